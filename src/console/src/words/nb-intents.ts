import type { SearchedIn, Heat, Standing } from '../client/intent-frames';
import { times } from './counted';
import type { en_intents } from './en-intents';

// What the intents page says in Norwegian Bokmål.
export const nb_intents: typeof en_intents = {
  title: 'Intensjoner',
  tabs: { phrases: 'Tekster', try: 'Prøv en setning', checks: 'Sjekkresultat' },
  loading: 'Henter …',
  in_use: (when: string) => `I bruk siden ${when}`,
  version: (version: string) => `Versjon ${version}`,
  problems_count: (count: number) => times(count, 'problem', 'problemer'),

  sign_in: {
    title: 'Hva Evenkeel sier', lead: 'Les alle tekstene, og prøv hvilken setning du vil.', enter: 'Ta en titt',
    supervisor_lead: 'Endre en tekst, se hva det fører til, og ta den i bruk.',
  },

  packs: {
    attacks: 'Angrep', grievances: 'Klager', demands: 'Krav', care: 'Omsorg', calm: 'Rolig', internal: 'Mellom avdelinger',
    drafts: 'Det agentene skriver',
  } as Record<string, string>,
  audiences: { customer: 'Skrevet av kunder', colleague: 'Skrevet av kolleger', agent: 'Skrevet av agenter' } as Record<string, string>,
  heats: { calm: 'Rolig', irritated: 'Irritert', angry: 'Sint', furious: 'Rasende' } satisfies Record<Heat, string>,
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'Ett generelt, upersonlig utsagn uten følelser. Ikke «du», ikke «jeg føler», ikke noe spørsmål; høyst 25 ord.',
    acknowledge: 'Sett ord på det de har vært gjennom. Ingen løsning ennå, ingen å skylde på.', apologise: 'Beklag, uten noe «hvis».',
    diplomacy: 'Varmt og på deres side, uten å gi etter.', clarify: 'Spør om det du trenger å vite.',
    offer_options: 'Minst to muligheter å velge mellom.', commit: 'Hva som blir gjort, og når. Ikke noe «kanskje».',
    thank: 'Takk for noe ekte.', close: 'En vennlig avslutning.', boundary: 'Hvor grensen går, sagt rolig.',
    hand_over: 'Hvem som tar over, og hva de får vite.', care: 'Mennesket først, saken etterpå.', rewrite: 'Hva du heller kan si.',
  } as Record<string, string>,

  find: {
    label: 'Søk i alle tekster', placeholder: 'Søk i alle tekster', language: 'Språk', all_languages: 'Alle språk',
    where: 'Søk i', everywhere: 'Alt', in: {
      title: 'Titler', example: 'Eksempler', near_miss: 'Forvekslinger', reply: 'Svar',
    } satisfies Record<SearchedIn, string>,
    one_in: { title: 'Tittel', example: 'Eksempel', near_miss: 'Forveksling', reply: 'Svar' } satisfies Record<SearchedIn, string>,
    found: (count: number, more: boolean) => (more ? `De første ${count} treffene` : times(count, 'treff', 'treff')),
    none: (words: string) => `Ingen treff på «${words}».`, none_more: 'Prøv et kortere ord eller et annet språk.',
    hits: 'Treff', browse: 'Alle intensjoner', unsaved: 'ikke lagret ennå', back: 'Alle intensjoner',
  },

  gone: 'Denne intensjonen er ikke lenger lastet inn.',

  welcome: {
    title: 'Finn en tekst', lead: 'Søk til venstre på et ord fra teksten, eller åpne intensjonen den hører til.',
    steps: ['Finn den.', 'Endre ordene.', 'Se hva som blir annerledes.', 'Lagre. Den er i bruk med en gang.'],
    read_steps: ['Finn den.', 'Les hva som blir sagt, og hvorfor.', 'Prøv en setning du finner på selv.'],
  },

  read_only: (why: string) => `Disse filene kan ikke lagres her: ${why}`,
  agent_note: 'Du kan lese og prøve alt. Lederne gjør endringene.',

  wording: {
    language: 'Språk for tekstene', title: 'Tittel', sections: {
      replies: 'Svar', examples: 'Eksempler', near_misses: 'Forvekslinger', patterns: 'Mønstre',
    },
    rule: (rule: number) => `Husregel ${rule}`, severity: (level: number) => `Alvorsgrad ${level}`, suggests: 'Gir et forslag',
    suggests_not: 'Gir ikke noe forslag', care: 'Omsorg først', register: 'Tone',
    raw: 'Råfil', download: 'Last ned', more: 'Om denne intensjonen', missing: 'Det finnes ingen tekster på dette språket ennå.',
    raw_taken: 'Denne fila blir endret som råfil. Lagre eller forkast det først.',
    thin: 'tynt', thin_more: 'Under halvparten av det de andre språkene har',
  },

  replies: {
    lead: 'Det som blir foreslått, grep for grep. Hvert svar beholder nummeret sitt og resultatene sine.',
    text: (tactic: string, number: number) => `${tactic}, svar ${number}`,
    also: 'Tilby også', also_label: (tactic: string, number: number) => `Tilby også, ${tactic}, svar ${number}`,
    add: 'Legg til et svar', add_to: (tactic: string) => `Legg til et svar: ${tactic}`, remove: 'Fjern',
    standings: { unreviewed: 'Ikke vurdert', approved: 'Godkjent', blocked: 'Sperret' } satisfies Record<Standing, string>,
    pinned: 'Festet', approve: 'Godkjenn', block: 'Sperr', pin: 'Fest', history: 'Historikk',
    record: (calmer: number, answered: number, low: number, high: number) => `roet ${calmer} av ${answered} (${low}–${high} %)`,
    sent: (count: number) => `sendt ${times(count, 'gang', 'ganger')}`, unused: 'ikke brukt ennå', blocked_more: 'Blir aldri foreslått',
    pinned_more: 'Blir foreslått først',
    placeholders: 'Fylles ut av Evenkeel:', new_id: (id: string) => `får nummeret ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, svar ${number}`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Meldinger slik folk virkelig skriver dem, etter hvor opphetede de er.',
    label: (heat: string, number: number) => `${heat}, eksempel ${number}`, add: (heat: string) => `Legg til et eksempel: ${heat}`,
    placeholder: 'En til. Du kan lime inn flere linjer på én gang.', also: 'også', also_label: 'Rommer også', also_add: 'rommer også …',
    also_remove: (title: string) => `Ikke lenger: ${title}`,
    pasted: (count: number) => `${times(count, 'linje', 'linjer')} lagt til.`,
  },

  near_misses: {
    lead: 'Meldinger som ligner, men er noe annet.', label: (number: number) => `Forveksling ${number}`, is: 'er egentlig',
    is_label: (number: number) => `Hva forveksling ${number} egentlig er`, nothing: 'ikke noe spesielt', add: 'Legg til en forveksling',
  },

  patterns: { lead: 'Faste uttrykk som sammenlignes ord for ord. De endres i råfila.', none: 'Ingen.' },

  line: {
    remove: (label: string) => `Fjern: ${label}`, put_back: 'Legg tilbake', put_back_label: (label: string) => `Legg tilbake: ${label}`,
    states: { new: 'ny', changed: 'endret', removed: 'blir fjernet' }, was: (text: string) => `Før: ${text}`,
  },

  changes: {
    label: 'Endringer', count: (count: number) => `${times(count, 'endring', 'endringer')}, ikke lagret`,
    undo: 'Angre', discard: 'Forkast', discard_sure: 'Forkaste alt?', discard_yes: 'Ja, forkast', discard_no: 'Behold',
    save: 'Lagre', save_worse: 'Lagre likevel', saving: 'Lagrer …', mend_first: 'Rett opp problemene først.',
  },

  preview: {
    title: 'Hva som blir annerledes', waiting: 'Sjekkes så snart du er ferdig med linja.', running: 'Leser alle testsetningene med ordene dine …',
    queued: 'En annen sjekk pågår. Din er neste.', failed: 'Det lot seg ikke sjekke.', lost: 'Forbindelsen ble brutt underveis.',
    again: 'Sjekk igjen', fine: 'Ingen problemer.', nothing: 'Ingen testsetning blir lest annerledes.',
    problems: (count: number) => `${times(count, 'problem', 'problemer')} å rette opp`, elsewhere: 'i',
    changes: (count: number, more: boolean) => (more ? `${count} av de endrede tolkningene` : times(count, 'tolkning endres', 'tolkninger endres')),
    better: 'Bedre', worse: 'Verre', other: 'Annet', wanted: (title: string) => `Skulle vært: ${title}`,
    before: 'før', after: 'etter', none: 'ingenting', suggests: 'med forslag', suggests_not: 'uten forslag',
    tests: 'Tester', test_line: (right: string, tests: string) => `${right} av ${tests} riktige`, same: 'som før',
    better_count: (count: number) => `${count} bedre`, worse_count: (count: number) => `${count} verre`,
    took: (seconds: string) => `Sjekket på ${seconds} s`, untested: 'Det hører ingen tester til disse filene.', fix: 'Gå til linja',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${times(problems, 'problem', 'problemer')} å rette opp.`
      : `Sjekket. ${better} bedre, ${worse} verre. Det kan lagres.`),
  },

  notices: {
    saved: (count: number, when: string) => `${times(count, 'endring', 'endringer')} lagret og i bruk fra kl. ${when}.`,
    changed: (by: string, when: string) => `${by || 'Noen'} endret tekstene kl. ${when}. Det du ser, er oppdatert.`,
    rebased: (by: string, when: string) =>
      `${by || 'Noen andre'} endret denne fila kl. ${when}. Ingenting av ditt er borte: endringene dine ligger nå oppå. Se over dem én gang til, og lagre.`,
    close: 'Lukk',
  },
  trouble: {
    stale: 'Noen andre har endret fila i mellomtida.', busy: 'En annen sjekk eller lagring pågår. Prøv igjen om litt.',
    not_allowed: 'Det kan bare ledere gjøre.', too_long: 'Det er for langt.', lost: 'Forbindelsen ble brutt underveis. Ingenting ble lagret.',
    too_large: 'Denne fila er for stor til å sendes som en helhet. Endre én intensjon om gangen.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det gikk ikke: ${message}`,
  refused: (message: string) => `Ingenting ble lagret: ${message}`,

  raw: {
    back: 'Tilbake til tekstene', label: (file: string) => `Teksten i ${file}`, lead: 'Fila som den er, for dem som kjenner den.',
    line: (line: number) => `Linje ${line}`, words_taken: 'Tekster i denne fila er endret og ikke lagret. Lagre eller forkast dem først.',
    stale: 'Noen andre har endret denne fila. Din versjon er her fortsatt.', keep: 'Behold min', theirs: 'Ta den andre',
  },

  try: {
    label: 'Det en kunde skriver', placeholder: 'Jeg har sittet i kø i en time, og ingen bryr seg',
    language: 'Språk', any_language: 'Automatisk', go: 'Prøv', none: 'Ikke noe spesielt', running: 'Leser …',
    read_as: 'Lest som', sure: (percent: number) => `${percent} % sikker`, runner_up: 'Nest best', behind: (points: number) => `, ${points} poeng bak`,
    alone: 'Ikke noe annet var i nærheten.', anger: 'Sinne', care: 'Omsorg', suggestion: 'Forslag', reached: 'nådd', not_reached: 'ikke nådd',
    threshold: (value: number, from: number) => `${value} av 100, krever ${from}`, recognised: 'Språk',
    known: (percent: number) => `${percent} % av ordene er kjent fra eksemplene`,
    reasons: 'Hva som talte for og imot', for: 'for', against: 'imot', words: 'Ord', weight: 'Vekt', manner: 'måten det er sagt på', start: '⌜', end: '⌟',
    pattern: 'Fast uttrykk', why_not: 'Hvorfor ikke …', why_not_choose: 'Velg en intensjon', no_reasons: 'Ingen av ordene talte for eller imot.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent} %. ${chosen}: ${percent} %.`,
    why_not_is: (asked: string) => `Det er nettopp det den blir lest som: ${asked}`,
    replies: 'Svar som ville blitt foreslått', no_replies: 'Ingen.', open: 'Åpne',
    more: 'Alle tallene', temper: {
      irritated: 'Høres irritert ut', angry: 'Høres sint ut', furious: 'Høres rasende ut', usual: 'Vanlig temperatur i slike meldinger',
      heat_anger: 'Sinte ord', heat_chat: 'Klageord',
    } as Record<string, string>,
    normal_form: 'Slik den sammenlignes', because: (rule: number, words: string) => `Husregel ${rule}: ${words}`,
    told: (title: string, percent: number) => `Lest som ${title}, ${percent} % sikker.`, foreign: 'ingen av dem',
    marked: 'Markert: det som talte for. Prikket: det som talte imot.',
  },

  checks: {
    fine: 'Alt er i orden.', refused: 'De nyeste filene ble avvist; de forrige er fortsatt i bruk.',
    open: 'Åpne linja', tests: 'Tester',
    tests_lead: 'Setninger som ikke er med i eksemplene, og hvor mange som leses riktig.',
    untested: 'Det hører ingen tester til disse filene, eller de er ikke kjørt ennå.', right: (share: string) => `${share} riktig`,
    parity: 'Språkene side om side', parity_lead: 'Hvor mye hver intensjon har på hvert språk. Markert er det som har under halvparten av de andre.',
    measures: { examples: 'Eksempler', near_misses: 'Forvekslinger', replies: 'Svar', patterns: 'Mønstre' },
    measure: 'Tell', intent: 'Intensjon', thin: 'tynt', missing: 'mangler', none_thin: 'Ingenting er tynt.',
    thin_count: (count: number) => times(count, 'språkversjon er tynn', 'språkversjoner er tynne'),
    open_label: (title: string, language: string) => `Åpne ${title}, ${language}`,
    of: (right: string, tests: string) => `${right} av ${tests}`,
  },

  history: {
    title: 'Historikk for et svar', close: 'Lukk', achieved: 'Hva det har oppnådd', months: 'Roligere etterpå, per måned',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} roligere, ${low} til ${high}, av ${times(answered, 'besvart', 'besvarte')}`,
    interval: 'med 95 %-intervall', none_answered: 'Ingen kunde har skrevet videre etter det ennå.',
    verdicts: 'Vurderinger', no_verdicts: 'Ingen har vurdert det ennå.', by: (by: string) => `av ${by}`, uses: 'Hvor det er brukt',
    no_uses: 'Ingen steder ennå.',
    sent: 'uendret', edited: 'endret', no_answer: 'ikke noe svar', from_to: (from: number, to: number) => `sinne ${from} → ${to}`,
    all_uses: 'Alle i Innsikt', conversation: 'Samtale', shown: 'vist', inserted: 'satt inn', went: 'sendt', after_edit: 'endret', dismissed: 'avvist',
    calmer: 'roligere', same: 'likt', angrier: 'sintere', when: 'Når', who: 'Hvem', how: 'Hvordan', effect: 'Virkning', month: 'Måned', answered: 'Besvart',
    share: 'Roligere',
    table: 'Som tabell',
  },

  shortcuts: [
    ['/', 'Søk'],
    ['Ctrl + S', 'Lagre'],
    ['Enter', 'I et eksempel: ny linje under'],
    ['Ctrl + Z', 'Utenfor et felt: angre siste endring'],
    ['?', 'Denne lista'],
  ] as [string, string][],
  shortcuts_single: 'Hurtigtaster med én tast (/ og ?)',
};
