import { times } from './counted';
import type { en_intents } from './en-intents';

// "dalle 12:30" today, "da gio 12:30" before.
const since = (when: string): string => `${/^\d{1,2}[:.]/.test(when) ? 'dalle' : 'da'} ${when}`;

// What the intents page says in Italian.
export const it_intents: typeof en_intents = {
  title: 'Intenti',
  tabs: { phrases: 'Frasi', try: 'Prova una frase', checks: 'Controlli' },
  loading: 'Sto caricando…',
  in_use: (when: string) => `In uso ${since(when)}`,
  version: (version: string) => `Versione ${version}`,
  problems_count: (count: number) => times(count, 'problema', 'problemi'),

  sign_in: {
    title: 'Che cosa dice Evenkeel', lead: 'Leggi ogni frase, e provane una qualsiasi.', enter: 'Dai un’occhiata',
    supervisor_lead: 'Cambia una frase, guarda che effetto avrebbe e mettila in uso.',
  },

  packs: {
    attacks: 'Attacchi', grievances: 'Lamentele', demands: 'Richieste', care: 'Prima la persona', calm: 'Calma', internal: 'Tra reparti',
    drafts: 'Che cosa scrivono gli operatori',
  },
  audiences: { customer: 'Scritto dai clienti', colleague: 'Scritto dai colleghi', agent: 'Scritto dagli operatori' },
  heats: { calm: 'Calma', irritated: 'Irritazione', angry: 'Collera', furious: 'Furia' },
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'Una sola affermazione generale, impersonale, senza emozione. Niente «Lei», niente «io», nessuna domanda; al massimo 25 parole.',
    acknowledge: 'Da’ un nome a quello che hanno passato. Ancora nessuna soluzione, nessun colpevole.', apologise: 'Scuse, senza «se».',
    diplomacy: 'Con calore e dalla loro parte, senza cedere.', clarify: 'Chiedi quello che ti serve sapere.',
    offer_options: 'Almeno due strade tra cui scegliere.', commit: 'Che cosa si farà, ed entro quando. Niente «forse».',
    thank: 'Un grazie per qualcosa di vero.', close: 'Una chiusura cordiale.', boundary: 'Fin dove si può arrivare, detto con calma.',
    hand_over: 'Chi prende in mano la chat, e che cosa saprà.', care: 'Prima la persona, poi la questione.', rewrite: 'Che cosa dire invece.',
  },

  find: {
    label: 'Cerca in tutte le frasi', placeholder: 'Cerca in tutte le frasi', language: 'Lingua', all_languages: 'Tutte le lingue',
    where: 'Cerca in', everywhere: 'Tutto', in: {
      title: 'Titoli', example: 'Esempi', near_miss: 'Frasi simili', reply: 'Risposte',
    },
    one_in: { title: 'Titolo', example: 'Esempio', near_miss: 'Frase simile', reply: 'Risposta' },
    found: (count: number, more: boolean) => (more ? `I primi ${count} risultati` : times(count, 'risultato', 'risultati')),
    none: (words: string) => `Nessun risultato per «${words}».`, none_more: 'Prova una parola più corta, o un’altra lingua.',
    hits: 'Risultati', browse: 'Tutti gli intenti', unsaved: 'non ancora salvato', back: 'Tutti gli intenti',
  },

  gone: 'Questo intento non è più caricato.',

  welcome: {
    title: 'Trova una frase', lead: 'Cercane una parola a sinistra, o apri l’intento a cui appartiene.',
    steps: ['Trovala.', 'Cambia le parole.', 'Guarda che cosa cambierebbe.', 'Salva. È subito in uso.'],
    read_steps: ['Trovala.', 'Leggi che cosa si dice, e perché.', 'Prova una frase tua.'],
  },

  read_only: (why: string) => `Qui questi file non si possono salvare: ${why}`,
  agent_note: 'Puoi leggere e provare tutto. Le modifiche le fanno i supervisori.',

  wording: {
    language: 'Lingua delle frasi', title: 'Titolo', sections: {
      replies: 'Risposte', examples: 'Esempi', near_misses: 'Frasi simili', patterns: 'Formule fisse',
    },
    rule: (rule: number) => `Regola ${rule}`, severity: (level: number) => `Gravità ${level}`, suggests: 'Dà un suggerimento',
    suggests_not: 'Non dà suggerimenti', care: 'Prima la persona', register: 'Registro',
    raw: 'Testo del file', download: 'Scarica', more: 'Su questo intento', missing: 'In questa lingua non ci sono ancora testi.',
    raw_taken: 'Questo file è in modifica come testo. Prima salva o scarta.',
    thin: 'scarno', thin_more: 'Meno della metà rispetto alle altre lingue',
  },

  replies: {
    lead: 'Che cosa viene suggerito, tattica per tattica. Ogni risposta mantiene il suo numero e i suoi risultati.',
    text: (tactic: string, number: number) => `${tactic}, risposta ${number}`,
    also: 'Proponi anche', also_label: (tactic: string, number: number) => `Proponi anche, ${tactic}, risposta ${number}`,
    add: 'Aggiungi una risposta', add_to: (tactic: string) => `Aggiungi una risposta: ${tactic}`, remove: 'Rimuovi',
    standings: { unreviewed: 'Da valutare', approved: 'Approvata', blocked: 'Bloccata' },
    pinned: 'Fissata', approve: 'Approva', block: 'Blocca', pin: 'Fissa', history: 'Storico',
    record: (calmer: number, answered: number, low: number, high: number) => `ha calmato ${calmer} su ${answered} (${low}–${high}%)`,
    sent: (count: number) => `inviata ${times(count, 'volta', 'volte')}`, unused: 'mai usata', blocked_more: 'Mai suggerita',
    pinned_more: 'Suggerita per prima',
    placeholders: 'Li compila Evenkeel:', new_id: (id: string) => `avrà il numero ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, risposta ${number}`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Messaggi come la gente li scrive davvero, secondo quanto sono accesi.',
    label: (heat: string, number: number) => `${heat}, esempio ${number}`, add: (heat: string) => `Aggiungi un esempio: ${heat}`,
    placeholder: 'Un altro. Puoi incollare più righe insieme.', also: 'anche', also_label: 'Contiene anche', also_add: 'contiene anche…',
    also_remove: (title: string) => `Non più: ${title}`,
    pasted: (count: number) => `${times(count, 'riga aggiunta', 'righe aggiunte')}.`,
  },

  near_misses: {
    lead: 'Messaggi che somigliano, ma sono altro.', label: (number: number) => `Frase simile ${number}`, is: 'in realtà:',
    is_label: (number: number) => `Che cos’è in realtà la frase simile ${number}`, nothing: 'niente di particolare', add: 'Aggiungi una frase simile',
  },

  patterns: { lead: 'Espressioni riconosciute parola per parola. Si cambiano nel testo del file.', none: 'Nessuna.' },

  line: {
    remove: (label: string) => `Rimuovi: ${label}`, put_back: 'Ripristina', put_back_label: (label: string) => `Ripristina: ${label}`,
    states: { new: 'nuova', changed: 'modificata', removed: 'da rimuovere' }, was: (text: string) => `Prima: ${text}`,
  },

  changes: {
    label: 'Modifiche', count: (count: number) => times(count, 'modifica non salvata', 'modifiche non salvate'),
    undo: 'Annulla', discard: 'Scarta', discard_sure: 'Scartare tutto?', discard_yes: 'Sì, scarta', discard_no: 'Mantieni',
    save: 'Salva', save_worse: 'Salva comunque', saving: 'Salvataggio…', mend_first: 'Prima correggi i problemi.',
  },

  preview: {
    title: 'Che cosa cambierebbe', waiting: 'Il controllo parte appena finisci la riga.', running: 'Sto leggendo ogni frase di prova con le tue parole…',
    queued: 'È in corso un altro controllo. Il tuo è il prossimo.', failed: 'Controllo non riuscito.', lost: 'La connessione è caduta a metà.',
    again: 'Ricontrolla', fine: 'Nessun problema.', nothing: 'Nessuna frase di prova viene letta in modo diverso.',
    problems: (count: number) => times(count, 'problema da correggere', 'problemi da correggere'), elsewhere: 'in',
    changes: (count: number, more: boolean) => (more ? `${count} delle letture cambiate` : times(count, 'lettura cambia', 'letture cambiano')),
    better: 'Meglio', worse: 'Peggio', other: 'Altro', wanted: (title: string) => `Lettura giusta: ${title}`,
    before: 'prima', after: 'dopo', none: 'niente', suggests: 'con suggerimento', suggests_not: 'senza suggerimento',
    tests: 'Test', test_line: (right: string, tests: string) => `${right} su ${tests} giusti`, same: 'come prima',
    better_count: (count: number) => `${count} in meglio`, worse_count: (count: number) => `${count} in peggio`,
    took: (seconds: string) => `Controllo fatto in ${seconds} s`, untested: 'Accanto a questi file non ci sono test.', fix: 'Vai alla riga',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${times(problems, 'problema', 'problemi')} da correggere.`
      : `Controllo fatto. ${better} in meglio, ${worse} in peggio. Puoi salvare.`),
  },

  notices: {
    saved: (count: number, when: string) => `${times(count, 'modifica salvata e in uso', 'modifiche salvate e in uso')} dalle ${when}.`,
    changed: (by: string, when: string) => `${by || 'Qualcuno'} ha cambiato le frasi alle ${when}. Quello che vedi è aggiornato.`,
    rebased: (by: string, when: string) =>
      `${by || 'Qualcun altro'} ha cambiato questo file alle ${when}. Non hai perso nulla: le tue modifiche ora stanno sopra le altre. Rileggile, e salva.`,
    close: 'Chiudi',
  },
  trouble: {
    stale: 'Nel frattempo qualcun altro ha cambiato il file.', busy: 'È in corso un altro controllo o salvataggio. Riprova tra poco.',
    not_allowed: 'Possono farlo solo i supervisori.', too_long: 'È troppo lungo.', lost: 'La connessione è caduta a metà. Non è stato salvato nulla.',
    too_large: 'Questo file è troppo grande da inviare intero. Modificalo un intento alla volta.',
  },
  trouble_else: (message: string) => `Non ha funzionato: ${message}`,
  refused: (message: string) => `Non è stato salvato nulla: ${message}`,

  raw: {
    back: 'Torna alle frasi', label: (file: string) => `Testo di ${file}`, lead: 'Il file così com’è, per chi lo conosce.',
    line: (line: number) => `Riga ${line}`, words_taken: 'Ci sono frasi di questo file modificate e non salvate. Prima salvale o scartale.',
    stale: 'Qualcun altro ha cambiato questo file. La tua versione è ancora qui.', keep: 'Tieni la mia', theirs: 'Prendi l’altra',
  },

  try: {
    label: 'Che cosa scrive un cliente', placeholder: 'Sono in attesa da un’ora e non importa a nessuno',
    language: 'Lingua', any_language: 'Automatica', go: 'Prova', none: 'Niente di particolare', running: 'Sto leggendo…',
    read_as: 'Letto come', sure: (percent: number) => `certezza ${percent}%`, runner_up: 'In alternativa',
    behind: (points: number) => `, ${times(points, 'punto', 'punti')} in meno`,
    alone: 'Nient’altro di vicino.', anger: 'Rabbia', care: 'Prima la persona', suggestion: 'Suggerimento', reached: 'soglia raggiunta',
    not_reached: 'sotto la soglia', threshold: (value: number, from: number) => `${value} su 100, ne servono ${from}`, recognised: 'Lingua',
    known: (percent: number) => `Il ${percent}% delle parole compare negli esempi`,
    reasons: 'Pro e contro', for: 'pro', against: 'contro', words: 'Parole', weight: 'Peso', manner: 'il modo in cui è detto', start: '⌜', end: '⌟',
    pattern: 'Formula fissa', why_not: 'Perché non…', why_not_choose: 'Scegli un intento', no_reasons: 'Nessuna parola a favore o contro.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent}%. ${chosen}: ${percent}%.`,
    why_not_is: (asked: string) => `È proprio la lettura scelta: ${asked}`,
    replies: 'Risposte suggerite', no_replies: 'Nessuna.', open: 'Apri',
    more: 'Tutti i numeri', temper: {
      irritated: 'Tono irritato', angry: 'Tono arrabbiato', furious: 'Tono furioso', usual: 'Calore tipico di questi messaggi',
      heat_anger: 'Parole di rabbia', heat_chat: 'Parole da reclamo',
    },
    normal_form: 'Testo confrontato', because: (rule: number, words: string) => `Regola ${rule}: ${words}`,
    told: (title: string, percent: number) => `Letto come: ${title}, certezza ${percent}%.`, foreign: 'nessuna di queste',
    marked: 'Evidenziato: a favore. Punteggiato: contro.',
  },

  checks: {
    fine: 'È tutto a posto.', refused: 'I file più recenti sono stati rifiutati; restano in uso i precedenti.',
    open: 'Apri la riga', tests: 'Test', tests_lead: 'Frasi che non fanno parte degli esempi, e quante vengono lette bene.',
    untested: 'Accanto a questi file non ci sono test, o non sono ancora partiti.', right: (share: string) => `${share} giusti`,
    parity: 'Lingue a confronto', parity_lead: 'Quanto contiene ogni intento, per lingua. È evidenziato quello che ha meno della metà degli altri.',
    measures: { examples: 'Esempi', near_misses: 'Frasi simili', replies: 'Risposte', patterns: 'Formule fisse' },
    measure: 'Conta', intent: 'Intento', thin: 'scarno', missing: 'manca', none_thin: 'Nessun testo è scarno.',
    thin_count: (count: number) => times(count, 'testo è scarno', 'testi sono scarni'),
    open_label: (title: string, language: string) => `Apri ${title}, ${language}`,
    of: (right: string, tests: string) => `${right} su ${tests}`,
  },

  history: {
    title: 'Storico di una risposta', close: 'Chiudi', achieved: 'Che cosa ha ottenuto', months: 'Più calmi dopo, per mese',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} più calmi, da ${low} a ${high}, su ${answered} con risposta`,
    interval: 'con intervallo al 95%', none_answered: 'Dopo questa, nessun cliente ha ancora riscritto.',
    verdicts: 'Giudizi', no_verdicts: 'Nessuno l’ha ancora valutata.', by: (by: string) => `da ${by}`, uses: 'Dove è stata usata',
    no_uses: 'Ancora da nessuna parte.',
    sent: 'così com’è', edited: 'modificata', no_answer: 'nessuna risposta', from_to: (from: number, to: number) => `rabbia ${from} → ${to}`,
    all_uses: 'Tutte in Analisi', conversation: 'Conversazione', shown: 'mostrata', inserted: 'inserita', went: 'inviata', after_edit: 'modificata',
    dismissed: 'scartata',
    calmer: 'più calmi', same: 'uguali', angrier: 'più arrabbiati', when: 'Quando', who: 'Chi', how: 'Come', effect: 'Effetto', month: 'Mese',
    answered: 'Con risposta', share: 'Più calmi',
    table: 'In tabella',
  },

  shortcuts: [
    ['/', 'Cerca'],
    ['Ctrl + S', 'Salva'],
    ['Invio', 'In un esempio: nuova riga sotto'],
    ['Ctrl + Z', 'Fuori da un campo: annulla l’ultima modifica'],
    ['?', 'Questo elenco'],
  ],
  shortcuts_single: 'Scorciatoie a tasto singolo (/ e ?)',
};
