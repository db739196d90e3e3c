import type { Gap, ServerFrame } from './protocol';

// The server has forgotten what we saw last (another log, an emptied one): all of it comes anew.
export const is_of_another_time = (gap: Gap): boolean => gap.after >= gap.from;

// Up to where a conversation was received whole, for `join` with `after`. A customer's message counts for an agent
// only once its reading is here too: a cut between the two must not lose the reading.
export class Cursor {
  private newest_ = 0;
  private readonly unread_ = new Set<number>();

  constructor(private readonly expects_readings: boolean) {}

  see(frame: ServerFrame): void {
    if (frame.type === 'message') {
      const is_new = frame.seq > this.newest_;
      if (is_new && this.expects_readings && frame.from.role === 'customer') this.unread_.add(frame.seq);
      this.newest_ = Math.max(this.newest_, frame.seq);
    } else if (frame.type === 'reading') {
      this.unread_.delete(frame.seq);
    } else if (frame.type === 'gap' && is_of_another_time(frame)) {
      this.newest_ = 0;
      this.unread_.clear();
    } else if (frame.type === 'closed') {
      this.newest_ = Math.max(this.newest_, frame.seq);
    }
  }

  get after(): number {
    return this.unread_.size === 0 ? this.newest_ : Math.min(...this.unread_) - 1;
  }
}
