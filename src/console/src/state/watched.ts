import type { ReactiveController, ReactiveControllerHost } from 'lit';

// A burst of two hundred messages is told of this often, not two hundred times.
const least_between_ms = 40;

// State that tells when it changed: at once, or soon after the last time.
export class Watched {
  private readonly watchers_ = new Set<() => void>();
  private told_ = true;
  private told_at_ = -least_between_ms;

  watch(watcher: () => void): () => void {
    this.watchers_.add(watcher);
    return () => this.watchers_.delete(watcher);
  }

  protected changed(): void {
    if (!this.told_) return;
    this.told_ = false;
    const tell = (): void => {
      this.told_ = true;
      this.told_at_ = performance.now();
      for (const watcher of this.watchers_) watcher();
    };
    const wait = this.told_at_ + least_between_ms - performance.now();
    if (wait > 0) setTimeout(tell, wait);
    else queueMicrotask(tell);
  }
}

// Renders its element again whenever the state changes.
export class Watch implements ReactiveController {
  private stop_: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly state: Watched) { host.addController(this); }

  hostConnected(): void { this.stop_ = this.state.watch(() => this.host.requestUpdate()); }
  hostDisconnected(): void { this.stop_?.(); }

  end(): void {
    this.host.removeController(this);
    this.stop_?.();
  }
}
