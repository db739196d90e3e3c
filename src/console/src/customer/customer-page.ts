import '../style/thread.css';
import '../style/customer.css';
import '../parts/connection-banner';
import './customer-chat';
import { html } from 'lit';
import { socket_url } from '../client/connection';
import { brand_mark } from '../parts/brand-mark';
import { session_storage, take_token } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import { Chat } from '../state/chat';
import { words } from '../words/words';
import { customer_identity, fresh_identity, keep_identity } from './customer-identity';

// The customer's page: a start with an optional name, then the chat.
class CustomerPage extends PlainElement {
  private identity_ = customer_identity();
  private chat_: Chat | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = words.customer.title;
    // A name was given in this tab before, perhaps an empty one: straight back into the conversation.
    if (this.identity_.name !== undefined) this.enter(this.identity_.name);
  }

  private enter(name: string): void {
    const { conversation } = this.identity_;
    keep_identity(conversation, name);
    this.chat_ = new Chat(socket_url(location), conversation, name || words.customer.anonymous, take_token(), session_storage());
    this.requestUpdate();
  }

  protected override render() {
    if (this.chat_) {
      return html`<evenkeel-chat .chat=${this.chat_} @start-again=${() => this.start_again()}></evenkeel-chat>`;
    }
    return html`
      <main class="customer customer-start">
        <form class="sign-in-card" @submit=${this.submit_}>
          <span class="customer-badge">${brand_mark()}</span>
          <h1>${words.customer.welcome}</h1>
          <p class="quiet">${words.customer.welcome_more}</p>
          <label><span>${words.customer.name} <span class="quiet">(${words.customer.optional})</span></span>
            <input class="field" name="name" maxlength="64" autocomplete="given-name"></label>
          <button class="button button-main">${words.customer.start}</button>
        </form>
      </main>`;
  }

  private readonly submit_ = (event: SubmitEvent): void => {
    event.preventDefault();
    this.enter(String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim());
  };

  private start_again(): void {
    this.chat_?.end();
    this.chat_ = undefined;
    this.identity_ = fresh_identity();
    if (this.identity_.name !== undefined) this.enter(this.identity_.name);
    this.requestUpdate();
  }
}
customElements.define('evenkeel-customer', CustomerPage);
