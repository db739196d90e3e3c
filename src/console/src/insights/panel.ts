import { html, nothing, svg, type TemplateResult } from 'lit';
import type { InsightTable } from '../client/insight-frames';
import { words } from '../words/words';

const save_of = (table: InsightTable) => (event: Event): void => {
  event.currentTarget!.dispatchEvent(new CustomEvent('save', { detail: table, bubbles: true }));
};

export const save_button = (table: InsightTable, title: string) => html`
  <button class="button button-small save-csv" aria-label=${words.insights.chart.save_label(title)} @click=${save_of(table)}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 2v8m0 0L5 7m3 3l3-3M3 13h10"></path></svg>${words.insights.chart.save}</button>`;

// The head of a panel: its title, what it is about, and the way to keep its numbers.
export const panel_head = (title: string, lead: string | undefined, table?: InsightTable, more?: TemplateResult) => html`
  <header class="panel-head"><div><h3 class="panel-title">${title}</h3>${lead ? html`<p class="quiet">${lead}</p>` : nothing}</div>
    <div class="panel-tools">${more}${table ? save_button(table, title) : nothing}</div></header>`;

export interface BarLine { name: unknown; count: string; part: number; note?: string; looks?: string }

// Few numbers as bars in a table: the table is there for everybody.
export function bar_table(label: string, heads: string[], lines: BarLine[]) {
  const [name, count, note] = heads;
  return html`
    <table class="bar-table" aria-label=${label}>
      <thead><tr><th scope="col">${name}</th><td></td><th scope="col" class="number">${count}</th>${
        note === undefined ? nothing : html`<th scope="col" class="number">${note}</th>`}</tr></thead>
      <tbody>${lines.map((line) => html`
        <tr><th scope="row">${line.name}</th>
          <td class="bar-cell">${bar(line.part, line.looks)}</td>
          <td class="number">${line.count}</td>${note === undefined ? nothing : html`<td class="number quiet">${line.note ?? ''}</td>`}</tr>`)}</tbody>
    </table>`;
}

const bar = (part: number, looks = '') => html`
  <svg class="count-bar ${looks}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="share-all" width="100" height="8"></rect>${part > 0
      ? svg`<rect class="share-part" width=${Math.max(0.8, Math.min(1, part) * 100)} height="8"></rect>` : nothing}</svg>`;
