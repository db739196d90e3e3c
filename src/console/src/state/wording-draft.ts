import type { IntentEdit, WordingExample, Heat, IntentsWording, NearMiss, WordingReply } from '../client/intent-frames';

export const heats: Heat[] = ['calm', 'irritated', 'angry', 'furious'];
// "examples.angry", "near_misses", "replies.acknowledge".
export type ListName = string;
export type LineState = 'same' | 'changed' | 'new' | 'removed';

// One example, near miss or reply while it is edited. `was` is how it stands in the file.
export interface Line {
  key: number; text: string; was?: Line; is_removed?: boolean;
  also?: string[]; is?: string; id?: string; also_offer?: string;
}
export interface Content { title: string; lists: Record<ListName, Line[]> }

const most_steps_back = 200;

// An intent in one language as somebody edits it: what the file says, what it is to say, and the way back.
export class WordingDraft {
  wording: IntentsWording;
  private now_: Content;
  private base_: Content;
  private past_: { content: Content; of: string }[] = [];
  private count_ = 0;

  constructor(wording: IntentsWording, private readonly tactics: string[]) {
    this.wording = wording;
    this.base_ = this.now_ = this.read(wording);
  }

  get title(): string { return this.now_.title; }
  get base_title(): string { return this.base_.title; }
  get can_undo(): boolean { return this.past_.length > 0; }
  get lists(): ListName[] { return Object.keys(this.now_.lists); }
  list(name: ListName): Line[] { return this.now_.lists[name] ?? []; }

  state_of(line: Line): LineState {
    if (line.is_removed) return 'removed';
    if (!line.was) return 'new';
    return same(line, line.was) ? 'same' : 'changed';
  }

  // How many things differ from the file; lines that were added and are still empty do not count.
  get changes(): number {
    let count = this.now_.title.trim() === this.base_.title ? 0 : 1;
    for (const lines of Object.values(this.now_.lists)) count += lines.filter((line) => this.differs(line)).length;
    return count;
  }

  rename(title: string): void { this.step('title', { ...this.now_, title }); }

  write(name: ListName, key: number, change: Partial<Line>): void {
    this.put(name, this.list(name).map((line) => (line.key === key ? { ...line, ...change } : line)),
      `${key} ${Object.keys(change).join()}`);
  }

  // Behind the line of that key, or at the end. Gives the key of the first new line.
  add(name: ListName, texts: string[], after?: number): number {
    const lines = this.list(name);
    const at = after === undefined ? lines.length : lines.findIndex(({ key }) => key === after) + 1;
    const fresh = texts.map((text) => this.fresh(name, text));
    this.put(name, [...lines.slice(0, at), ...fresh, ...lines.slice(at)]);
    return fresh[0]?.key ?? -1;
  }

  // A line of the file stays to be seen until it is saved; one that was only just added goes at once.
  remove(name: ListName, key: number): void {
    const lines = this.list(name);
    const gone = lines.find((line) => line.key === key);
    if (gone?.was) this.write(name, key, { is_removed: true });
    else this.put(name, lines.filter((line) => line.key !== key));
  }

  put_back(name: ListName, key: number): void {
    this.put(name, this.list(name).map((line) => (line.key === key && line.was ? { ...line.was, was: line.was, key } : line)));
  }

  undo(): void {
    const last = this.past_.pop();
    if (last) this.now_ = last.content;
  }

  discard(): void { if (this.changes > 0) this.step('discard', this.base_); }

  // To be given back to `be_saved` when what it holds has been written.
  mark(): Content { return this.now_; }

  // What was typed since stays a change.
  be_saved(written: Content): void {
    const lists: Record<ListName, Line[]> = {};
    for (const [name, lines] of Object.entries(written.lists)) lists[name] = kept(lines).map((line) => settled(line));
    this.base_ = { title: written.title.trim(), lists };
    const now: Record<ListName, Line[]> = {};
    for (const [name, lines] of Object.entries(this.now_.lists)) {
      const by_key = new Map(lists[name]?.map((line) => [line.key, line]));
      const gone = new Set(written.lists[name]?.filter(({ is_removed }) => is_removed).map(({ key }) => key));
      now[name] = lines.filter(({ key, is_removed }) => !(is_removed && gone.has(key))).map((line) => {
        const was = by_key.get(line.key);
        return was ? { ...line, was } : line;
      });
    }
    this.now_ = { title: this.now_.title, lists: now };
    this.past_ = [];
  }

  // The file says something else by now: what was typed is put on top of it. Gives whether anything had to be.
  rebase(wording: IntentsWording): boolean {
    const mine = this.now_;
    const was_changed = this.changes > 0;
    const titled = mine.title !== this.base_.title ? mine.title : undefined;
    this.wording = wording;
    this.past_ = [];
    this.base_ = this.now_ = this.read(wording, mine);
    if (!was_changed) return false;
    const lists = { ...this.now_.lists };
    for (const [name, lines] of Object.entries(mine.lists)) lists[name] = this.merged(lists[name] ?? [], lines);
    this.now_ = { title: titled ?? this.now_.title, lists };
    return true;
  }

