import type { WidgetWords } from './en-widget';

// The chat button in other people's pages, in Italian.
export const it_widget: WidgetWords = {
  launcher: 'Ci scriva in chat',
  close: 'Chiudi la chat',
  title: 'Chat',
  unread: (count: number): string => (count === 1 ? '1 nuovo messaggio' : `${count} nuovi messaggi`),
  away: 'Al momento la chat non è disponibile qui.',
  own_tab: 'Apri in un’altra scheda',
};
