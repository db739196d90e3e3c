import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AlertCounts, InsightConversations, InsightOrder, InsightRow, InsightTotals } from '../client/insight-frames';
import type { AlertKind } from '../client/protocol';
import { heat_class, heat_glyph, hundred, level_of, level_word } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import { orders, rows_on_page, type Query } from '../state/insights-query';
import { at_moment, lasting } from '../words/spoken-time';
import { named, words } from '../words/words';
import { alert_kinds, intent_name, tongue_name } from './names';
import { save_button } from './panel';
import { spark } from './spark';
import { address_of, followed, go } from './ways';

// The conversations behind the numbers, a page at a time.
class ConversationList extends PlainElement {
  static override properties = {
    insights: { attribute: false }, listed: { attribute: false }, query: { attribute: false }, is_busy: { attribute: false },
  };
  declare insights: InsightTotals;
  declare listed: InsightConversations | undefined;
  declare query: Query;
  declare is_busy: boolean;

  protected override render() {
    const said = words.insights.list;
    const { listed } = this;
    return html`
      <section class="panel list-panel" aria-busy=${String(this.is_busy)}>
        ${this.head()}
        ${!listed ? html`<p class="quiet" role="status">${said.loading}</p>` : listed.rows.length === 0
          ? html`<div class="list-none" role="status"><p><strong>${said.none}</strong></p><p class="quiet">${said.none_more}</p></div>`
          : html`<ol class="rows">${repeat(listed.rows, ({ conversation }) => conversation, (row) => this.row(row))}</ol>`}
        ${listed ? this.pages(listed.total) : nothing}
      </section>`;
  }

  private head() {
    const said = words.insights.list;
    const { listed, query } = this;
    const faults = new Set(this.insights.faults.map(({ fault }) => fault));
    if (query.fault) faults.add(query.fault);
    return html`
      <header class="panel-head list-head"><h3 class="panel-title">${listed ? said.found(listed.total) : said.title}</h3>
        <div class="panel-tools">
          <label class="choice">${said.order}<select class="field choice-field" @change=${this.order_}>${orders.map((order) => html`
            <option value=${order} .selected=${order === query.order}>${said.orders[order]}</option>`)}</select></label>
          <label class="choice">${said.fault}<select class="field choice-field" @change=${this.fault_}>
            <option value="" .selected=${query.fault === ''}>${said.all_faults}</option>${[...faults].map((fault) => html`
            <option value=${fault} .selected=${fault === query.fault}>${named(words.faults, fault)}</option>`)}</select></label>
          ${save_button('conversations', said.title)}</div></header>
      ${query.reply ? this.only_phrase(query.reply) : nothing}`;
  }

  private only_phrase(reply: string) {
    const said = words.insights.filter;
    const phrase = said.only_phrase(this.insights.phrases.find((each) => each.reply === reply)?.text ?? reply);
    return html`<p class="only"><span>${phrase}</span><button class="link" aria-label=${said.without(phrase)}
      @click=${this.any_phrase_}>✕</button></p>`;
  }

  private row(row: InsightRow) {
    const { conversation, customer, at, anger, lang, agents, faults, alerts } = row;
    const said = words.insights.list;
    const end = level_of(anger.end);
    const change: Partial<Query> = { conversation };
    return html`
      <li class="row ${heat_class(end)}" data-conversation=${conversation}>
        <span class="row-sea">${heat_glyph(end)}<span class="unseen">${level_word(end)}</span></span>
        <div class="row-words"><h4><a class="row-open" href=${address_of({ ...this.query, ...change })} @click=${followed(change)}>${
            customer || words.queue.anonymous}</a><span class="row-intent">${intent_name(row)}</span></h4>
          <p class="row-foot"><time datetime=${new Date(at).toISOString()}>${at_moment(at, Date.now())}</time>
            <span>${agents.length > 0 ? agents.join(', ') : said.unanswered}</span><span>${tongue_name(lang)}</span>
            <span>${said.messages(row.customer_messages, row.agent_messages)}</span>
            ${row.state === 'open' ? html`<span class="row-open-state">${said.open}</span>` : nothing}</p></div>
        <div class="row-curve">${spark(row)}<span class="row-anger" aria-hidden="true">${
          words.insights.headline.from_to(String(hundred(anger.start)), String(hundred(anger.end)))}</span></div>
        <div class="row-notes"><span class="row-calm">${calm_note(row)}</span>
          ${row.promises.made > 0 ? html`<span class="row-tag">${said.promises(row.promises.made)}</span>` : nothing}
          ${called(alerts).map((kind) => html`<span class="row-tag tag-${kind}">${named(words.alerts.kinds, kind)}</span>`)}
          ${faults.map((fault) => html`<span class="row-tag tag-fault">${named(words.faults, fault)}</span>`)}</div>
      </li>`;
  }

  private pages(total: number) {
    const said = words.insights.list;
    const { page } = this.query;
    const pages = Math.max(1, Math.ceil(total / rows_on_page));
    if (pages === 1 && page === 1) return nothing;
    const step = (to: number, name: string) => html`
      <button class="button button-small" ?disabled=${to < 1 || to > pages} @click=${() => go(this, { page: to })}>${name}</button>`;
    return html`<nav class="pages" aria-label=${said.pages}>${step(page - 1, said.previous)}
      <span role="status">${said.page(page, pages)}</span>${step(page + 1, said.next)}</nav>`;
  }

  private readonly any_phrase_ = (): void => {
    go(this, { reply: '' });
    this.querySelector('select')?.focus();
  };
  private readonly order_ = (event: Event): void => go(this, { order: (event.target as HTMLSelectElement).value as InsightOrder });
  private readonly fault_ = (event: Event): void => go(this, { fault: (event.target as HTMLSelectElement).value });
}
customElements.define('evenkeel-conversation-list', ConversationList);

const called = (alerts: AlertCounts): AlertKind[] => alert_kinds.filter((kind) => alerts[kind] > 0);

function calm_note({ heated, time_to_calm_s }: InsightRow): string {
  const said = words.insights.list;
  if (!heated) return said.calm;
  return time_to_calm_s === null ? said.not_calmed : said.calmed(lasting(time_to_calm_s));
}
