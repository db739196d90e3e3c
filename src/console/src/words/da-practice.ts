import type {
  Audience, Band, Difficulty, Ending, ExportFormat, PracticeWin, Temperament, Tier,
} from '../client/practice-frames';
import { decimal, times } from './counted';
import type { en_practice } from './en-practice';

// "Ullas", but "Mads’".
const of = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`);

// What a story brings by itself while somebody waits.
const events: Record<string, string> = {
  phone_dies: 'telefonen løb tør for strøm', children: 'børnene kunne ikke mere', closing_time: 'fristen løb ud',
  seminar_begins: 'seminaret begyndte', last_bus: 'endnu et fly landede',
};

// What the practice page says in Danish.
export const da_practice: typeof en_practice = {
  title: 'Træning',
  tabs: { scenarios: 'Historier', progress: 'Min udvikling', team: 'Team' },
  sign_in: {
    title: 'Øv dig i smult vande', lead: 'Vrede kunder, der ikke er ægte. Ingen ser dine resultater, medmindre du deler dem.',
    supervisor_lead: 'Giv dit team opgaver, og følg med hos dem, der inviterer dig.', enter: 'Start træningen', team: 'Gå til teamet',
  },

  choose: {
    title: 'Hvem vil du berolige i dag?', lead: 'Vælg en historie. Kunden følger et manuskript, men det er dine ord, der flytter vreden.',
    language: 'Sprog', level: 'Niveau', audience: 'Hvem er vred', all: 'Alle',
    audiences: { customer: 'Kunder', colleague: 'Kolleger' } satisfies Record<Audience, string>,
    loading: 'Henter historierne …', none: 'Der er ingen historier på dette sprog endnu.',
    begin_here: 'Begynd her', transfer: 'Temaprøve', transfer_more: 'Sværere, og bedst uden forberedelse.',
    assigned: (by: string) => (by ? `Tildelt af ${by}` : 'Tildelt'), to_do: 'Dine opgaver',
    done: 'Klaret',
    par: (score: number, turns: number) => `Mål: ${score} på ${times(turns, 'runde', 'runder')}`,
    best: (total: number) => `Dit bedste: ${total}`, not_played: 'Ikke spillet endnu', at_par: 'målet er nået',
    play: 'Spil', play_label: (title: string) => `Spil ${title}`,
    patience: (seconds: number) => `venter ${seconds} sek.`,
    families: {
      promises: ['Løfter', 'Sig, hvad du gør, og hvornår. Og gør det så.'],
      policy: ['Regler og mennesker', 'En regel er en regel. Hvad kan du tilbyde i stedet?'],
      respect: ['Respekt', 'Ingen vil være et nummer.'],
      bait: ['Lad krogen hænge', 'Den anden angriber, du holder dig til sagen.'],
      between_departments: ['Mellem afdelinger', 'Alle har en kunde, også i eget hus.'],
    } as Record<string, [string, string]>,
  },
  temperaments: { forgiving: 'Forsonlig', even: 'Afbalanceret', hot: 'Hidsig' } satisfies Record<Temperament, string>,
  levels: { standard: 'Normal', hard: 'Svær' } satisfies Record<Difficulty, string>,
  bands: { calm: 'Rolig', irritated: 'Irriteret', angry: 'Vred', furious: 'Rasende' } satisfies Record<Band, string>,

  start: {
    swap: 'Kunde for en dag', swap_more: 'Byt plads: du skriver som kunden, og Evenkeel svarer og siger hvorfor.',
    observe: 'Lad min leder følge med', observe_more: 'Lederen ser denne ene øvelse, mens den er i gang. Intet andet.',
    begin: 'Begynd', cancel: 'Ikke nu',
  },

  play: {
    briefing: 'Baggrund', you_are: 'Din rolle', story: 'Det er der sket', know: 'Det ved du', persona: 'Over for dig',
    thread: 'Samtale', reply: 'Dit svar', placeholder: 'Skriv et svar', send: 'Send',
    anger: 'Vrede', of_hundred: (value: number) => `${value} af 100`, turn: (turn: number) => `Runde ${turn}`, turn_head: 'Runde', opening: 'Åbning',
    curve: (curve: number[], band: string, left: number) =>
      `Vreden efter hver runde: ${curve.map(Math.round).join(', ')}. Nu ${band}.${left > 0 ? ` Stiplet: ${times(left, 'vej', 'veje')}, du forlod.` : ''}`,
    left_path: 'vejen, du forlod', now_path: 'denne vej',
    patience: (name: string) => `${of(name)} tålmodighed`, patience_left: (seconds: number) => `${seconds} sek. tilbage`,
    patience_low: (name: string, seconds: number) => `${name} venter ikke meget længere: ${times(seconds, 'sekund', 'sekunder')}.`,
    par: (turn: number, par: number) => (turn === 0 ? `Mål: ${times(par, 'runde', 'runder')}` : `Runde ${turn}, mål ${par}`),
    you_as: (name: string) => `Du, som ${name}`,
    hint: 'Tip', hint_cost: '−3 point', hints_taken: (count: number) => `${count} tip indtil nu`, hint_title: 'Et tip', hint_use: 'Indsæt i mit svar',
    rewind: 'Prøv runden igen', rewind_label: (turn: number) => `Prøv runden igen: runde ${turn}`, rewind_last: 'Sidste runde igen',
    rewound: (turn: number) => (turn === 0 ? 'Tilbage til åbningen.' : `Tilbage til slutningen af runde ${turn}.`),
    rewound_note: 'Du gik tilbage. Din gamle vej bliver stående i kurven, stiplet.',
    finish: 'Slut og få point', finish_sure: 'Slut her?', finish_yes: 'Ja, giv mig point', finish_no: 'Fortsæt',
    score: 'Se resultatet',
    over: {
      calmed: 'Smult vande. Godt gået.', walked_away: 'Den anden har forladt chatten.', escalated: 'Det trappede op, ikke ned.',
    } satisfies Record<Ending, string>,
    ended: 'Øvelsen er afsluttet', ended_more: 'Resultatet er her stadig.',
    over_more: {
      calmed: 'Resultatet viser, hvad der virkede.', walked_away: 'Det sker. Prøv en runde igen, eller se, hvad det kostede.',
      escalated: 'Det sker. Prøv en runde igen, eller se, hvad det kostede.',
    } satisfies Record<Ending, string>,
    leave: 'Forlad', leave_sure: 'Forlad uden point?', leave_yes: 'Ja, forlad',
    gone: 'Øvelsen findes ikke længere', gone_more: 'Serveren er genstartet, eller øvelsen må ikke følges. Du har ikke gjort noget forkert.',
    back: 'Tilbage til historierne', observed: 'Din leder kan følge med', watching: 'Du følger med',
    watching_more: 'Du ser det, din kollega ser, og kollegaen ved, at du kan.', waiting: 'Venter på de første ord …',
    swapped: 'Du er kunden', swapped_more: 'Vær så vred, som historien gør dig. Evenkeel svarer og siger hvorfor.',
    swapped_placeholder: 'Skriv som kunden', swapped_first: 'Du begynder. Fortæl, hvad du har været ude for.', silence: 'Du nåede ikke at sige noget',
  },

  feedback: {
    label: (turn: number) => `Feedback på runde ${turn}`,
    from_to: (before: number, after: number) => `Vrede fra ${before} til ${after}`,
    points: (points: number) => `${points} af 10 point`, better: 'Bedre:', rule: (rule: number) => `Husregel ${rule}`,
    time_passed: (event: string) => `Tiden gik: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'Historien gik videre af sig selv.',
    good: 'hjalp', bad: 'skadede', neutral: 'bemærket', nothing: 'Intet rykkede sig. Den anden venter stadig på noget.',
    wins: {
      acknowledged: 'Vreden anerkendt', cooled: 'Et hak roligere', calmed: 'Rolig til sidst', bait_not_taken: 'Bed ikke på krogen',
    } satisfies Record<PracticeWin, string>,
    inputs: {
      silence: 'Der kom intet svar i tide.', empty: 'Der stod ikke et ord.', gibberish: 'Det kunne ingen læse.',
      other_language: 'Det var et andet sprog end samtalens.', copied: 'Det var den andens egne ord.',
      repeated: 'Det havde du sagt før.', abusive: 'Det var grove ord. Dem skal ingen kunde finde sig i.',
    } as Record<string, string>,
    announce: (before: number, after: number, band: string) =>
      `Vreden ${after < before ? 'faldt' : after > before ? 'steg' : 'blev stående'} ${before === after ? 'på' : `fra ${before} til`} ${after}, ${band}.`,
    announce_good: (what: string) => `Hjalp: ${what}.`, announce_bad: (what: string) => `Skadede: ${what}.`,
    announce_better: (text: string) => `Bedre: ${text}`, announce_win: (what: string) => `Godt gået: ${what}.`,
  },
  causes: {
    composure: 'Fatning', greeting: 'Hilsen', close: 'Venlig afslutning', hint: 'Tip', peak: 'Vredens top', turns: 'Brugte runder',
    anger_at_end: 'Vrede til sidst', long_anger: 'Vrede undervejs', nothing_said: 'Intet sagt', unfinished: 'Gik før tid',
    walked_away: 'Den anden gik', escalated: 'Det trappede op', unacknowledged: 'Vreden ikke anerkendt',
    acknowledge_again: 'Anerkendte igen', apologise_again: 'Undskyldte igen', apologise_hollow: 'Én undskyldning for meget',
    computer_mode_unasked: 'Computertilstand, men ingen krog', diplomacy_again: 'Diplomati igen', clarify_again: 'Spurgte igen',
    clarify_early: 'Spurgte for tidligt', close_early: 'Farvel for tidligt', story: 'Selve historien',
    silence: 'Tavshed', waiting: 'Måtte vente', empty: 'En tom besked', gibberish: 'Ulæseligt', other_language: 'Et andet sprog',
    copied: 'Den andens egne ord', repeated: 'Det samme igen', abusive: 'Grove ord', words: 'Dine ord',
  } as Record<string, string>,

  explained: {
    title: 'Hvorfor dette svar?', heard: 'Hørt', heard_in: 'i', stage: 'Trin', because: 'Fordi', level: 'Du lød',
  },

  score: {
    hint_because: 'Du bad om et tip: det viser hvordan, men koster point.',
    of_hundred: 'af 100', total_label: (total: number) => `${total} af 100`,
    tiers: { needs_practice: 'Kræver øvelse', developing: 'På vej', solid: 'Solidt', excellent: 'Fremragende' } satisfies Record<Tier, string>,
    endings: { calmed: 'Faldt til ro', walked_away: 'Gik sin vej', escalated: 'Trappede op' } satisfies Record<Ending, string>,
    ended_early: 'Stoppet før tid', unfinished: 'Stoppet, før historien var slut',
    process: 'Proces', process_more: 'Sådan gjorde du', outcome: 'Udfald', outcome_more: 'Det kom der ud af det',
    no_deductions: 'Intet at trække fra her.', points_off: (points: number) => `minus ${decimal(points)} point`,
    whole: 'Hele øvelsen',
    par: 'Mål', turns: (turns: number, par: number) => `${times(turns, 'runde', 'runder')}, mål ${par}`,
    above_par: (by: number) => `${by} over målet`, below_par: (by: number) => `${by} under målet`, on_par: 'På målet',
    compared: (best: number, last: number) => `Før nu: bedst ${best}, sidst ${last}`,
    better_than_last: (by: number) => `${by} bedre end sidst`, worse_than_last: (by: number) => `${by} lavere end sidst`,
    same_as_last: 'Det samme som sidst', new_best: 'Dit bedste hidtil', first: 'Din første gang med historien',
    curve: 'Sådan gik det', earned: 'Det gik godt', earned_none: 'Næste gang står der noget her.',
    facts: {
      start: 'Vrede fra start', peak: 'Top', end: 'Til sidst', turns_to_calm: 'Runder til ro', promises: 'Løfter med tidspunkt',
      opening: 'Hilsen og afslutning', hints: 'Tip',
    },
    never: 'aldrig', promised: (with_time: number, all: number) => `${with_time} af ${all}`,
    opening: (greeted: boolean, closed: boolean): string =>
      (greeted && closed ? 'begge dele' : greeted ? 'kun hilsen' : closed ? 'kun afslutning' : 'ingen af delene'),
    replay: 'Runde for runde', silence: '(tavshed)',
    again: 'Spil igen', harder: 'Prøv det svære niveau', transfer: 'Tag temaprøven', stories: 'Alle historier',
    save: 'Gem en kopi', formats: {
      json: ['JSON', 'alt, til programmer'], csv: ['CSV', 'runderne som tabel'], html: ['HTML', 'til læsning og print'],
      xapi: ['xAPI', 'til et læringssystem'],
    } satisfies Record<ExportFormat, [string, string]>,
    announce: (total: number, tier: string) => `Resultat: ${total} af 100, ${tier}.`,
  },

  progress: {
    title: 'Min udvikling', lead: 'Nyere øvelser vejer tungere.', none: 'Intet spillet endnu.',
    none_more: 'Dine øvelser dukker op her, og dine færdigheder vokser med dem.',
    none_go: 'Vælg en første historie', skills: 'Færdigheder',
    skill: (percent: number, chances: number) => `${percent} % af ${times(chances, 'chance', 'chancer')}`,
    trend: 'Tendens', trend_label: (totals: number[]) => `Point i alt, ældste først: ${totals.join(', ')}`,
    sessions: 'Øvelser', when: 'Hvornår', story: 'Historie', level: 'Niveau', process: 'Proces', outcome: 'Udfald', total: 'I alt', ending: 'Slutning',
    turns: 'Runder', transfer: 'prøve',
    share: 'Del mine resultater med ledere', share_off: 'Privat. Kun du ser dine øvelser og færdigheder.',
    share_on: 'Delt. Ledere ser dine øvelser med point og dine færdigheder. De ser aldrig, hvad du skrev.',
  },

  team: {
    title: 'Team', none: 'Ingen har trænet endnu.', none_more: 'Giv en kollega en opgave: den ligger klar, til kollegaen kommer.',
    trainee: 'Kollega', assign: 'Giv en opgave', scenario: 'Historie', choose: 'Vælg en historie', language: 'Sprog', level: 'Niveau', give: 'Tildel',
    tasks: 'Opgaver', no_tasks: 'Ingen opgaver', done: 'Klaret', open: 'Mangler', take_back: 'Træk tilbage',
    take_back_label: (title: string, name: string) => `Træk tilbage: ${title}, fra ${name}`,
    sessions: (count: number) => `${times(count, 'øvelse', 'øvelser')} spillet`, skills: 'Færdigheder', private: 'Deler ikke resultater',
    show_sessions: 'Øvelser', sessions_of: (name: string) => `${of(name)} øvelser`, no_sessions: 'Ingen øvelse har fået point endnu.',
    fetching: 'Henter øvelserne …',
    sessions_told: (name: string, count: number) => `${times(count, 'øvelse', 'øvelser')} fra ${name} herunder.`,
    live: (title: string) => `Spiller nu: ${title}`, watch: 'Følg med', watch_label: (name: string) => `Følg med hos ${name}`,
    refresh: 'Opdater', given: (title: string, name: string) => `»${title}« er tildelt ${name}.`,
  },

  trouble: {
    unknown_scenario: 'Historien findes ikke længere. Genindlæs siden.', unknown_turn: 'Der er ingen sådan runde at gå tilbage til.',
    not_allowed: 'Det har du ikke adgang til.', too_many: 'Der er for mange øvelser i gang. Prøv igen om et par minutter.',
    closed: 'Øvelsen er afsluttet.', unavailable: 'Serveren har travlt. Prøv igen.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det lykkedes ikke: ${message}`,

  shortcuts: [
    ['Enter', 'Send'],
    ['Shift + Enter', 'Ny linje'],
    ['Alt + H', 'Et tip (koster point)'],
    ['Alt + R', 'Prøv sidste runde igen'],
    ['Alt + S', 'Slut og få point'],
    ['?', 'Denne liste, når du ikke skriver'],
  ] as [string, string][],
  shortcuts_single: 'Genvej med én tast (?)',
};
