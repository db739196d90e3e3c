// The assist panel in other people's pages.
export const en_embed = {
  title: 'Assist panel',
  no_conversation: 'No conversation is open.',
  join_refused: 'This conversation cannot be read along.',
  chatwoot: {
    waiting: 'Waiting for the conversation from Chatwoot …',
    draft: 'Your draft',
    hint: 'It is looked over while you write. Copy it into your reply.',
    copy: 'Copy',
    copied: 'Copied. Paste it into your reply.',
    copy_failed: 'Copying is not allowed here. Press Ctrl+C.',
    token_lead: 'This server asks who you are. Paste the token that you were given.',
  },
};
