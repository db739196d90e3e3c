import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Norwegian Bokmål.
export const nb_embed: typeof en_embed = {
  title: 'Støttepanel',
  no_conversation: 'Ingen samtale er åpen.',
  join_refused: 'Denne samtalen har du ikke tilgang til å følge.',
};
