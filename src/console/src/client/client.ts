import { Answers } from './answers';
import { Connection } from './connection';
import { Cursor } from './cursor';
import { is_practice } from './names';
import { Outbox, type Outgoing } from './outbox';
import type { Command, Failure, Limits, Person, Role, ServerFrame, Welcome } from './protocol';
import { Vigil } from './vigil';

export type ClientState = 'connecting' | 'ready' | 'waiting' | 'refused';
export interface Identity { role: Role; name: string; token?: string }
export interface ClientEvents {
  frame(frame: ServerFrame): void;
  changed(): void;
  // A conversation that was to be joined, at first or after a break, is not for us or is gone.
  join_refused?(conversation: string, code: string): void;
}

const unavailable_pause_ms = 2_000;
// What the server refuses for the moment, and takes later.
const passing: ReadonlySet<string> = new Set(['unavailable', 'slow_down']);
// Timers may come a little early.
const a_little_later_ms = 50;
// Feedback said while offline: enough for an agent's busy minute.
const most_held_back = 100;

// A seat at the server: says hello, keeps the joined conversations joined across reconnects, and never loses or doubles a message.
export class Client {
  state: ClientState = 'connecting';
  retry_at = 0;
  refusal = '';
  refusal_code = '';
  limits: Limits = { frame_bytes: 65_536, text_characters: 4_000, conversations: 50 };

  private readonly connection_: Connection;
  private readonly answers_ = new Answers();
  private readonly vigil_: Vigil;
  private readonly cursors_ = new Map<string, Cursor>();
  private readonly joined_ = new Set<string>();
  private held_back_: Command[] = [];
  // In which the times of promises are meant. Customers promise nothing, and need not tell where they are.
  private zone_: string | undefined;
  private count_ = 0;
  // Until then the server takes nothing from us: what is refused in a row is said again in that order.
  private quiet_until_ = 0;

  constructor(
    url: string,
    private readonly identity: Identity,
    readonly outbox: Outbox,
    private readonly events: ClientEvents,
  ) {
    if (this.is_staff) this.zone_ = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.connection_ = new Connection(url, {
      opened: () => this.greet(),
      received: (frame) => this.receive(frame),
      lost: (retry_at) => this.lose(retry_at),
    });
    this.vigil_ = new Vigil(this.answers_, () => this.probe(), () => this.connection_.restart());
  }

  start(): void { this.connection_.start(); this.vigil_.start(); }
  // Whoever still waits for an answer gets none.
  stop(): void {
    this.connection_.stop();
    this.vigil_.stop();
    this.answers_.give_up();
  }
  retry_now(): void { if (this.state === 'waiting') this.connection_.restart(); }

  join(conversation: string): void {
    if (this.cursors_.has(conversation)) return;
    this.cursors_.set(conversation, new Cursor(this.is_staff && !is_practice(conversation)));
    if (this.state === 'ready') this.send_join(conversation);
  }

  // The server put us into a conversation that it has just made: from now on it is kept joined like any other.
  adopt(conversation: string): void {
    if (!this.cursors_.has(conversation)) this.cursors_.set(conversation, new Cursor(false));
    this.joined_.add(conversation);
  }

  leave(conversation: string): void {
    if (!this.cursors_.delete(conversation)) return;
    this.joined_.delete(conversation);
    this.tell({ type: 'leave', conversation });
  }

  // The server has forgotten it and all who were in it: joining it again would open an empty one.
  forget(conversation: string): void {
    this.cursors_.delete(conversation);
    this.joined_.delete(conversation);
    for (const { id } of this.outbox.in(conversation)) this.outbox.remove(id);
  }

  // Undefined when too many messages wait already. An integration says whose words they are.
  say(conversation: string, text: string, from?: Person): Outgoing | undefined {
    if (this.outbox.is_full) return undefined;
    const item = this.outbox.add(conversation, text, Date.now(), from);
    this.flush(conversation);
    this.events.changed();
    return item;
  }

  say_again(id: string): void {
    const item = this.outbox.find(id);
    if (!item) return;
    item.state = 'waiting';
    this.flush(item.conversation);
    this.events.changed();
  }

  discard(id: string): void {
    this.outbox.remove(id);
    this.events.changed();
  }

  // Undefined when there is no connection, or it was lost before the answer.
  ask(command: Command): Promise<ServerFrame | undefined> {
    return new Promise((settle) => { if (!this.send(command, settle)) settle(undefined); });
  }

  tell(command: Command): boolean { return this.state === 'ready' && this.send(command); }

  // Held back while offline. Not repeated once sent: feedback has no idempotency key, and counting it twice is worse.
  tell_later(command: Command): void {
    if (!this.tell(command) && this.held_back_.length < most_held_back) this.held_back_.push(command);
  }

  private get is_staff(): boolean { return this.identity.role === 'agent' || this.identity.role === 'supervisor'; }

  private send(command: Command, settle?: (frame: ServerFrame | undefined) => void): boolean {
    const id = `k-${++this.count_}`;
    if (!this.connection_.send({ ...command, id })) return false;
    this.answers_.expect(id, Date.now(), settle, command.type);
    return true;
  }

  private greet(): void { this.send({ type: 'hello', ...this.identity }, (frame) => this.be_greeted(frame)); }

