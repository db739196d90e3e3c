import '../style/live.css';
import '../style/thread.css';
import '../style/assist.css';
import '../assist/assist-panel';
import '../parts/connection-banner';
import './announcer';
import { alert_list } from './alert-list';
import './composer';
import './queue-list';
import './shortcuts-dialog';
import './thread-head';
import './thread-view';
import { html, nothing } from 'lit';
import type { AssistPanel, DismissEvent, InsertEvent, RemindEvent, WhyEvent } from '../assist/assist-panel';
import { care_card } from '../assist/care-card';
import type { PromiseEvent } from '../assist/promises-panel';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import { brand_mark } from '../parts/brand-mark';
import { session_storage, take_token } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import type { Conversation } from '../state/conversation';
import { Desk } from '../state/desk';
import { Watch } from '../state/watched';
import { words } from '../words/words';
import type { Composer } from './composer';
import { shortcut_for, type KeyPlace } from './shortcut-keys';
import { has_single_keys, type ShortcutsDialog } from './shortcuts-dialog';
import { own_heat } from './own-heat';
import { remembered_name, sign_in, wanted_role } from './sign-in';
import type { Highlight } from './thread-view';
import { top_bar } from './top-bar';

// Waiting times are told in minutes.
const clock_ms = 15_000;

// The agent's page: queue, conversation, assist.
class LivePage extends PlainElement {
  private desk_: Desk | undefined;
  private identity_: Identity | undefined;
  private refusal_ = '';
  private version_ = 0;
  // The suggestion whose reason is being looked at.
  private why_of_ = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const [name, token] = [remembered_name(), take_token()];
    const role = wanted_role();
    if (name) this.enter(token === undefined ? { role, name } : { role, name, token });
    document.addEventListener('keydown', this.key_);
    document.addEventListener('visibilitychange', () => this.desk_?.look());
    setInterval(() => this.requestUpdate(), clock_ms);
  }

  private enter(identity: Identity): void {
    this.identity_ = identity;
    this.desk_ = new Desk(socket_url(location), identity, session_storage());
    new Watch(this, this.desk_);
    this.requestUpdate();
  }

  protected override render() {
    const desk = this.desk_;
    if (desk?.client.state === 'refused') {
      this.refusal_ = desk.client.refusal;
      this.desk_ = undefined;
    }
    if (!this.desk_ || !desk) return sign_in(this.refusal_, (identity) => this.enter(identity));
    this.version_ += 1;
    const unread = desk.queue.unread();
    document.title = unread > 0 ? words.queue.title_count(unread) : words.brand;
    const { conversation } = desk;
    return html`
      ${top_bar('live', desk.client, this.identity_, () => this.shortcuts?.show())}
      <evenkeel-connection .client=${desk.client}></evenkeel-connection>
      <main class="live ${conversation ? 'live-open' : ''}">
        <nav class="queue" aria-label=${words.queue.title}>
          ${alert_list(desk, (id) => this.open(id))}
          <h2>${words.queue.title}</h2>
          <evenkeel-queue .entries=${desk.queue.sorted()} .opened=${desk.opened}
            @pick=${(event: CustomEvent<string>) => this.open(event.detail)}></evenkeel-queue>
        </nav>
        ${conversation ? this.opened(desk, conversation) : nothing_opened(desk)}
      </main>
      <evenkeel-announcer .conversation=${conversation} .version=${this.version_}></evenkeel-announcer>
      <evenkeel-shortcuts></evenkeel-shortcuts>`;
  }

  private opened(desk: Desk, conversation: Conversation) {
    const { care } = conversation;
    return html`
      <div class="work">
      ${care?.card ? html`<div class="care-place">${
        care_card(care.card, desk.has_read_care(care), (read) => desk.read_care(care, read))}</div>` : nothing}
      <section class="middle" aria-label=${words.thread.label}>
        <evenkeel-thread-head .entry=${desk.queue.get(conversation.id)} .conversation=${conversation} .version=${this.version_}
          @back=${() => desk.back_to_queue()} @close-conversation=${() => desk.close_conversation()}></evenkeel-thread-head>
        <evenkeel-thread .conversation=${conversation} .version=${this.version_} .outgoing=${desk.outgoing(conversation.id)}
          .client=${desk.client} .highlight=${this.highlight(conversation)}></evenkeel-thread>
        ${own_heat(conversation)}
        ${conversation.is_closed ? nothing : html`
          <evenkeel-composer .desk=${desk} .draft=${desk.draft} .version=${this.version_}></evenkeel-composer>`}
      </section>
      <aside class="assist" aria-label=${words.assist.label}>
        <evenkeel-assist-panel .conversation=${conversation} .version=${this.version_}
          .is_dismissed=${desk.is_dismissed.bind(desk)} .is_writing=${(desk.draft?.text ?? '') !== ''}
          .gets_suggestions=${this.identity_?.role === 'agent'}
          @evenkeel-insert=${(event: CustomEvent<InsertEvent>) => this.composer?.insert(event.detail)}
          @evenkeel-dismiss=${({ detail }: CustomEvent<DismissEvent>) => desk.dismiss(detail.suggestion, detail.reply, detail.reason)}
          @evenkeel-remind=${({ detail }: CustomEvent<RemindEvent>) => this.composer?.add_line(detail.reminder)}
          @evenkeel-promise=${({ detail }: CustomEvent<PromiseEvent>) => desk.mark_promise(detail.promise, detail.action)}
          @evenkeel-why=${({ detail }: CustomEvent<WhyEvent>) => this.open_why(detail)}></evenkeel-assist-panel>
      </aside>
      </div>`;
  }

  private highlight({ suggestion, is_answered }: Conversation): Highlight | undefined {
    if (is_answered) return undefined;
    const span = suggestion?.why?.span;
    return suggestion?.suggestion === this.why_of_ && span ? { seq: suggestion.seq, span } : undefined;
  }

  private open_why({ suggestion, is_open }: WhyEvent): void {
    this.why_of_ = is_open ? suggestion.suggestion : '';
    this.requestUpdate();
  }

  private get composer(): Composer | null { return this.querySelector('evenkeel-composer'); }
  private get shortcuts(): ShortcutsDialog | null { return this.querySelector('evenkeel-shortcuts'); }

  private open(id: string): void {
    this.desk_?.open(id);
    void this.updateComplete.then(() => this.composer?.updateComplete).then(() => this.composer?.focus_field());
  }

  private readonly key_ = (event: KeyboardEvent): void => {
    if (!this.desk_ || this.querySelector('dialog[open]')) return;
    const shortcut = shortcut_for(event, this.key_place());
    if (!shortcut) return;
    if (shortcut.does === 'help') this.shortcuts?.show();
    else if (shortcut.does === 'step') this.desk_.step(shortcut.by);
    else if (shortcut.does === 'undo') { if (!this.composer?.undo()) return; }
    else {
      const offered = this.querySelector<AssistPanel>('evenkeel-assist-panel')?.offered(shortcut.number);
      if (!offered || !this.composer) return;
      this.composer.insert(offered, shortcut.digit);
    }
    event.preventDefault();
  };

  private key_place(): KeyPlace {
    const is_writing_reply = this.composer?.is_writing ?? false;
    const is_in_other_field = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;
    return { is_writing_reply, is_in_other_field, reply_is_empty: this.desk_?.draft?.text === '', single_keys: has_single_keys() };
  }
}
customElements.define('evenkeel-live', LivePage);

const nothing_opened = ({ was_forgotten }: Desk) => html`
  <section class="nothing-opened"><span class="nothing-boat">${brand_mark()}</span>
    <div class="nothing-words" role="status"><h2>${was_forgotten ? words.thread.forgotten : words.thread.pick}</h2>
      <p class="quiet">${was_forgotten ? words.thread.forgotten_more : words.thread.pick_more}</p></div></section>`;
