import type { FileProblem } from '../client/intent-frames';
import { path_at } from './json-places';
import type { Line, ListName, WordingDraft } from './wording-draft';

// The field of the page that a problem of a file belongs to. Without `list` it is the title; without `key` it is the whole list,
// or all lists of "examples" or "replies".
export interface FlawPlace { draft: WordingDraft; list?: ListName; key?: number }

const is_of = (place: string, file: string): boolean => place === file || place.endsWith(`/${file}`) || file.endsWith(`/${place}`);

// Undefined when it lies where nobody is editing.
export function place_of_flaw(flaw: FileProblem, texts: { file: string; text: string }[], drafts: WordingDraft[]): FlawPlace | undefined {
  const written = texts.find(({ file }) => is_of(flaw.place, file));
  const path = written && flaw.line !== null ? path_at(written.text, flaw.line, flaw.column ?? 1) : [];
  const [top, intent, part, ...rest] = path;
  const draft = top === 'intents' ? drafts.find(({ wording }) => wording.intent === intent && is_of(wording.file, written!.file)) : undefined;
  if (!draft) return quoted_line(flaw, drafts, '');
  if (part === undefined || part === 'title') return { draft };
  const [list, index] = part === 'near_misses' ? [part, rest[0]] : [rest[0] === undefined ? part : `${part}.${rest[0]}`, rest[1]];
  const line = index === undefined ? undefined : draft.line_at(list, Number(index));
  return line ? { draft, list, key: line.key } : quoted_line(flaw, [draft], part) ?? { draft, list };
}

// Some problems name a whole list, and quote the line: of several that say the same, it is the one that was changed.
function quoted_line({ message }: FileProblem, drafts: WordingDraft[], part: string): FlawPlace | undefined {
  const is_quoted = ({ text, is_removed }: Line): boolean => !is_removed && text.trim() !== '' && message.includes(`"${text.trim()}"`);
  for (const draft of drafts) {
    for (const list of draft.lists.filter((name) => name.startsWith(part)).reverse()) {
      const line = draft.list(list).findLast((each) => is_quoted(each) && draft.state_of(each) !== 'same');
      if (line) return { draft, list, key: line.key };
    }
  }
  return undefined;
}
