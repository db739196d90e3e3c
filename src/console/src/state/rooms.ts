import type { Client } from '../client/client';
import type { Joined, Promised } from '../client/protocol';
import { Conversation } from './conversation';
import { due_next, own_promises } from './due-next';
import { ids_in, keep } from './kept-list';
import { Tabs } from './tabs';

const promised_key = 'evenkeel.agent.promised';
const most_promised = 20;

// The conversations an agent hears: those that stand open, and those in which something of theirs is still promised.
export class Rooms {
  readonly tabs: Tabs;
  private readonly all_ = new Map<string, Conversation>();

  constructor(private readonly client: Client, private readonly name: string, private readonly storage: Storage | undefined) {
    this.tabs = new Tabs(storage);
    for (const id of ids_in(storage?.getItem(promised_key))) this.attend(id);
  }

  get(id: string | undefined): Conversation | undefined { return id === undefined ? undefined : this.all_.get(id); }
  due_next(): Promised[] { return due_next(this.all_.values(), this.name); }

  open(id: string): void {
    // Taken out and put back, so that the map's order is the order of use.
    const conversation = this.all_.get(id) ?? new Conversation(id);
    this.all_.delete(id);
    this.all_.set(id, conversation);
    const away = this.tabs.add(id);
    if (away !== undefined) this.let_go(away);
    for (const each of [...this.all_.keys()]) {
      if (this.all_.size <= this.client.limits.conversations) break;
      this.let_go(each);
    }
    this.client.join(id);
  }

  // Hears what is said there, without showing it.
  attend(id: string): void {
    if (!this.all_.has(id)) this.all_.set(id, new Conversation(id));
    this.client.join(id);
  }

  // Unless it stands open, or something of it is still on its way, or due.
  let_go(id: string): void {
    const conversation = this.all_.get(id);
    if (!conversation || this.tabs.has(id) || this.client.outbox.in(id).length > 0) return;
    if (own_promises(conversation, this.name).length > 0) return;
    this.leave(id);
  }

  // What was attended only for its promises may have been forgotten meanwhile; joining then opened an empty one.
  joined({ conversation, seq }: Joined): void {
    if (seq === 0 && !this.tabs.has(conversation)) this.leave(conversation);
  }

  forget(id: string): void {
    this.tabs.remove(id);
    this.all_.delete(id);
    this.keep_promised();
  }

  // Where something is still promised one wants to be again after a reload, whether it stands open or not.
  keep_promised(): void {
    const owing = [...this.all_.values()].filter((each) => own_promises(each, this.name).length > 0);
    keep(this.storage, promised_key, owing.map(({ id }) => id).slice(-most_promised));
  }

  private leave(id: string): void {
    this.all_.delete(id);
    this.client.leave(id);
  }
}
