import { grouped_times } from './counted';
import type { en_insights } from './en-insights';

const said = new Intl.NumberFormat('it');
const times = grouped_times(said);
// "del 7 nov", but "dell’8 nov" and "dell’11 nov".
const of_day = (day: string): string => (/^(8|11)\b/.test(day) ? `dell’${day}` : `del ${day}`);

// What the insights page says in Italian.
export const it_insights: typeof en_insights = {
  title: 'Analisi',
  sign_in: {
    title: 'Guarda che aria tira', lead: 'Che cosa calma i clienti, che cosa li accende e a chi serve aiuto adesso. Solo per supervisori.',
    enter: 'Vai all’analisi',
  },
  views: { overview: 'Panoramica', phrases: 'Frasi', breakdown: 'Dettaglio', conversations: 'Conversazioni' },

  filter: {
    label: 'Filtri', period: 'Periodo', from: 'Dal', to: 'Al', agent: 'Operatore', language: 'Lingua', intent: 'Intento',
    all_agents: 'Tutti gli operatori', all_languages: 'Tutte le lingue', all_intents: 'Tutti gli intenti', clear: 'Togli i filtri',
    periods: { today: 'Oggi', 7: '7 giorni', 30: '30 giorni', 90: '90 giorni', own: 'Altro' },
    refresh: 'Aggiorna', as_of: (time: string) => `Dati delle ${time}`, asking: 'Sto contando…',
    only_phrase: (phrase: string) => `Dopo «${phrase}»`,
    without: (what: string) => `Togli: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${days}: ${times(conversations, 'conversazione', 'conversazioni')}`,
    open: (count: number) => times(count, 'ancora aperta', 'ancora aperte'), heated: (count: number) => times(count, 'accesa', 'accese'),
    compared: (days: string) => `a confronto con ${days}`, known_from: (day: string) => `Non ci sono dati prima ${of_day(day)}.`,
  },

  headline: {
    label: 'Numeri principali', none: '–', none_said: 'niente da misurare',
    time_to_calm: 'Tempo per calmare', time_to_calm_more: (p90: string) => `nove su dieci entro ${p90}`,
    first_response: 'Prima risposta', calmed: 'Calmate su accese', calmed_more: (calmed: number, heated: number) =>
      `${said.format(calmed)} su ${times(heated, 'accesa', 'accese')}`,
    anger: 'Rabbia, inizio → fine', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `da ${start} a ${end} su 100`, anger_more: (peak: string) => `picco ${peak}, su 100`,
    faults: 'Errori ogni 100 messaggi', faults_more: (faults: number, messages: number) =>
      `${times(faults, 'errore', 'errori')} in ${times(messages, 'messaggio degli operatori', 'messaggi degli operatori')}`,
    promises: 'Promesse mantenute', promises_more: (kept: number, settled: number) => `${said.format(kept)} su ${times(settled, 'conclusa', 'concluse')}`,
    before: (value: string) => `prima: ${value}`, nothing_before: 'nessun confronto', same: 'come prima',
    better: (by: string) => `${by}, meglio`, worse: (by: string) => `${by}, peggio`,
    points: (by: string) => `${by} ${/^[+−]?1$/.test(by) ? 'punto' : 'punti'}`,
  },

  chart: {
    as_table: 'In tabella', when: 'Quando', save: 'CSV', save_label: (table: string) => `Salva in CSV: ${table}`,
    truncated: 'Salvate solo le prime 10.000 righe.', saved: (name: string) => `Salvato: ${name}`,
    open_step: (when: string) => `Conversazioni: ${when}`,
    open_hint: {
      hour: '', day: 'Clicca su un giorno per vederne le conversazioni.', week: 'Clicca su una settimana per vederne le conversazioni.',
      month: 'Clicca su un mese per vederne le conversazioni.',
    },
    step: { hour: 'per ora', day: 'per giorno', week: 'per settimana', month: 'per mese' },
    week_of: (day: string) => `Settimana ${of_day(day)}`,
  },

  series: {
    title: 'Nel tempo', metric: 'Che cosa mostrare',
    metrics: {
      anger: 'Rabbia', times: 'Tempi', conversations: 'Conversazioni', calmed: 'Calmate', faults: 'Errori', promises: 'Promesse',
    },
    start: 'All’inizio', end: 'Alla fine', time_to_calm: 'Tempo per calmare, mediana', first_response: 'Prima risposta, mediana',
    all: 'Tutte', heated: 'Accese', calmed_share: 'Calmate su accese', faults: 'Errori ogni 100 messaggi', made: 'Fatte', kept: 'Mantenute',
    broken: 'Non mantenute',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'punto', 'punti')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: da ${low} a ${high}, ultimo ${last}`,
    describe_nothing: (name: string) => `${name}: nessun dato`,
  },

  levels: {
    title: 'Rabbia all’inizio e alla fine', lead: 'Le conversazioni secondo il livello del primo e dell’ultimo messaggio del cliente.', level: 'Livello',
    start: 'All’inizio', end: 'Alla fine',
    describe: (parts: string) => `Conversazioni per livello, all’inizio e alla fine. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: ${start}, poi ${end}`,
  },
  calm_times: {
    title: 'Tempo per calmare', lead: 'Quanto ci hanno messo le conversazioni accese, dalla prima scintilla alla calma stabile.', count: 'Conversazioni',
    time: 'Tempo', up_to: (time: string) => `≤ ${time}`, longer: 'oltre',
    never: (count: number) => `${times(count, 'conversazione accesa non si è calmata', 'conversazioni accese non si sono calmate')}.`,
    describe: (parts: string) => `Conversazioni calmate, secondo il tempo impiegato. ${parts}.`, part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Risposte suggerite', lead: 'Che fine hanno fatto i suggerimenti.', stage: 'Passo', count: 'Risposte', share: 'Sulle mostrate',
    stages: { shown: 'Mostrate', inserted: 'Inserite', sent: 'Inviate tali e quali', edited: 'Inviate con modifiche', dismissed: 'Scartate' },
    none: 'Nessun suggerimento in questo periodo.',
  },
  faults: {
    title: 'Errori', lead: 'Scegline uno per vedere dov’è successo.', fault: 'Errore', count: 'Volte', conversations: 'Conversazioni',
    none: 'Nessun errore. Ben scritto.', open: (fault: string) => `${fault}: vedi le conversazioni`,
  },
  promises: {
    title: 'Promesse', lead: (made: number) => times(made, 'promessa fatta', 'promesse fatte'), state: 'Esito', count: 'Promesse', share: 'Quota',
    states: { kept: 'Mantenute', broken: 'Non mantenute', dropped: 'Annullate', open: 'Aperte', late: 'Di cui in ritardo' }, none: 'Nessuna promessa.',
  },
  alerts: { title: 'Avvisi', lead: 'Quante volte sono stati chiamati i supervisori.', kind: 'Tipo', count: 'Avvisi', none: 'Nessuna chiamata ai supervisori.' },

  phrases: {
    title: 'L’effetto di ogni frase',
    lead: 'Quanta rabbia c’era nel messaggio successivo del cliente, rispetto a quello precedente. Gli intervalli valgono in 95 casi su 100.',
    phrase: 'Frase', calmer: 'Cliente più calmo', change: 'Rabbia, variazione', answered: 'Con risposta', used: 'Usata', dismissed: 'Scartata',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (da ${low} a ${high})`,
    counts: (calmer: number, same: number, angrier: number) =>
      [times(calmer, 'più calmo', 'più calmi'), times(same, 'uguale', 'uguali'), times(angrier, 'più arrabbiato', 'più arrabbiati')].join(' · '),
    few: 'poche risposte', few_more: 'Un punto vuoto indica meno di dieci risposte: troppo poche per fidarsi.', unknown: 'non ancora noto',
    used_of: (used: number, shown: number) => `${said.format(used)} su ${said.format(shown)}`,
    standings: { unreviewed: '', approved: 'approvata', blocked: 'bloccata' }, pinned: 'fissata',
    none: 'In questo periodo nessuna risposta suggerita è stata usata.',
    none_more: 'Appena gli operatori inviano suggerimenti e i clienti rispondono, qui ne vedi l’effetto.',
    more: (count: number) => (count === 1 ? 'Mostrane un’altra' : `Mostrane altre ${count}`), open: (text: string) => `Conversazioni dopo «${text}»`,
    scale: 'Linee tratteggiate: metà dei clienti più calmi, e rabbia invariata (a sinistra la rabbia è scesa).',
  },

  breakdown: {
    agents: 'Operatori', agent: 'Operatore', languages: 'Lingue', language: 'Lingua', intents: 'Intenti', intent: 'Intento',
    conversations: 'Conversazioni', heated: 'Accese', calmed: 'Calmate', time_to_calm: 'Per calmare', first_response: 'Prima risposta',
    anger: 'Rabbia', faults: 'Errori /100', accepted: 'Usate', promises: 'Mantenute', alerts: 'Avvisi', none: 'Qui non c’è niente.',
    only: (name: string) => `Solo ${name}`, list: (count: number, name: string) => `${times(count, 'conversazione', 'conversazioni')}: ${name}`,
    nobody: 'Ancora nessuno', no_intent: 'Niente di rilevato', unknown: 'Non nota',
  },

  list: {
    title: 'Conversazioni', order: 'Ordine', orders: { newest: 'Più recenti', worst: 'Finale peggiore', slowest: 'Più lente a calmarsi' },
    fault: 'Errore', all_faults: 'Tutti gli errori', found: (count: number) => times(count, 'conversazione', 'conversazioni'),
    curve: (start: number, end: number, peak: number) => `Rabbia da ${start} a ${end}, picco ${peak}`,
    calmed: (time: string) => `Calma dopo ${time}`, not_calmed: 'Non calmata', calm: 'Mai accesa', open: 'aperta',
    messages: (customer: number, agent: number) => `${customer} + ${agent} messaggi`,
    previous: 'Precedente', next: 'Successiva', page: (page: number, pages: number) => `Pagina ${page} di ${pages}`, pages: 'Pagine dell’elenco',
    none: 'Nessuna conversazione trovata.', none_more: 'Prova un periodo più lungo, o meno filtri.', unanswered: 'nessuna risposta',
    promises: (made: number) => times(made, 'promessa', 'promesse'), loading: 'Sto caricando le conversazioni…',
  },

  one: {
    back: 'Torna ai numeri', back_list: 'Torna all’elenco', title: (customer: string) => `Conversazione con ${customer}`, title_unnamed: 'Una conversazione',
    live: 'Apri dal vivo', read_only: 'Puoi solo leggere: qui non si scrive.',
    gone: 'Questa conversazione non c’è', gone_more: 'È stata cancellata, o non hai accesso.', loading: 'Sto caricando la conversazione…',
    facts: 'In numeri', time_to_calm: 'Tempo per calmare', first_response: 'Prima risposta', language: 'Lingua', began: 'Inizio', ended: 'Fine',
    agents: 'Operatori',
  },
  replay: {
    title: 'Rivedi', play: 'Avvia', pause: 'Pausa', back: 'Un messaggio indietro', forward: 'Un messaggio avanti', first: 'All’inizio', last: 'Alla fine',
    place: 'Messaggio', at: (count: number, all: number) => `Messaggio ${count} di ${all}`, speed: 'Velocità', times: (speed: number) => `${speed} ×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Rabbia su ${times(count, 'messaggio', 'messaggi')} del cliente, picco ${peak}; al messaggio ${at}: ${value} su 100, ${level}.`,
  },

  none: {
    yet: 'Ancora nessuna conversazione', yet_more: 'Appena i clienti scrivono, qui vedi come va.', try: 'Apri una pagina cliente',
    period: 'Niente in questo periodo', period_more: (day: string) => `La conversazione più vecchia ancora disponibile è ${of_day(day)}.`,
    filtered: 'Nessun risultato con questi filtri', longer: 'Mostra 90 giorni',
  },
  trouble: {
    not_allowed: 'L’analisi è per i supervisori, e il tuo accesso non è da supervisore.',
    unknown_type: 'Questo server non sa ancora contare. Serve una versione più recente.',
    unavailable: 'Il server non può contare in questo momento. Riprova tra poco.',
  },
  trouble_else: (message: string) => `Non ha funzionato: ${message}`,
  trouble_title: 'Nessun numero da mostrare', trouble_again: 'Riprova', trouble_to_live: 'Vai alla pagina dal vivo',
  away: 'La connessione è caduta. Quello che vedi risale a prima.',
};
