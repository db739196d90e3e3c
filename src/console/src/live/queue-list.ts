import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heat_class, heat_glyph, level_word } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import { is_unread, type QueueEntry } from '../state/queue';
import { ago } from '../words/spoken-time';
import { words } from '../words/words';

// The queue. One tab stop; the arrow keys move within, Enter opens.
class QueueList extends PlainElement {
  static override properties = { entries: { attribute: false }, opened: {}, is_searched: {}, version: {} };
  declare entries: QueueEntry[];
  declare opened: string | undefined;
  // Then an empty list means that nothing was found.
  declare is_searched: boolean;
  declare version: number;

  constructor() {
    super();
    this.entries = [];
    this.is_searched = false;
  }

  protected override render() {
    if (this.entries.length === 0 && this.is_searched) {
      return html`<div class="queue-none"><p>${words.live.search.none}</p>
        <p><button class="link" @click=${() => this.dispatchEvent(new CustomEvent('show-all'))}>${words.live.search.all}</button></p></div>`;
    }
    if (this.entries.length === 0) {
      return html`<div class="queue-none"><p><strong>${words.queue.none}</strong></p><p class="quiet">${words.queue.none_more}</p>
        <p><a href="/customer" target="_blank" rel="noopener">${words.queue.try}</a></p></div>`;
    }
    const stop = this.entries.find(({ conversation }) => conversation === this.opened) ?? this.entries[0];
    return html`<ul class="queue-list" aria-label=${words.queue.list} @keydown=${this.move_}>
      ${repeat(this.entries, ({ conversation }) => conversation, (entry) => html`<li>${this.line(entry, entry === stop)}</li>`)}</ul>`;
  }

  private line(entry: QueueEntry, is_stop: boolean) {
    const is_opened = entry.conversation === this.opened;
    const unread = is_unread(entry) && !is_opened;
    return html`
      <button class=${`queue-line ${heat_class(entry.level)} queue-${entry.state} ${unread ? 'queue-unread' : ''}`}
        tabindex=${is_stop ? 0 : -1} aria-current=${is_opened ? 'true' : nothing} data-conversation=${entry.conversation}
        @click=${() => this.dispatchEvent(new CustomEvent('pick', { detail: entry.conversation }))}>
        <span class="queue-sea">${heat_glyph(entry.level)}</span>
        <span class="queue-name">${entry.customer || words.queue.anonymous}</span>
        ${wait_mark(entry)}
        <span class="queue-preview">${entry.preview}</span>
        <span class="queue-level">${level_word(entry.level)}
          ${entry.care ? html`<span class="care-flag">${words.thread.care}</span>` : nothing}</span>
        ${unread ? html`<span class="dot queue-dot"><span class="unseen">${words.queue.unread}</span></span>` : nothing}
      </button>`;
  }

  private readonly move_ = (event: KeyboardEvent): void => {
    const lines = [...this.querySelectorAll<HTMLElement>('.queue-line')];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    lines[Math.max(0, Math.min(lines.length - 1, to))]?.focus();
  };
}
customElements.define('evenkeel-queue', QueueList);

// From these on a wait looks like one, and like a long one.
const long_ms = 2 * 60_000;
const too_long_ms = 5 * 60_000;

function wait_mark(entry: QueueEntry) {
  const waited = entry.waiting && entry.state === 'open' && entry.waiting_since !== undefined ? Date.now() - entry.waiting_since : 0;
  const age = waited >= too_long_ms ? 'too-long' : waited >= long_ms ? 'long' : 'short';
  return html`<span class="queue-wait wait-${age}">${age === 'short' ? nothing : html`
    <svg class="wait-glass" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><circle cx="6" cy="6" r="4.6"></circle><path d="M6 3.4v2.8l1.8 1.2"></path></svg>
    <span class="unseen">${age === 'long' ? words.live.waits_long : words.live.waits_too_long}, </span>`}${age === 'short' ? waiting(entry, waited) : ago(waited)}</span>`;
}

function waiting(entry: QueueEntry, waited: number): string {
  if (entry.state === 'closed') return words.queue.closed;
  if (entry.seq === 0) return words.queue.opened;
  if (entry.waiting_since === undefined) return words.queue.answered;
  return waited < 60_000 ? words.queue.waits_now : words.queue.waits(ago(waited));
}
