import { html, nothing } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { Conversation } from '../state/conversation';
import type { QueueEntry } from '../state/queue';
import { words } from '../words/words';

// Whose conversation this is, and the way out of it. Closing asks once, in place.
class ThreadHead extends PlainElement {
  static override properties = { entry: { attribute: false }, conversation: { attribute: false }, version: {}, asks: { state: true } };
  declare entry: QueueEntry | undefined;
  declare conversation: Conversation;
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
      </header>`;
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
