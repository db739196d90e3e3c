// The assist panel in other people's pages.
export const en_embed = {
  title: 'Assist panel',
  no_conversation: 'No conversation is open.',
  join_refused: 'This conversation cannot be read along.',
};
