import { Client, type Identity } from '../client/client';
import { Outbox } from '../client/outbox';
import type { Reading, Reply, Review, ServerFrame, Suggestion } from '../client/protocol';
import { Assisted } from './assisted';
import { Conversation } from './conversation';
import type { Inserted } from './draft';

const review_after_ms = 300;

// An agent's place beside one conversation that is held in somebody else's console: it reads along, reviews what that console says is
// being written, and tells the server what became of suggestions. It sends no messages itself.
export class Seat extends Assisted {
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

  override inserted(suggestion: Suggestion, reply: Reply): void {
    this.inserted_ = [...this.inserted_, { suggestion: suggestion.suggestion, reply }];
    super.inserted(suggestion, reply);
  }

  // The console around has sent this text.
  sent(text: string): void {
    this.tell_outcome(this.inserted_, text.trim());
    this.draft = '';
    this.inserted_ = [];
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
