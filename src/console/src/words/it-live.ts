import { lister, times } from './counted';
import type { en_live } from './en-live';

const listed = lister('it');

// What the agent's page says in Italian, beside what it shares with others in `it.ts`.
export const it_live: typeof en_live = {
  tabs: {
    label: 'Conversazioni aperte', hint: 'Le frecce spostano, Canc chiude la scheda',
    close: (name: string) => `Chiudi la scheda: ${name}`, draft: 'bozza non inviata', typing: 'sta scrivendo',
  },

  search: {
    label: 'Cerca nelle conversazioni', placeholder: 'Nome o parole', waiting: 'Solo in attesa', all: 'Mostra tutte',
    none: 'Nessun risultato.', found: (count: number) => times(count, 'conversazione trovata', 'conversazioni trovate'),
  },
  waits_long: 'in attesa da molto', waits_too_long: 'in attesa da troppo',

  unread: (count: number) => `${times(count, 'conversazione', 'conversazioni')} con messaggi da leggere.`,
  care_call: (name: string) => `${name} ha bisogno di una persona, adesso.`, care_open: 'Apri',
  also_here: (names: string[]) => `Anche ${listed(names)} ${names.length === 1 ? 'è' : 'sono'} in questa conversazione.`,
  new_below: (count: number) => times(count, 'nuovo messaggio', 'nuovi messaggi'), to_end: 'Vai all’ultimo',

  due: {
    title: 'In scadenza', list: 'Le tue promesse, dalla più vicina',
  },

  marks: {
    label: 'Che cosa è stato detto, lungo la curva', kinds: { fault: 'Errore', suggestion: 'Suggerimento', tactic: 'Tattica', plain: 'Risposta' },
    from_to: (from: number, to: number) => `Rabbia ${from} → ${to}`, from_to_spoken: (from: number, to: number) => `Rabbia da ${from} a ${to}.`,
    of_anger: (value: number, level: string) => `Rabbia ${value}, ${level}`, inserted: 'un suggerimento', nothing: 'niente di rilevato',
    jump: 'Invio porta al messaggio.',
  },

  edit: {
    open: 'Modifica', label: (number: number) => `Modifica il suggerimento ${number}`, field: (number: number) => `Testo del suggerimento ${number}`,
    insert: 'Inserisci così', cancel: 'Annulla',
  },

  // The names of faults are short sentences ("Si difende"): commas join them, "e" would not.
  guard: {
    key: 'Alt+Invio', found: (names: string[]) => `${names.join(', ')}. Alt+Invio riscrive.`, found_only: (names: string[]) => `${names.join(', ')}.`,
  },

  notices: {
    open: 'Notifiche', title: 'Notifiche', lead: 'Restano spente finché non le attivi, e valgono solo per questo browser.', close: 'Chiudi',
    desktop: 'Avvisami sul desktop quando un cliente è in attesa e questa pagina non è in vista',
    sound: 'Un suono discreto quando un cliente scrive in una conversazione che non ho aperta',
    denied: 'Il browser non lo permette. Decidono le sue impostazioni per questa pagina.',
    waits: (name: string) => `${name} è in attesa`, care: (name: string) => `Prima la persona: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
