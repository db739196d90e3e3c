import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Norwegian Bokmål.
export const nb_embed: typeof en_embed = {
  title: 'Støttepanel',
  no_conversation: 'Ingen samtale er åpen.',
  join_refused: 'Denne samtalen har du ikke tilgang til å følge.',
  chatwoot: {
    waiting: 'Venter på samtalen fra Chatwoot …',
    draft: 'Utkastet ditt',
    hint: 'Det blir sett over mens du skriver. Kopier det inn i svaret ditt.',
    copy: 'Kopier',
    copied: 'Kopiert. Lim det inn i svaret ditt.',
    copy_failed: 'Kopiering er ikke tillatt her. Trykk Ctrl+C.',
    token_lead: 'Serveren spør hvem du er. Lim inn tilgangsnøkkelen du har fått.',
  },
};
