import '../style/live.css';
import '../style/thread.css';
import '../style/assist.css';
import '../style/insights.css';
import '../style/insights-parts.css';
import './breakdown';
import './conversation-list';
import './filter-bar';
import './one-conversation';
import './overview';
import './phrases';
import { html, nothing } from 'lit';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import type { InsightTable } from '../client/insight-frames';
import { alert_list } from '../live/alert-list';
import { SeatedPage } from '../live/seated-page';
import { top_bar } from '../live/top-bar';
import { save_text } from '../parts/save-file';
import { InsightsDesk } from '../state/insights-desk';
import { read_query, views, type Query } from '../state/insights-query';
import { words } from '../words/words';
import { no_insights, period_line, period_words, trouble_note } from './states';
import { address_of, followed } from './ways';

// Whatever makes another list begins at its first page.
const same_list: (keyof Query)[] = ['page', 'view', 'conversation'];

// The supervisors' page: how it goes, what works, who needs help now, and the conversations behind it.
class InsightsPage extends SeatedPage<InsightsDesk> {
  protected readonly role_ = 'supervisor';
  private query_ = read_query(new URLSearchParams(location.search));
  // What was just saved, for those who do not see the browser's own sign of it.
  private saved_ = '';

  constructor() {
    super();
    this.addEventListener('go', (event) => this.go((event as CustomEvent<Partial<Query>>).detail));
    this.addEventListener('save', (event) => void this.save((event as CustomEvent<InsightTable>).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.gone_back_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.gone_back_);
  }

  protected override open_desk(identity: Identity): InsightsDesk { return new InsightsDesk(socket_url(location), identity, this.query_); }
  protected override sign_in_words() { return words.insights.sign_in; }
  protected override title_of(): string { return `${words.insights.title} · ${words.brand}`; }

  protected override seated(desk: InsightsDesk) {
    return html`
      ${top_bar('insights', desk)}
      <evenkeel-connection .client=${desk.client} .text=${words.insights.away}></evenkeel-connection>
      <main class="insights-scroll"><div class="insights-page">
        <section class="insight-alerts" aria-label=${words.alerts.title}>${alert_list(desk, (id) => this.go({ conversation: id }))}</section>
        ${desk.conversation ? html`<evenkeel-one-conversation .desk=${desk} .version=${this.version_}></evenkeel-one-conversation>`
          : this.numbers(desk)}
      </div></main>
      <p class="unseen" role="status">${desk.is_asking ? words.insights.filter.asking : desk.told ? period_words(desk.told) : ''}</p>
      <p class="unseen" role="status">${this.saved_}</p>`;
  }

  private numbers(desk: InsightsDesk) {
    const { insights, query } = desk;
    return html`
      ${desk.trouble?.code === 'not_allowed' ? nothing : html`<evenkeel-filters .query=${query} .choices=${insights?.choices} .asked_at=${desk.asked_at} .is_asking=${desk.is_asking}
        @refresh=${() => void desk.refresh()}></evenkeel-filters>`}
      <div class="trouble-place" role="alert">${trouble_note(desk)}</div>
      ${insights ? html`
        ${period_line(insights, desk.before)}
        <nav class="page-tabs" aria-label=${words.insights.title}>${views.map((view) => html`
          <a class="page-tab" href=${address_of({ ...query, view })} aria-current=${view === query.view ? 'page' : nothing}
            @click=${followed({ view })}>${words.insights.views[view]}</a>`)}</nav>
        <div class="insight-view" role="group" aria-label=${words.insights.views[query.view]} aria-busy=${String(desk.is_asking)}>${this.view(desk)}</div>`
        : desk.trouble || desk.client.state !== 'ready' ? nothing
        : html`<p class="insights-waiting quiet" role="status">${words.insights.filter.asking}</p>`}`;
  }

  private view(desk: InsightsDesk) {
    const { insights, query } = desk;
    if (!insights) return nothing;
    if (query.view === 'conversations' && insights.known_from !== null) {
      return html`<evenkeel-conversation-list .insights=${insights} .listed=${desk.listed} .query=${query} .is_busy=${desk.is_listing}></evenkeel-conversation-list>`;
    }
    if (insights.total.conversations === 0) return no_insights(insights, query);
    if (query.view === 'phrases') return html`<evenkeel-phrases .insights=${insights}></evenkeel-phrases>`;
    if (query.view === 'breakdown') return html`<evenkeel-breakdown .insights=${insights}></evenkeel-breakdown>`;
    return html`<evenkeel-overview .insights=${insights} .earlier=${desk.before}></evenkeel-overview>`;
  }

  private go(change: Partial<Query>): void {
    const makes_other_list = Object.keys(change).some((name) => !same_list.includes(name as keyof Query));
    const next = { ...this.query_, ...(makes_other_list ? { page: 1 } : {}), ...change };
    const address = address_of(next);
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    this.show(next);
  }

  private readonly gone_back_ = (): void => this.show(read_query(new URLSearchParams(location.search)));

  private show(next: Query): void {
    const old = this.query_;
    this.query_ = next;
    this.desk_?.show(next);
    this.requestUpdate();
    if (old.conversation !== next.conversation || old.view !== next.view) void this.updateComplete.then(() => this.arrive(old, next));
  }

  // At the top of what is new; but who comes back from a conversation finds the line they left.
  private arrive(old: Query, next: Query): void {
    const line = old.conversation && !next.conversation
      ? this.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(old.conversation)}"] .row-open`) : null;
    if (line) return line.focus();
    this.querySelector('.insights-scroll')?.scrollTo(0, 0);
    const is_lost = !document.activeElement || document.activeElement === document.body;
    if (is_lost && !next.conversation) this.querySelector<HTMLElement>('.page-tab[aria-current]')?.focus();
  }

  private async save(table: InsightTable): Promise<void> {
    const file = await this.desk_?.export(table);
    if (!file) return;
    save_text(file.name, file.text, 'text/csv');
    const { chart } = words.insights;
    this.saved_ = file.truncated ? `${chart.saved(file.name)}. ${chart.truncated}` : chart.saved(file.name);
    this.requestUpdate();
  }
}
customElements.define('evenkeel-insights', InsightsPage);
