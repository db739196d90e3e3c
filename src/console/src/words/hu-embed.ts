import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Hungarian.
export const hu_embed: typeof en_embed = {
  title: 'Segítő panel',
  no_conversation: 'Nincs nyitott beszélgetés.',
  join_refused: 'Ehhez a beszélgetéshez nincs hozzáférésed.',
};
