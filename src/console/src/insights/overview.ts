import './chart';
import './series-panel';
import { html, nothing } from 'lit';
import type { Funnel, InsightCore, InsightTotals } from '../client/insight-frames';
import { PlainElement } from '../parts/plain-element';
import { number, percent } from '../words/spoken-time';
import { named, words } from '../words/words';
import { calm_chart, level_chart, type CountChart } from './count-shapes';
import { headline_numbers } from './headlines';
import { alert_kinds } from './names';
import { bar_table, panel_head, type BarLine } from './panel';
import { go } from './ways';

const stages: (keyof Funnel)[] = ['shown', 'inserted', 'sent', 'edited', 'dismissed'];

// The period at a glance.
class Overview extends PlainElement {
  static override properties = { insights: { attribute: false }, earlier: { attribute: false } };
  declare insights: InsightTotals;
  declare earlier: InsightTotals | undefined;

  protected override render() {
    const { insights, earlier } = this;
    const { total } = insights;
    const never = total.heated - total.calmed;
    const said = words.insights;
    return html`
      ${headline_numbers(total, earlier?.total)}
      <evenkeel-series .insights=${insights}></evenkeel-series>
      <div class="insight-halves">
        ${this.counted(said.levels.title, said.levels.lead, level_chart(insights))}
        ${this.counted(said.calm_times.title, said.calm_times.lead, calm_chart(insights), never > 0 ? said.calm_times.never(never) : '')}
        ${funnel(total)}
        ${this.faults()}
        ${promises(total)}
        ${alerts(insights)}
      </div>`;
  }

  private counted(title: string, lead: string, { shape, description, rows, heads }: CountChart, note = '') {
    return html`
      <section class="panel">
        ${panel_head(title, lead)}
        <evenkeel-chart .shape=${shape} .description=${description} .is_open_to=${false}></evenkeel-chart>
        ${note ? html`<p class="chart-note">${note}</p>` : nothing}
        <details class="chart-table"><summary>${words.insights.chart.as_table}</summary>
          <table class="plain-table" aria-label=${title}>
            <thead><tr>${heads.map((head, index) => html`<th scope="col" class=${index > 0 ? 'number' : ''}>${head}</th>`)}</tr></thead>
            <tbody>${rows.map(([name, ...counts]) => html`<tr><th scope="row">${name}</th>${
              counts.map((count) => html`<td class="number">${number(count)}</td>`)}</tr>`)}</tbody></table></details>
      </section>`;
  }

  private faults() {
    const said = words.insights.faults;
    const { faults } = this.insights;
    const most = Math.max(1, ...faults.map(({ count }) => count));
    const lines = [...faults].sort((a, b) => b.count - a.count).map(({ fault, count, conversations }): BarLine => {
      const name = named(words.faults, fault);
      return {
        name: html`<button class="link" aria-label=${said.open(name)}
          @click=${() => go(this, { view: 'conversations', fault, reply: '' })}>${name}</button>`,
        count: number(count), part: count / most, note: number(conversations), looks: 'bar-fault',
      };
    });
    return html`<section class="panel">${panel_head(said.title, said.lead, 'faults')}${
      lines.length === 0 ? html`<p class="quiet">${said.none}</p>` : bar_table(said.title, [said.fault, said.count, said.conversations], lines)}</section>`;
  }
}
customElements.define('evenkeel-overview', Overview);

function funnel({ funnel: counts }: InsightCore) {
  const said = words.insights.funnel;
  const lines = stages.map((stage): BarLine => {
    const part = counts.shown === 0 ? 0 : counts[stage] / counts.shown;
    return { name: said.stages[stage], count: number(counts[stage]), part, note: percent(part), looks: stage === 'dismissed' ? 'bar-away' : '' };
  });
  return html`<section class="panel">${panel_head(said.title, said.lead)}${
    counts.shown === 0 ? html`<p class="quiet">${said.none}</p>` : bar_table(said.title, [said.stage, said.count, said.share], lines)}</section>`;
}

function promises({ promises: counts }: InsightCore) {
  const said = words.insights.promises;
  const states = ['kept', 'broken', 'dropped', 'open', 'late'] as const;
  const lines = states.map((state): BarLine => {
    const part = counts.made === 0 ? 0 : counts[state] / counts.made;
    return { name: said.states[state], count: number(counts[state]), part, note: percent(part), looks: `bar-${state}` };
  });
  return html`<section class="panel">${panel_head(said.title, counts.made > 0 ? said.lead(counts.made) : undefined)}${
    counts.made === 0 ? html`<p class="quiet">${said.none}</p>` : bar_table(said.title, [said.state, said.count, said.share], lines)}</section>`;
}

function alerts({ alerts: counts }: InsightTotals) {
  const said = words.insights.alerts;
  const most = Math.max(...alert_kinds.map((kind) => counts[kind] ?? 0));
  const lines = alert_kinds.map((kind): BarLine =>
    ({ name: words.alerts.kinds[kind], count: number(counts[kind] ?? 0), part: (counts[kind] ?? 0) / Math.max(1, most), looks: `bar-${kind}` }));
  return html`<section class="panel">${panel_head(said.title, said.lead)}${
    most === 0 ? html`<p class="quiet">${said.none}</p>` : bar_table(said.title, [said.kind, said.count], lines)}</section>`;
}
