const near_px = 80;

// Keeps a list of messages at its end while the reader is there, and leaves them alone while they read further up.
export class StickToEnd {
  private is_at_end_ = true;

  constructor(private readonly list: () => HTMLElement | null) {}

  get is_at_end(): boolean { return this.is_at_end_; }

  readonly scrolled = (): void => {
    const list = this.list();
    if (list) this.is_at_end_ = list.scrollHeight - list.scrollTop - list.clientHeight < near_px;
  };

  rendered(): void { if (this.is_at_end_) this.go(); }

  go(): void {
    const list = this.list();
    this.is_at_end_ = true;
    if (list) list.scrollTop = list.scrollHeight;
  }
}
