import { Conversation } from './conversation';

// A quiet hour between two messages is not sat through; what follows at once can still be read.
const shortest_ms = 600;
const longest_ms = 2_000;
const faster_than_life = 20;
export const speeds = [1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

// A conversation message by message, as it went: how far it is shown, and whether it goes on by itself.
export class Replay {
  speed: Speed = 1;
  private count_ = 0;
  private is_at_end_ = true;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private shown_: { key: string; conversation: Conversation } | undefined;

  constructor(private readonly whole: Conversation, private readonly changed: () => void) {}

  // How many messages are shown; all of them to begin with.
  get count(): number { return this.count_; }
  get length(): number { return this.whole.messages.length; }
  get is_playing(): boolean { return this.timer_ !== undefined; }

  // The conversation as it stood then. The same object as long as nothing of it changes.
  get shown(): Conversation {
    const { whole, count_ } = this;
    const key = `${count_} ${whole.messages.length} ${whole.readings.size} ${whole.is_closed}`;
    if (this.shown_?.key !== key) this.shown_ = { key, conversation: as_of(whole, count_) };
    return this.shown_.conversation;
  }

  // The place on the curve: the newest customer message that is shown, counted from 0.
  get place(): number | undefined {
    const seq = this.whole.messages[this.count_ - 1]?.seq ?? 0;
    const place = this.whole.curve().findLastIndex((point) => point.seq <= seq);
    return place < 0 ? undefined : place;
  }

  // A message more came in: who looks at the end stays there.
  follow(): void { if (this.is_at_end_) this.count_ = this.length; }

  go(count: number): void {
    this.count_ = Math.max(Math.min(1, this.length), Math.min(this.length, count));
    this.is_at_end_ = this.count_ === this.length;
    if (this.is_playing) this.wait();
    this.changed();
  }

  go_to_message(seq: number): void {
    const index = this.whole.messages.findIndex((message) => message.seq === seq);
    if (index >= 0) this.go(index + 1);
  }

  play(): void {
    if (this.count_ >= this.length) this.go(1);
    this.is_at_end_ = false;
    this.wait();
    this.changed();
  }

  pause(): void {
    clearTimeout(this.timer_);
    this.timer_ = undefined;
    this.changed();
  }

  private wait(): void {
    clearTimeout(this.timer_);
    const [last, next] = [this.whole.messages[this.count_ - 1], this.whole.messages[this.count_]];
    if (!last || !next) return this.pause();
    const pause_ms = Math.min(longest_ms, Math.max(shortest_ms, (next.at - last.at) / faster_than_life)) / this.speed;
    this.timer_ = setTimeout(() => this.go(this.count_ + 1), pause_ms);
  }
}

function as_of(whole: Conversation, count: number): Conversation {
  const shown = new Conversation(whole.id);
  shown.messages.push(...whole.messages.slice(0, count));
  for (const { seq } of shown.messages) {
    const reading = whole.readings.get(seq);
    if (reading) shown.readings.set(seq, reading);
  }
  shown.missing_before = whole.missing_before;
  shown.is_closed = whole.is_closed && count === whole.messages.length;
  return shown;
}
