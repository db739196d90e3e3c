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
class ThreadView extends PlainElement {
  static override properties = {
    conversation: { attribute: false }, version: {}, outgoing: { attribute: false },
    client: { attribute: false }, highlight: { attribute: false },
  };
  declare conversation: Conversation;
  declare version: number;
  declare outgoing: Outgoing[];
  declare client: Client;
  declare highlight: Highlight | undefined;
  private readonly end_ = new StickToEnd(() => this.querySelector('.thread'));
  private readonly resized_ = new ResizeObserver(() => this.end_.rendered());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized_.disconnect();
  }

  protected override firstUpdated(): void { this.resized_.observe(this); }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('conversation')) this.end_.go();
    else this.end_.rendered();
  }

  protected override render() {
    const { conversation, outgoing } = this;
    const typing = conversation.typing(Date.now());
    const is_empty = conversation.messages.length === 0 && outgoing.length === 0;
    return html`
      <div class="thread" role="log" aria-label=${words.thread.label} tabindex="0" @scroll=${this.end_.scrolled}>
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
      </div>`;
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
          ${is_customer ? nothing : html`<span>${from.name || from.role}</span>`}
          <time datetime=${new Date(at).toISOString()}>${at_clock(at)}</time></p>
      </li>`;
  }
}
customElements.define('evenkeel-thread', ThreadView);

function highlighted(text: string, span: Span) {
  const { before, inside, after } = split_at(text, span);
  return html`${before}<mark>${inside}</mark>${after}`;
}
