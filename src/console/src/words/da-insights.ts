import type { InsightOrder, InsightStep } from '../client/insight-frames';
import type { Period, View } from '../state/insights-query';
import { grouped_times } from './counted';
import type { en_insights } from './en-insights';

const said = new Intl.NumberFormat('da');
const times = grouped_times(said);

// What the insights page says in Danish.
export const da_insights: typeof en_insights = {
  title: 'Indsigt',
  sign_in: {
    title: 'Se, hvordan landet ligger', lead: 'Hvad der beroliger kunderne, hvad der hidser dem op, og hvem der har brug for hjælp nu. Kun for ledere.',
    enter: 'Gå til indsigt',
  },
  views: { overview: 'Overblik', phrases: 'Forslag', breakdown: 'Fordeling', conversations: 'Samtaler' } satisfies Record<View, string>,

  filter: {
    label: 'Filtre', period: 'Periode', from: 'Fra', to: 'Til', agent: 'Agent', language: 'Sprog', intent: 'Hensigt',
    all_agents: 'Alle agenter', all_languages: 'Alle sprog', all_intents: 'Alle hensigter', clear: 'Nulstil filtre',
    periods: { today: 'I dag', 7: '7 dage', 30: '30 dage', 90: '90 dage', own: 'Tilpasset' } satisfies Record<Period, string>,
    refresh: 'Opdater', as_of: (time: string) => `Opgjort kl. ${time}`, asking: 'Tæller …',
    only_phrase: (phrase: string) => `Efter »${phrase}«`,
    without: (what: string) => `Fjern: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${days}: ${times(conversations, 'samtale', 'samtaler')}`,
    open: (count: number) => times(count, 'stadig åben', 'stadig åbne'), heated: (count: number) => times(count, 'ophedet', 'ophedede'),
    compared: (days: string) => `sammenlignet med ${days}`, known_from: (day: string) => `Der er ingen tal fra før ${day}.`,
  },

  headline: {
    label: 'Nøgletal', none: '–', none_said: 'intet at måle',
    time_to_calm: 'Tid til ro', time_to_calm_more: (p90: string) => `ni ud af ti inden for ${p90}`,
    first_response: 'Første svar', calmed: 'Andel faldet til ro',
    calmed_more: (calmed: number, heated: number) => `${calmed} af ${times(heated, 'ophedet', 'ophedede')}`,
    anger: 'Vrede, start → slut', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `fra ${start} til ${end} af 100`, anger_more: (peak: string) => `top ${peak}, af 100`,
    faults: 'Fejl pr. 100 beskeder', faults_more: (faults: number, messages: number) =>
      `${times(faults, 'fejl', 'fejl')} i ${times(messages, 'besked', 'beskeder')} fra agenter`,
    promises: 'Løfter holdt', promises_more: (kept: number, settled: number) => `${kept} af ${times(settled, 'afgjort', 'afgjorte')}`,
    before: (value: string) => `før: ${value}`, nothing_before: 'intet at sammenligne med', same: 'som før',
    better: (by: string) => `${by}, bedre`, worse: (by: string) => `${by}, dårligere`,
    points: (by: string) => `${by} point`,
  },

  chart: {
    as_table: 'Som tabel', when: 'Hvornår', save: 'CSV', save_label: (table: string) => `Gem som CSV: ${table}`,
    truncated: 'Kun de første 10.000 rækker blev gemt.', saved: (name: string) => `Gemt: ${name}`,
    open_step: (when: string) => `Samtaler: ${when}`,
    open_hint: {
      hour: '', day: 'Klik på en dag for at se samtalerne.', week: 'Klik på en uge for at se samtalerne.', month: 'Klik på en måned for at se samtalerne.',
    } satisfies Record<InsightStep, string>,
    step: { hour: 'pr. time', day: 'pr. dag', week: 'pr. uge', month: 'pr. måned' } satisfies Record<InsightStep, string>,
    week_of: (day: string) => `Ugen fra ${day}`,
  },

  series: {
    title: 'Over tid', metric: 'Hvad der vises',
    metrics: {
      anger: 'Vrede', times: 'Tider', conversations: 'Samtaler', calmed: 'Faldet til ro', faults: 'Fejl', promises: 'Løfter',
    },
    start: 'Fra start', end: 'Til sidst', time_to_calm: 'Tid til ro, median', first_response: 'Første svar, median',
    all: 'Alle', heated: 'Ophedede', calmed_share: 'Andel faldet til ro', faults: 'Fejl pr. 100 beskeder', made: 'Givet', kept: 'Holdt', broken: 'Brudt',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'punkt', 'punkter')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: fra ${low} til ${high}, senest ${last}`,
    describe_nothing: (name: string) => `${name}: intet`,
  },

  levels: {
    title: 'Vrede fra start og til sidst', lead: 'Samtalerne efter niveauet i kundens første og nyeste besked.', level: 'Niveau',
    start: 'Fra start', end: 'Til sidst',
    describe: (parts: string) => `Samtaler efter niveau, fra start og til sidst. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: ${start}, så ${end}`,
  },
  calm_times: {
    title: 'Tid til ro', lead: 'Hvor længe ophedede samtaler varede, fra vreden blussede op, til der var varig ro.', count: 'Samtaler',
    time: 'Tid',
    up_to: (time: string) => `≤ ${time}`, longer: 'længere',
    never: (count: number) => `${times(count, 'ophedet samtale', 'ophedede samtaler')} faldt ikke til ro.`,
    describe: (parts: string) => `Samtaler, der faldt til ro, efter hvor lang tid det tog. ${parts}.`,
    part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Foreslåede svar', lead: 'Hvad der blev af forslagene.', stage: 'Trin', count: 'Svar', share: 'Af de viste',
    stages: { shown: 'Vist', inserted: 'Indsat', sent: 'Sendt uændret', edited: 'Sendt efter ændring', dismissed: 'Afvist' },
    none: 'Der kom ingen forslag i denne periode.',
  },
  faults: {
    title: 'Fejl', lead: 'Vælg en for at se, hvor det skete.', fault: 'Fejl', count: 'Antal', conversations: 'Samtaler',
    none: 'Ingen fejl. Godt skrevet.', open: (fault: string) => `${fault}: se samtalerne`,
  },
  promises: {
    title: 'Løfter', lead: (made: number) => `${times(made, 'løfte', 'løfter')} givet`, state: 'Udfald', count: 'Løfter', share: 'Andel',
    states: { kept: 'Holdt', broken: 'Brudt', dropped: 'Droppet', open: 'Åbne', late: 'Heraf for sent' }, none: 'Ingen løfter blev givet.',
  },
  alerts: { title: 'Alarmer', lead: 'Hvor ofte ledere blev tilkaldt.', kind: 'Type', count: 'Alarmer', none: 'Det var ikke nødvendigt at tilkalde nogen.' },

  phrases: {
    title: 'Det gjorde hvert forslag',
    lead: 'Hvor vred kundens næste besked var i forhold til den før. Intervallerne holder i 95 ud af 100 tilfælde.',
    phrase: 'Forslag', calmer: 'Roligere kunde', change: 'Ændring i vrede', answered: 'Besvaret', used: 'Brugt', dismissed: 'Afvist',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (${low} til ${high})`,
    counts: (calmer: number, same: number, angrier: number) => `${calmer} roligere · ${same} uændret · ${angrier} vredere`,
    few: 'få svar', few_more: 'En hul prik betyder færre end ti svar: for spinkelt at bygge på.', unknown: 'kendes ikke endnu',
    used_of: (used: number, shown: number) => `${used} af ${shown}`,
    standings: { unreviewed: '', approved: 'godkendt', blocked: 'spærret' } as Record<string, string>, pinned: 'fastgjort',
    none: 'Ingen forslag blev brugt i denne periode.', none_more: 'Så snart agenterne sender forslag, og kunderne svarer, ser du her, hvad de fører til.',
    more: (count: number) => `Vis ${times(count, 'mere', 'flere')}`, open: (text: string) => `Samtaler efter »${text}«`,
    scale: 'Stiplede linjer: halvdelen af kunderne roligere, og uændret vrede (til venstre for den faldt vreden).',
  },

  breakdown: {
    agents: 'Agenter', agent: 'Agent', languages: 'Sprog', language: 'Sprog', intents: 'Hensigter', intent: 'Hensigt',
    conversations: 'Samtaler', heated: 'Ophedede', calmed: 'Faldet til ro', time_to_calm: 'Tid til ro', first_response: 'Første svar',
    anger: 'Vrede', faults: 'Fejl /100', accepted: 'Brugt', promises: 'Holdt', alerts: 'Alarmer', none: 'Intet her.',
    only: (name: string) => `Kun ${name}`, list: (count: number, name: string) => `${times(count, 'samtale', 'samtaler')}: ${name}`,
    nobody: 'Ingen endnu', no_intent: 'Intet genkendt', unknown: 'Ukendt',
  },

  list: {
    title: 'Samtaler', order: 'Rækkefølge',
    orders: { newest: 'Nyeste', worst: 'Værst til sidst', slowest: 'Længst tid til ro' } satisfies Record<InsightOrder, string>,
    fault: 'Fejl', all_faults: 'Alle fejl', found: (count: number) => times(count, 'samtale', 'samtaler'),
    curve: (start: number, end: number, peak: number) => `Vrede fra ${start} til ${end}, top ${peak}`,
    calmed: (time: string) => `Rolig efter ${time}`, not_calmed: 'Faldt ikke til ro', calm: 'Aldrig ophedet', open: 'åben',
    messages: (customer: number, agent: number) => `${customer} + ${agent} beskeder`,
    previous: 'Forrige', next: 'Næste', page: (page: number, pages: number) => `Side ${page} af ${pages}`, pages: 'Sider i listen',
    none: 'Ingen samtaler passer.', none_more: 'Prøv en længere periode eller færre filtre.', unanswered: 'ingen svarede',
    promises: (made: number) => times(made, 'løfte', 'løfter'), loading: 'Henter samtalerne …',
  },

  one: {
    back: 'Tilbage til tallene', back_list: 'Tilbage til listen', title: (customer: string) => `Samtale med ${customer}`, title_unnamed: 'En samtale',
    live: 'Åbn i Live', read_only: 'Du læser med. Her kan du ikke skrive.',
    gone: 'Samtalen findes ikke', gone_more: 'Den er slettet, eller du har ikke adgang til den.', loading: 'Henter samtalen …',
    facts: 'I tal', time_to_calm: 'Tid til ro', first_response: 'Første svar', language: 'Sprog', began: 'Begyndt', ended: 'Afsluttet', agents: 'Agenter',
  },
  replay: {
    title: 'Afspilning', play: 'Afspil', pause: 'Pause', back: 'Én besked tilbage', forward: 'Én besked frem', first: 'Til begyndelsen',
    last: 'Til slutningen',
    place: 'Besked', at: (count: number, all: number) => `Besked ${count} af ${all}`, speed: 'Hastighed', times: (speed: number) => `${speed} ×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Vrede gennem ${times(count, 'besked', 'beskeder')} fra kunden, top ${peak}; ved besked ${at}: ${value} af 100, ${level}.`,
  },

  none: {
    yet: 'Ingen samtaler endnu', yet_more: 'Så snart kunderne skriver, ser du her, hvordan det går.', try: 'Åbn en kundeside',
    period: 'Intet i denne periode', period_more: (day: string) => `Den ældste samtale, der er gemt, er fra ${day}.`,
    filtered: 'Intet passer til filtrene', longer: 'Vis 90 dage',
  },
  trouble: {
    not_allowed: 'Indsigt er for ledere, og du er ikke logget ind som leder.',
    unknown_type: 'Denne server kan ikke tælle endnu. Den skal opdateres.',
    unavailable: 'Serveren kan ikke tælle lige nu. Prøv igen om lidt.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Det lykkedes ikke: ${message}`,
  trouble_title: 'Ingen tal at vise', trouble_again: 'Prøv igen', trouble_to_live: 'Til Live',
  away: 'Forbindelsen er væk. Du ser det seneste, der nåede frem.',
};
