import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Greek.
export const el_embed: typeof en_embed = {
  title: 'Πίνακας βοηθού',
  no_conversation: 'Καμία ανοιχτή συνομιλία.',
  join_refused: 'Δεν γίνεται παρακολούθηση αυτής της συνομιλίας.',
  chatwoot: {
    waiting: 'Αναμονή για τη συνομιλία από το Chatwoot …',
    draft: 'Το πρόχειρό σας',
    hint: 'Ελέγχεται καθώς γράφετε. Αντιγράψτε το στην απάντησή σας.',
    copy: 'Αντιγραφή',
    copied: 'Αντιγράφηκε. Επικολλήστε το στην απάντησή σας.',
    copy_failed: 'Η αντιγραφή δεν επιτρέπεται εδώ. Πατήστε Ctrl+C.',
    token_lead: 'Ο διακομιστής ρωτά ποιος είστε. Επικολλήστε το κλειδί πρόσβασης που σας δόθηκε.',
  },
};
