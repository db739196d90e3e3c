import type { Fault, Reply, Review, Suggestion } from '../client/protocol';
import { carried, fault_at } from './carried';

export interface Inserted { suggestion: string; reply: Reply }
interface Step { text: string; caret: number; inserted: Inserted[] }

// What an agent is writing in one conversation. It knows which suggestions went in, and how to take the last change back.
export class Draft {
  text = '';
  review: Review | undefined;
  // The text that the review speaks of: its offsets fit no other.
  reviewed = '';
  inserted: Inserted[] = [];
  undo_word: 'inserted' | 'reminded' | 'rewritten' | 'digit' | undefined;
  private before_: Step | undefined;

  // `told` is called after every change.
  constructor(private readonly told: () => void = () => {}) {}

  // What the newest review found, as far as it still holds for the text.
  get faults(): Fault[] { return this.review ? carried(this.review.faults, this.reviewed, this.text) : []; }

  // The fault that one key rewrites; the caret counts in UTF-16 units, as the field does.
  fault_at(caret: number): Fault | undefined { return fault_at(this.faults, Array.from(this.text.slice(0, caret)).length); }

  // A bare digit may have been meant as text: then undoing gives the digit back.
  // `text` is what became of the reply, where it was changed before it was put in.
  insert(suggestion: Suggestion, reply: Reply, from: number, to: number, digit?: string, text = reply.text): number {
    this.remember(from, digit);
    const before = this.text.slice(0, from);
    const after = this.text.slice(to);
    const lead = before === '' || /\s$/.test(before) ? '' : ' ';
    const trail = after === '' || /^\s/.test(after) ? '' : ' ';
    this.text = `${before}${lead}${text}${trail}${after}`;
    this.inserted = [...this.inserted, { suggestion: suggestion.suggestion, reply }];
    this.undo_word = digit === undefined ? 'inserted' : 'digit';
    this.told();
    return before.length + lead.length + text.length;
  }

  // A greeting leads, everything else follows what is there.
  add_line(line: string, place: 'start' | 'end', caret: number): number {
    this.remember(caret);
    const own = this.text.trim();
    this.text = own === '' ? line : place === 'start' ? `${line} ${own}` : `${own} ${line}`;
    this.undo_word = 'reminded';
    this.told();
    return this.text.length;
  }

  rewrite(text: string, caret: number): void {
    this.remember(caret);
    this.text = text;
    this.undo_word = 'rewritten';
    this.told();
  }

  type(text: string): void {
    this.text = text;
    this.undo_word = undefined;
    if (text.trim() === '') this.empty();
    this.told();
  }

  undo(): number {
    if (!this.before_) return this.text.length;
    const { text, caret, inserted } = this.before_;
    [this.text, this.inserted, this.before_, this.undo_word] = [text, inserted, undefined, undefined];
    this.told();
    return caret;
  }

  clear(): void {
    this.empty();
    this.told();
  }

  private empty(): void {
    this.text = '';
    this.inserted = [];
    this.review = undefined;
    this.before_ = undefined;
    this.undo_word = undefined;
  }

  private remember(caret: number, digit?: string): void {
    this.before_ = digit === undefined
      ? { text: this.text, caret, inserted: this.inserted }
      : { text: digit, caret: digit.length, inserted: this.inserted };
  }
}
