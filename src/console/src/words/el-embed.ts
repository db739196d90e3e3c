import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Greek.
export const el_embed: typeof en_embed = {
  title: 'Πίνακας βοηθού',
  no_conversation: 'Καμία ανοιχτή συνομιλία.',
  join_refused: 'Δεν γίνεται παρακολούθηση αυτής της συνομιλίας.',
};
