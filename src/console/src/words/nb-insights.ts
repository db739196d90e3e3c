import type { InsightOrder, InsightStep } from '../client/insight-frames';
import type { Period, View } from '../state/insights-query';
import { grouped_times } from './counted';
import type { en_insights } from './en-insights';

const said = new Intl.NumberFormat('nb');
const times = grouped_times(said);

// What the insights page says in Norwegian Bokmål.
export const nb_insights: typeof en_insights = {
  title: 'Innsikt',
  sign_in: {
    title: 'Se hvordan landet ligger', lead: 'Hva som roer kundene, hva som hisser dem opp, og hvem som trenger hjelp nå. Bare for ledere.',
    enter: 'Gå til innsikt',
  },
  views: { overview: 'Oversikt', phrases: 'Forslag', breakdown: 'Fordeling', conversations: 'Samtaler' } satisfies Record<View, string>,

  filter: {
    label: 'Filtre', period: 'Periode', from: 'Fra', to: 'Til', agent: 'Agent', language: 'Språk', intent: 'Intensjon',
    all_agents: 'Alle agenter', all_languages: 'Alle språk', all_intents: 'Alle intensjoner', clear: 'Nullstill filtre',
    periods: { today: 'I dag', 7: '7 dager', 30: '30 dager', 90: '90 dager', own: 'Valgfri' } satisfies Record<Period, string>,
    refresh: 'Oppdater', as_of: (time: string) => `Per kl. ${time}`, asking: 'Teller …',
    only_phrase: (phrase: string) => `Etter «${phrase}»`,
    without: (what: string) => `Fjern: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${days}: ${times(conversations, 'samtale', 'samtaler')}`,
    open: (count: number) => times(count, 'fortsatt åpen', 'fortsatt åpne'), heated: (count: number) => times(count, 'opphetet', 'opphetede'),
    compared: (days: string) => `sammenlignet med ${days}`, known_from: (day: string) => `Det finnes ingen tall fra før ${day}.`,
  },

  headline: {
    label: 'Nøkkeltall', none: '–', none_said: 'ingenting å måle',
    time_to_calm: 'Tid til ro', time_to_calm_more: (p90: string) => `ni av ti innen ${p90}`,
    first_response: 'Første svar', calmed: 'Roet av opphetede',
    calmed_more: (calmed: number, heated: number) => `${calmed} av ${times(heated, 'opphetet', 'opphetede')}`,
    anger: 'Sinne, start → slutt', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `fra ${start} til ${end} av 100`, anger_more: (peak: string) => `topp ${peak}, av 100`,
    faults: 'Feil per 100 meldinger', faults_more: (faults: number, messages: number) =>
      `${times(faults, 'feil', 'feil')} i ${times(messages, 'agentmelding', 'agentmeldinger')}`,
    promises: 'Løfter holdt', promises_more: (kept: number, settled: number) => `${kept} av ${times(settled, 'avgjort', 'avgjorte')}`,
    before: (value: string) => `før: ${value}`, nothing_before: 'ingenting å sammenligne med', same: 'som før',
    better: (by: string) => `${by}, bedre`, worse: (by: string) => `${by}, dårligere`,
    points: (by: string) => `${by} poeng`,
  },

  chart: {
    as_table: 'Som tabell', when: 'Når', save: 'CSV', save_label: (table: string) => `Lagre som CSV: ${table}`,
    truncated: 'Bare de første 10 000 radene ble lagret.', saved: (name: string) => `Lagret: ${name}`,
    open_step: (when: string) => `Samtaler: ${when}`,
    open_hint: {
      hour: '', day: 'Klikk på en dag for å se samtalene.', week: 'Klikk på en uke for å se samtalene.', month: 'Klikk på en måned for å se samtalene.',
    } satisfies Record<InsightStep, string>,
    step: { hour: 'per time', day: 'per dag', week: 'per uke', month: 'per måned' } satisfies Record<InsightStep, string>,
    week_of: (day: string) => `Uka fra ${day}`,
  },

  series: {
    title: 'Over tid', metric: 'Hva som vises',
    metrics: {
      anger: 'Sinne', times: 'Tider', conversations: 'Samtaler', calmed: 'Roet', faults: 'Feil', promises: 'Løfter',
    },
    start: 'Ved start', end: 'Til slutt', time_to_calm: 'Tid til ro, median', first_response: 'Første svar, median',
    all: 'Alle', heated: 'Opphetede', calmed_share: 'Roet av opphetede', faults: 'Feil per 100 meldinger', made: 'Gitt', kept: 'Holdt', broken: 'Brutt',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'punkt', 'punkter')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: fra ${low} til ${high}, sist ${last}`,
    describe_nothing: (name: string) => `${name}: ingenting`,
  },

  levels: {
    title: 'Sinne ved start og slutt', lead: 'Samtalene etter nivået i kundens første og nyeste melding.', level: 'Nivå',
    start: 'Ved start', end: 'Til slutt',
    describe: (parts: string) => `Samtaler etter nivå, ved start og til slutt. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: ${start}, så ${end}`,
  },
  calm_times: {
    title: 'Tid til ro', lead: 'Hvor lang tid opphetede samtaler tok, fra det først ble hett til det var varig ro.', count: 'Samtaler', time: 'Tid',
    up_to: (time: string) => `≤ ${time}`, longer: 'lengre', never: (count: number) => `${times(count, 'opphetet samtale', 'opphetede samtaler')} ble ikke roet.`,
    describe: (parts: string) => `Samtaler som ble roet, etter hvor lang tid det tok. ${parts}.`, part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Foreslåtte svar', lead: 'Hva det ble av forslagene.', stage: 'Trinn', count: 'Svar', share: 'Av de viste',
    stages: { shown: 'Vist', inserted: 'Satt inn', sent: 'Sendt uendret', edited: 'Sendt etter endring', dismissed: 'Avvist' },
    none: 'Ingenting ble foreslått i denne perioden.',
  },
  faults: {
    title: 'Feil', lead: 'Velg en for å se hvor det skjedde.', fault: 'Feil', count: 'Ganger', conversations: 'Samtaler',
    none: 'Ingen feil. Godt skrevet.', open: (fault: string) => `${fault}: se samtalene`,
  },
  promises: {
    title: 'Løfter', lead: (made: number) => `${times(made, 'løfte', 'løfter')} gitt`, state: 'Utfall', count: 'Løfter', share: 'Andel',
    states: { kept: 'Holdt', broken: 'Brutt', dropped: 'Bortfalt', open: 'Åpne', late: 'Av dem forfalt' }, none: 'Ingen løfter ble gitt.',
  },
  alerts: { title: 'Varsler', lead: 'Hvor ofte ledere ble tilkalt.', kind: 'Type', count: 'Varsler', none: 'Ingen leder måtte tilkalles.' },

  phrases: {
    title: 'Hva hvert forslag førte til',
    lead: 'Hvor sint kundens neste melding var, sammenlignet med den før. Intervallene holder i 95 av 100 tilfeller.',
    phrase: 'Forslag', calmer: 'Roligere kunde', change: 'Endring i sinne', answered: 'Besvart', used: 'Brukt', dismissed: 'Avvist',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (${low} til ${high})`,
    counts: (calmer: number, same: number, angrier: number) => `${calmer} roligere · ${same} likt · ${angrier} sintere`,
    few: 'få svar', few_more: 'En åpen prikk betyr færre enn ti svar: for få til å stole på.', unknown: 'ikke kjent ennå',
    used_of: (used: number, shown: number) => `${used} av ${shown}`,
    standings: { unreviewed: '', approved: 'godkjent', blocked: 'sperret' } as Record<string, string>, pinned: 'festet',
    none: 'Ingen forslag ble brukt i denne perioden.', none_more: 'Når agentene sender forslag og kundene svarer, ser du her hva de fører til.',
    more: (count: number) => `Vis ${count} til`, open: (text: string) => `Samtaler etter «${text}»`,
    scale: 'Stiplede linjer: halvparten av kundene roligere, og uendret sinne (til venstre for den sank sinnet).',
  },

  breakdown: {
    agents: 'Agenter', agent: 'Agent', languages: 'Språk', language: 'Språk', intents: 'Intensjoner', intent: 'Intensjon',
    conversations: 'Samtaler', heated: 'Opphetede', calmed: 'Roet', time_to_calm: 'Tid til ro', first_response: 'Første svar',
    anger: 'Sinne', faults: 'Feil /100', accepted: 'Brukt', promises: 'Holdt', alerts: 'Varsler', none: 'Ingenting her.',
    only: (name: string) => `Bare ${name}`, list: (count: number, name: string) => `${times(count, 'samtale', 'samtaler')}: ${name}`,
    nobody: 'Ingen ennå', no_intent: 'Ingenting gjenkjent', unknown: 'Ukjent',
  },

  list: {
    title: 'Samtaler', order: 'Sortering',
    orders: { newest: 'Nyeste', worst: 'Verst til slutt', slowest: 'Lengst tid til ro' } satisfies Record<InsightOrder, string>,
    fault: 'Feil', all_faults: 'Alle feil', found: (count: number) => times(count, 'samtale', 'samtaler'),
    curve: (start: number, end: number, peak: number) => `Sinne fra ${start} til ${end}, topp ${peak}`,
    calmed: (time: string) => `Rolig etter ${time}`, not_calmed: 'Ikke roet', calm: 'Aldri opphetet', open: 'åpen',
    messages: (customer: number, agent: number) => `${customer} + ${agent} meldinger`,
    previous: 'Forrige', next: 'Neste', page: (page: number, pages: number) => `Side ${page} av ${pages}`, pages: 'Sider i lista',
    none: 'Ingen samtaler passer.', none_more: 'Prøv en lengre periode eller færre filtre.', unanswered: 'ingen svarte',
    promises: (made: number) => times(made, 'løfte', 'løfter'), loading: 'Henter samtalene …',
  },

  one: {
    back: 'Tilbake til tallene', back_list: 'Tilbake til lista', title: (customer: string) => `Samtale med ${customer}`, title_unnamed: 'En samtale',
    live: 'Åpne i Samtaler', read_only: 'Du leser bare med. Her kan du ikke skrive.',
    gone: 'Denne samtalen finnes ikke', gone_more: 'Den er slettet, eller du har ikke tilgang til den.', loading: 'Henter samtalen …',
    facts: 'I tall', time_to_calm: 'Tid til ro', first_response: 'Første svar', language: 'Språk', began: 'Start', ended: 'Slutt', agents: 'Agenter',
  },
  replay: {
    title: 'Avspilling', play: 'Spill av', pause: 'Pause', back: 'Én melding tilbake', forward: 'Én melding fram', first: 'Til begynnelsen', last: 'Til slutten',
    place: 'Melding', at: (count: number, all: number) => `Melding ${count} av ${all}`, speed: 'Hastighet', times: (speed: number) => `${speed} ×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Sinne gjennom ${times(count, 'melding', 'meldinger')} fra kunden, topp ${peak}; ved melding ${at}: ${value} av 100, ${level}.`,
  },

  none: {
    yet: 'Ingen samtaler ennå', yet_more: 'Når kundene skriver, ser du her hvordan det går.', try: 'Åpne en kundeside',
    period: 'Ingenting i denne perioden', period_more: (day: string) => `Den eldste lagrede samtalen er fra ${day}.`,
    filtered: 'Ingenting passer med disse filtrene', longer: 'Vis 90 dager',
  },
  trouble: {
    not_allowed: 'Innsikt er for ledere, og du er ikke logget inn som leder.',
    unknown_type: 'Denne serveren kan ikke telle ennå. Den trenger en nyere versjon.',
    unavailable: 'Serveren kan ikke telle akkurat nå. Prøv igjen om litt.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det gikk ikke: ${message}`,
  trouble_title: 'Ingen tall å vise', trouble_again: 'Prøv igjen', trouble_to_live: 'Til samtalene',
  away: 'Forbindelsen er brutt. Du ser det som var kjent fra før.',
};
