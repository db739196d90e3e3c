import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Client } from '../client/client';
import { split_at } from '../client/code-points';
import type { Outgoing } from '../client/outbox';
import type { Message, Span } from '../client/protocol';
import { heat_mark } from '../parts/heat-mark';
import { outgoing_note } from '../parts/outgoing-note';
import { PlainElement } from '../parts/plain-element';
import { StickToEnd } from '../parts/stick-to-end';
import type { Conversation } from '../state/conversation';
import { at_clock } from '../words/spoken-time';
import { words } from '../words/words';

export interface Highlight { seq: number; span: Span }

// The messages of the opened conversation, as an agent sees them. All text is rendered as text.
export class ThreadView extends PlainElement {
  static override properties = {
    conversation: { attribute: false }, version: {}, outgoing: { attribute: false },
    client: { attribute: false }, highlight: { attribute: false }, own_name: {}, missed: { state: true },
  };
  declare conversation: Conversation;
  declare version: number;
  declare outgoing: Outgoing[];
  declare client: Client;
  declare highlight: Highlight | undefined;
  declare own_name: string;
  // How many messages have come below what is being read.
  declare missed: number;
  private newest_ = 0;
  private said_ = '';
  private readonly end_ = new StickToEnd(() => this.querySelector('.thread'));
  private readonly resized_ = new ResizeObserver(() => this.end_.rendered());

  constructor() {
    super();
    this.missed = 0;
  }

  // Brings a message into view and marks it for a moment.
  show(seq: number): void {
    const line = this.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    if (!line) return;
    line.scrollIntoView({ block: 'center' });
    line.classList.remove('message-shown');
    // The animation begins anew only after the class was seen to be gone.
    void line.offsetWidth;
    line.classList.add('message-shown');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized_.disconnect();
  }

  protected override firstUpdated(): void { this.resized_.observe(this); }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const fresh = this.conversation.messages.filter(({ seq }) => seq > this.newest_).length;
    this.missed = changed.has('conversation') || this.end_.is_at_end ? 0 : this.missed + fresh;
    this.newest_ = this.conversation.messages.at(-1)?.seq ?? 0;
  }

  protected override updated(changed: Map<string, unknown>): void {
    // Who has just said something looks at that.
    const said = this.outgoing.at(-1)?.id ?? '';
    const is_new = said !== '' && said !== this.said_;
    this.said_ = said;
    if (changed.has('conversation') || is_new) this.to_end();
    else this.end_.rendered();
  }

  private to_end(): void {
    this.end_.go();
    this.missed = 0;
  }

  private readonly scrolled_ = (): void => {
    this.end_.scrolled();
    if (this.end_.is_at_end) this.missed = 0;
  };

  private readonly to_end_ = (): void => {
    this.to_end();
    this.querySelector<HTMLElement>('.thread')?.focus();
  };

  protected override render() {
    const { conversation, outgoing } = this;
    const typing = conversation.typing(Date.now());
    const is_empty = conversation.messages.length === 0 && outgoing.length === 0;
    return html`
      <div class="thread" role="log" aria-label=${words.thread.label} tabindex="0" @scroll=${this.scrolled_}>
        ${conversation.missing_before === undefined ? nothing : html`<p class="thread-note">${words.thread.gap}</p>`}
        ${is_empty ? html`<p class="thread-note">${words.thread.empty}</p>` : nothing}
        <ol class="messages">
          ${repeat(conversation.messages, ({ seq }) => seq, (message) => this.message(message))}
          ${repeat(outgoing, ({ id }) => id, (item) => html`
            <li class="message message-ours"><p class="bubble">${item.text}</p>
              <p class="message-foot">${outgoing_note(item, this.client)}</p></li>`)}
        </ol>
        ${typing.map(({ name, role }) => html`
          <p class="typing"><span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>
            ${words.thread.typing(name || (role === 'customer' ? words.queue.anonymous : role))}</p>`)}
        ${conversation.is_closed ? html`<p class="thread-note">${words.thread.closed}</p>` : nothing}
      </div>
      ${this.missed > 0 ? html`<button class="button thread-below" @click=${this.to_end_}>
        <span aria-hidden="true">↓</span> ${words.live.new_below(this.missed)}<span class="unseen">. ${words.live.to_end}</span></button>` : nothing}`;
  }

  private message({ seq, from, text, at }: Message) {
    const is_customer = from.role === 'customer';
    const reading = this.conversation.readings.get(seq);
    return html`
      <li class="message ${is_customer ? 'message-theirs' : 'message-ours'}" data-seq=${seq}>
        <p class="bubble" lang=${reading?.lang || nothing}>${
          this.highlight?.seq === seq ? highlighted(text, this.highlight.span) : text}</p>
        <p class="message-foot">
          ${is_customer && reading ? heat_mark(reading.level, reading.anger) : nothing}
          ${reading?.care ? html`<span class="care-flag">${words.thread.care}</span>` : nothing}
          ${is_customer ? nothing : from.name === this.own_name
            ? html`<span class="delivery delivery-delivered">${words.outgoing.delivered}</span>` : html`<span>${from.name || from.role}</span>`}
          <time datetime=${new Date(at).toISOString()}>${at_clock(at)}</time></p>
      </li>`;
  }
}
customElements.define('evenkeel-thread', ThreadView);

function highlighted(text: string, span: Span) {
  const { before, inside, after } = split_at(text, span);
  return html`${before}<mark>${inside}</mark>${after}`;
}
