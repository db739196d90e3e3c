import type { Answers } from './answers';

const look_every_ms = 2_500;
const answer_within_ms = 10_000;
const probe_after_ms = 25_000;
// A timer that comes this late means that the machine slept, and perhaps its sockets with it.
const slept_ms = 30_000;

// Notices that a connection is dead although it looks open.
export class Vigil {
  private timer_: ReturnType<typeof setInterval> | undefined;
  private looked_at_ = 0;
  private heard_at_ = 0;

  constructor(
    private readonly answers: Answers,
    // False when there is nothing to ask after.
    private readonly probe: () => boolean,
    private readonly restart: () => void,
  ) {}

  start(): void {
    this.looked_at_ = this.heard_at_ = Date.now();
    this.timer_ ??= setInterval(() => this.look(), look_every_ms);
    // Only browsers tell when the network is back.
    globalThis.addEventListener?.('online', this.restart_);
  }

  stop(): void {
    clearInterval(this.timer_);
    this.timer_ = undefined;
    globalThis.removeEventListener?.('online', this.restart_);
  }

  heard(): void { this.heard_at_ = Date.now(); }

  private readonly restart_ = (): void => {
    this.heard();
    this.restart();
  };

  private look(): void {
    const now = Date.now();
    const slept = now - this.looked_at_ > slept_ms;
    this.looked_at_ = now;
    if (this.answers.waits_longer_than(answer_within_ms, now)) {
      this.restart_();
    } else if (now - this.heard_at_ > probe_after_ms) {
      this.heard_at_ = now;
      if (!this.probe() && slept) this.restart_();
    }
  }
}
