import { html, nothing } from 'lit';
import type { Client } from '../client/client';
import { words } from '../words/words';
import { PlainElement } from './plain-element';
import { refusal_words } from './refusal';

// A short break heals before anybody has read the banner: it waits this long before it shows.
const patience_ms = 1_200;

// Says that the connection is gone, what becomes of what is written, and when the next try is.
class ConnectionBanner extends PlainElement {
  static override properties = { client: { attribute: false }, text: {} };
  declare client: Client | undefined;
  declare text: string | undefined;
  private lost_at_: number | undefined;
  private timer_: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer_ = setInterval(() => this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer_);
  }

  protected override render() {
    const state = this.client?.state;
    if (state === 'refused') {
      return html`<p class="banner banner-bad" role="alert">${words.connection.refused(this.client ? refusal_words(this.client) : '')}</p>`;
    }
    if (state !== 'waiting') {
      this.lost_at_ = undefined;
      return html`<div role="status"></div>`;
    }
    this.lost_at_ ??= Date.now();
    const is_shown = Date.now() - this.lost_at_ > patience_ms;
    const seconds = Math.ceil(((this.client?.retry_at ?? 0) - Date.now()) / 1000);
    return html`
      <div role="status">${is_shown ? html`<p class="banner"><span>${this.text ?? words.connection.lost}</span></p>` : nothing}</div>
      ${is_shown ? html`
        <p class="banner banner-more"><span>${words.connection.seconds(seconds)}</span>
          <button class="link" @click=${() => this.client?.retry_now()}>${words.connection.retry}</button></p>` : nothing}`;
  }
}
customElements.define('evenkeel-connection', ConnectionBanner);
