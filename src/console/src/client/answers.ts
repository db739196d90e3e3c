import type { ServerFrame } from './protocol';

// What trains a matcher takes the server longer than a dead connection takes to be noticed.
const slow: ReadonlySet<string> = new Set(['intents.preview', 'intents.save']);

interface Open { since: number; slow: boolean; settle?: (frame: ServerFrame | undefined) => void }

// Commands the server has not answered yet. A browser sees no WebSocket pings, so an answer that stays away is how a dead
// connection shows itself.
export class Answers {
  private readonly open_ = new Map<string, Open>();

  expect(ref: string, now: number, settle?: (frame: ServerFrame | undefined) => void, type = ''): void {
    const open = { since: now, slow: slow.has(type) };
    this.open_.set(ref, settle ? { ...open, settle } : open);
  }

  settle(ref: string, frame: ServerFrame): void {
    const open = this.open_.get(ref);
    this.open_.delete(ref);
    open?.settle?.(frame);
  }

  give_up(): void {
    const all = [...this.open_.values()];
    this.open_.clear();
    for (const open of all) open.settle?.(undefined);
  }

  waits_longer_than(limit_ms: number, now: number): boolean {
    return [...this.open_.values()].some((open) => !open.slow && now - open.since > limit_ms);
  }
}