  // What the server is to write; undefined when nothing differs.
  edit(): IntentEdit | undefined {
    if (this.changes === 0) return undefined;
    const { file, digest, intent } = this.wording;
    const edit: IntentEdit = { file, digest, intent };
    if (this.now_.title.trim() !== this.base_.title) edit.title = this.now_.title.trim();
    if (this.is_changed('examples.')) edit.examples = this.group('examples.', as_example) as Partial<Record<Heat, WordingExample[]>>;
    if (this.is_changed('near_misses')) edit.near_misses = kept(this.list('near_misses')).map(as_near_miss);
    if (this.is_changed('replies.')) edit.replies = this.group('replies.', as_reply) as Record<string, WordingReply[]>;
    return edit;
  }

  // The line that stands at that place of the file that the edit makes.
  line_at(name: ListName, index: number): Line | undefined { return kept(this.list(name))[index]; }

  private differs(line: Line): boolean {
    const state = this.state_of(line);
    return state === 'new' ? line.text.trim() !== '' : state !== 'same';
  }

  private is_changed(prefix: string): boolean {
    return Object.entries(this.now_.lists).some(([name, lines]) => name.startsWith(prefix) && lines.some((line) => this.differs(line)));
  }

  private group<Value>(prefix: string, as: (line: Line) => Value): Record<string, Value[]> {
    const given: Record<string, Value[]> = {};
    for (const [name, lines] of Object.entries(this.now_.lists)) {
      if (!name.startsWith(prefix)) continue;
      const values = kept(lines).map(as);
      const part = name.slice(prefix.length);
      const stood = prefix === 'examples.' ? this.wording.examples[part as Heat] : this.wording.replies[part];
      if (values.length > 0 || stood) given[part] = values;
    }
    return given;
  }

  private put(name: ListName, lines: Line[], of = ''): void {
    this.step(of && `${name} ${of}`, { ...this.now_, lists: { ...this.now_.lists, [name]: lines } });
  }

  // Typing in one field is one step back.
  private step(of: string, content: Content): void {
    if (!of || this.past_.at(-1)?.of !== of) this.past_.push({ content: this.now_, of });
    if (this.past_.length > most_steps_back) this.past_.shift();
    this.now_ = content;
  }

  private merged(theirs: Line[], mine: Line[]): Line[] {
    const lines = [...theirs];
    for (const line of mine) {
      const state = this.state_of(line);
      if (state === 'same') continue;
      const at = line.was ? lines.findIndex(({ was }) => was !== undefined && same(was, line.was!)) : -1;
      const now = lines[at];
      if (now?.was) lines[at] = { ...line, was: now.was };
      // What they removed or changed, too: ours is kept as a line of its own, unless we removed it as well.
      else if (state !== 'removed') lines.push(added(line));
    }
    return lines;
  }

  // Lines that were there before keep their keys, and with them their fields on the page.
  private read(wording: IntentsWording, before?: Content): Content {
    const lists: Record<ListName, Line[]> = {};
    const read = (name: ListName, items: (WordingExample | NearMiss | WordingReply)[]): void => {
      const keys = new Map(before?.lists[name]?.map((line) => [line.was?.text ?? line.text, line.key]));
      lists[name] = items.map((item) => {
        const line: Line = { ...item, key: keys.get(item.text) ?? ++this.count_ };
        keys.delete(item.text);
        return { ...line, was: line };
      });
    };
    for (const heat of heats) read(`examples.${heat}`, wording.examples[heat] ?? []);
    read('near_misses', wording.near_misses);
    const tactics = new Set([...Object.keys(wording.replies), ...this.tactics]);
    for (const tactic of tactics) read(`replies.${tactic}`, wording.replies[tactic] ?? []);
    return { title: wording.title, lists };
  }

  private fresh(name: ListName, text: string): Line {
    const line: Line = { key: ++this.count_, text };
    if (name === 'near_misses') line.is = 'none';
    return name.startsWith('replies.') ? { ...line, id: this.new_id(name.slice('replies.'.length)) } : line;
  }

  // Never the id of a reply that was removed: what a phrase achieved is counted under it.
  private new_id(tactic: string): string {
    const { lang, intent, records, verdicts } = this.wording;
    const prefix = `${lang}.${intent}.${tactic}.`;
    const known = [...Object.values(this.now_.lists), ...Object.values(this.base_.lists)].flat().map(({ id }) => id ?? '');
    const numbers = [...known, ...Object.keys(records), ...Object.keys(verdicts)]
      .filter((id) => id.startsWith(prefix)).map((id) => Number(id.slice(prefix.length))).filter(Number.isInteger);
    return `${prefix}${Math.max(0, ...numbers) + 1}`;
  }
}

const kept = (lines: Line[]): Line[] => lines.filter(({ is_removed, text }) => !is_removed && text.trim() !== '');
const added = ({ was: _, is_removed: __, ...line }: Line): Line => line;
function settled(from: Line): Line {
  const line = { ...added(from), text: from.text.trim() };
  return { ...line, was: line };
}

function same(a: Line, b: Line): boolean {
  return a.text.trim() === b.text.trim() && a.is === b.is && a.id === b.id && (a.also_offer ?? '').trim() === (b.also_offer ?? '').trim()
    && (a.also ?? []).join() === (b.also ?? []).join();
}

const as_example = ({ text, also }: Line): WordingExample => (also && also.length > 0 ? { text: text.trim(), also } : { text: text.trim() });
const as_near_miss = ({ text, is }: Line): NearMiss => ({ text: text.trim(), is: is ?? 'none' });
function as_reply({ id, text, also_offer }: Line): WordingReply {
  const offer = also_offer?.trim();
  return offer ? { id: id ?? '', text: text.trim(), also_offer: offer } : { id: id ?? '', text: text.trim() };
}
