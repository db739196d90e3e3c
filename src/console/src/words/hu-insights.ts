import type { InsightOrder, InsightStep } from '../client/insight-frames';
import type { Period, View } from '../state/insights-query';
import type { en_insights } from './en-insights';

const said = new Intl.NumberFormat('hu');
const times = (count: number, noun: string): string => `${said.format(count)} ${noun}`;

// What the insights page says in Hungarian. Dates end with a full stop of their own, so they stand last and nothing follows them.
export const hu_insights: typeof en_insights = {
  title: 'Elemzés',
  sign_in: {
    title: 'Nézd meg, milyen a víz', lead: 'Mi nyugtatja meg az ügyfeleket, mi dühíti fel őket, és kinek kell most segítség. Csak vezetőknek.',
    enter: 'Tovább az elemzéshez',
  },
  views: { overview: 'Áttekintés', phrases: 'Javaslatok', breakdown: 'Bontás', conversations: 'Beszélgetések' } satisfies Record<View, string>,

  filter: {
    label: 'Szűrők', period: 'Időszak', from: 'Ettől', to: 'Eddig', agent: 'Ügyintéző', language: 'Nyelv', intent: 'Szándék',
    all_agents: 'Minden ügyintéző', all_languages: 'Minden nyelv', all_intents: 'Minden szándék', clear: 'Szűrők törlése',
    periods: { today: 'Ma', 7: '7 nap', 30: '30 nap', 90: '90 nap', own: 'Egyéni' } satisfies Record<Period, string>,
    refresh: 'Frissítés', as_of: (time: string) => `Állapot: ${time}`, asking: 'Számolás…',
    only_phrase: (phrase: string) => `Ez után: „${phrase}”`,
    without: (what: string) => `Szűrő törlése: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${times(conversations, 'beszélgetés')}, ${days}`,
    open: (count: number) => `${count} még nyitott`, heated: (count: number) => `${count} feszült`,
    compared: (days: string) => `összevetve: ${days}`, known_from: (day: string) => `A legkorábbi adat: ${day}`,
  },

  headline: {
    label: 'Fő mutatók', none: '–', none_said: 'nincs mit mérni',
    time_to_calm: 'Megnyugvási idő', time_to_calm_more: (p90: string) => `tízből kilenc ${p90} alatt`,
    first_response: 'Első válaszidő', calmed: 'Megnyugvási arány',
    calmed_more: (calmed: number, heated: number) => `${heated} feszültből ${calmed}`,
    anger: 'Düh, eleje → vége', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `100-ból ${start} az elején, ${end} a végén`,
    anger_more: (peak: string) => `csúcs: 100-ból ${peak}`,
    faults: 'Hiba / 100 üzenet', faults_more: (faults: number, messages: number) =>
      `${times(messages, 'ügyintézői üzenetben')} ${times(faults, 'hiba')}`,
    promises: 'Betartott ígéretek', promises_more: (kept: number, settled: number) => `${settled} lezártból ${kept}`,
    before: (value: string) => `előtte: ${value}`, nothing_before: 'nincs mivel összevetni', same: 'változatlan',
    better: (by: string) => `${by}, jobb`, worse: (by: string) => `${by}, rosszabb`,
    points: (by: string) => `${by} pont`,
  },

  chart: {
    as_table: 'Táblázatban', when: 'Mikor', save: 'CSV', save_label: (table: string) => `Mentés CSV-ként: ${table}`,
    truncated: 'Csak az első 10 000 sor lett mentve.', saved: (name: string) => `Mentve: ${name}`,
    open_step: (when: string) => `Beszélgetések: ${when}`,
    open_hint: {
      hour: '', day: 'Egy napra kattintva látod a beszélgetéseit.', week: 'Egy hétre kattintva látod a beszélgetéseit.',
      month: 'Egy hónapra kattintva látod a beszélgetéseit.',
    } satisfies Record<InsightStep, string>,
    step: { hour: 'óránként', day: 'naponta', week: 'hetente', month: 'havonta' } satisfies Record<InsightStep, string>,
    week_of: (day: string) => `Hét, kezdete: ${day}`,
  },

  series: {
    title: 'Alakulás', metric: 'Mit mutasson',
    metrics: {
      anger: 'Düh', times: 'Idők', conversations: 'Beszélgetések', calmed: 'Megnyugvás', faults: 'Hibák', promises: 'Ígéretek',
    },
    start: 'Az elején', end: 'A végén', time_to_calm: 'Megnyugvási idő, medián', first_response: 'Első válaszidő, medián',
    all: 'Összes', heated: 'Feszült', calmed_share: 'Megnyugvási arány', faults: 'Hiba / 100 üzenet', made: 'Tett ígéret', kept: 'Betartva',
    broken: 'Megszegve',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'adatpont')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: ${low} és ${high} között, legutóbb ${last}`,
    describe_nothing: (name: string) => `${name}: nincs adat`,
  },

  levels: {
    title: 'Düh az elején és a végén', lead: 'Beszélgetések az ügyfél első és legutóbbi üzenetének szintje szerint.', level: 'Szint',
    start: 'Az elején', end: 'A végén',
    describe: (parts: string) => `Beszélgetések szint szerint, az elején és a végén. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: az elején ${start}, a végén ${end}`,
  },
  calm_times: {
    title: 'Megnyugvási idő', lead: 'Mennyi idő telt el a feszült beszélgetésekben az első indulattól a tartós nyugalomig.', count: 'Beszélgetés',
    time: 'Idő',
    up_to: (time: string) => `≤ ${time}`, longer: 'hosszabb', never: (count: number) => `${count} feszült beszélgetés nem nyugodott meg.`,
    describe: (parts: string) => `Megnyugodott beszélgetések az eltelt idő szerint. ${parts}.`,
    part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Javasolt válaszok', lead: 'Mi lett a javaslatokból.', stage: 'Lépés', count: 'Válasz', share: 'Arány',
    stages: { shown: 'Megmutatva', inserted: 'Beszúrva', sent: 'Változatlanul elküldve', edited: 'Átírva elküldve', dismissed: 'Elvetve' },
    none: 'Ebben az időszakban nem volt javaslat.',
  },
  faults: {
    title: 'Hibák', lead: 'Válassz egyet, és látod, hol fordult elő.', fault: 'Hiba', count: 'Hányszor', conversations: 'Beszélgetés',
    none: 'Egy hiba sincs. Szép munka.', open: (fault: string) => `${fault}: a beszélgetései`,
  },
  promises: {
    title: 'Ígéretek', lead: (made: number) => `${times(made, 'ígéret')} hangzott el`, state: 'Mi lett vele', count: 'Ígéret', share: 'Arány',
    states: { kept: 'Betartva', broken: 'Megszegve', dropped: 'Tárgytalan', open: 'Nyitott', late: 'Ebből lejárt' }, none: 'Nem hangzott el ígéret.',
  },
  alerts: { title: 'Riasztások', lead: 'Hányszor kellett vezetőt hívni.', kind: 'Típus', count: 'Riasztás', none: 'Egyszer sem kellett.' },

  phrases: {
    title: 'Mit értek el a javaslatok',
    lead: 'Mennyire volt dühös az ügyfél következő üzenete az előzőhöz képest. Az intervallumok 100 esetből 95-ben helytállók.',
    phrase: 'Javaslat', calmer: 'Nyugodtabb ügyfél', change: 'A düh változása', answered: 'Válasz jött rá', used: 'Használva', dismissed: 'Elvetve',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (${low} … ${high})`,
    counts: (calmer: number, same: number, angrier: number) => `${calmer} nyugodtabb · ${same} ugyanolyan · ${angrier} dühösebb`,
    few: 'kevés válasz', few_more: 'Az üres kör tíznél kevesebb választ jelent: ennyiből nem lehet következtetni.', unknown: 'még nem tudni',
    used_of: (used: number, shown: number) => `${used} / ${shown}`,
    standings: { unreviewed: '', approved: 'jóváhagyva', blocked: 'letiltva' } as Record<string, string>, pinned: 'kitűzve',
    none: 'Ebben az időszakban senki sem használt javaslatot.',
    none_more: 'Amint az ügyintézők javaslatokat küldenek, és az ügyfelek válaszolnak, itt látszik, mit érnek el vele.',
    more: (count: number) => `További ${count}`, open: (text: string) => `Beszélgetések ez után: „${text}”`,
    scale: 'Szaggatott vonalak: az ügyfelek fele nyugodtabb, illetve a düh nem változott (ettől balra enyhült).',
  },

  breakdown: {
    agents: 'Ügyintézők', agent: 'Ügyintéző', languages: 'Nyelvek', language: 'Nyelv', intents: 'Szándékok', intent: 'Szándék',
    conversations: 'Beszélgetés', heated: 'Feszült', calmed: 'Megnyugvás', time_to_calm: 'Megnyugvási idő', first_response: 'Első válaszidő',
    anger: 'Düh', faults: 'Hiba/100', accepted: 'Használva', promises: 'Betartva', alerts: 'Riasztás', none: 'Itt nincs semmi.',
    only: (name: string) => `Csak ez: ${name}`, list: (count: number, name: string) => `${times(count, 'beszélgetés')}: ${name}`,
    nobody: 'Még senki', no_intent: 'Nincs felismerve', unknown: 'Ismeretlen',
  },

  list: {
    title: 'Beszélgetések', order: 'Sorrend',
    orders: { newest: 'Legújabb', worst: 'Legrosszabb vég', slowest: 'Leglassabb megnyugvás' } satisfies Record<InsightOrder, string>,
    fault: 'Hiba', all_faults: 'Minden hiba', found: (count: number) => times(count, 'beszélgetés'),
    curve: (start: number, end: number, peak: number) => `Düh: az elején ${start}, a végén ${end}, csúcs: ${peak}`,
    calmed: (time: string) => `${time} után nyugodt`, not_calmed: 'Nem nyugodott meg', calm: 'Nem volt feszült', open: 'nyitott',
    messages: (customer: number, agent: number) => `${customer} + ${agent} üzenet`,
    previous: 'Előző', next: 'Következő', page: (page: number, pages: number) => `${page}. oldal, összesen ${pages}`, pages: 'A lista oldalai',
    none: 'Nincs ilyen beszélgetés.', none_more: 'Válassz hosszabb időszakot vagy kevesebb szűrőt.', unanswered: 'senki sem válaszolt',
    promises: (made: number) => times(made, 'ígéret'), loading: 'Beszélgetések betöltése…',
  },

  one: {
    back: 'Vissza a számokhoz', back_list: 'Vissza a listához', title: (customer: string) => `Beszélgetés: ${customer}`,
    title_unnamed: 'Egy beszélgetés',
    live: 'Megnyitás élőben', read_only: 'Csak olvasod, írni itt nem lehet.',
    gone: 'Ez a beszélgetés nincs meg', gone_more: 'Törölték, vagy nincs hozzá jogosultságod.', loading: 'Beszélgetés betöltése…',
    facts: 'Számokban', time_to_calm: 'Megnyugvási idő', first_response: 'Első válaszidő', language: 'Nyelv', began: 'Kezdete', ended: 'Vége',
    agents: 'Ügyintézők',
  },
  replay: {
    title: 'Visszajátszás', play: 'Lejátszás', pause: 'Szünet', back: 'Egy üzenettel vissza', forward: 'Egy üzenettel előre', first: 'Az elejére',
    last: 'A végére',
    place: 'Üzenet', at: (count: number, all: number) => `${count}. üzenet, összesen ${all}`,
    speed: 'Sebesség', times: (speed: number) => `${speed}×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Düh, ${times(count, 'ügyfélüzenet')}, csúcs: ${peak}; ${at}. üzenet: 100-ból ${value}, ${level.toLowerCase()}.`,
  },

  none: {
    yet: 'Még nincs beszélgetés', yet_more: 'Amint írnak az ügyfelek, itt látod, hogyan alakul.', try: 'Ügyféloldal megnyitása',
    period: 'Ebben az időszakban nincs semmi', period_more: (day: string) => `A legrégebbi ismert beszélgetés: ${day}`,
    filtered: 'Ezekre a szűrőkre nincs találat', longer: '90 nap mutatása',
  },
  trouble: {
    not_allowed: 'Az elemzést csak vezetők látják, és te nem vezetőként léptél be.',
    unknown_type: 'Ez a szerver még nem készít elemzést. Újabb változat kell hozzá.',
    unavailable: 'A szerver most nem tud számolni. Próbáld újra egy kicsit később.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Ez nem sikerült: ${message}`,
  trouble_title: 'Nincsenek számok', trouble_again: 'Újra', trouble_to_live: 'Az élő chathez',
  away: 'Megszakadt a kapcsolat. Az utolsó ismert számokat látod.',
};
