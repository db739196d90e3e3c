const once_in_ms = 3_000;

// Tells the others that somebody types, not more often than they need to know.
export class TypingNotice {
  private told_at_ = 0;
  private told_in_ = '';

  constructor(private readonly tell: (conversation: string) => void) {}

  typed(conversation: string): void {
    const now = Date.now();
    if (conversation === this.told_in_ && now - this.told_at_ < once_in_ms) return;
    this.told_at_ = now;
    this.told_in_ = conversation;
    this.tell(conversation);
  }

  // What follows a sent message is new typing.
  said(): void { this.told_at_ = 0; }
}
