import { Client, type Identity } from '../client/client';
import { Outbox, type Outgoing } from '../client/outbox';
import type { Alert, Joined, PromiseMark, QueueLine, Review, ServerFrame } from '../client/protocol';
import { Alerts } from './alerts';
import { Assisted } from './assisted';
import { typing_lasts_ms, type Conversation } from './conversation';
import type { Draft } from './draft';
import { DraftBox } from './draft-box';
import { Queue, type QueueEntry } from './queue';
import { Rooms } from './rooms';
import { TypingNotice } from './typing-notice';

const stock_taken_ms = 3_000;
const opened_key = 'evenkeel.agent.opened';

// The live page, when it is loaded next in this tab, begins with this conversation.
export const open_next = (storage: Storage | undefined, conversation: string): void => storage?.setItem(opened_key, conversation);

// What may be worth telling an agent who looks elsewhere.
export interface DeskNews { waits?(entry: QueueEntry): void; alerted?(alert: Alert): void }

// An agent's desk: the queue, the conversations that stand open, and those in which something is still promised.
export class Desk extends Assisted {
  readonly client: Client;
  readonly queue: Queue;
  readonly alerts = new Alerts();
  readonly rooms: Rooms;
  readonly drafts: DraftBox;
  news: DeskNews = {};
  opened: string | undefined;
  // The conversation that was open is forgotten; until another one is opened.
  was_forgotten = false;
  // What was open before the page was loaded again.
  private reopen_: string | undefined;
  private takes_stock_ = false;
  private stock_timer_: ReturnType<typeof setTimeout> | undefined;
  private readonly joined_timers_ = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly typing_ = new TypingNotice((conversation) => this.client.tell({ type: 'typing', conversation }));

  constructor(url: string, readonly identity: Identity, private readonly storage: Storage | undefined) {
    super();
    this.reopen_ = storage?.getItem(opened_key) ?? undefined;
    this.queue = new Queue(storage);
    this.drafts = new DraftBox(storage);
    const outbox = new Outbox('evenkeel.outbox.agent', storage);
    this.client = new Client(url, identity, outbox, { frame: (frame) => this.hear(frame), changed: () => this.changed() });
    this.rooms = new Rooms(this.client, identity.name, storage);
    for (const id of outbox.conversations()) this.rooms.attend(id);
    this.client.start();
  }

  end(): void {
    clearTimeout(this.stock_timer_);
    for (const timer of this.joined_timers_.values()) clearTimeout(timer);
    this.client.stop();
  }

  get conversation(): Conversation | undefined { return this.rooms.get(this.opened); }
  get draft(): Draft | undefined { return this.opened === undefined ? undefined : this.drafts.of(this.opened); }
  outgoing(conversation: string): Outgoing[] { return this.client.outbox.in(conversation); }
  customer_of(id: string): string { return this.queue.get(id)?.customer || this.rooms.get(id)?.customer || ''; }

  open(id: string): void {
    this.opened = id;
    this.was_forgotten = false;
    this.reopen_ = undefined;
    this.storage?.setItem(opened_key, id);
    this.rooms.open(id);
    this.queue.see(id);
    this.changed();
  }

  // What is written there stays, and is there again when it is opened again.
  close_tab(id: string): void {
    const next = this.rooms.tabs.remove(id);
    if (this.opened === id) {
      this.close_view();
      if (next !== undefined) this.open(next);
    }
    this.rooms.let_go(id);
    this.changed();
  }

  back_to_queue(): void {
    this.close_view();
    this.changed();
  }

  // What is open on a visible page counts as read.
  look(): void {
    if (this.opened !== undefined && document.visibilityState === 'visible') this.queue.see(this.opened);
    this.changed();
  }

  step(by: 1 | -1): void {
    const ids = this.queue.sorted().map(({ conversation }) => conversation);
    const at = this.opened === undefined ? -1 : ids.indexOf(this.opened);
    const next = ids[at === -1 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next !== undefined) this.open(next);
  }

  step_tab(by: 1 | -1): void {
    const next = this.rooms.tabs.beside(this.opened, by);
    if (next !== undefined) this.open(next);
  }

