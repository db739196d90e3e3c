import { en } from './en';

export type Words = typeof en;

// Languages that are spoken here, by their code.
const spoken: Record<string, Words> = { en };

function choose(wanted: readonly string[]): Words {
  for (const tag of wanted) {
    const found = spoken[tag.toLowerCase().split('-')[0] ?? ''];
    if (found) return found;
  }
  return en;
}

export const words: Words = choose(navigator.languages);

// Ids the server knows and this console does not yet: readable all the same.
export function named(names: Record<string, string>, id: string): string {
  return names[id] ?? id.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
}
