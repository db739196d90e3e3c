export type Shortcut =
  | { does: 'insert'; number: number; digit?: string }
  | { does: 'step'; by: 1 | -1 }
  | { does: 'tab'; by: 1 | -1 }
  | { does: 'rewrite' }
  | { does: 'undo' }
  | { does: 'search' }
  | { does: 'help' };

export interface KeyPlace { is_writing_reply: boolean; reply_is_empty: boolean; is_in_other_field: boolean; single_keys: boolean }

const with_alt: Record<string, Shortcut> = {
  ArrowDown: { does: 'step', by: 1 }, ArrowUp: { does: 'step', by: -1 },
  PageDown: { does: 'tab', by: 1 }, PageUp: { does: 'tab', by: -1 },
  Enter: { does: 'rewrite' },
};

// What a key asks for, where the focus is now. Bare keys act only where they cannot be text that somebody wants to write.
export function shortcut_for(event: KeyboardEvent, place: KeyPlace): Shortcut | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey) return undefined;
  // By position, because Alt and a digit type other characters on some layouts.
  const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
  if (event.altKey) return number > 0 ? { does: 'insert', number } : with_alt[event.key];
  if (event.key === 'Escape') return { does: 'undo' };
  const is_free = place.is_writing_reply ? place.reply_is_empty : !place.is_in_other_field;
  if (!place.single_keys || !is_free) return undefined;
  if (!place.is_writing_reply && event.key === '?') return { does: 'help' };
  if (!place.is_writing_reply && event.key === '/') return { does: 'search' };
  if (/^[1-9]$/.test(event.key)) {
    const insert = { does: 'insert' as const, number: Number(event.key) };
    return place.is_writing_reply ? { ...insert, digit: event.key } : insert;
  }
  return undefined;
}
