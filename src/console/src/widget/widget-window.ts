import { chat_address, type Options } from './options';

// What the chat inside tells; `data` is whatever a page may post.
export interface WindowEvents {
  unread(count: number): void;
  started(): void;
  wants_to_close(): void;
  wants_token(): void;
}

const is_small = '(max-width: 480px), (max-height: 480px)';
// Slower than this and something forbids it: the server's list of origins, or this site's own policy.
const patience_ms = 10_000;
const heights = { least: 240, most: 2_000 };

// The window with the chat in it. Closed it stays connected, so that it can tell of new messages.
export class WidgetWindow {
  readonly element = document.createElement('dialog');
  private readonly frame_ = document.createElement('iframe');
  private readonly small_ = matchMedia(is_small);
  private is_ready_ = false;
  private token_: string | undefined;

  constructor(private readonly options: Options, private readonly events: WindowEvents) {
    const { element, frame_ } = this;
    const title = options.title ?? options.words.title;
    element.className = 'window';
    element.id = 'window';
    element.setAttribute('aria-label', title);
    frame_.title = title;
    frame_.referrerPolicy = 'no-referrer';
    element.addEventListener('cancel', (event) => {
      event.preventDefault();
      events.wants_to_close();
    });
    addEventListener('message', (event) => this.hear(event));
    this.small_.addEventListener('change', () => { if (element.open) this.reopen(); });
  }

  get is_open(): boolean { return this.element.open; }

  // The chat is fetched when it is first wanted: whoever never chats never connects.
  load(): void {
    if (this.frame_.isConnected) return;
    this.frame_.src = chat_address(this.options);
    this.element.append(this.frame_);
    setTimeout(() => { if (!this.is_ready_) this.apologise(); }, patience_ms);
  }

  open(takes_focus: boolean): void {
    this.load();
    // On a phone it covers the page, and then nothing behind it may be reached.
    if (this.small_.matches) this.element.showModal();
    else if (takes_focus) this.element.show();
    else this.element.setAttribute('open', '');
    if (takes_focus) this.frame_.focus();
    this.tell_shown(takes_focus);
  }

  // Who the customer is, by the site's own word.
  identify(token: string): void {
    this.token_ = token;
    if (this.is_ready_) this.tell({ type: 'token', token });
  }

  close(): void {
    this.element.close();
    this.tell_shown(false);
  }

  private reopen(): void {
    this.element.close();
    this.open(false);
  }

  private tell_shown(focus: boolean): void {
    if (this.is_ready_) this.tell(this.is_open ? { type: 'shown', focus } : { type: 'hidden' });
  }

  private tell(said: { type: string; focus?: boolean; token?: string }): void {
    this.frame_.contentWindow?.postMessage({ evenkeel: 1, ...said }, this.options.server);
  }

  // Only our own frame, and only while our own page is in it.
  private hear({ source, origin, data }: MessageEvent): void {
    if (source !== this.frame_.contentWindow || origin !== this.options.server) return;
    const { evenkeel, type, count, px } = (data ?? {}) as Record<string, unknown>;
    if (evenkeel !== 1) return;
    if (type === 'ready') {
      this.is_ready_ = true;
      if (this.token_ !== undefined) this.tell({ type: 'token', token: this.token_ });
      this.tell_shown(this.has_focus());
    } else if (type === 'unread' && typeof count === 'number') this.events.unread(Math.max(0, Math.floor(count)));
    else if (type === 'started') this.events.started();
    else if (type === 'token-wanted') this.events.wants_token();
    else if (type === 'close') this.events.wants_to_close();
    else if (type === 'height' && typeof px === 'number') {
      const wanted = Math.max(heights.least, Math.min(heights.most, px));
      this.element.style.setProperty('--wanted', `${wanted}px`);
    }
  }

  has_focus(): boolean { return (this.element.getRootNode() as ShadowRoot).activeElement === this.frame_; }

  private apologise(): void {
    const { words } = this.options;
    const note = document.createElement('p');
    note.className = 'away';
    note.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = new URL('/customer', this.options.server).href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words.own_tab;
    note.append(words.away, document.createElement('br'), link);
    this.frame_.replaceWith(note);
  }
}
