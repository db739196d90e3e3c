import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Hungarian.
export const hu_embed: typeof en_embed = {
  title: 'Segítő panel',
  no_conversation: 'Nincs nyitott beszélgetés.',
  join_refused: 'Ehhez a beszélgetéshez nincs hozzáférésed.',
  chatwoot: {
    waiting: 'Várakozás a Chatwoot beszélgetésére …',
    draft: 'A vázlatod',
    hint: 'Írás közben átnézzük. Másold be a válaszodba.',
    copy: 'Másolás',
    copied: 'Kimásolva. Illeszd be a válaszodba.',
    copy_failed: 'Itt nem engedélyezett a másolás. Nyomd meg a Ctrl+C-t.',
    token_lead: 'A szerver tudni szeretné, ki vagy. Illeszd be a kapott hozzáférési kulcsot.',
  },
};