  private be_greeted(frame: ServerFrame | undefined): void {
    if (frame?.type === 'error' && !passing.has(frame.code)) this.be_refused(frame.message, frame.code);
  }

  private be_refused(message: string, code: string): void {
    this.state = 'refused';
    [this.refusal, this.refusal_code] = [message, code];
    this.stop();
    this.events.changed();
  }

  // Where tokens are needed, the token says who one is. In another kind of seat than was asked for, nothing on the page would work.
  private welcome({ role, name, limits }: Welcome): void {
    const was_staff = this.is_staff;
    const is_other_seat = role !== this.identity.role;
    Object.assign(this.identity, { role, name });
    if (is_other_seat && !(was_staff && this.is_staff)) return this.be_refused('', 'not_allowed');
    this.state = 'ready';
    this.limits = { ...this.limits, ...limits };
    this.connection_.is_well();
    for (const conversation of this.cursors_.keys()) this.send_join(conversation);
    const held = this.held_back_;
    this.held_back_ = [];
    for (const command of held) this.tell_later(command);
  }

  private send_join(conversation: string): void {
    const after = this.cursors_.get(conversation)?.after ?? 0;
    this.send({ type: 'join', conversation, after }, (frame) => this.be_answered_join(conversation, frame));
  }

  private be_answered_join(conversation: string, frame: ServerFrame | undefined): void {
    if (frame?.type !== 'error' || !this.cursors_.has(conversation)) return;
    if (passing.has(frame.code)) setTimeout(() => { if (this.state === 'ready') this.send_join(conversation); }, this.pause_after(frame));
    else {
      for (const item of this.outbox.unacknowledged(conversation)) this.outbox.fail(item.id, frame.code);
      this.events.join_refused?.(conversation, frame.code);
    }
  }

  // Joining again what is joined changes nothing, and brings whatever went missing.
  private probe(): boolean {
    const [conversation] = this.joined_;
    if (this.state !== 'ready' || conversation === undefined) return false;
    this.send_join(conversation);
    return true;
  }

  private lose(retry_at: number): void {
    if (this.state === 'refused') return;
    this.state = 'waiting';
    this.retry_at = retry_at;
    this.quiet_until_ = 0;
    this.joined_.clear();
    this.outbox.connection_lost();
    this.answers_.give_up();
    this.events.changed();
  }

  private receive(frame: ServerFrame): void {
    this.vigil_.heard();
    if (frame.type === 'welcome') this.welcome(frame);
    else if (frame.type === 'joined') this.be_joined(frame.conversation);
    else if (frame.type === 'message') this.outbox.arrived(frame.conversation, frame.id, frame.seq);
    else if (frame.type === 'ack' && frame.ref !== undefined) this.outbox.acknowledge(frame.ref, frame.seq);
    else if (frame.type === 'error' && frame.ref !== undefined) this.hear_error(frame.ref, frame);
    // The token is over, or its key was taken out: trying again with it would change nothing.
    else if (frame.type === 'error' && frame.code === 'unauthorized') this.be_refused(frame.message, frame.code);

    if ('conversation' in frame && frame.conversation !== undefined) this.cursors_.get(frame.conversation)?.see(frame);
    if ('ref' in frame && frame.ref !== undefined) this.answers_.settle(frame.ref, frame);
    this.events.frame(frame);
    this.events.changed();
  }

  private be_joined(conversation: string): void {
    this.joined_.add(conversation);
    this.flush(conversation);
  }

  private hear_error(ref: string, failure: Failure): void {
    const { code } = failure;
    const item = this.outbox.find(ref);
    if (!item) return;
    if (passing.has(code) || code === 'not_joined') {
      item.state = 'waiting';
      setTimeout(() => this.join_or_flush(item.conversation, code), this.pause_after(failure));
    } else if (code === 'bad_frame' && this.zone_ !== undefined) {
      // A browser may know a zone that the server does not; the message matters more.
      this.zone_ = undefined;
      item.state = 'waiting';
      this.flush(item.conversation);
    } else {
      this.outbox.fail(ref, code);
    }
  }

  private pause_after({ code, retry_after_s }: Failure): number {
    const pause = retry_after_s === undefined ? unavailable_pause_ms : retry_after_s * 1_000;
    if (code === 'slow_down') this.quiet_until_ = Math.max(this.quiet_until_, Date.now() + pause);
    return pause + a_little_later_ms;
  }

  private join_or_flush(conversation: string, code: string): void {
    if (code === 'not_joined' && this.state === 'ready') this.send_join(conversation);
    else this.flush(conversation);
  }

  private flush(conversation: string): void {
    if (!this.joined_.has(conversation)) return;
    const quiet = this.quiet_until_ - Date.now();
    if (quiet > 0) {
      setTimeout(() => this.flush(conversation), quiet + a_little_later_ms);
      return;
    }
    for (const { id, text, ...item } of this.outbox.unacknowledged(conversation)) {
      if (item.state === 'sent') continue;
      const message: Command = { type: 'message', conversation, text };
      if (this.zone_ !== undefined) message.zone = this.zone_;
      if (item.from) message.from = item.from;
      if (!this.connection_.send({ ...message, id })) return;
      this.outbox.mark_sent(id);
      this.answers_.expect(id, Date.now());
    }
  }
}
