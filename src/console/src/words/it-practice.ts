import { decimal, times } from './counted';
import type { en_practice } from './en-practice';

const points_of = (points: number): string => `${decimal(points)} ${points === 1 ? 'punto' : 'punti'}`;

// What happens by itself in the stories that ship; another story's event is told by its id.
const events: Record<string, string> = {
  children: 'i bambini non ne possono più', closing_time: 'la scadenza è alle porte', last_bus: 'è atterrato un altro volo',
  phone_dies: 'la batteria è finita', seminar_begins: 'il corso è cominciato',
};

// What the practice page says in Italian.
export const it_practice: typeof en_practice = {
  title: 'Allenamento',
  tabs: { scenarios: 'Storie', progress: 'Progressi', team: 'Squadra' },
  sign_in: {
    title: 'Allenati in acque calme', lead: 'Clienti arrabbiati, ma non veri. I tuoi risultati li vedi solo tu, finché non decidi di condividerli.',
    supervisor_lead: 'Assegna attività alla tua squadra e segui le sessioni di chi ti invita.', enter: 'Inizia', team: 'Vai alla squadra',
  },

  choose: {
    title: 'Chi vuoi calmare oggi?', lead: 'Scegli una storia. Il cliente segue un copione; a muovere la sua rabbia è quello che dici.',
    language: 'Lingua', level: 'Livello', audience: 'Chi è in collera', all: 'Tutti',
    audiences: { customer: 'Clienti', colleague: 'Colleghi' },
    loading: 'Sto caricando le storie…', none: 'In questa lingua non ci sono ancora storie.',
    begin_here: 'Inizia da qui', transfer: 'Prova finale', transfer_more: 'Più difficile, da affrontare a freddo.',
    assigned: (by: string) => (by ? `Assegnata da ${by}` : 'Assegnata'), to_do: 'Assegnate a te',
    done: 'Fatta',
    par: (score: number, turns: number) => `Obiettivo: ${score} in ${times(turns, 'turno', 'turni')}`,
    best: (total: number) => `Il tuo record: ${total}`, not_played: 'Mai giocata', at_par: 'obiettivo raggiunto',
    play: 'Gioca', play_label: (title: string) => `Gioca ${title}`,
    patience: (seconds: number) => `aspetta ${seconds} s`,
    families: {
      promises: ['Promesse', 'Di’ che cosa farai, ed entro quando. Poi fallo.'],
      policy: ['Regole e persone', 'La regola è la regola. Tu che cosa puoi offrire?'],
      respect: ['Rispetto', 'Nessuno vuole essere un numero.'],
      bait: ['Provocazioni', 'Attaccano: tu resti sulla questione.'],
      between_departments: ['Tra reparti', 'Ognuno ha un cliente, anche in azienda.'],
    },
  },
  temperaments: { forgiving: 'Indulgente', even: 'Ragionevole', hot: 'Irascibile' },
  levels: { standard: 'Standard', hard: 'Difficile' },
  bands: { calm: 'Calma', irritated: 'Irritazione', angry: 'Collera', furious: 'Furia' },

  start: {
    swap: 'Cliente per un giorno', swap_more: 'Ci si scambia il posto: tu scrivi come cliente, Evenkeel risponde e dice perché.',
    observe: 'Il mio supervisore può guardare', observe_more: 'Vede questa sessione in diretta. Nient’altro.',
    begin: 'Inizia', cancel: 'Non ora',
  },

  play: {
    briefing: 'Situazione', you_are: 'Il tuo ruolo', story: 'I fatti', know: 'Che cosa sai', persona: 'Di fronte a te',
    thread: 'Conversazione', reply: 'La tua risposta', placeholder: 'Scrivi una risposta', send: 'Invia',
    anger: 'Rabbia', of_hundred: (value: number) => `${value} su 100`, turn: (turn: number) => `Turno ${turn}`, turn_head: 'Turno', opening: 'Apertura',
    curve: (curve: number[], band: string, left: number) =>
      `Rabbia dopo ogni turno: ${curve.map(Math.round).join(', ')}. Ora: ${band}.${
        left > 0 ? ` Tratteggio: ${times(left, 'strada che hai lasciato', 'strade che hai lasciato')}.` : ''}`,
    left_path: 'la strada lasciata', now_path: 'questa strada',
    patience: (name: string) => `La pazienza di ${name}`, patience_left: (seconds: number) => (seconds === 1 ? 'resta 1 s' : `restano ${seconds} s`),
    patience_low: (name: string, seconds: number) => `${name} non aspetterà ancora a lungo: ${times(seconds, 'secondo', 'secondi')}.`,
    par: (turn: number, par: number) => (turn === 0 ? `Obiettivo: ${times(par, 'turno', 'turni')}` : `Turno ${turn}, obiettivo ${par}`),
    you_as: (name: string) => `Tu, nei panni di ${name}`,
    hint: 'Aiuto', hint_cost: '−3 punti', hints_taken: (count: number) => `${times(count, 'aiuto', 'aiuti')} finora`, hint_title: 'Un aiuto',
    hint_use: 'Mettilo nella risposta',
    rewind: 'Rifai questo turno', rewind_label: (turn: number) => `Rifai questo turno: turno ${turn}`, rewind_last: 'Rifai l’ultimo turno',
    rewound: (turn: number) => (turn === 0 ? 'Si riparte dall’apertura.' : `Si riparte da dopo il turno ${turn}.`),
    rewound_note: 'Un passo indietro. La strada di prima resta nella curva, tratteggiata.',
    finish: 'Chiudi e valuta', finish_sure: 'Chiudere qui?', finish_yes: 'Sì, valutami', finish_no: 'Continua',
    score: 'Vedi la valutazione',
    over: {
      calmed: 'Acque calme. Ben fatto.', walked_away: 'Ha lasciato la chat.', escalated: 'La rabbia è salita, non scesa.',
    },
    ended: 'Questa sessione è chiusa', ended_more: 'La valutazione c’è ancora.',
    over_more: {
      calmed: 'La valutazione dice che cosa ha funzionato.', walked_away: 'Succede. Rifai un turno, o guarda quanto è costato.',
      escalated: 'Succede. Rifai un turno, o guarda quanto è costato.',
    },
    leave: 'Esci', leave_sure: 'Uscire senza valutazione?', leave_yes: 'Sì, esci',
    gone: 'Questa sessione non c’è più', gone_more: 'Il server è ripartito, o la sessione non si può guardare. Tu non hai sbagliato nulla.',
    back: 'Torna alle storie', observed: 'Il tuo supervisore può guardare', watching: 'Stai guardando',
    watching_more: 'Vedi quello che vede chi si allena. E sa che puoi farlo.', waiting: 'In attesa delle prime parole…',
    swapped: 'Il cliente sei tu', swapped_more: 'Arrabbiati quanto ti fa arrabbiare la storia. Evenkeel risponde, e dice perché.',
    swapped_placeholder: 'Scrivi come cliente', swapped_first: 'Cominci tu. Racconta che cosa ti è successo.', silence: 'Non hai risposto in tempo',
  },

  feedback: {
    label: (turn: number) => `Feedback sul turno ${turn}`,
    from_to: (before: number, after: number) => `Rabbia da ${before} a ${after}`,
    points: (points: number) => `${points_of(points)} su 10`, better: 'Meglio:', rule: (rule: number) => `Regola ${rule}`,
    time_passed: (event: string) => `Il tempo passa: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'La storia è andata avanti da sola.',
    good: 'ha aiutato', bad: 'ha peggiorato', neutral: 'notato', nothing: 'Niente si è mosso: qualcosa ancora manca.',
    wins: {
      acknowledged: 'Rabbia riconosciuta', cooled: 'Un grado in meno', calmed: 'Finalmente calma', bait_not_taken: 'Provocazione non raccolta',
    },
    inputs: {
      silence: 'Nessuna risposta in tempo.', empty: 'Non c’era nemmeno una parola.', gibberish: 'Era impossibile da leggere.',
      other_language: 'Era una lingua diversa dalla sua.', copied: 'Erano le sue stesse parole.',
      repeated: 'L’avevi già detto.', abusive: 'Era un insulto. Nessun cliente deve subirlo.',
    },
    announce: (before: number, after: number, band: string) =>
      `La rabbia ${after < before ? 'scende' : after > before ? 'sale' : 'resta'} ${before === after ? 'a' : `da ${before} a`} ${after}, ${band}.`,
    announce_good: (what: string) => `Ha aiutato: ${what}.`, announce_bad: (what: string) => `Ha peggiorato: ${what}.`,
    announce_better: (text: string) => `Meglio: ${text}`, announce_win: (what: string) => `Ben fatto: ${what}.`,
  },
  causes: {
    composure: 'Compostezza', greeting: 'Saluto', close: 'Chiusura cordiale', hint: 'Aiuto', peak: 'Picco di rabbia', turns: 'Turni impiegati',
    anger_at_end: 'Rabbia alla fine', long_anger: 'Rabbia lungo la chat', nothing_said: 'Nessuna parola', unfinished: 'Uscita prima della fine',
    walked_away: 'Ha lasciato la chat', escalated: 'È finita in scontro', unacknowledged: 'Rabbia non riconosciuta',
    acknowledge_again: 'Rabbia già riconosciuta', apologise_again: 'Scuse ripetute', apologise_hollow: 'Una scusa di troppo',
    computer_mode_unasked: 'Modo computer senza provocazione', diplomacy_again: 'Ancora diplomazia', clarify_again: 'Ancora domande',
    clarify_early: 'Domanda troppo presto', close_early: 'Congedo troppo presto', story: 'La storia stessa',
    silence: 'Silenzio', waiting: 'Attesa', empty: 'Messaggio vuoto', gibberish: 'Illeggibile', other_language: 'Altra lingua',
    copied: 'Le sue stesse parole', repeated: 'Di nuovo lo stesso', abusive: 'Insulti', words: 'Le tue parole',
  },

  explained: {
    title: 'Perché questa risposta?', heard: 'Ha colto', heard_in: 'in', stage: 'Fase', because: 'Perché', level: 'Il tuo tono',
  },

  score: {
    of_hundred: 'su 100', total_label: (total: number) => `${total} su 100`,
    tiers: { needs_practice: 'Da allenare', developing: 'In crescita', solid: 'Buono', excellent: 'Ottimo' },
    endings: { calmed: 'Calma', walked_away: 'Abbandono', escalated: 'Scontro' },
    ended_early: 'Chiusa prima', unfinished: 'Chiusa prima della fine della storia',
    process: 'Metodo', process_more: 'Come hai lavorato', outcome: 'Risultato', outcome_more: 'Che cosa ne è uscito',
    no_deductions: 'Qui non c’è nulla da togliere.', points_off: (points: number) => `meno ${points_of(points)}`,
    hint_because: 'Hai chiesto un aiuto: mostra come si fa, e costa punti.',
    whole: 'Tutta la sessione',
    par: 'Obiettivo', turns: (turns: number, par: number) => `${times(turns, 'turno', 'turni')}, obiettivo ${par}`,
    above_par: (by: number) => `${by} sopra l’obiettivo`, below_par: (by: number) => `${by} sotto l’obiettivo`, on_par: 'Obiettivo centrato',
    compared: (best: number, last: number) => `Finora: record ${best}, ultimo ${last}`,
    better_than_last: (by: number) => `${by} in più dell’ultima volta`, worse_than_last: (by: number) => `${by} in meno dell’ultima volta`,
    same_as_last: 'Come l’ultima volta', new_best: 'Il tuo nuovo record', first: 'La tua prima volta con questa storia',
    curve: 'Com’è andata', earned: 'Che cosa è andato bene', earned_none: 'La prossima volta qui ci sarà qualcosa.',
    facts: {
      start: 'Rabbia all’inizio', peak: 'Picco', end: 'Alla fine', turns_to_calm: 'Turni fino alla calma', promises: 'Promesse con scadenza',
      opening: 'Saluto e chiusura', hints: 'Aiuti',
    },
    never: 'mai', promised: (with_time: number, all: number) => `${with_time} su ${all}`,
    opening: (greeted: boolean, closed: boolean): string =>
      (greeted && closed ? 'entrambi' : greeted ? 'solo il saluto' : closed ? 'solo la chiusura' : 'nessuno dei due'),
    replay: 'Turno per turno', silence: '(silenzio)',
    again: 'Rigioca', harder: 'Prova il livello difficile', transfer: 'Vai alla prova finale', stories: 'Tutte le storie',
    save: 'Salva una copia', formats: {
      json: ['JSON', 'tutto, per i programmi'], csv: ['CSV', 'i turni in una tabella'], html: ['HTML', 'da leggere o stampare'],
      xapi: ['xAPI', 'per una piattaforma LMS'],
    },
    announce: (total: number, tier: string) => `Valutazione: ${total} su 100, ${tier}.`,
  },

  progress: {
    title: 'I miei progressi', lead: 'Le sessioni più recenti pesano di più.', none: 'Ancora nessuna sessione.',
    none_more: 'Le tue sessioni compaiono qui, e con loro crescono le tue abilità.',
    none_go: 'Scegli la prima storia', skills: 'Abilità',
    skill: (percent: number, chances: number) => `${percent}% su ${times(chances, 'occasione', 'occasioni')}`,
    trend: 'Andamento', trend_label: (totals: number[]) => `Totali, dal meno recente: ${totals.join(', ')}`,
    sessions: 'Sessioni', when: 'Quando', story: 'Storia', level: 'Livello', process: 'Metodo', outcome: 'Risultato', total: 'Totale', ending: 'Finale',
    turns: 'Turni', transfer: 'prova',
    share: 'Condividi i miei risultati con i supervisori', share_off: 'Privato. Le tue sessioni e le tue abilità le vedi solo tu.',
    share_on: 'Condiviso. I supervisori vedono le tue sessioni con i punteggi, e le tue abilità. Non vedono mai quello che hai scritto.',
  },

  team: {
    title: 'Squadra', none: 'Nessuno si è ancora allenato.', none_more: 'Assegna un’attività a qualcuno: la troverà al suo arrivo.',
    trainee: 'A chi', assign: 'Assegna un’attività', scenario: 'Storia', choose: 'Scegli una storia', language: 'Lingua', level: 'Livello', give: 'Assegna',
    tasks: 'Attività', no_tasks: 'Nessuna attività', done: 'Fatta', open: 'Da fare', take_back: 'Ritira',
    take_back_label: (title: string, name: string) => `Ritira: ${title}, assegnata a ${name}`,
    sessions: (count: number) => times(count, 'sessione giocata', 'sessioni giocate'), skills: 'Abilità', private: 'Risultati privati',
    show_sessions: 'Sessioni', sessions_of: (name: string) => `Sessioni di ${name}`, no_sessions: 'Ancora nessuna sessione valutata.',
    fetching: 'Sto caricando le sessioni…',
    sessions_told: (name: string, count: number) => `${times(count, 'sessione', 'sessioni')} di ${name} qui sotto.`,
    live: (title: string) => `In corso: ${title}`, watch: 'Guarda', watch_label: (name: string) => `Guarda la sessione di ${name}`,
    refresh: 'Aggiorna', given: (title: string, name: string) => `«${title}» è assegnata a ${name}.`,
  },

  trouble: {
    unknown_scenario: 'Questa storia non c’è più. Ricarica la pagina.', unknown_turn: 'Non c’è un turno così a cui tornare.',
    not_allowed: 'Non hai accesso a questa parte.', too_many: 'Ci sono troppe sessioni in corso. Riprova tra qualche minuto.',
    closed: 'Questa sessione è finita.', unavailable: 'Il server è occupato. Riprova.',
  },
  trouble_else: (message: string) => `Non ha funzionato: ${message}`,

  shortcuts: [
    ['Invio', 'Invia'],
    ['Maiusc + Invio', 'Va a capo'],
    ['Alt + H', 'Un aiuto (costa punti)'],
    ['Alt + R', 'Rifà l’ultimo turno'],
    ['Alt + S', 'Chiude e valuta'],
    ['?', 'Questo elenco, quando non stai scrivendo'],
  ],
  shortcuts_single: 'Scorciatoia a tasto singolo (?)',
};
