import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Danish.
export const da_embed: typeof en_embed = {
  title: 'Sparringspanel',
  no_conversation: 'Ingen samtale er åben.',
  join_refused: 'Du har ikke adgang til at læse med i denne samtale.',
};
