import type { QueueLine } from '../client/protocol';
import { keep } from './kept-list';

const seen_key = 'evenkeel.agent.seen';
// More than an agent sees in a day; the oldest are forgotten and look unread again.
const most_seen = 200;

export interface QueueEntry extends QueueLine {
  // When the customer began to wait; `at` alone would start anew with each message they add.
  waiting_since: number | undefined;
  seen: number;
  is_doubted?: boolean;
}

// Every open conversation: care first, then the hottest, and among equals the one that waited longest.
export class Queue {
  private readonly entries_ = new Map<string, QueueEntry>();
  // Up to where each was read, also before the page was loaded again.
  private readonly seen_: Map<string, number>;

  constructor(private readonly storage?: Storage) { this.seen_ = new Map(seen_in(storage?.getItem(seen_key))); }

  update(line: QueueLine): void {
    const old = this.entries_.get(line.conversation);
    const waiting_since = line.waiting ? (old?.waiting_since ?? line.at) : undefined;
    const care = line.care ?? old?.care ?? false;
    this.entries_.set(line.conversation, { ...line, care, waiting_since, seen: old?.seen ?? this.seen_.get(line.conversation) ?? 0 });
  }

  doubt(): void { for (const entry of this.entries_.values()) entry.is_doubted = true; }

  drop_doubted(except: string | undefined): void {
    for (const [id, entry] of this.entries_) if (entry.is_doubted && id !== except) this.entries_.delete(id);
  }

  remove(conversation: string): void { this.entries_.delete(conversation); }

  // A reading said so. It stays, for a person in need is often calm in the next message.
  needs_care(conversation: string): void {
    const entry = this.entries_.get(conversation);
    if (entry) entry.care = true;
  }

  see(conversation: string): void {
    const entry = this.entries_.get(conversation);
    if (!entry || entry.seen === entry.seq) return;
    entry.seen = entry.seq;
    this.seen_.delete(conversation);
    this.seen_.set(conversation, entry.seq);
    keep(this.storage, seen_key, [...this.seen_].slice(-most_seen));
  }

  get(conversation: string): QueueEntry | undefined { return this.entries_.get(conversation); }

  sorted(): QueueEntry[] { return [...this.entries_.values()].sort(by_need); }

  unread(): number { return [...this.entries_.values()].filter(is_unread).length; }
}

export const is_unread = (entry: QueueEntry): boolean => entry.state === 'open' && entry.waiting && entry.seq > entry.seen;

function by_need(a: QueueEntry, b: QueueEntry): number {
  if (a.state !== b.state) return a.state === 'open' ? -1 : 1;
  if (a.care !== b.care) return a.care ? -1 : 1;
  if (a.waiting !== b.waiting) return a.waiting ? -1 : 1;
  if (a.level !== b.level) return b.level - a.level;
  return (a.waiting_since ?? a.at) - (b.waiting_since ?? b.at) || a.conversation.localeCompare(b.conversation);
}

function seen_in(text: string | null | undefined): [string, number][] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(all) ? all.filter((each): each is [string, number] => typeof each?.[0] === 'string' && typeof each[1] === 'number') : [];
  } catch {
    return [];
  }
}
