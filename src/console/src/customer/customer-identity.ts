import { is_conversation_id, new_conversation_id } from '../client/names';
import { session_storage } from '../parts/kept';
import { claims_of } from './token-claims';

const conversation_key = 'evenkeel.customer.conversation';
const name_key = 'evenkeel.customer.name';

export interface CustomerIdentity { conversation: string; name: string | undefined }

// Made once for a tab, so that a reload comes back to the same conversation. `?conversation=` names another one. A token says both.
export function customer_identity(token: string | undefined): CustomerIdentity {
  const claims = token === undefined ? undefined : claims_of(token);
  if (claims) return claims;
  const storage = session_storage();
  const asked = new URLSearchParams(location.search).get('conversation') ?? '';
  const kept = storage?.getItem(conversation_key) ?? '';
  const conversation = is_conversation_id(asked) ? asked : is_conversation_id(kept) ? kept : new_conversation_id();
  const name = conversation === kept ? storage?.getItem(name_key) ?? undefined : undefined;
  return { conversation, name };
}

export function keep_identity(conversation: string, name: string): void {
  const storage = session_storage();
  storage?.setItem(conversation_key, conversation);
  storage?.setItem(name_key, name);
}

export function fresh_identity(): CustomerIdentity {
  if (location.search) history.replaceState(null, '', location.pathname);
  const storage = session_storage();
  const name = storage?.getItem(name_key) ?? undefined;
  return { conversation: new_conversation_id(), name };
}
