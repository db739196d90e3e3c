import type { Client } from '../client/client';
import type { Action, DismissReason, PromiseMark, Reply, Suggestion } from '../client/protocol';
import type { Conversation } from './conversation';
import type { Inserted } from './draft';
import { Watched } from './watched';

// What an agent does with what the assist offers, at our own desk and beside somebody else's console alike: the server is told, and what
// was put away stays away.
export abstract class Assisted extends Watched {
  abstract readonly client: Client;
  // The one that is looked at.
  abstract readonly conversation: Conversation | undefined;
  private readonly dismissed_ = new Set<string>();
  private readonly care_read_ = new Set<string>();

  inserted(suggestion: Suggestion, reply: Reply): void {
    this.feedback(suggestion, reply, 'inserted');
    this.changed();
  }

  dismiss(suggestion: Suggestion, reply: Reply, reason: DismissReason): void {
    this.dismissed_.add(`${suggestion.suggestion} ${reply.id}`);
    this.feedback(suggestion, reply, 'dismissed', reason);
    this.changed();
  }

  is_dismissed(suggestion: Suggestion, reply: Reply): boolean { return this.dismissed_.has(`${suggestion.suggestion} ${reply.id}`); }

  // Shown at once, also offline: the server's own frame says the same a moment later.
  mark_promise(promise: string, action: PromiseMark): void {
    this.conversation?.promises.mark(promise, action);
    this.client.tell_later({ type: 'promise', promise, action });
    this.changed();
  }

  read_care({ suggestion }: Suggestion, read: boolean): void {
    if (read) this.care_read_.add(suggestion);
    else this.care_read_.delete(suggestion);
    this.changed();
  }

  has_read_care({ suggestion }: Suggestion): boolean { return this.care_read_.has(suggestion); }

  // The text has gone to the customer: what was inserted went out as it was, or changed.
  protected tell_outcome(inserted: Inserted[], text: string): void {
    for (const { suggestion, reply } of inserted) {
      const outcome = text === reply.text.trim() ? { action: 'sent' as const } : { action: 'edited' as const, text };
      this.client.tell_later({ type: 'feedback', suggestion, reply: reply.id, ...outcome });
    }
  }

  private feedback(suggestion: Suggestion, reply: Reply, action: Action, reason?: DismissReason): void {
    const frame = { type: 'feedback' as const, suggestion: suggestion.suggestion, reply: reply.id, action };
    this.client.tell_later(reason ? { ...frame, reason } : frame);
  }
}
