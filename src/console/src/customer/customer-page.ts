import '../style/thread.css';
import '../style/customer.css';
import '../parts/connection-banner';
import './customer-chat';
import { html, nothing } from 'lit';
import { socket_url } from '../client/connection';
import { brand_mark } from '../parts/brand-mark';
import { keep_token, session_storage, take_token } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import { Chat } from '../state/chat';
import { words } from '../words/words';
import { customer_head } from './customer-head';
import { customer_identity, fresh_identity, keep_identity } from './customer-identity';
import { Embedding } from './embedding';
import { Unread } from './unread';

// The customer's page: a start with an optional name, then the chat.
class CustomerPage extends PlainElement {
  private identity_ = customer_identity(take_token());
  private chat_: Chat | undefined;
  private unread_: Unread | undefined;
  private readonly embedding_ = Embedding.around({
    changed: () => this.look(), focus: () => this.focus_first(), identify: (token) => this.identify(token),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.look_);
    this.look();
    // A name was given in this tab before, perhaps an empty one: straight back into the conversation.
    if (this.identity_.name !== undefined) this.enter(this.identity_.name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.look_);
  }

  private enter(name: string): void {
    const { conversation } = this.identity_;
    keep_identity(conversation, name);
    this.chat_ = new Chat(socket_url(location), conversation, name || words.customer.anonymous, take_token(), session_storage());
    this.unread_ = new Unread(this.chat_.conversation);
    this.chat_.watch(this.look_);
    this.embedding_?.tell_started();
    this.embedding_?.talk();
    this.requestUpdate();
  }

  // The site around has another token: the same conversation goes on with it, or another one begins.
  private identify(token: string): void {
    keep_token(token);
    this.chat_?.end();
    this.identity_ = customer_identity(token);
    if (this.identity_.name !== undefined) this.enter(this.identity_.name);
  }

  private readonly look_ = (): void => this.look();

  // What comes in while nobody sees it is counted where it can be seen: on the widget's button, or in the tab.
  private look(): void {
    const is_seen = !document.hidden && (this.embedding_?.is_shown ?? true);
    if (is_seen) this.unread_?.see();
    const count = this.unread_?.count ?? 0;
    this.embedding_?.tell_unread(count);
    if (this.chat_?.client.refusal_code === 'unauthorized') this.embedding_?.want_token(this.chat_);
    const title = this.embedding_?.title ?? words.customer.title;
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }

  private focus_first(): void { this.querySelector<HTMLElement>('textarea, input')?.focus(); }

  protected override updated(): void {
    const form = this.querySelector<HTMLElement>('.customer-start form');
    if (form) this.embedding_?.measure(form);
  }

  protected override render() {
    if (this.chat_) {
      return html`<evenkeel-chat .chat=${this.chat_} .embedding=${this.embedding_} @start-again=${() => this.start_again()}></evenkeel-chat>`;
    }
    const embedding = this.embedding_;
    return html`
      <main class="customer customer-start">
        ${embedding ? customer_head(embedding, nothing) : nothing}
        <form class=${embedding ? 'customer-form' : 'sign-in-card'} @submit=${this.submit_}>
          ${embedding ? nothing : html`<span class="customer-badge">${brand_mark()}</span>`}
          ${embedding ? html`<h2>${words.customer.welcome}</h2>` : html`<h1>${words.customer.welcome}</h1>`}
          <p class="quiet">${embedding?.greeting ?? words.customer.welcome_more}</p>
          <label><span>${words.customer.name} <span class="quiet">(${words.customer.optional})</span></span>
            <input class="field" name="name" maxlength="64" autocomplete="given-name" dir="auto"></label>
          <button class="button button-main">${words.customer.start}</button>
        </form>
      </main>`;
  }

  private readonly submit_ = (event: SubmitEvent): void => {
    event.preventDefault();
    this.enter(String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim());
    void this.updateComplete.then(() => this.querySelector('evenkeel-chat')?.updateComplete).then(() => this.focus_first());
  };

  private start_again(): void {
    this.chat_?.end();
    this.chat_ = this.unread_ = undefined;
    this.identity_ = fresh_identity();
    if (this.identity_.name !== undefined) this.enter(this.identity_.name);
    this.requestUpdate();
  }
}
customElements.define('evenkeel-customer', CustomerPage);
