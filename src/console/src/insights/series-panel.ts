import './chart';
import { html } from 'lit';
import type { InsightTotals } from '../client/insight-frames';
import { PlainElement } from '../parts/plain-element';
import { day_of, end_of_step, type Query } from '../state/insights-query';
import { words } from '../words/words';
import { or_none } from './measures';
import { panel_head } from './panel';
import { metrics, series_shape, step_title, type Metric, type SeriesShape } from './series-shape';
import { go } from './ways';

// One measure over the period, as a chart and as a table; each step leads to its conversations.
class SeriesPanel extends PlainElement {
  static override properties = { insights: { attribute: false }, metric: { state: true } };
  declare insights: InsightTotals;
  declare metric: Metric;

  constructor() {
    super();
    this.metric = 'anger';
  }

  protected override render() {
    const said = words.insights.series;
    const series = series_shape(this.insights, this.metric);
    const { step } = this.insights;
    return html`
      <section class="panel">
        ${panel_head(said.title, undefined, 'series', html`
          <label class="metric"><span class="unseen">${said.metric}</span><select class="field choice-field" @change=${this.choose_}>${metrics.map((each) => html`
            <option value=${each} .selected=${each === this.metric}>${said.metrics[each]}</option>`)}</select></label>`)}
        <evenkeel-chart .shape=${series.shape} .description=${series.description} .is_open_to=${step !== 'hour'}
          @pick=${(event: CustomEvent<number>) => this.open(series.ats[event.detail])}></evenkeel-chart>
        <p class="chart-note">${words.insights.chart.open_hint[step]}</p>
        ${this.table(series)}
      </section>`;
  }

  private table({ shape: { series, say }, ats }: SeriesShape) {
    const { chart, series: said } = words.insights;
    const { step } = this.insights;
    return html`
      <details class="chart-table"><summary>${chart.as_table}</summary>
        <div class="table-scroll" tabindex="0" role="region" aria-label=${said.title}><table class="plain-table">
          <thead><tr><th scope="col">${chart.when}</th>${series.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
          <tbody>${ats.map((at, place) => {
            const when = step_title(at, step);
            return html`
              <tr><th scope="row">${step === 'hour' ? when : html`<button class="link" aria-label=${chart.open_step(when)}
                @click=${() => this.open(at)}>${when}</button>`}</th>
                ${series.map(({ values }) => html`<td class="number">${or_none(values[place], say)}</td>`)}</tr>`;
          })}</tbody></table></div></details>`;
  }

  private readonly choose_ = (event: Event): void => { this.metric = (event.target as HTMLSelectElement).value as Metric; };

  private open(at: number | undefined): void {
    const { step } = this.insights;
    if (at === undefined || step === 'hour') return;
    const last = day_of(new Date(end_of_step(at, step) - 1));
    const change: Partial<Query> = { view: 'conversations', period: 'own', from: day_of(new Date(at)), to: last };
    go(this, change);
  }
}
customElements.define('evenkeel-series', SeriesPanel);
