import { is_conversation_id } from '../client/names';

export interface TokenClaims { conversation: string; name: string }

// What a customer's token is for, in its own words: the server alone judges whether they are true. Nothing where it is for no conversation.
export function claims_of(token: string): TokenClaims | undefined {
  try {
    const part = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0));
    const { conversations, name } = JSON.parse(new TextDecoder().decode(bytes)) as { conversations?: unknown; name?: unknown };
    const conversation: unknown = Array.isArray(conversations) ? conversations[0] : undefined;
    if (typeof conversation !== 'string' || !is_conversation_id(conversation) || typeof name !== 'string') return undefined;
    return { conversation, name };
  } catch { return undefined; }
}
