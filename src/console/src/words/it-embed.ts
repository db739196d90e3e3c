import type { en_embed } from './en-embed';

// The assist panel in other people's pages, in Italian.
export const it_embed: typeof en_embed = {
  title: 'Assistente',
  no_conversation: 'Nessuna conversazione aperta.',
  join_refused: 'Non hai accesso a questa conversazione.',
  chatwoot: {
    waiting: 'In attesa della conversazione da Chatwoot …',
    draft: 'La tua bozza',
    hint: 'Viene controllata mentre scrivi. Copiala nella risposta.',
    copy: 'Copia',
    copied: 'Copiata. Incollala nella risposta.',
    copy_failed: 'Qui la copia non è consentita. Premi Ctrl+C.',
    token_lead: 'Il server chiede chi sei. Incolla il token di accesso che hai ricevuto.',
  },
};
