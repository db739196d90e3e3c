import { lister, times } from './counted';
import type { en_live } from './en-live';

const listed = lister('el');

// What the agent's page says in Greek, beside what it shares with others in `el.ts`. Names are inserted without an article and in the
// nominative only.
export const el_live: typeof en_live = {
  tabs: {
    label: 'Ανοιχτές συνομιλίες', hint: 'Μετακίνηση με τα βέλη, κλείσιμο καρτέλας με Delete',
    close: (name: string) => `Κλείσιμο καρτέλας: ${name}`, draft: 'πρόχειρη απάντηση', typing: 'γράφει',
  },

  search: {
    label: 'Αναζήτηση στις συνομιλίες', placeholder: 'Όνομα ή λέξεις', waiting: 'Μόνο σε αναμονή', all: 'Δείτε τις όλες',
    none: 'Δεν ταιριάζει καμία.', found: (count: number) => (count === 1 ? 'Βρέθηκε 1 συνομιλία' : `Βρέθηκαν ${count} συνομιλίες`),
  },
  waits_long: 'περιμένει ώρα', waits_too_long: 'περιμένει πάρα πολλή ώρα',

  unread: (count: number) => `${times(count, 'συνομιλία', 'συνομιλίες')} με κάτι αδιάβαστο.`,
  care_call: (name: string) => `${name} χρειάζεται έναν άνθρωπο τώρα.`, care_open: 'Άνοιγμα',
  also_here: (names: string[]) => `Μαζί σας στη συνομιλία: ${listed(names)}.`,
  new_below: (count: number) => times(count, 'νέο μήνυμα', 'νέα μηνύματα'), to_end: 'Στο τελευταίο',

  due: {
    title: 'Εκκρεμούν', list: 'Οι υποσχέσεις σας, πρώτα η πιο κοντινή',
  },

  marks: {
    label: 'Τι ειπώθηκε, πάνω στην καμπύλη', kinds: { fault: 'Λάθος', suggestion: 'Πρόταση', tactic: 'Τακτική', plain: 'Απάντηση' },
    from_to: (from: number, to: number) => `Ένταση ${from} → ${to}`,
    from_to_spoken: (from: number, to: number) => `Η ένταση πήγε από ${from} σε ${to}.`,
    of_anger: (value: number, level: string) => `Ένταση ${value}, ${level}`, inserted: 'από πρόταση', nothing: 'τίποτα ιδιαίτερο',
    jump: 'Με Enter πηγαίνετε στο μήνυμα.',
  },

  edit: {
    open: 'Αλλαγή', label: (number: number) => `Αλλαγή πρότασης ${number}`, field: (number: number) => `Κείμενο πρότασης ${number}`,
    insert: 'Εισαγωγή', cancel: 'Άκυρο',
  },

  guard: {
    key: 'Alt+Enter', found: (names: string[]) => `${listed(names)}. Alt+Enter για διόρθωση.`, found_only: (names: string[]) => `${listed(names)}.`,
  },

  notices: {
    open: 'Ειδοποιήσεις και ήχος', title: 'Ειδοποιήσεις και ήχος',
    lead: 'Και τα δύο είναι κλειστά ώσπου να τα ανοίξετε, και ισχύουν μόνο σε αυτό το πρόγραμμα περιήγησης.', close: 'Κλείσιμο',
    desktop: 'Ειδοποίηση στην οθόνη όταν περιμένει πελάτης και δεν βλέπω αυτή τη σελίδα',
    sound: 'Ένας απαλός ήχος όταν γράφει πελάτης σε συνομιλία που δεν έχω ανοιχτή',
    denied: 'Το πρόγραμμα περιήγησης δεν το επιτρέπει. Αυτό αλλάζει στις ρυθμίσεις του για τη σελίδα.',
    waits: (name: string) => `${name} περιμένει`, care: (name: string) => `Πρώτα ο άνθρωπος: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
