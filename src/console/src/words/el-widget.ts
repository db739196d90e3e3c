import type { WidgetWords } from './en-widget';

// The chat button in Greek.
export const el_widget: WidgetWords = {
  launcher: 'Γράψτε μας',
  close: 'Κλείσιμο του παραθύρου συνομιλίας',
  title: 'Συνομιλία',
  unread: (count: number): string => (count === 1 ? '1 νέο μήνυμα' : `${count} νέα μηνύματα`),
  away: 'Η συνομιλία δεν εμφανίζεται εδώ αυτή τη στιγμή.',
  own_tab: 'Άνοιγμα σε νέα καρτέλα',
};
