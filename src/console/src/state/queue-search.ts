import type { Conversation } from './conversation';
import type { QueueEntry } from './queue';

export interface QueueSearch { words: string; only_waiting: boolean }
export const everything: QueueSearch = { words: '', only_waiting: false };
export const is_searching = ({ words, only_waiting }: QueueSearch): boolean => words.trim() !== '' || only_waiting;

// Without case and accents: who looks for "Muller" means Müller as well.
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

// Every word must be found, in the name, the newest words or whatever is known of the conversation here.
export function matches(entry: QueueEntry, conversation: Conversation | undefined, { words, only_waiting }: QueueSearch): boolean {
  if (only_waiting && !(entry.waiting && entry.state === 'open')) return false;
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const said = conversation?.messages.map(({ text }) => text) ?? [];
  const all = folded([entry.customer, entry.conversation, entry.preview, ...said].join('\n'));
  return wanted.every((word) => all.includes(word));
}
