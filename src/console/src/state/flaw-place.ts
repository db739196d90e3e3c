import type { FileProblem } from '../client/intent-frames';
import { path_at } from './json-places';
import type { ListName, WordingDraft } from './wording-draft';

// The field of the page that a problem of a file belongs to. Without `list` it is the title; without `key` it is the whole list.
export interface FlawPlace { draft: WordingDraft; list?: ListName; key?: number }

const is_of = (place: string, file: string): boolean => place === file || place.endsWith(`/${file}`) || file.endsWith(`/${place}`);

// Undefined when it lies where nobody is editing.
export function place_of_flaw(flaw: FileProblem, texts: { file: string; text: string }[], drafts: WordingDraft[]): FlawPlace | undefined {
  const written = texts.find(({ file }) => is_of(flaw.place, file));
  if (!written || flaw.line === null) return undefined;
  const [top, intent, part, ...rest] = path_at(written.text, flaw.line, flaw.column ?? 1);
  const draft = top === 'intents' ? drafts.find(({ wording }) => wording.intent === intent && is_of(wording.file, written.file)) : undefined;
  if (!draft) return undefined;
  if (part === 'title' || part === undefined) return { draft };
  const [list, index] = part === 'near_misses' ? [part, rest[0]] : [`${part}.${rest[0] ?? ''}`, rest[1]];
  if (!draft.lists.includes(list)) return { draft };
  const line = index === undefined ? undefined : draft.line_at(list, Number(index));
  return line ? { draft, list, key: line.key } : { draft, list };
}
