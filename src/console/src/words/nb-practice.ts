import type {
  Audience, Band, Difficulty, Ending, ExportFormat, PracticeWin, Temperament, Tier,
} from '../client/practice-frames';
import { decimal, times } from './counted';
import type { en_practice } from './en-practice';

// What a story brings by itself while somebody waits.
const events: Record<string, string> = {
  phone_dies: 'telefonen gikk tom for strøm', children: 'barna orket ikke mer', closing_time: 'fristen gikk ut',
  seminar_begins: 'kurset begynte', last_bus: 'enda et fly landet',
};

// What the practice page says in Norwegian Bokmål.
export const nb_practice: typeof en_practice = {
  title: 'Øving',
  tabs: { scenarios: 'Historier', progress: 'Min framgang', team: 'Team' },
  sign_in: {
    title: 'Øv i smult farvann', lead: 'Sinte kunder som ikke er ekte. Ingen ser resultatene dine uten at du deler dem.',
    supervisor_lead: 'Gi teamet oppgaver, og følg med hos dem som inviterer deg.', enter: 'Begynn å øve', team: 'Gå til teamet',
  },

  choose: {
    title: 'Hvem vil du roe i dag?', lead: 'Velg en historie. Kunden følger et manus, men sinnet følger det du sier.',
    language: 'Språk', level: 'Nivå', audience: 'Hvem er sint', all: 'Alle',
    audiences: { customer: 'Kunder', colleague: 'Kolleger' } satisfies Record<Audience, string>,
    loading: 'Henter historiene …', none: 'Det finnes ingen historier på dette språket ennå.',
    begin_here: 'Begynn her', transfer: 'Temaprøve', transfer_more: 'Vanskeligere, og best uforberedt.',
    assigned: (by: string) => (by ? `Tildelt av ${by}` : 'Tildelt'), to_do: 'Dine oppgaver',
    done: 'Gjort',
    par: (score: number, turns: number) => `Mål: ${score} på ${times(turns, 'runde', 'runder')}`,
    best: (total: number) => `Ditt beste: ${total}`, not_played: 'Ikke spilt ennå', at_par: 'målet er nådd',
    play: 'Spill', play_label: (title: string) => `Spill ${title}`,
    patience: (seconds: number) => `venter ${seconds} s`,
    families: {
      promises: ['Løfter', 'Si hva du skal gjøre, og når. Så gjør du det.'],
      policy: ['Regler og mennesker', 'Regler er regler. Hva kan du tilby i stedet?'],
      respect: ['Respekt', 'Ingen vil være et nummer.'],
      bait: ['La agnet ligge', 'De angriper, du holder deg til saken.'],
      between_departments: ['Mellom avdelinger', 'Alle har en kunde, også inne i huset.'],
    } as Record<string, [string, string]>,
  },
  temperaments: { forgiving: 'Forsonlig', even: 'Likevektig', hot: 'Hissig' } satisfies Record<Temperament, string>,
  levels: { standard: 'Vanlig', hard: 'Vanskelig' } satisfies Record<Difficulty, string>,
  bands: { calm: 'Rolig', irritated: 'Irritert', angry: 'Sint', furious: 'Rasende' } satisfies Record<Band, string>,

  start: {
    swap: 'Kunde for en dag', swap_more: 'Bytt plass: du skriver som kunden, og Evenkeel svarer og sier hvorfor.',
    observe: 'La lederen min følge med', observe_more: 'Lederen ser denne ene økta mens den pågår. Ikke noe annet.',
    begin: 'Begynn', cancel: 'Ikke nå',
  },

  play: {
    briefing: 'Bakgrunn', you_are: 'Din rolle', story: 'Det som har skjedd', know: 'Det du vet', persona: 'Den du møter',
    thread: 'Samtale', reply: 'Svaret ditt', placeholder: 'Skriv et svar', send: 'Send',
    anger: 'Sinne', of_hundred: (value: number) => `${value} av 100`, turn: (turn: number) => `Runde ${turn}`, turn_head: 'Runde', opening: 'Åpning',
    curve: (curve: number[], band: string, left: number) =>
      `Sinnet etter hver runde: ${curve.map(Math.round).join(', ')}. Nå ${band}.${left > 0 ? ` Stiplet: ${times(left, 'vei', 'veier')} du forlot.` : ''}`,
    left_path: 'veien du forlot', now_path: 'denne veien',
    patience: (name: string) => `Tålmodigheten til ${name}`, patience_left: (seconds: number) => `${seconds} s igjen`,
    patience_low: (name: string, seconds: number) => `${name} venter ikke stort lenger: ${times(seconds, 'sekund', 'sekunder')}.`,
    par: (turn: number, par: number) => (turn === 0 ? `Mål: ${times(par, 'runde', 'runder')}` : `Runde ${turn}, mål ${par}`),
    you_as: (name: string) => `Du, som ${name}`,
    hint: 'Tips', hint_cost: '−3 poeng', hints_taken: (count: number) => `${count} tips så langt`, hint_title: 'Et tips', hint_use: 'Sett inn i svaret mitt',
    rewind: 'Prøv denne runden igjen', rewind_label: (turn: number) => `Prøv denne runden igjen: runde ${turn}`, rewind_last: 'Siste runde igjen',
    rewound: (turn: number) => (turn === 0 ? 'Tilbake til åpningen.' : `Tilbake til slutten av runde ${turn}.`),
    rewound_note: 'Du gikk tilbake. Den gamle veien din står igjen i kurven, stiplet.',
    finish: 'Avslutt med poeng', finish_sure: 'Avslutte her?', finish_yes: 'Ja, gi meg poeng', finish_no: 'Fortsett',
    score: 'Se poengkortet',
    over: {
      calmed: 'Smult farvann. Bra jobbet.', walked_away: 'Den andre har forlatt chatten.', escalated: 'Det ble verre, ikke bedre.',
    } satisfies Record<Ending, string>,
    ended: 'Denne økta er avsluttet', ended_more: 'Poengkortet er der fortsatt.',
    over_more: {
      calmed: 'Poengkortet viser hva som virket.', walked_away: 'Sånt skjer. Prøv en runde igjen, eller se hva det kostet.',
      escalated: 'Sånt skjer. Prøv en runde igjen, eller se hva det kostet.',
    } satisfies Record<Ending, string>,
    leave: 'Gå ut', leave_sure: 'Gå ut uten poeng?', leave_yes: 'Ja, gå ut',
    gone: 'Denne økta finnes ikke lenger', gone_more: 'Serveren er startet på nytt, eller så kan ikke økta følges. Du har ikke gjort noe galt.',
    back: 'Tilbake til historiene', observed: 'Lederen din kan følge med', watching: 'Du følger med',
    watching_more: 'Du ser det kollegaen din ser, og kollegaen vet om det.', waiting: 'Venter på de første ordene …',
    swapped: 'Du er kunden', swapped_more: 'Vær så sint som historien gjør deg. Evenkeel svarer og sier hvorfor.',
    swapped_placeholder: 'Skriv som kunden', swapped_first: 'Du begynner. Fortell hva du har vært ute for.', silence: 'Du sa ikke noe i tide',
  },

  feedback: {
    label: (turn: number) => `Tilbakemelding på runde ${turn}`,
    from_to: (before: number, after: number) => `Sinne fra ${before} til ${after}`,
    points: (points: number) => `${points} av 10 poeng`, better: 'Bedre:', rule: (rule: number) => `Husregel ${rule}`,
    time_passed: (event: string) => `Mens tida gikk: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'Historien gikk videre av seg selv.',
    good: 'hjalp', bad: 'skadet', neutral: 'merket', nothing: 'Ingenting rikket seg. Den andre venter fortsatt på noe.',
    wins: {
      acknowledged: 'Sinnet anerkjent', cooled: 'Et hakk roligere', calmed: 'Rolig til slutt', bait_not_taken: 'Lot agnet ligge',
    } satisfies Record<PracticeWin, string>,
    inputs: {
      silence: 'Det kom ikke noe svar i tide.', empty: 'Det sto ikke et ord der.', gibberish: 'Det kunne ingen lese.',
      other_language: 'Det var et annet språk enn samtalens.', copied: 'Det var den andres egne ord.',
      repeated: 'Det hadde du sagt før.', abusive: 'Det var sjikane. Det skal ingen kunde finne seg i.',
    } as Record<string, string>,
    announce: (before: number, after: number, band: string) =>
      `Sinnet ${after < before ? 'sank' : after > before ? 'steg' : 'står stille'} ${before === after ? 'på' : `fra ${before} til`} ${after}, ${band}.`,
    announce_good: (what: string) => `Hjalp: ${what}.`, announce_bad: (what: string) => `Skadet: ${what}.`,
    announce_better: (text: string) => `Bedre: ${text}`, announce_win: (what: string) => `Bra jobbet: ${what}.`,
  },
  causes: {
    composure: 'Fatning', greeting: 'Hilsen', close: 'Vennlig avslutning', hint: 'Tips', peak: 'Sinne på topp', turns: 'Runder brukt',
    anger_at_end: 'Sinne til slutt', long_anger: 'Sinne underveis', nothing_said: 'Ingenting sagt', unfinished: 'Gikk ut før slutten',
    walked_away: 'Den andre gikk', escalated: 'Det eskalerte', unacknowledged: 'Sinne ikke anerkjent',
    acknowledge_again: 'Anerkjente igjen', apologise_again: 'Beklaget igjen', apologise_hollow: 'Én beklagelse for mye',
    computer_mode_unasked: 'Datamaskinmodus uten agn', diplomacy_again: 'Diplomati igjen', clarify_again: 'Spurte igjen',
    clarify_early: 'Spurte for tidlig', close_early: 'Avsluttet for tidlig', story: 'Selve historien',
    silence: 'Taushet', waiting: 'Måtte vente', empty: 'En tom melding', gibberish: 'Uleselig', other_language: 'Et annet språk',
    copied: 'Den andres egne ord', repeated: 'Det samme igjen', abusive: 'Sjikane', words: 'Ordene dine',
  } as Record<string, string>,

  explained: {
    title: 'Hvorfor dette svaret?', heard: 'Hørte', heard_in: 'i', stage: 'Trinn', because: 'Fordi', level: 'Du virket',
  },

  score: {
    hint_because: 'Du ba om et tips: det viser hvordan, og det koster poeng.',
    of_hundred: 'av 100', total_label: (total: number) => `${total} av 100`,
    tiers: { needs_practice: 'Trenger øving', developing: 'På vei', solid: 'Solid', excellent: 'Utmerket' } satisfies Record<Tier, string>,
    endings: { calmed: 'Roet', walked_away: 'Gikk sin vei', escalated: 'Eskalerte' } satisfies Record<Ending, string>,
    ended_early: 'Avsluttet tidlig', unfinished: 'Avsluttet før historien var slutt',
    process: 'Utførelse', process_more: 'Hvordan du gjorde det', outcome: 'Utfall', outcome_more: 'Hva det førte til',
    no_deductions: 'Ingenting å trekke fra her.', points_off: (points: number) => `minus ${decimal(points)} poeng`,
    whole: 'Hele økta',
    par: 'Mål', turns: (turns: number, par: number) => `${times(turns, 'runde', 'runder')}, mål ${par}`,
    above_par: (by: number) => `${by} over målet`, below_par: (by: number) => `${by} under målet`, on_par: 'På målet',
    compared: (best: number, last: number) => `Før dette: best ${best}, sist ${last}`,
    better_than_last: (by: number) => `${by} bedre enn sist`, worse_than_last: (by: number) => `${by} lavere enn sist`,
    same_as_last: 'Det samme som sist', new_best: 'Ditt beste hittil', first: 'Din første gang med denne historien',
    curve: 'Slik gikk det', earned: 'Det som gikk bra', earned_none: 'Neste gang står det noe her.',
    facts: {
      start: 'Sinne ved start', peak: 'Topp', end: 'Til slutt', turns_to_calm: 'Runder til ro', promises: 'Løfter med tidspunkt',
      opening: 'Hilsen og avslutning', hints: 'Tips',
    },
    never: 'aldri', promised: (with_time: number, all: number) => `${with_time} av ${all}`,
    opening: (greeted: boolean, closed: boolean): string =>
      (greeted && closed ? 'begge deler' : greeted ? 'bare hilsen' : closed ? 'bare avslutning' : 'ingen av delene'),
    replay: 'Runde for runde', silence: '(taushet)',
    again: 'Spill igjen', harder: 'Prøv vanskelig nivå', transfer: 'Ta temaprøven', stories: 'Alle historier',
    save: 'Lagre en kopi', formats: {
      json: ['JSON', 'alt, for programmer'], csv: ['CSV', 'rundene som tabell'], html: ['HTML', 'til lesing eller utskrift'],
      xapi: ['xAPI', 'til et læringssystem'],
    } satisfies Record<ExportFormat, [string, string]>,
    announce: (total: number, tier: string) => `Poengkort: ${total} av 100, ${tier}.`,
  },

  progress: {
    title: 'Min framgang', lead: 'Nyere økter teller mer.', none: 'Ingenting spilt ennå.',
    none_more: 'Øktene dine kommer her, og ferdighetene dine vokser med dem.',
    none_go: 'Velg en første historie', skills: 'Ferdigheter',
    skill: (percent: number, chances: number) => `${percent} % av ${times(chances, 'sjanse', 'sjanser')}`,
    trend: 'Utvikling', trend_label: (totals: number[]) => `Poeng i alt, eldste først: ${totals.join(', ')}`,
    sessions: 'Økter', when: 'Når', story: 'Historie', level: 'Nivå', process: 'Utførelse', outcome: 'Utfall', total: 'I alt', ending: 'Slutt',
    turns: 'Runder', transfer: 'prøve',
    share: 'Del resultatene mine med ledere', share_off: 'Privat. Bare du ser øktene og ferdighetene dine.',
    share_on: 'Delt. Ledere ser øktene dine med poengene, og ferdighetene dine. De ser aldri hva du skrev.',
  },

  team: {
    title: 'Team', none: 'Ingen har øvd ennå.', none_more: 'Gi noen en oppgave: den ligger klar til de kommer.',
    trainee: 'Kollega', assign: 'Gi en oppgave', scenario: 'Historie', choose: 'Velg en historie', language: 'Språk', level: 'Nivå', give: 'Tildel',
    tasks: 'Oppgaver', no_tasks: 'Ingen oppgaver', done: 'Gjort', open: 'Ikke gjort ennå', take_back: 'Trekk tilbake',
    take_back_label: (title: string, name: string) => `Trekk tilbake: ${title}, fra ${name}`,
    sessions: (count: number) => `${times(count, 'økt', 'økter')} spilt`, skills: 'Ferdigheter', private: 'Deler ikke resultatene',
    show_sessions: 'Økter', sessions_of: (name: string) => `Øktene til ${name}`, no_sessions: 'Ingen økt har fått poeng ennå.',
    fetching: 'Henter øktene …',
    sessions_told: (name: string, count: number) => `Nedenfor: ${times(count, 'økt', 'økter')} av ${name}.`,
    live: (title: string) => `Spiller nå: ${title}`, watch: 'Følg med', watch_label: (name: string) => `Følg med på ${name}`,
    refresh: 'Oppdater', given: (title: string, name: string) => `«${title}» er tildelt ${name}.`,
  },

  trouble: {
    unknown_scenario: 'Denne historien finnes ikke lenger. Last inn siden på nytt.', unknown_turn: 'Det finnes ingen slik runde å gå tilbake til.',
    not_allowed: 'Det har du ikke tilgang til.', too_many: 'Det er for mange økter i gang. Prøv igjen om noen minutter.',
    closed: 'Denne økta er avsluttet.', unavailable: 'Serveren er opptatt. Prøv igjen.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det gikk ikke: ${message}`,

  shortcuts: [
    ['Enter', 'Send'],
    ['Shift + Enter', 'Ny linje'],
    ['Alt + H', 'Et tips (koster poeng)'],
    ['Alt + R', 'Prøv siste runde igjen'],
    ['Alt + S', 'Avslutt med poeng'],
    ['?', 'Denne lista når du ikke skriver'],
  ] as [string, string][],
  shortcuts_single: 'Hurtigtast med én tast (?)',
};
