export type Shortcut =
  | { does: 'insert'; number: number; digit?: string }
  | { does: 'step'; by: 1 | -1 }
  | { does: 'undo' }
  | { does: 'help' };

export interface KeyPlace { is_writing_reply: boolean; reply_is_empty: boolean; is_in_other_field: boolean; single_keys: boolean }

// What a key asks for, where the focus is now. Bare keys act only where they cannot be text that somebody wants to write.
export function shortcut_for(event: KeyboardEvent, place: KeyPlace): Shortcut | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey) return undefined;
  // By position, because Alt and a digit type other characters on some layouts.
  const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
  if (event.altKey) {
    if (number > 0) return { does: 'insert', number };
    if (event.key === 'ArrowDown') return { does: 'step', by: 1 };
    if (event.key === 'ArrowUp') return { does: 'step', by: -1 };
    return undefined;
  }
  if (event.key === 'Escape') return { does: 'undo' };
  const is_free = place.is_writing_reply ? place.reply_is_empty : !place.is_in_other_field;
  if (!place.single_keys || !is_free) return undefined;
  if (event.key === '?' && !place.is_writing_reply) return { does: 'help' };
  if (/^[1-9]$/.test(event.key)) {
    const insert = { does: 'insert' as const, number: Number(event.key) };
    return place.is_writing_reply ? { ...insert, digit: event.key } : insert;
  }
  return undefined;
}
