// crypto.randomUUID exists only on https and localhost; a console behind a plain-http intranet name still needs ids.
function random_letters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

export const new_conversation_id = (): string => `c-${random_letters(8)}`;
// Idempotency keys: long enough never to meet another one in the same conversation.
export const new_message_id = (): string => `m-${random_letters(20)}`;
export const is_conversation_id = (text: string): boolean => /^[A-Za-z0-9._-]{1,64}$/.test(text);
// Nobody reads customers' anger there: the server says what a turn did.
export const is_practice = (conversation: string): boolean => conversation.startsWith('practice.');

// Marks that change the direction of what follows, and such that nobody sees.
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
export const plain_name = (name: unknown): string => (typeof name === 'string' ? name.replace(unseen, '').trim() : '');
