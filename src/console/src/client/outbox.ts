import { new_message_id } from './names';
import type { Person } from './protocol';

export type OutgoingState = 'waiting' | 'sent' | 'delivered' | 'failed';
export interface Outgoing {
  readonly id: string;
  readonly conversation: string;
  readonly text: string;
  readonly at: number;
  readonly from?: Person;
  state: OutgoingState;
  seq?: number;
  code?: string;
}

// Bounded: a tab left offline for days must not fill the browser's storage.
const most_kept = 200;

// Messages that were said and are not yet seen in the conversation. What has no ack survives a reload of the page, and
// is sent again under its old id, so that it can arrive late but never twice.
export class Outbox {
  private items_: Outgoing[];

  constructor(private readonly key: string, private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {
    this.items_ = restore(storage?.getItem(key));
  }

  get is_full(): boolean { return this.items_.length >= most_kept; }

  add(conversation: string, text: string, at: number, from?: Person): Outgoing {
    const item: Outgoing = { id: new_message_id(), conversation, text, at, state: 'waiting', ...(from && { from }) };
    this.items_.push(item);
    this.save();
    return item;
  }

  in(conversation: string): Outgoing[] { return this.items_.filter((item) => item.conversation === conversation); }

  unacknowledged(conversation: string): Outgoing[] {
    return this.in(conversation).filter((item) => item.state === 'waiting' || item.state === 'sent');
  }

  conversations(): string[] { return [...new Set(this.items_.map((item) => item.conversation))]; }

  acknowledge(id: string, seq: number | undefined): boolean {
    const item = this.find(id);
    if (!item) return false;
    item.state = 'delivered';
    if (seq !== undefined) item.seq = seq;
    this.save();
    return true;
  }

  fail(id: string, code: string): boolean {
    const item = this.find(id);
    if (!item) return false;
    item.state = 'failed';
    item.code = code;
    this.save();
    return true;
  }

  // The message is in the conversation now and speaks for itself. Servers may leave out `id`; `seq` tells then.
  arrived(conversation: string, id: string | undefined, seq: number): void {
    const left = this.items_.filter((item) =>
      item.conversation !== conversation || !(item.id === id || item.seq === seq));
    if (left.length === this.items_.length) return;
    this.items_ = left;
    this.save();
  }

  remove(id: string): void {
    this.items_ = this.items_.filter((item) => item.id !== id);
    this.save();
  }

  mark_sent(id: string): void {
    const item = this.find(id);
    if (item) item.state = 'sent';
  }

  connection_lost(): void {
    for (const item of this.items_) if (item.state === 'sent') item.state = 'waiting';
  }

  find(id: string): Outgoing | undefined { return this.items_.find((item) => item.id === id); }

  private save(): void {
    const kept = this.items_.filter((item) => item.state !== 'delivered').slice(-most_kept);
    try {
      this.storage?.setItem(this.key, JSON.stringify(kept));
    } catch {
      // Storage full or forbidden: the messages still live in this page.
    }
  }
}

function restore(text: string | null | undefined): Outgoing[] {
  try {
    const items: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(items)) return [];
    return items
      .filter((item): item is Outgoing => [item?.id, item?.conversation, item?.text].every((field) => typeof field === 'string'))
      .map((item) => ({ ...item, state: item.state === 'failed' ? 'failed' : 'waiting' }));
  } catch {
    return [];
  }
}
