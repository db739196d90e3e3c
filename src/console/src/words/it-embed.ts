import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Italian.
export const it_embed: typeof en_embed = {
  title: 'Assistente',
  no_conversation: 'Nessuna conversazione aperta.',
  join_refused: 'Non hai accesso a questa conversazione.',
};