  say(): void {
    const [conversation, draft] = [this.opened, this.draft];
    const text = draft?.text.trim();
    if (conversation === undefined || !draft || !text) return;
    if (!this.client.say(conversation, text)) return;
    this.tell_outcome(draft.inserted, text);
    draft.clear();
    this.typing_.said();
    this.changed();
  }

  typed(): void {
    if (this.opened !== undefined) this.typing_.typed(this.opened);
    this.changed();
  }

  async review(conversation: string, text: string): Promise<Review | undefined> {
    if (this.client.state !== 'ready') return undefined;
    const answer = await this.client.ask({ type: 'draft', conversation, text });
    return answer?.type === 'review' ? answer : undefined;
  }

  close_conversation(): void {
    if (this.opened !== undefined) this.client.tell_later({ type: 'close', conversation: this.opened });
  }

  override mark_promise(promise: string, action: PromiseMark): void {
    super.mark_promise(promise, action);
    this.rooms.keep_promised();
  }

  dismiss_alert(key: string): void {
    this.alerts.dismiss(key);
    this.changed();
  }

  private close_view(): void {
    this.opened = undefined;
    this.storage?.removeItem(opened_key);
  }

  private forget(id: string): void {
    const was_opened = this.opened === id;
    this.client.forget(id);
    this.rooms.forget(id);
    this.drafts.remove(id);
    this.queue.remove(id);
    this.alerts.forget(id);
    if (!was_opened) return;
    this.close_view();
    this.was_forgotten = true;
  }

  private take_line(line: QueueLine): void {
    // How a forgotten conversation looks to those who were not in it.
    if (line.state === 'closed' && !line.customer && !line.preview) return this.forget(line.conversation);
    const before = this.queue.get(line.conversation);
    this.queue.update(line);
    // Only once the server names it: joining an id that is gone would open an empty conversation.
    if (this.opened === undefined && line.conversation === this.reopen_) this.open(line.conversation);
    else if (this.rooms.tabs.has(line.conversation)) this.rooms.attend(line.conversation);
    const is_new = before ? line.seq > before.seq : !this.takes_stock_;
    if (is_new && line.waiting && line.state === 'open') this.news.waits?.(this.queue.get(line.conversation)!);
  }

  // After a break the server tells every open conversation again; what it does not tell was closed meanwhile. Unless there was another
  // break before it could: then the next welcome takes stock.
  private take_stock(): void {
    this.queue.doubt();
    this.takes_stock_ = true;
    clearTimeout(this.stock_timer_);
    this.stock_timer_ = setTimeout(() => {
      if (this.client.state !== 'ready') return;
      this.takes_stock_ = false;
      this.queue.drop_doubted(this.opened);
      for (const id of [...this.rooms.tabs.list()]) if (!this.rooms.get(id)) this.rooms.tabs.remove(id);
      this.changed();
    }, stock_taken_ms);
  }

  private be_joined(frame: Joined): void {
    const id = frame.conversation;
    this.rooms.joined(frame);
    clearTimeout(this.joined_timers_.get(id));
    this.joined_timers_.set(id, setTimeout(() => {
      this.joined_timers_.delete(id);
      if (this.client.state !== 'ready') return;
      this.rooms.get(id)?.promises.drop_doubted();
      this.rooms.keep_promised();
      this.changed();
    }, stock_taken_ms));
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'welcome') this.take_stock();
    else if (frame.type === 'conversation') this.take_line(frame);
    else if (frame.type === 'alert') this.take_alert(frame);
    else if (frame.type === 'forgotten') this.forget(frame.conversation);
    else if ('conversation' in frame && frame.conversation !== undefined) {
      this.rooms.get(frame.conversation)?.apply(frame, Date.now());
    }
    if (frame.type === 'reading' && frame.care) this.queue.needs_care(frame.conversation);
    if (frame.type === 'joined') this.be_joined(frame);
    if (frame.type === 'promise') this.rooms.keep_promised();
    if (frame.type === 'typing') setTimeout(() => this.changed(), typing_lasts_ms + 100);
    this.look();
  }

  private take_alert(alert: Alert): void {
    this.alerts.take(alert);
    this.news.alerted?.(alert);
  }
}
