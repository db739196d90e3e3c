// The chat button in other people's pages. It is fetched by itself, so it has these words and no others.
export const en_widget = {
  launcher: 'Chat with us',
  close: 'Close the chat',
  title: 'Chat',
  unread: (count: number): string => (count === 1 ? '1 new message' : `${count} new messages`),
  away: 'The chat cannot be shown here right now.',
  own_tab: 'Open it in its own tab',
};
export type WidgetWords = typeof en_widget;
