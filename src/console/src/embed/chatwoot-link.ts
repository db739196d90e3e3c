import { listed_origins } from './parent-link';
import { type ChatwootContext, context_in } from './chatwoot-context';

const first_retry_ms = 500;
const longest_retry_ms = 10_000;

// Asks the Chatwoot around this frame for its context until it has come, because some versions drop the first request; later it comes
// by itself whenever another conversation is opened. Only pages that the server lists are spoken to and heard.
export class ChatwootLink {
  private retry_: ReturnType<typeof setTimeout> | undefined;

  private constructor(private readonly allowed: string[], account: string | null, heard: (context: ChatwootContext) => void) {
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== window.parent || !this.allowed.includes(origin)) return;
      const context = context_in(data, account);
      if (!context) return;
      clearTimeout(this.retry_);
      heard(context);
    });
    this.ask(first_retry_ms);
  }

  static async open(account: string | null, heard: (context: ChatwootContext) => void): Promise<ChatwootLink> {
    return new ChatwootLink([location.origin, ...await listed_origins()], account, heard);
  }

  private ask(again_ms: number): void {
    const around = location.ancestorOrigins?.[0];
    const parents = around === undefined ? this.allowed : this.allowed.filter((origin) => origin === around);
    for (const origin of parents) window.parent.postMessage('chatwoot-dashboard-app:fetch-info', origin);
    this.retry_ = setTimeout(() => this.ask(Math.min(again_ms * 2, longest_retry_ms)), again_ms);
  }
}
