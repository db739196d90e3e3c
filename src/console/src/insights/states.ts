import { html, nothing, type TemplateResult } from 'lit';
import type { InsightTotals } from '../client/insight-frames';
import { brand_mark } from '../parts/brand-mark';
import type { InsightsDesk } from '../state/insights-desk';
import type { Query } from '../state/insights-query';
import { days_from_to, on_day } from '../words/spoken-time';
import { error_words, words } from '../words/words';
import { go } from './ways';

export const period_words = ({ from, to, total }: InsightTotals): string =>
  words.insights.period.said(days_from_to(from, to - 1), total.conversations);

// Which days, how many conversations, and what they are held against.
export function period_line(insights: InsightTotals, before: InsightTotals | undefined) {
  const { from, total, known_from } = insights;
  const said = words.insights.period;
  const notes = [
    total.heated > 0 ? said.heated(total.heated) : '', total.open > 0 ? said.open(total.open) : '',
    before && before.total.conversations > 0 ? said.compared(days_from_to(before.from, before.to - 1)) : '',
  ].filter(Boolean);
  return html`
    <header class="period-line"><h2>${period_words(insights)}</h2>
      <p class="quiet">${notes.join(' · ')}</p>
      ${known_from !== null && known_from > from && total.conversations > 0 ? html`<p class="quiet">${said.known_from(on_day(known_from))}</p>` : nothing}</header>`;
}

// Nothing to count: because nobody ever wrote, or not then, or nothing fits.
export function no_insights({ known_from }: InsightTotals, { agent, language, intent }: Query) {
  const said = words.insights.none;
  const is_filtered = agent !== '' || language !== '' || intent !== '';
  const ask = (change: Partial<Query>) => (event: Event): void => go(event.currentTarget!, change);
  if (known_from === null) {
    return none(titled(said.yet), said.yet_more, html`<a class="button" href="/customer" target="_blank" rel="noopener">${said.try}</a>`);
  }
  const more = said.period_more(on_day(known_from));
  if (is_filtered) {
    return none(titled(said.filtered), more, html`<button class="button" @click=${ask({ agent: '', language: '', intent: '' })}>${words.insights.filter.clear}</button>`);
  }
  return none(titled(said.period), more, html`<button class="button" @click=${ask({ period: '90' })}>${said.longer}</button>`);
}

const titled = (title: string) => html`<h3 class="panel-title">${title}</h3>`;
const none = (title: TemplateResult, more: string, way: TemplateResult) => html`
  <section class="panel insights-none"><span class="none-boat">${brand_mark()}</span>
    ${title}<p class="quiet">${more}</p><p>${way}</p></section>`;

// Beside numbers that are still good it is a line; where there are none it is all there is.
export function trouble_note(desk: InsightsDesk) {
  const { trouble } = desk;
  if (!trouble) return nothing;
  const said = words.insights;
  const what = said.trouble[trouble.code] ?? said.trouble_else(error_words(trouble.code, trouble.message));
  const way = trouble.code === 'not_allowed' ? html`<a class="button" href="/">${said.trouble_to_live}</a>`
    : html`<button class="button" @click=${() => void desk.refresh()}>${said.trouble_again}</button>`;
  if (!desk.insights) return none(html`<h2 class="panel-title">${said.trouble_title}</h2>`, what, way);
  return html`<p class="banner banner-bad"><span>${what}</span>${way}</p>`;
}
