import { times } from './counted';
import type { en } from './en';
import { it_embed } from './it-embed';
import { it_insights } from './it-insights';
import { it_intents } from './it-intents';
import { it_live } from './it-live';
import { it_practice } from './it-practice';
import { it_rules } from './it-rules';
import { it_widget } from './it-widget';

// Everything the console says in Italian: "tu" to agents and supervisors, "Lei" to customers.
export const it: typeof en = {
  language: 'it',
  brand: 'Evenkeel',
  quoted: (text: string) => `«${text}»`,
  tongue: { label: 'Lingua di questa pagina' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' },
  pages: {
    label: 'Pagine', live: 'Dal vivo', practice: 'Allenamento', insights: 'Analisi', intents: 'Intenti', customer: 'Pagina cliente',
  },
  rules: it_rules,
  // What the server refuses with, by its code; its own words where the code is not here.
  errors: {
    bad_json: 'Il server non ha potuto leggere la richiesta.', bad_frame: 'Il server non ha potuto leggere la richiesta.',
    unknown_type: 'Il server non conosce questa richiesta: forse è più vecchio di questa pagina.', hello_first: 'Non hai ancora preso posto.',
    not_allowed: 'Qui non hai il permesso di farlo.', not_joined: 'Non sei in questa conversazione.', too_long: 'È troppo lungo.',
    too_many: 'Troppe cose insieme. Prima chiudi qualcosa.', closed: 'La conversazione è chiusa.',
    unknown_suggestion: 'Quel suggerimento non c’è più.', unknown_promise: 'Promessa non trovata.', unknown_reply: 'Risposta non trovata.',
    unknown_scenario: 'Storia non trovata.', unknown_turn: 'Turno non trovato.', id_reused: 'Questo è già stato inviato.',
    unavailable: 'Il server in questo momento non può farlo.', slow_down: 'Troppo in una volta. Tra un momento si prosegue.',
  },
  // Nouns, so that they fit every customer; "rabbia" is the measure itself.
  levels: { 0: 'Calma', 1: 'Irritazione', 2: 'Collera', 3: 'Furia' },
  trends: { rising: 'si scalda', steady: 'stabile', falling: 'si placa' },
  stages: {
    listen: 'Ascoltare', acknowledge: 'Riconoscere', defuse: 'Disinnescare', clarify: 'Chiarire', resolve: 'Risolvere', close: 'Chiudere',
  },
  tactics: {
    computer_mode: 'Modo computer', acknowledge: 'Riconoscere', apologise: 'Scusarsi', diplomacy: 'Diplomazia', clarify: 'Chiarire',
    offer_options: 'Offrire alternative', commit: 'Impegnarsi', thank: 'Ringraziare', close: 'Chiudere', boundary: 'Porre un limite',
    hand_over: 'Passare la chat', care: 'Vicinanza', answer: 'Rispondere', rewrite: 'Riscrivere',
  },
  faults: {
    takes_bait: 'Raccoglie la provocazione', sarcasm: 'Sarcasmo', blames_customer: 'Dà la colpa al cliente',
    blames_colleague: 'Dà la colpa a un collega', complains: 'Si lamenta', policy_wall: 'Solo regole', calm_down: 'Invita a calmarsi',
    dismissive: 'Minimizza', overpromise: 'Promette l’impossibile', hollow_apology: 'Scuse vuote', defends: 'Si difende', shouting: 'Urla',
    jargon: 'Gergo', depersonalises: 'Tratta come un numero', premature_solution: 'Risolve prima di calmare',
    second_apology: 'Si scusa di nuovo', stonewalling: 'Muro di gomma', acknowledgement: 'Rabbia non riconosciuta',
  },

  time: {
    now: 'adesso',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`, days: (count: number) => times(count, 'giorno', 'giorni'),
  },

  connection: {
    connecting: 'In connessione', ready: 'Online', waiting: 'Offline',
    lost: 'La connessione è caduta. Quello che scrivi resta qui e parte appena torna.',
    seconds: (count: number) => (count > 0 ? `Nuovo tentativo tra ${count} s` : 'Nuovo tentativo in corso'), retry: 'Riprova ora',
    refused: (why: string) => `Il server ha rifiutato l’accesso: ${why}`,
    not_let_in: 'Il nome o il token di accesso non è valido.',
    no_token: 'Il token di accesso manca, è errato o è scaduto. Chiedine uno nuovo.', too_many_tries: 'Troppi tentativi da qui. Aspetta un minuto.',
  },

  sign_in: {
    title: 'Prendi posto', lead: 'I clienti vedono questo nome quando entri nella loro conversazione.', name: 'Il tuo nome',
    token: 'Token di accesso', token_hint: 'Serve solo se il server lo richiede.', token_needed: 'I clienti vedono il nome contenuto nel token.', enter: 'Inizia',
    placeholder: 'Giulia', supervisor_lead: 'Entri come supervisore: gli avvisi arrivano a te, i suggerimenti agli operatori.',
    supervisor: 'Supervisore',
  },

  queue: {
    title: 'Conversazioni', list: 'Conversazioni, dalla più accesa', none: 'Nessuno in attesa.',
    none_more: 'Appena un cliente scrive, la conversazione compare qui.', try: 'Apri una pagina cliente',
    waits: (time: string) => `in attesa da ${time}`, waits_now: 'appena scritto', answered: 'risposto', opened: 'nuova', closed: 'chiusa',
    unread: 'da leggere', anonymous: 'Cliente',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Messaggi', pick: 'Scegli una conversazione',
    pick_more: 'La più accesa è in cima. Con Alt e le frecce passi dall’una all’altra.', back: 'Conversazioni',
    close: 'Chiudi conversazione', close_sure: 'Chiudere davvero?', close_yes: 'Sì, chiudi', close_no: 'Lascia aperta',
    closed: 'Questa conversazione è chiusa.', empty: 'Nessun messaggio.', gap: 'I messaggi precedenti non sono più conservati.',
    typing: (name: string) => `${name} sta scrivendo`,
    forgotten: 'La conversazione è stata cancellata', forgotten_more: 'Non ne resta nulla, né qui né sul server.',
    nobody_here: 'Il cliente ha lasciato la pagina', care: 'Prima la persona',
  },

  outgoing: {
    waiting: 'In attesa di connessione', sent: 'In invio', delivered: 'Consegnato', failed: 'Non inviato',
    again: 'Riprova', discard: 'Elimina',
    codes: {
      too_long: 'Il messaggio è troppo lungo.',
      closed: 'La conversazione è chiusa.',
      not_allowed: 'Qui non è possibile scrivere.',
    },
  },

  composer: {
    label: 'La tua risposta', placeholder: 'Scrivi una risposta', send: 'Invia', hint: 'Invio spedisce, Maiusc+Invio va a capo',
    inserted: 'Suggerimento inserito.', reminded: 'Frase inserita.', rewritten: 'Frase riscritta.', undo: 'Annulla',
    undo_digit: (digit: string) => `Annulla, volevo scrivere «${digit}»`,
    left: (count: number) => (count === 1 ? 'resta 1 carattere' : `restano ${count} caratteri`),
    own_heat: (value, trend) =>
      `I tuoi toni sono accesi: ${value} su 100${trend === 'steady' ? '' : trend === 'rising' ? ', in aumento' : ', in calo'}.`,
    own_heat_private: 'Lo vedi solo tu.',
  },

  properties: {
    general: 'troppo specifico', impersonal: 'troppo personale', unemotional: 'emotivo', no_defence: 'si difende',
    no_counter_attack: 'contrattacca', short_enough: 'troppo lungo',
  },
  draft: {
    breaks: 'Non è ancora modo computer:',
    label: 'Controllo bozza', fine: 'Funziona:', use: 'Usa questa', instead: 'Meglio:',
  },

  reminders: {
    label: 'Promemoria', insert: 'Inserisci',
    kinds: { greeting: 'Manca il saluto', close: 'Manca la chiusura cordiale', promise: 'Promessa aperta' },
  },

  promises: {
    title: 'Promesse',
    states: {
      open: 'Aperta', due: 'Imminente', late: 'In ritardo', kept: 'Mantenuta', broken: 'Non mantenuta', dropped: 'Annullata',
    },
    marks: { kept: 'Mantenuta', broken: 'Non mantenuta', dropped: 'Annullata' },
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `scadenza ${when}`, no_time: 'senza scadenza', change: 'Modifica',
    change_label: (text: string) => `Modifica: ${text}`, asks: 'Com’è andata a finire',
  },

  debrief: {
    title: 'Riepilogo', start: 'Inizio', peak: 'Picco', end: 'Fine', wins_title: 'Ben fatto',
    wins: {
      calmed: 'Rabbia calmata', acknowledged: 'Rabbia riconosciuta', no_faults: 'Nessun errore', promises_kept: 'Promesse mantenute',
    },
    calmed: 'Ha calmato', heated: 'Ha acceso', chances: 'La prossima volta',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Rabbia da ${from} a ${to}`,
    instead: 'Meglio:', missing: 'Mancava:',
    phases: { opening: 'un saluto', doing: 'la questione stessa', closing: 'una chiusura cordiale' },
    promises: (open: number, kept: number, broken: number) =>
      [
        open && times(open, 'aperta', 'aperte'), kept && times(kept, 'mantenuta', 'mantenute'),
        broken && times(broken, 'non mantenuta', 'non mantenute'),
      ].filter(Boolean).join(', '),
    promises_title: 'Promesse:', announce: 'La conversazione è chiusa. Il riepilogo è nel pannello dell’assistente.',
  },

  alerts: {
    title: 'Avvisi', dismiss_label: (what: string) => `Nascondi: ${what}`,
    kinds: {
      care: 'Prima la persona', anger: 'Furia', abuse: 'Insulti', promise_due: 'Promessa in scadenza',
    },
  },

  assist: {
    label: 'Assistente', now: 'Rabbia ora', none: 'Nessuna lettura', none_more: 'Arriva con il primo messaggio del cliente.',
    of_hundred: (value: number) => `${value} su 100`, stage: 'Fase',
    recognised: 'Rilevato',
    nothing_recognised: 'Niente di particolare.', suggestions: 'Suggerimenti', insert: 'Inserisci',
    insert_number: (number: number) => `Inserisci il suggerimento ${number}`, dismiss: 'Scarta',
    dismiss_number: (number: number) => `Scarta il suggerimento ${number}`, dismiss_why: 'Perché lo scarti',
    reasons: { wrong: 'Sbagliato', repeated: 'Ripetuto', tone: 'Tono sbagliato', other: 'Altro' },
    also_offer: 'Proponi anche:',
    confidence: (percent: number) => `certezza ${percent}%`, all_dismissed: 'Hai scartato tutti i suggerimenti.',
    answered: 'Risposto. Il prossimo suggerimento arriva con il prossimo messaggio del cliente.',
    waiting: 'I suggerimenti compaiono qui quando un messaggio li richiede.',
    for_agents: 'I suggerimenti vanno agli operatori di questa conversazione.',
    record: (calmer: number, answered: number, low: number, high: number) => `ha calmato ${calmer} su ${answered}, ${low}–${high}%`,
    record_interval: 'intervallo al 95%', pinned: 'fissato da un supervisore',
    silence: {
      calm: 'Niente da suggerire: il messaggio è calmo.',
      answer_directly: 'Niente da suggerire: è una semplice domanda. Basta rispondere.',
      below_threshold: 'Niente da suggerire: nessuna frase è abbastanza adatta.',
      ambiguous: 'Niente da suggerire: il messaggio si può leggere in più modi.',
      language_unknown: 'Niente da suggerire: la lingua non è tra quelle caricate.',
      care: 'Niente da suggerire: qui serve una persona.',
      listening: 'In ascolto: il cliente sta ancora scrivendo.',
      exhausted: 'Niente di nuovo da suggerire: le frasi adatte sono finite. Fai un passo concreto, o passa la chat.',
    },
    announce: (count: number, first: string) => `${times(count, 'nuovo suggerimento', 'nuovi suggerimenti')}. Il primo: ${first}`,
    announce_care: 'Prima la persona. Leggi la scheda.',
  },

  why: {
    title: 'Perché?', words: 'Queste parole', whole: 'Tutto il messaggio', mean: 'Lettura',
    rule: (number: string) => `Regola ${number}`, next: 'In alternativa', none: 'nient’altro di vicino',
    margin: (points: number) => `${times(points, 'punto', 'punti')} in meno`, attack: 'Si basa su',
  },

  curve: {
    title: 'La rabbia nella conversazione',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Curva della rabbia su ${times(count, 'messaggio', 'messaggi')} del cliente: ora ${last} su 100, ${level}; picco ${peak}.`,
    empty: 'Nessuna curva.', message: 'Messaggio', anger: 'Rabbia', level: 'Livello',
  },

  care: {
    title: 'Prima la persona', lead: 'Qui niente modo computer: una persona ha bisogno di una persona.', do: 'Da fare ora',
    hand_over: 'Passare a', avoid: 'Da evitare', read: 'Ho letto', show: 'Mostra la scheda',
  },

  shortcuts: {
    open: 'Scorciatoie da tastiera', title: 'Scorciatoie da tastiera', close: 'Chiudi',
    single: 'Scorciatoie a tasto singolo (da 1 a 9, / e ?)',
    list: [
      ['1 … 9', 'Inserisce un suggerimento, se la risposta è vuota o non stai scrivendo'],
      ['Alt + 1 … 9', 'Inserisce un suggerimento, in qualsiasi momento'],
      ['Alt + Invio', 'Riscrive l’errore dove si trova il cursore, o il primo'],
      ['Esc', 'Annulla l’ultimo inserimento o l’ultima riscrittura'],
      ['Invio', 'Invia'],
      ['Maiusc + Invio', 'Va a capo'],
      ['Alt + ↑ / ↓', 'Conversazione precedente o successiva nell’elenco'],
      ['Alt + Pag ↑ / ↓', 'Conversazione aperta precedente o successiva'],
      ['Canc', 'Chiude la scheda selezionata'],
      ['/', 'Cerca nelle conversazioni'],
      ['↑ ↓ Invio', 'Scorre l’elenco e apre'],
      ['?', 'Questo elenco'],
    ],
  },

  customer: {
    title: 'In chat con noi', welcome: 'Come possiamo aiutarLa?', welcome_more: 'Ci scriva: Le risponderà una persona, qui in chat.',
    name: 'Il Suo nome', optional: 'facoltativo', start: 'Avvia la chat', anonymous: 'Ospite', message: 'Il Suo messaggio',
    placeholder: 'Scriva un messaggio', send: 'Invia',
    here: (name: string) => `${name} è qui con Lei`, here_nameless: 'Un operatore è qui con Lei',
    nobody: 'Tra poco Le risponde un operatore',
    typing: (name: string) => `${name} sta scrivendo`, agent: 'L’operatore',
    first: 'Ci racconti che cosa è successo. Un operatore legge i Suoi messaggi.',
    offline: 'Connessione assente. I Suoi messaggi restano qui e partono appena torna.',
    closed: 'La conversazione è terminata. Grazie di averci scritto.', again: 'Nuova conversazione',
    log: 'Conversazione',
  },

  live: it_live,
  practice: it_practice,
  insights: it_insights,
  intents: it_intents,
  embed: it_embed,
  widget: it_widget,
};
