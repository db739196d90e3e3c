export type PracticeShortcut = 'hint' | 'rewind' | 'score' | 'help';

// By position, because Alt and a letter type other characters on some layouts.
const by_code: Record<string, PracticeShortcut> = { KeyH: 'hint', KeyR: 'rewind', KeyS: 'score' };

// What a key asks for on the practice page. The trainee nearly always writes, so everything but the list of keys needs Alt.
export function practice_shortcut(event: KeyboardEvent, place: { is_in_field: boolean; single_keys: boolean }): PracticeShortcut | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.repeat) return undefined;
  if (event.altKey) return by_code[event.code];
  return event.key === '?' && place.single_keys && !place.is_in_field ? 'help' : undefined;
}
