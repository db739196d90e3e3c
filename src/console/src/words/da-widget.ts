import type { WidgetWords } from './en-widget';

// The chat button in other people's pages, in Danish.
export const da_widget: WidgetWords = {
  launcher: 'Chat med os',
  close: 'Luk chatten',
  title: 'Chat',
  unread: (count: number): string => (count === 1 ? '1 ny besked' : `${count} nye beskeder`),
  away: 'Chatten kan ikke vises her lige nu.',
  own_tab: 'Åbn den i en fane for sig',
};
