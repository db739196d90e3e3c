import type { WidgetWords } from './en-widget';

// The chat button in other people's pages, in Hungarian.
export const hu_widget: WidgetWords = {
  launcher: 'Írjon nekünk',
  close: 'Chat bezárása',
  title: 'Chat',
  unread: (count: number): string => `${count} új üzenet`,
  away: 'A chat most nem jeleníthető meg itt.',
  own_tab: 'Megnyitás külön lapon',
};
