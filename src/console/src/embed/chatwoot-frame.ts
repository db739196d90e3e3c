import '../style/frame.css';
import '../style/chatwoot.css';
import './assist-element';
import { html, nothing, render } from 'lit';
import { keep_token, take_token } from '../parts/kept';
import { on_other_words, words } from '../words/words';
import type { AssistElement, AssistEvents } from './assist-element';
import type { ChatwootContext } from './chatwoot-context';
import { ChatwootLink } from './chatwoot-link';
import { copy_text } from './copy-text';

type Told<Name extends keyof AssistEvents> = CustomEvent<AssistEvents[Name]>;

// The page `/embed/chatwoot`: a dashboard app beside a conversation in Chatwoot. Chatwoot's own reply field cannot be read or filled from
// here, so there is a draft box: what stands in it is looked over, and copied from there.
class ChatwootFrame extends HTMLElement {
  private readonly panel_ = document.createElement('evenkeel-assist') as AssistElement;
  private context_: ChatwootContext | undefined;
  private refused_ = false;
  private draft_ = '';
  private said_ = '';

  connectedCallback(): void {
    document.title = words.embed.title;
    this.panel_.token = take_token();
    this.on('evenkeel-insert', ({ detail: { text } }) => void this.take(text));
    this.on('evenkeel-rewrite', ({ detail: { text } }) => this.write(text));
    this.on('evenkeel-remind', ({ detail: { text } }) => this.write(this.draft_ ? `${this.draft_.trimEnd()} ${text}` : text));
    this.on('evenkeel-state', ({ detail: { state } }) => {
      this.refused_ = state === 'refused';
      this.render();
    });
    on_other_words(() => this.render());
    this.render();
    const account = new URLSearchParams(location.search).get('account');
    void ChatwootLink.open(account, (context) => this.open(context));
  }

  private on<Name extends keyof AssistEvents>(name: Name, heard: (event: Told<Name>) => void): void {
    this.panel_.addEventListener(name, (event) => heard(event as Told<Name>));
  }

  private open(context: ChatwootContext): void {
    const is_other = context.conversation !== this.context_?.conversation;
    this.context_ = context;
    if (is_other) this.write('');
    this.panel_.setAttribute('name', context.agent);
    this.panel_.setAttribute('lang', words.language);
    this.panel_.setAttribute('conversation', context.conversation);
    this.render();
  }

  private get field(): HTMLTextAreaElement | null { return this.querySelector('textarea'); }

  private write(text: string): void {
    this.draft_ = text;
    this.panel_.draft = text;
    this.said_ = '';
    this.render();
  }

  // A suggestion goes into the box and to the clipboard at once: one click, then paste.
  private async take(text: string): Promise<void> {
    this.write(text);
    await this.copy();
  }

  private async copy(): Promise<void> {
    if (!this.field || this.draft_.trim() === '') return;
    this.said_ = await copy_text(this.draft_, this.field) ? words.embed.chatwoot.copied : words.embed.chatwoot.copy_failed;
    this.render();
  }

  private readonly enter_ = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = String(new FormData(event.target as HTMLFormElement).get('token') ?? '').trim();
    if (!token) return;
    keep_token(token);
    this.refused_ = false;
    this.panel_.token = token;
    this.render();
  };

  private render(): void {
    const said = words.embed.chatwoot;
    render(html`
      <main aria-label=${words.embed.title}>
        <h1 class="unseen">${words.embed.title}</h1>
        ${this.context_ ? nothing : html`<p class="chatwoot-note" role="status">${said.waiting}</p>`}
        ${this.refused_ ? html`
          <form class="chatwoot-token" @submit=${this.enter_}>
            <p id="token-lead">${said.token_lead}</p>
            <label>${words.sign_in.token}
              <input class="field" name="token" type="password" autocomplete="off" maxlength="4000" required aria-describedby="token-lead"></label>
            <button class="button button-main">${words.sign_in.enter}</button>
          </form>` : nothing}
        <div ?hidden=${!this.context_}>${this.panel_}</div>
        <section class="chatwoot-draft" aria-label=${said.draft} ?hidden=${!this.context_}>
          <label for="chatwoot-draft">${said.draft}</label>
          <p class="quiet" id="draft-hint">${said.hint}</p>
          <textarea class="field" id="chatwoot-draft" rows="2" maxlength="4000" aria-describedby="draft-hint" .value=${this.draft_}
            @input=${({ target }: InputEvent) => this.write((target as HTMLTextAreaElement).value)}></textarea>
          <p class="chatwoot-row">
            <button type="button" class="button button-main" ?disabled=${this.draft_.trim() === ''} @click=${() => void this.copy()}>${said.copy}</button>
            <span role="status">${this.said_}</span>
          </p>
        </section>
      </main>`, this);
  }
}
customElements.define('evenkeel-embed-chatwoot', ChatwootFrame);
