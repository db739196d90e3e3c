import type { SearchedIn, Heat, Standing } from '../client/intent-frames';
import { times } from './counted';
import type { en_intents } from './en-intents';

// What the intents page says in Danish.
export const da_intents: typeof en_intents = {
  title: 'Hensigter',
  tabs: { phrases: 'Tekster', try: 'Prøv en sætning', checks: 'Seneste tjek' },
  loading: 'Henter …',
  in_use: (when: string) => `I brug siden ${when}`,
  version: (version: string) => `Version ${version}`,
  problems_count: (count: number) => times(count, 'problem', 'problemer'),

  sign_in: {
    title: 'Det siger Evenkeel', lead: 'Læs alle tekster, og prøv med en hvilken som helst sætning.', enter: 'Tag et kig',
    supervisor_lead: 'Ret en tekst, se, hvad det ændrer, og tag den i brug.',
  },

  packs: {
    attacks: 'Angreb', grievances: 'Klager', demands: 'Krav', care: 'Omsorg', calm: 'Rolig tone', internal: 'Mellem afdelinger',
    drafts: 'Det, agenterne skriver',
  } as Record<string, string>,
  audiences: { customer: 'Skrevet af kunder', colleague: 'Skrevet af kolleger', agent: 'Skrevet af agenter' } as Record<string, string>,
  heats: { calm: 'Rolig', irritated: 'Irriteret', angry: 'Vred', furious: 'Rasende' } satisfies Record<Heat, string>,
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'Ét generelt, upersonligt udsagn uden følelser. Ikke »du«, ikke »jeg føler«, ingen spørgsmål; højst 25 ord.',
    acknowledge: 'Sæt ord på det, den anden har været igennem. Ingen løsning endnu, ingen at give skylden.', apologise: 'Undskyld, uden noget »hvis«.',
    diplomacy: 'Varmt og på den andens side, uden at give efter.', clarify: 'Spørg om det, du har brug for at vide.',
    offer_options: 'Mindst to muligheder at vælge imellem.', commit: 'Hvad der bliver gjort, og hvornår. Intet »måske«.',
    thank: 'En ægte tak for noget konkret.', close: 'En venlig afslutning.', boundary: 'Hvor grænsen går, sagt roligt.',
    hand_over: 'Hvem der tager over, og hvad de får at vide.', care: 'Mennesket først, sagen bagefter.', rewrite: 'Det, du kan sige i stedet.',
  } as Record<string, string>,

  find: {
    label: 'Søg i alle tekster', placeholder: 'Søg i alle tekster', language: 'Sprog', all_languages: 'Alle sprog',
    where: 'Søg i', everywhere: 'Alt', in: {
      title: 'Titler', example: 'Eksempler', near_miss: 'Forvekslinger', reply: 'Svar',
    } satisfies Record<SearchedIn, string>,
    one_in: { title: 'Titel', example: 'Eksempel', near_miss: 'Forveksling', reply: 'Svar' } satisfies Record<SearchedIn, string>,
    found: (count: number, more: boolean) => (more ? `De første ${count} resultater` : times(count, 'resultat', 'resultater')),
    none: (words: string) => `Ingen resultater for »${words}«.`, none_more: 'Prøv et kortere ord eller et andet sprog.',
    hits: 'Resultater', browse: 'Alle hensigter', unsaved: 'ikke gemt endnu', back: 'Alle hensigter',
  },

  gone: 'Hensigten er ikke længere indlæst.',

  welcome: {
    title: 'Find en tekst', lead: 'Søg til venstre på et ord fra teksten, eller åbn den hensigt, den hører til.',
    steps: ['Find den.', 'Ret ordene.', 'Se, hvad der ændrer sig.', 'Gem. Den er i brug med det samme.'],
    read_steps: ['Find den.', 'Læs, hvad der bliver sagt, og hvorfor.', 'Prøv med din egen sætning.'],
  },

  read_only: (why: string) => `Filerne kan ikke gemmes her: ${why}`,
  agent_note: 'Du kan læse og prøve alt. Det er lederne, der retter.',

  wording: {
    language: 'Teksternes sprog', title: 'Titel', sections: {
      replies: 'Svar', examples: 'Eksempler', near_misses: 'Forvekslinger', patterns: 'Mønstre',
    },
    rule: (rule: number) => `Husregel ${rule}`, severity: (level: number) => `Alvorsgrad ${level}`, suggests: 'Giver et forslag',
    suggests_not: 'Giver ikke noget forslag', care: 'Omsorg først', register: 'Tiltaleform',
    raw: 'Råfil', download: 'Hent', more: 'Om denne hensigt', missing: 'Der er ingen tekster på dette sprog endnu.',
    raw_taken: 'Filen er ved at blive rettet som rå tekst. Gem eller kassér det først.',
    thin: 'tyndt', thin_more: 'Under halvdelen af, hvad de andre sprog har',
  },

  replies: {
    lead: 'Det, der bliver foreslået, greb for greb. Hvert svar beholder sit nummer og sine resultater.',
    text: (tactic: string, number: number) => `${tactic}, svar ${number}`,
    also: 'Tilbyd også', also_label: (tactic: string, number: number) => `Tilbyd også, ${tactic}, svar ${number}`,
    add: 'Tilføj et svar', add_to: (tactic: string) => `Tilføj et svar: ${tactic}`, remove: 'Fjern',
    standings: { unreviewed: 'Ikke vurderet', approved: 'Godkendt', blocked: 'Spærret' } satisfies Record<Standing, string>,
    pinned: 'Fastgjort', approve: 'Godkend', block: 'Spær', pin: 'Fastgør', history: 'Historik',
    record: (calmer: number, answered: number, low: number, high: number) => `${calmer} af ${answered} faldt til ro (${low}–${high} %)`,
    sent: (count: number) => `sendt ${times(count, 'gang', 'gange')}`, unused: 'ikke brugt endnu', blocked_more: 'Bliver aldrig foreslået',
    pinned_more: 'Bliver foreslået først',
    placeholders: 'Udfyldes af Evenkeel:', new_id: (id: string) => `får nummeret ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, svar ${number}`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Beskeder, som folk virkelig skriver dem, efter hvor ophedede de er.',
    label: (heat: string, number: number) => `${heat}, eksempel ${number}`, add: (heat: string) => `Tilføj et eksempel: ${heat}`,
    placeholder: 'En linje til. Du kan sætte flere ind på én gang.', also: 'også', also_label: 'Rummer også', also_add: 'rummer også …',
    also_remove: (title: string) => `Ikke længere: ${title}`,
    pasted: (count: number) => `${times(count, 'linje', 'linjer')} tilføjet.`,
  },

  near_misses: {
    lead: 'Linjer, der ligner, men er noget andet.', label: (number: number) => `Forveksling ${number}`, is: 'er egentlig',
    is_label: (number: number) => `Hvad forveksling ${number} egentlig er`, nothing: 'ikke noget særligt', add: 'Tilføj en forveksling',
  },

  patterns: { lead: 'Faste vendinger, der sammenlignes ord for ord. De rettes i råfilen.', none: 'Ingen.' },

  line: {
    remove: (label: string) => `Fjern: ${label}`, put_back: 'Læg tilbage', put_back_label: (label: string) => `Læg tilbage: ${label}`,
    states: { new: 'ny', changed: 'ændret', removed: 'bliver fjernet' }, was: (text: string) => `Før: ${text}`,
  },

  changes: {
    label: 'Ændringer', count: (count: number) => `${times(count, 'ændring', 'ændringer')}, ikke gemt`,
    undo: 'Fortryd', discard: 'Kassér', discard_sure: 'Kassér alt?', discard_yes: 'Ja, kassér', discard_no: 'Behold',
    save: 'Gem', save_worse: 'Gem alligevel', saving: 'Gemmer …', mend_first: 'Ret problemerne først.',
  },

  preview: {
    title: 'Hvad der ændrer sig', waiting: 'Tjekkes, så snart du er færdig med linjen.', running: 'Læser alle testsætninger med dine ord …',
    queued: 'Et andet tjek er i gang. Dit er det næste.', failed: 'Det kunne ikke tjekkes.', lost: 'Forbindelsen forsvandt undervejs.',
    again: 'Tjek igen', fine: 'Ingen problemer.', nothing: 'Ingen testsætning bliver læst anderledes.',
    problems: (count: number) => `${times(count, 'problem', 'problemer')} at rette`, elsewhere: 'i',
    changes: (count: number, more: boolean) => (more ? `${count} af de ændrede tolkninger` : times(count, 'tolkning ændrer sig', 'tolkninger ændrer sig')),
    better: 'Bedre', worse: 'Dårligere', other: 'Andet', wanted: (title: string) => `Burde være: ${title}`,
    before: 'før', after: 'efter', none: 'intet', suggests: 'med forslag', suggests_not: 'uden forslag',
    tests: 'Test', test_line: (right: string, tests: string) => `${right} af ${tests} rigtige`, same: 'som før',
    better_count: (count: number) => `${count} bedre`, worse_count: (count: number) => `${count} dårligere`,
    took: (seconds: string) => `Tjekket på ${seconds} sek.`, untested: 'Der hører ingen test til filerne.', fix: 'Gå til linjen',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${times(problems, 'problem', 'problemer')} at rette.`
      : `Tjekket. ${better} bedre, ${worse} dårligere. Det kan gemmes.`),
  },

  notices: {
    saved: (count: number, when: string) => `${times(count, 'ændring', 'ændringer')} gemt og i brug siden kl. ${when}.`,
    changed: (by: string, when: string) => `${by || 'En anden'} rettede teksterne kl. ${when}. Det, du ser, er opdateret.`,
    rebased: (by: string, when: string) =>
      `${by || 'En anden'} rettede filen kl. ${when}. Intet af dit er gået tabt: dine ændringer ligger nu oven på. Se dem igennem en gang til, og gem.`,
    close: 'Luk',
  },
  trouble: {
    stale: 'En anden har rettet filen i mellemtiden.', busy: 'Et andet tjek er i gang, eller nogen er ved at gemme. Prøv igen om lidt.',
    not_allowed: 'Det kan kun ledere.', too_long: 'Det er for langt.', lost: 'Forbindelsen forsvandt undervejs. Intet blev gemt.',
    too_large: 'Filen er for stor til at blive sendt på én gang. Ret én hensigt ad gangen.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det lykkedes ikke: ${message}`,
  refused: (message: string) => `Intet blev gemt: ${message}`,

  raw: {
    back: 'Tilbage til teksterne', label: (file: string) => `Teksten i ${file}`, lead: 'Filen, som den er, til dem, der kender den.',
    line: (line: number) => `Linje ${line}`, words_taken: 'Tekster i denne fil er rettet og ikke gemt. Gem eller kassér dem først.',
    stale: 'En anden har rettet filen. Din udgave er her stadig.', keep: 'Behold min', theirs: 'Tag den anden',
  },

  try: {
    label: 'Det, en kunde skriver', placeholder: 'Jeg har hængt i telefonkø i en time, og alle er ligeglade',
    language: 'Sprog', any_language: 'Automatisk', go: 'Prøv', none: 'Ikke noget særligt', running: 'Læser …',
    read_as: 'Læst som', sure: (percent: number) => `${percent} % sikker`, runner_up: 'Næstbedst', behind: (points: number) => `, ${points} point bagefter`,
    alone: 'Intet andet var tæt på.', anger: 'Vrede', care: 'Omsorg', suggestion: 'Forslag', reached: 'nået', not_reached: 'ikke nået',
    threshold: (value: number, from: number) => `${value} af 100, kræver ${from}`, recognised: 'Sprog',
    known: (percent: number) => `${percent} % af ordene kendes fra eksemplerne`,
    reasons: 'Hvad der talte for og imod', for: 'for', against: 'imod', words: 'Ord', weight: 'Vægt', manner: 'måden, det er sagt på',
    start: '⌜', end: '⌟',
    pattern: 'Fast vending', why_not: 'Hvorfor ikke …', why_not_choose: 'Vælg en hensigt', no_reasons: 'Ingen af ordene talte for eller imod.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent} %. ${chosen}: ${percent} %.`,
    why_not_is: (asked: string) => `Det er netop det, den bliver læst som: ${asked}`,
    replies: 'Svar, der ville blive foreslået', no_replies: 'Ingen.', open: 'Åbn',
    more: 'Alle tallene', temper: {
      irritated: 'Lyder irriteret', angry: 'Lyder vred', furious: 'Lyder rasende', usual: 'Normal temperatur i den slags beskeder',
      heat_anger: 'Vrede ord', heat_chat: 'Klagende ord',
    } as Record<string, string>,
    normal_form: 'Sådan sammenlignes den', because: (rule: number, words: string) => `Husregel ${rule}: ${words}`,
    told: (title: string, percent: number) => `Læst som ${title}, ${percent} % sikker.`, foreign: 'ingen af dem',
    marked: 'Markeret: det, der talte for. Prikket: det, der talte imod.',
  },

  checks: {
    fine: 'Alt er i orden.', refused: 'De nyeste filer blev afvist; de forrige er stadig i brug.',
    open: 'Åbn linjen', tests: 'Test', tests_lead: 'Sætninger, der ikke er med i eksemplerne, og hvor mange der læses rigtigt.',
    untested: 'Der hører ingen test til filerne, eller de er ikke kørt endnu.', right: (share: string) => `${share} rigtige`,
    parity: 'Sprogene side om side', parity_lead: 'Hvor meget hver hensigt har på hvert sprog. Markeret er det, der har under halvdelen af de andre.',
    measures: { examples: 'Eksempler', near_misses: 'Forvekslinger', replies: 'Svar', patterns: 'Mønstre' },
    measure: 'Tæl', intent: 'Hensigt', thin: 'tyndt', missing: 'mangler', none_thin: 'Intet er tyndt.',
    thin_count: (count: number) => times(count, 'sprogudgave er tynd', 'sprogudgaver er tynde'),
    open_label: (title: string, language: string) => `Åbn ${title}, ${language}`,
    of: (right: string, tests: string) => `${right} af ${tests}`,
  },

  history: {
    title: 'Et svars historik', close: 'Luk', achieved: 'Hvad det har udrettet', months: 'Roligere bagefter, pr. måned',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} roligere, ${low} til ${high}, af ${times(answered, 'besvaret', 'besvarede')}`,
    interval: 'med 95 %-interval', none_answered: 'Ingen kunde har skrevet videre efter det endnu.',
    verdicts: 'Vurderinger', no_verdicts: 'Ingen har vurderet det endnu.', by: (by: string) => `af ${by}`, uses: 'Hvor det er brugt',
    no_uses: 'Ingen steder endnu.',
    sent: 'uændret', edited: 'ændret', no_answer: 'intet svar', from_to: (from: number, to: number) => `vrede ${from} → ${to}`,
    all_uses: 'Alle i Indsigt', conversation: 'Samtale', shown: 'vist', inserted: 'indsat', went: 'sendt', after_edit: 'ændret', dismissed: 'afvist',
    calmer: 'roligere', same: 'uændret', angrier: 'vredere', when: 'Hvornår', who: 'Hvem', how: 'Hvordan', effect: 'Virkning', month: 'Måned',
    answered: 'Besvaret', share: 'Roligere',
    table: 'Som tabel',
  },

  shortcuts: [
    ['/', 'Søg'],
    ['Ctrl + S', 'Gem'],
    ['Enter', 'I et eksempel: ny linje nedenunder'],
    ['Ctrl + Z', 'Uden for et felt: fortryd den seneste ændring'],
    ['?', 'Denne liste'],
  ] as [string, string][],
  shortcuts_single: 'Genveje med én tast (/ og ?)',
};
