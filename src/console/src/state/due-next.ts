import type { Promised } from '../client/protocol';
import type { Conversation } from './conversation';
import { is_open } from './promises';

const most_shown = 4;

// What an agent promised and has not settled, over all conversations that are known here, the next one first.
export function due_next(conversations: Iterable<Conversation>, name: string): Promised[] {
  const own = [...conversations].flatMap((conversation) => own_promises(conversation, name));
  return own.filter(({ due }) => due !== undefined).sort((a, b) => a.due! - b.due! || a.seq - b.seq).slice(0, most_shown);
}

export const own_promises = (conversation: Conversation, name: string): Promised[] =>
  conversation.promises.sorted().filter(({ seq, state }) => is_open(state) && conversation.is_said_by(seq, name));
