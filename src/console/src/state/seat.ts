import { Client, type Identity } from '../client/client';
import { Outbox } from '../client/outbox';
import type { Action, DismissReason, PromiseMark, Reading, Reply, Review, ServerFrame, Suggestion } from '../client/protocol';
import { Conversation } from './conversation';
import type { Inserted } from './draft';
import { Watched } from './watched';

const review_after_ms = 300;

// An agent's place beside one conversation that is held in somebody else's console: it reads along, reviews what that console says is
// being written, and tells the server what became of suggestions. It sends no messages itself.
export class Seat extends Watched {
  readonly client: Client;
  readonly conversation: Conversation;
  review: Review | undefined;
  // The text that the review speaks of: its offsets fit no other.
  reviewed = '';
  // The conversation is not for us, or is gone.
  refused_join = '';
  private text_ = '';
  private inserted_: Inserted[] = [];
  private review_timer_: ReturnType<typeof setTimeout> | undefined;
  private readonly dismissed_ = new Set<string>();
  private readonly care_read_ = new Set<string>();

  constructor(url: string, id: string, identity: Identity, private readonly heated: (reading: Reading) => void) {
    super();
    this.conversation = new Conversation(id);
    this.client = new Client(url, identity, new Outbox('', undefined), {
      frame: (frame) => this.hear(frame),
      changed: () => this.changed(),
      join_refused: (_, code) => { this.refused_join = code; },
    });
    this.client.join(id);
    this.client.start();
  }

  end(): void {
    clearTimeout(this.review_timer_);
    this.client.stop();
  }

  get draft(): string { return this.text_; }

  set draft(text: string) {
    if (text === this.text_) return;
    this.text_ = text;
    clearTimeout(this.review_timer_);
    if (text.trim() === '') {
      this.review = undefined;
      this.inserted_ = [];
    } else {
      this.review_timer_ = setTimeout(() => void this.ask_review(text), review_after_ms);
    }
    this.changed();
  }

  inserted(suggestion: Suggestion, reply: Reply): void {
    this.inserted_ = [...this.inserted_, { suggestion: suggestion.suggestion, reply }];
    this.feedback(suggestion, reply, 'inserted');
    this.changed();
  }

  // The console around has sent this text: what was inserted went out as it was, or changed.
  sent(text: string): void {
    const sent = text.trim();
    for (const { suggestion, reply } of this.inserted_) {
      const outcome = sent === reply.text.trim() ? { action: 'sent' as const } : { action: 'edited' as const, text: sent };
      this.client.tell_later({ type: 'feedback', suggestion, reply: reply.id, ...outcome });
    }
    this.draft = '';
    this.inserted_ = [];
  }

  dismiss(suggestion: Suggestion, reply: Reply, reason: DismissReason): void {
    this.dismissed_.add(`${suggestion.suggestion} ${reply.id}`);
    this.feedback(suggestion, reply, 'dismissed', reason);
    this.changed();
  }

  is_dismissed(suggestion: Suggestion, reply: Reply): boolean { return this.dismissed_.has(`${suggestion.suggestion} ${reply.id}`); }

  mark_promise(promise: string, action: PromiseMark): void {
    this.conversation.promises.mark(promise, action);
    this.client.tell_later({ type: 'promise', promise, action });
    this.changed();
  }

  read_care({ suggestion }: Suggestion, read: boolean): void {
    if (read) this.care_read_.add(suggestion);
    else this.care_read_.delete(suggestion);
    this.changed();
  }

  has_read_care({ suggestion }: Suggestion): boolean { return this.care_read_.has(suggestion); }

  private feedback(suggestion: Suggestion, reply: Reply, action: Action, reason?: DismissReason): void {
    const frame = { type: 'feedback' as const, suggestion: suggestion.suggestion, reply: reply.id, action };
    this.client.tell_later(reason ? { ...frame, reason } : frame);
  }

  private async ask_review(text: string): Promise<void> {
    const answer = this.client.state === 'ready'
      ? await this.client.ask({ type: 'draft', conversation: this.conversation.id, text }) : undefined;
    // An answer that comes late speaks of another text.
    if (answer?.type !== 'review' || text !== this.text_) return;
    this.review = answer;
    this.reviewed = text;
    this.changed();
  }

  private hear(frame: ServerFrame): void {
    if (!('conversation' in frame) || frame.conversation !== this.conversation.id) return;
    this.conversation.apply(frame, Date.now());
    // What was being written while there was no connection.
    if (frame.type === 'joined' && this.text_.trim() !== '') void this.ask_review(this.text_);
    if (frame.type === 'forgotten') this.client.forget(frame.conversation);
    if (frame.type === 'reading' && this.conversation.newest_reading === frame) this.heated(frame);
  }
}
