import '../style/live.css';
import '../style/queue.css';
import '../style/thread.css';
import '../style/guard.css';
import '../style/assist.css';
import '../assist/assist-panel';
import './announcer';
import { alert_list } from './alert-list';
import { care_call } from './care-call';
import './composer';
import { due_list } from './due-list';
import './notices-dialog';
import './open-tabs';
import './queue-list';
import './thread-head';
import './thread-view';
import { html, nothing } from 'lit';
import type { AssistPanel, WhyEvent } from '../assist/assist-panel';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import { session_storage } from '../parts/kept';
import type { Conversation } from '../state/conversation';
import { Desk } from '../state/desk';
import { everything, is_searching, matches, type QueueSearch } from '../state/queue-search';
import { words } from '../words/words';
import type { Composer } from './composer';
import { Notices } from './notices';
import type { NoticesDialog } from './notices-dialog';
import { queue_search_box } from './queue-search-box';
import { shortcut_for, type KeyPlace, type Shortcut } from './shortcut-keys';
import { is_in_field, SeatedPage } from './seated-page';
import { has_single_keys } from './shortcuts-dialog';
import { wanted_role } from './sign-in';
import type { Highlight, ThreadView } from './thread-view';
import { top_bar } from './top-bar';
import { nothing_opened, work_place } from './work-place';

// Waiting times are told in minutes.
const clock_ms = 15_000;

// The agent's page: queue, conversation, assist.
class LivePage extends SeatedPage<Desk> {
  protected readonly role_ = wanted_role();
  private search_: QueueSearch = everything;
  // The suggestion whose reason is being looked at.
  private why_of_ = '';
  private clock_: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.look_);
    this.clock_ = setInterval(() => this.requestUpdate(), clock_ms);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.look_);
    clearInterval(this.clock_);
  }

  protected override open_desk(identity: Identity): Desk {
    const desk = new Desk(socket_url(location), identity, session_storage());
    new Notices(desk, (id) => this.open(id));
    return desk;
  }

  protected override sign_in_words() {
    const said = words.sign_in;
    return this.role_ === 'supervisor' ? { ...said, lead: said.supervisor_lead } : said;
  }

  protected override title_of(desk: Desk | undefined): string {
    const unread = desk?.queue.unread() ?? 0;
    return unread > 0 ? words.queue.title_count(unread) : words.brand;
  }

  protected override seated(desk: Desk) {
    const { conversation } = desk;
    const open = (event: CustomEvent<string>): void => this.open(event.detail);
    return html`
      ${top_bar('live', desk, () => this.shortcuts?.show(), () => this.querySelector<NoticesDialog>('evenkeel-notices')?.show())}
      <evenkeel-connection .client=${desk.client}></evenkeel-connection>
      <main class="live ${conversation ? 'live-open' : ''}">
        <div class="queue">${this.queue(desk, open)}</div>
        <div class="desk">
          ${care_call(desk, (id) => this.open(id))}
          <evenkeel-tabs .desk=${desk} .version=${this.version_} @pick=${open}
            @close-tab=${(event: CustomEvent<string>) => desk.close_tab(event.detail)}></evenkeel-tabs>
          ${conversation ? work_place(desk, conversation, this.version_, this.highlight(conversation), {
            insert: (event) => this.composer?.insert(event),
            remind: ({ reminder }) => this.composer?.add_line(reminder),
            why: (event) => this.open_why(event),
            show: ({ seq }) => this.querySelector<ThreadView>('evenkeel-thread')?.show(seq),
          }) : nothing_opened(desk)}
        </div>
      </main>
      <evenkeel-announcer .conversation=${conversation} .unread=${desk.queue.unread()} .version=${this.version_}></evenkeel-announcer>
      <evenkeel-shortcuts></evenkeel-shortcuts><evenkeel-notices></evenkeel-notices>`;
  }

  private queue(desk: Desk, open: (event: CustomEvent<string>) => void) {
    const all = desk.queue.sorted();
    const found = all.filter((entry) => matches(entry, desk.rooms.get(entry.conversation), this.search_));
    return html`
      <nav class="queue-part" aria-label=${words.queue.title}>
        ${alert_list(desk, (id) => this.open(id))}
        <h2>${words.queue.title}</h2>
        ${all.length > 0 ? queue_search_box(this.search_, found.length, (search) => this.look_for(search)) : nothing}
        <evenkeel-queue .entries=${found} .opened=${desk.opened} .is_searched=${is_searching(this.search_)} .version=${this.version_}
          @show-all=${() => this.look_for(everything)} @pick=${open}></evenkeel-queue>
      </nav>
      ${due_list(desk, (id) => this.open(id))}`;
  }

  private look_for(search: QueueSearch): void {
    this.search_ = search;
    this.requestUpdate();
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

  private open(id: string): void {
    this.desk_?.open(id);
    this.requestUpdate();
    void this.updateComplete.then(() => this.composer?.updateComplete).then(() => this.composer?.focus_field());
  }

  private readonly look_ = (): void => this.desk_?.look();

  protected override pressed(event: KeyboardEvent, desk: Desk): boolean {
    const shortcut = shortcut_for(event, this.key_place());
    if (!shortcut || !this.carry_out(desk, shortcut)) return false;
    // The next key is meant for what this one led to.
    this.requestUpdate();
    return true;
  }

  // False where there is nothing to do; the key then keeps its own meaning.
  private carry_out(desk: Desk, shortcut: Shortcut): boolean {
    switch (shortcut.does) {
      case 'help': this.shortcuts?.show(); return true;
      case 'step': desk.step(shortcut.by); return true;
      case 'tab': desk.step_tab(shortcut.by); return true;
      case 'undo': return this.composer?.undo() ?? false;
      case 'rewrite': return this.composer?.is_writing ? this.composer.rewrite_next() : false;
      case 'search': {
        const field = this.querySelector<HTMLElement>('#queue-search');
        field?.focus();
        return field !== null;
      }
      case 'insert': {
        const offered = this.querySelector<AssistPanel>('evenkeel-assist-panel')?.offered(shortcut.number);
        if (!offered || !this.composer) return false;
        this.composer.insert(offered, shortcut.digit);
        return true;
      }
    }
  }

  private key_place(): KeyPlace {
    const is_writing_reply = this.composer?.is_writing ?? false;
    return { is_writing_reply, is_in_other_field: is_in_field(), reply_is_empty: this.desk_?.draft?.text === '', single_keys: has_single_keys() };
  }
}
customElements.define('evenkeel-live', LivePage);
