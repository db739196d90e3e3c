import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message, Person } from '../client/protocol';
import { outgoing_note } from '../parts/outgoing-note';
import { PlainElement } from '../parts/plain-element';
import { StickToEnd } from '../parts/stick-to-end';
import type { Chat } from '../state/chat';
import { Watch } from '../state/watched';
import { at_clock } from '../words/spoken-time';
import { words } from '../words/words';
import { customer_head } from './customer-head';
import type { Embedding } from './embedding';

// Closer to the limit than this the count is worth a glance.
const tell_left_below = 200;

// The chat as the customer sees it: only what was said, who is there, and whether it arrived.
export class CustomerChat extends PlainElement {
  static override properties = { chat: { attribute: false }, embedding: { attribute: false }, text: { state: true } };
  declare chat: Chat;
  declare embedding: Embedding | undefined;
  declare text: string;
  private watch_: Watch | undefined;
  private watched_: Chat | undefined;
  private readonly end_ = new StickToEnd(() => this.querySelector('.thread'));

  constructor() {
    super();
    this.text = '';
  }

  protected override willUpdate(): void {
    if (this.watched_ === this.chat) return;
    this.watch_?.end();
    this.watched_ = this.chat;
    this.watch_ = new Watch(this, this.chat);
  }

  // In a widget the focus is the site's own until the customer opens the chat.
  protected override firstUpdated(): void { if (!this.embedding) this.querySelector('textarea')?.focus(); }
  protected override updated(): void { this.end_.rendered(); }

  protected override render() {
    const { conversation, agents, agent_types, outgoing, client } = this.chat;
    const agent = agents[0];
    const is_empty = conversation.messages.length === 0 && outgoing.length === 0;
    return html`
      <main class="customer">
        ${customer_head(this.embedding, conversation.is_closed ? nothing : this.presence(agent))}
        <evenkeel-connection .client=${client} text=${words.customer.offline}></evenkeel-connection>
        <div class="thread" role="log" aria-label=${words.customer.log} tabindex="0" @scroll=${this.end_.scrolled}>
          ${is_empty ? html`<p class="thread-note">${this.embedding?.greeting ?? words.customer.first}</p>` : nothing}
          ${conversation.missing_before === undefined ? nothing : html`<p class="thread-note">${words.thread.gap}</p>`}
          <ol class="messages">
            ${repeat(conversation.messages, ({ seq }) => seq, (message, index) =>
              message_line(message, ends_run(message, conversation.messages[index + 1])))}
            ${repeat(outgoing, ({ id }) => id, (item) => html`
              <li class="message message-ours"><p class="bubble" dir="auto">${item.text}</p>
                <p class="message-foot">${outgoing_note(item, client)}</p></li>`)}
          </ol>
          ${agent_types ? html`<p class="typing"><span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span>
            ${words.customer.typing(agent?.name || words.customer.agent)}</p>` : nothing}
        </div>
        ${conversation.is_closed ? this.farewell() : this.composer()}
      </main>`;
  }

  // Who was here before the connection broke may be gone: offline nothing is claimed.
  private presence(agent: Person | undefined) {
    const is_known = this.chat.client.state === 'ready';
    const here = agent ? (agent.name ? words.customer.here(agent.name) : words.customer.here_nameless) : words.customer.nobody;
    return html`<p class="presence ${is_known && agent ? 'presence-here' : ''}" role="status"><i aria-hidden="true"></i>${
      is_known ? here : words.connection[this.chat.client.state === 'connecting' ? 'connecting' : 'waiting']}</p>`;
  }

  private farewell() {
    return html`<div class="farewell"><p role="status">${words.customer.closed}</p>
      <button class="button button-main" @click=${() => this.dispatchEvent(new CustomEvent('start-again'))}>${
        words.customer.again}</button></div>`;
  }

  private composer() {
    const limit = this.chat.client.limits.text_characters;
    const left = limit - this.text.length;
    return html`
      <form class="composer" @submit=${this.submit_}>
        <label class="unseen" for="message">${words.customer.message}</label>
        <textarea id="message" class="field" rows="1" dir="auto" maxlength=${limit}
          placeholder=${words.customer.placeholder} enterkeyhint="send" .value=${this.text} @input=${this.typed_} @keydown=${this.key_}></textarea>
        <button class="button button-main" ?disabled=${this.text.trim() === ''}>${words.customer.send}</button>
        ${left < tell_left_below ? html`<p class="composer-foot" role="status">${words.composer.left(left)}</p>` : nothing}
      </form>`;
  }

  private readonly typed_ = (event: InputEvent): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.chat.typed();
  };

  private readonly key_ = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit_(event);
  };

  private readonly submit_ = (event: Event): void => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '' || !this.chat.say(text)) return;
    this.text = '';
    this.end_.go();
    this.querySelector('textarea')?.focus();
  };
}
customElements.define('evenkeel-chat', CustomerChat);
declare global { interface HTMLElementTagNameMap { 'evenkeel-chat': CustomerChat } }

// Messages of one person in one breath share one line below them.
const one_breath_ms = 120_000;
const ends_run = (message: Message, next: Message | undefined): boolean =>
  !next || next.from.role !== message.from.role || next.at - message.at > one_breath_ms;

const message_line = ({ from, text, at }: Message, is_last: boolean) => {
  const is_own = from.role === 'customer';
  const who = is_own
    ? html`<span class="delivery delivery-delivered">${words.outgoing.delivered}</span>`
    : html`<bdi>${from.name || words.customer.agent}</bdi>`;
  return html`
    <li class="message ${is_own ? 'message-ours' : 'message-theirs'} ${is_last ? '' : 'message-goes-on'}">
      <p class="bubble" dir="auto">${text}</p>
      ${is_last ? html`<p class="message-foot">${who}
        <time datetime=${new Date(at).toISOString()}>${at_clock(at)}</time></p>` : nothing}
    </li>`;
};
