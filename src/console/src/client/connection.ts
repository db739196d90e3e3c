import { pause_before } from './backoff';
import { decode } from './decode';
import type { ServerFrame } from './protocol';

export interface ConnectionEvents {
  opened(): void;
  received(frame: ServerFrame): void;
  lost(retry_at: number): void;
}

const quick_close = 1000;

// One WebSocket that comes back by itself. It knows nothing of conversations.
export class Connection {
  private socket_: WebSocket | undefined;
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private attempt_ = 0;
  private wanted_ = false;

  constructor(private readonly url: string, private readonly events: ConnectionEvents) {}

  start(): void {
    if (this.wanted_) return;
    this.wanted_ = true;
    this.open();
  }

  stop(): void {
    this.wanted_ = false;
    clearTimeout(this.timer_);
    this.drop();
  }

  // Only a welcome proves that the server is well; a socket that opens and dies at once must keep the pause growing.
  is_well(): void { this.attempt_ = 0; }

  // Now, without waiting for the pause to end: the network is back, or the old socket has gone silent.
  restart(): void {
    if (!this.wanted_) return;
    clearTimeout(this.timer_);
    this.drop();
    this.events.lost(Date.now());
    this.open();
  }

  send(frame: object): boolean {
    if (this.socket_?.readyState !== WebSocket.OPEN) return false;
    this.socket_.send(JSON.stringify(frame));
    return true;
  }

  private open(): void {
    const socket = new WebSocket(this.url, 'evenkeel.v1');
    this.socket_ = socket;
    socket.onopen = () => this.events.opened();
    socket.onmessage = ({ data }) => {
      const frame = typeof data === 'string' ? decode(data) : undefined;
      if (frame) this.events.received(frame);
    };
    socket.onclose = () => {
      if (this.socket_ !== socket) return;
      this.socket_ = undefined;
      this.try_later();
    };
  }

  private try_later(): void {
    if (!this.wanted_) return;
    const pause = pause_before(this.attempt_++);
    this.events.lost(Date.now() + pause);
    this.timer_ = setTimeout(() => this.open(), pause);
  }

  // Handlers go first: a half-dead socket may still deliver, and what it delivers is no longer ours.
  private drop(): void {
    const socket = this.socket_;
    this.socket_ = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(quick_close);
  }
}

// Where the server with this address takes connections: "https://evenkeel.example.com", or a page's own location.
export function socket_url(server: string | URL | Location): string {
  const { protocol, host } = new URL(String(server));
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/v1/ws`;
}
