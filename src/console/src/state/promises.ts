import type { PromiseMark, Promised, PromiseState } from '../client/protocol';

const soon_ms = 15 * 60_000;

// What agents promised in one conversation, in the order in which it was said.
export class Promises {
  private readonly all_ = new Map<string, Promised>();
  private readonly doubted_ = new Set<string>();

  take(frame: Promised): void {
    this.all_.set(frame.promise, frame);
    this.doubted_.delete(frame.promise);
  }

  // A join tells the open ones again; what it does not tell was marked meanwhile.
  doubt(): void { for (const { promise, state } of this.all_.values()) if (is_open(state)) this.doubted_.add(promise); }

  drop_doubted(): void {
    for (const id of this.doubted_) this.all_.delete(id);
    this.doubted_.clear();
  }

  mark(id: string, state: PromiseMark): void {
    const promise = this.all_.get(id);
    if (promise) this.all_.set(id, { ...promise, state });
  }

  clear(): void {
    this.all_.clear();
    this.doubted_.clear();
  }

  // What is still to be done first, the most urgent at the top.
  sorted(): Promised[] {
    const urgency = ({ state, due }: Promised): number => (is_open(state) ? due ?? Number.MAX_VALUE : Infinity);
    return [...this.all_.values()].sort((a, b) => compare(urgency(a), urgency(b)) || a.seq - b.seq || a.promise.localeCompare(b.promise));
  }
}

export const is_open = (state: PromiseState): boolean => state === 'open' || state === 'due' || state === 'late';

// After a join every open promise is told as open, whatever the hour.
export function state_at({ state, due }: Promised, now: number): PromiseState {
  if (!is_open(state) || due === undefined) return state;
  if (state === 'late' || due <= now) return 'late';
  return state === 'due' || due - now <= soon_ms ? 'due' : 'open';
}

// Infinity minus itself is no number.
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
