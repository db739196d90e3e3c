import type { ReactiveController, ReactiveControllerHost } from 'lit';

// State that tells when it changed. Many frames in one tick are one change.
export class Watched {
  private readonly watchers_ = new Set<() => void>();
  private told_ = true;

  watch(watcher: () => void): () => void {
    this.watchers_.add(watcher);
    return () => this.watchers_.delete(watcher);
  }

  protected changed(): void {
    if (!this.told_) return;
    this.told_ = false;
    queueMicrotask(() => {
      this.told_ = true;
      for (const watcher of this.watchers_) watcher();
    });
  }
}

// Renders its element again whenever the state changes.
export class Watch implements ReactiveController {
  private stop_: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost, private readonly state: Watched) { host.addController(this); }

  hostConnected(): void { this.stop_ = this.state.watch(() => this.host.requestUpdate()); }
  hostDisconnected(): void { this.stop_?.(); }
}
