import { html, nothing } from 'lit';
import type { Person } from '../client/protocol';
import { PlainElement } from '../parts/plain-element';
import type { Conversation } from '../state/conversation';
import type { QueueEntry } from '../state/queue';
import { words } from '../words/words';

// Whose conversation this is, and the way out of it. Closing asks once, in place.
class ThreadHead extends PlainElement {
  static override properties = {
    entry: { attribute: false }, conversation: { attribute: false }, own_name: {}, version: {}, asks: { state: true },
  };
  declare entry: QueueEntry | undefined;
  declare conversation: Conversation;
  declare own_name: string;
  declare version: number;
  declare asks: boolean;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('conversation')) this.asks = false;
  }

  protected override render() {
    const { conversation, entry } = this;
    const customer = conversation.participants.find(({ role }) => role === 'customer');
    const has_left = !customer && !conversation.is_closed;
    return html`
      <header class="thread-head">
        <button class="button thread-back" aria-label=${words.thread.back} @click=${() => this.tell('back')}>←</button>
        <div class="thread-who"><h2>${customer?.name || entry?.customer || words.queue.anonymous}</h2>
          <p class="quiet">${conversation.id}${has_left ? html` · ${words.thread.nobody_here}` : nothing}</p></div>
        ${conversation.is_closed ? nothing : this.closing()}
        ${this.others()}
      </header>`;
  }

  // Two who answer at once confuse a customer. The place is always there, so that a screen reader hears who comes.
  private others() {
    const is_other = ({ role, name }: Person): boolean => (role === 'agent' || role === 'supervisor') && name !== this.own_name;
    const names = this.conversation.participants.filter(is_other).map(({ name, role }) => name || role);
    return html`<div class="thread-others" role="status">${names.length === 0 ? nothing : html`
      <p><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="6" cy="5.5" r="2.6"></circle><path d="M1.5 13.5c.6-3 2.2-4.4 4.5-4.4s3.9 1.4 4.5 4.4"></path>
        <path d="M10.5 3.2a2.5 2.5 0 0 1 0 4.600m1.200 1.900c1.500.5 2.400 1.800 2.800 3.800"></path></svg>${words.live.also_here(names)}</p>`}</div>`;
  }

  private closing() {
    if (!this.asks) return html`<button class="button button-small" @click=${() => { this.asks = true; }}>${words.thread.close}</button>`;
    return html`
      <span class="thread-sure" role="group" aria-label=${words.thread.close_sure}>
        <button class="button button-small button-bad" @click=${this.close_}>${words.thread.close_yes}</button>
        <button class="button button-small" @click=${() => { this.asks = false; }}>${words.thread.close_no}</button></span>`;
  }

  private readonly close_ = (): void => {
    this.asks = false;
    this.tell('close-conversation');
  };

  private tell(name: string): void { this.dispatchEvent(new CustomEvent(name)); }
}
customElements.define('evenkeel-thread-head', ThreadHead);
