import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Danish.
export const da_embed: typeof en_embed = {
  title: 'Sparringspanel',
  no_conversation: 'Ingen samtale er åben.',
  join_refused: 'Du har ikke adgang til at læse med i denne samtale.',
  chatwoot: {
    waiting: 'Venter på samtalen fra Chatwoot …',
    draft: 'Dit udkast',
    hint: 'Det bliver set igennem, mens du skriver. Kopiér det ind i dit svar.',
    copy: 'Kopiér',
    copied: 'Kopieret. Sæt det ind i dit svar.',
    copy_failed: 'Kopiering er ikke tilladt her. Tryk Ctrl+C.',
    token_lead: 'Serveren spørger, hvem du er. Indsæt den adgangsnøgle, du har fået.',
  },
};
