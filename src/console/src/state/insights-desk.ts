import { Client, type Identity } from '../client/client';
import type { InsightCommand, InsightConversations, InsightExport, InsightTable, InsightTotals } from '../client/insight-frames';
import { Outbox } from '../client/outbox';
import type { Failure, ServerFrame } from '../client/protocol';
import { Alerts } from './alerts';
import { Conversation } from './conversation';
import { filter_of, list_filter_of, range_before, range_of, shown_filter_of, type Query } from './insights-query';
import { Queue } from './queue';
import { Replay } from './replay';
import { Watched } from './watched';

// While somebody looks at a period that goes on.
const look_again_ms = 60_000;

// Everything a supervisor's insights page knows: the numbers of a period and of the one before, a page of conversations, the one
// that is looked at, and the alerts that came meanwhile.
export class InsightsDesk extends Watched {
  readonly client: Client;
  readonly queue = new Queue();
  readonly alerts = new Alerts();
  insights: InsightTotals | undefined;
  // Of as many days before, for comparison.
  before: InsightTotals | undefined;
  listed: InsightConversations | undefined;
  // What somebody asked for, for those to whom it is read out.
  told: InsightTotals | undefined;
  // When the numbers came.
  asked_at = 0;
  is_asking = false;
  is_listing = false;
  conversation: Conversation | undefined;
  replay: Replay | undefined;
  // The conversation may not be read, is gone, or never was.
  is_gone = false;
  // The newest thing that did not work; until something else works.
  trouble: Failure | undefined;
  private zone_: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Answers to what was asked before these are of no interest any more.
  private count_ = 0;
  private list_count_ = 0;
  // What is shown still answers the question before; it stays until the new answer is there, so that nothing jumps.
  private is_stale_ = false;
  private is_list_stale_ = true;
  private timer_: ReturnType<typeof setInterval> | undefined;

  constructor(url: string, readonly identity: Identity, private query_: Query) {
    super();
    this.client = new Client(url, identity, new Outbox('evenkeel.outbox.insights', undefined), {
      frame: (frame) => this.hear(frame), changed: () => this.changed(), join_refused: (conversation) => this.lose(conversation),
    });
    this.open(query_.conversation);
    this.client.start();
    this.timer_ = setInterval(() => this.look(), look_again_ms);
  }

  get query(): Query { return this.query_; }

  end(): void {
    clearInterval(this.timer_);
    this.replay?.pause();
    this.client.stop();
  }

  // Asks only for what the change makes different.
  show(query: Query): void {
    const old = this.query_;
    this.query_ = query;
    const differs = (...names: (keyof Query)[]): boolean => names.some((name) => old[name] !== query[name]);
    if (old.conversation !== query.conversation) this.open(query.conversation);
    const has_moved = differs('period', 'from', 'to', 'agent', 'language', 'intent');
    this.is_stale_ ||= has_moved;
    this.is_list_stale_ ||= has_moved || differs('fault', 'reply', 'order', 'page');
    if (has_moved) void this.refresh();
    else if (query.view === 'conversations' && this.is_list_stale_) void this.list();
    this.changed();
  }

  // Quietly where nobody asked for it: then nothing is dimmed or read out.
  async refresh(manner: 'quietly' | 'aloud' = 'aloud'): Promise<void> {
    const count = ++this.count_;
    this.is_asking = manner === 'aloud';
    this.changed();
    const now = Date.now();
    const query = this.query_;
    const [answer, before] = await Promise.all([
      this.ask({ type: 'insights', ...filter_of(query, range_of(query, now), this.zone_) }),
      this.ask({ type: 'insights', ...filter_of(query, range_before(query, now), this.zone_) }),
      ...(query.view === 'conversations' ? [this.list()] : []),
    ]);
    if (count !== this.count_) return;
    this.is_asking = false;
    const is_answered = answer?.type === 'insights';
    if (is_answered) [this.insights, this.asked_at, this.trouble] = [answer, now, undefined];
    else if (this.is_stale_) this.insights = undefined;
    if (is_answered || this.is_stale_) this.before = before?.type === 'insights' ? before : undefined;
    if (is_answered) this.is_stale_ = false;
    if (is_answered && manner === 'aloud') this.told = answer;
    this.changed();
  }

  // Undefined when it did not work; `trouble` says why then.
  async export(table: InsightTable): Promise<InsightExport | undefined> {
    const filter = table === 'conversations' ? shown_filter_of : filter_of;
    const answer = await this.ask({ type: 'insights.export', table, ...filter(this.query_, range_of(this.query_, Date.now()), this.zone_) });
    this.changed();
    return answer?.type === 'insights.export' ? answer : undefined;
  }

  dismiss_alert(key: string): void {
    this.alerts.dismiss(key);
    this.changed();
  }

  private async list(): Promise<void> {
    const count = ++this.list_count_;
    const filter = list_filter_of(this.query_, range_of(this.query_, Date.now()), this.zone_);
    this.is_listing = true;
    this.changed();
    const answer = await this.ask({ type: 'insights.conversations', ...filter });
    if (count !== this.list_count_) return;
    this.is_listing = false;
    if (answer?.type === 'insights.conversations') [this.listed, this.is_list_stale_] = [answer, false];
    else if (this.is_list_stale_) this.listed = undefined;
    this.changed();
  }

  private async ask(command: InsightCommand): Promise<ServerFrame | undefined> {
    const answer = await this.client.ask(command);
    if (answer?.type !== 'error') return answer;
    // A browser may know a zone that the server does not; the server's own then has to do.
    if (answer.code === 'bad_frame' && 'zone' in command) {
      this.zone_ = undefined;
      const { zone, ...rest } = command;
      return this.ask(rest as InsightCommand);
    }
    this.trouble = answer;
    return answer;
  }

  // Looked at and not taken part in: nothing is ever said from here.
  private open(id: string): void {
    this.replay?.pause();
    if (this.conversation) this.client.leave(this.conversation.id);
    [this.conversation, this.replay, this.is_gone] = [undefined, undefined, false];
    if (!id) return;
    this.conversation = new Conversation(id);
    this.replay = new Replay(this.conversation, () => this.changed());
    this.client.join(id);
  }

  private lose(id: string): void {
    this.client.forget(id);
    if (this.conversation?.id === id) this.is_gone = true;
  }

  private look(): void {
    if (document.visibilityState !== 'visible' || this.client.state !== 'ready' || this.conversation) return;
    if (range_of(this.query_, Date.now()).to > Date.now()) void this.refresh('quietly');
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'welcome') void this.refresh();
    else if (frame.type === 'conversation') this.queue.update(frame);
    else if (frame.type === 'alert') this.alerts.take(frame);
    else if (frame.type === 'forgotten') this.forget(frame.conversation);
    else if ('conversation' in frame && frame.conversation === this.conversation?.id) this.take(this.conversation, frame);
  }

  private take(conversation: Conversation, frame: ServerFrame): void {
    // Joining an id that nobody has used opens an empty conversation: that is none to look at.
    if (frame.type === 'joined' && frame.seq === 0) this.is_gone = true;
    if (frame.type === 'message') this.is_gone = false;
    conversation.apply(frame, Date.now());
    this.replay?.follow();
  }

  private forget(id: string): void {
    this.alerts.forget(id);
    this.queue.remove(id);
    this.lose(id);
  }
}
