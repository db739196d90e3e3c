import type { WidgetWords } from './en-widget';

// The chat button in other people's pages, in Norwegian Bokmål.
export const nb_widget: WidgetWords = {
  launcher: 'Chat med oss',
  close: 'Lukk chatten',
  title: 'Chat',
  unread: (count: number): string => (count === 1 ? '1 ny melding' : `${count} nye meldinger`),
  away: 'Chatten kan ikke vises her akkurat nå.',
  own_tab: 'Åpne den i en egen fane',
};
