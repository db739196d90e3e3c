import { session_storage } from '../parts/kept';
import type { Conversation } from '../state/conversation';

const key = 'evenkeel.customer.seen';

// What came from the other side since the customer last looked; kept over a reload of the page.
export class Unread {
  private seen_: number;

  constructor(private readonly conversation: Conversation) {
    const [id, seq] = (session_storage()?.getItem(key) ?? '').split(' ');
    this.seen_ = id === conversation.id ? Number(seq) || 0 : 0;
  }

  get count(): number { return this.conversation.messages.filter(({ seq, from }) => seq > this.seen_ && from.role !== 'customer').length; }

  see(): void {
    const newest = this.conversation.messages.at(-1)?.seq ?? 0;
    if (newest <= this.seen_) return;
    this.seen_ = newest;
    session_storage()?.setItem(key, `${this.conversation.id} ${newest}`);
  }
}
