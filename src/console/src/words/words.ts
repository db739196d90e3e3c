import type { en } from './en';

export type Words = typeof en;

// The languages of the console, each one file of the shape of `en.ts` and a chunk of its own.
const files = {
  en: async () => (await import('./en')).en,
  nb: async () => (await import('./nb')).nb,
  da: async () => (await import('./da')).da,
  it: async () => (await import('./it')).it,
  hu: async () => (await import('./hu')).hu,
  el: async () => (await import('./el')).el,
} satisfies Record<string, () => Promise<Words>>;
export type Tongue = keyof typeof files;
export const tongues = Object.keys(files) as Tongue[];

const chosen_key = 'evenkeel.language';

// What the console says, in the language that was chosen. Nothing may be shown before `load_words` is done.
export let words: Words;
const listeners = new Set<() => void>();

// Called whenever another language was chosen; gives what ends that.
export function on_other_words(told: () => void): () => void {
  listeners.add(told);
  return () => { listeners.delete(told); };
}

// Of several that are asked for at once the last one holds, whichever comes first.
let asked_for: Tongue | undefined;
export async function load_words(tongue: Tongue): Promise<void> {
  asked_for = tongue;
  const found = await files[tongue]();
  if (tongue !== asked_for) return;
  words = found;
  for (const tell of listeners) tell();
}

// What the user chose before, else what the address or the page around asks for, else what the browser prefers.
export function preferred_tongue(asked: string | null, storage: Storage | undefined): Tongue {
  for (const tag of [storage?.getItem(chosen_key), asked, ...navigator.languages]) {
    const found = tongue_of(tag ?? '');
    if (found) return found;
  }
  return 'en';
}

export async function choose_tongue(tongue: Tongue, storage: Storage | undefined): Promise<void> {
  await load_words(tongue);
  storage?.setItem(chosen_key, tongue);
}

// "no" and "nn" read Bokmål rather than English.
function tongue_of(tag: string): Tongue | undefined {
  const code = tag.toLowerCase().split('-')[0] ?? '';
  const wanted = code === 'no' || code === 'nn' ? 'nb' : code;
  return tongues.find((tongue) => tongue === wanted);
}

// For dates and numbers: as the browser has that language ("en-GB"), else the language alone.
export function locale(): string {
  return navigator.languages.find((tag) => tongue_of(tag) === words.language) ?? words.language;
}

// Ids the server knows and this console does not yet: readable all the same.
export function named(names: Record<string, string>, id: string): string {
  return names[id] ?? id.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
}

// A house rule in the language of the page; what the server says of it where the number is not known here.
export const rule_words = (rule: number | string | undefined, else_: string): string => words.rules[Number(rule ?? 0)] ?? else_;

// Why the server refused something: by its code, else in the server's own words.
export const error_words = (code: string, else_: string): string => words.errors[code] ?? else_;
