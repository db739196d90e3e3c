import 'uplot/dist/uPlot.min.css';
import { html, nothing, svg } from 'lit';
import type uPlot from 'uplot';
import { DrawnElement } from '../parts/drawn-element';
import { words } from '../words/words';
import { chart_height, draw_chart, type ChartSeries, type ChartShape } from './chart-plot';

// A chart with its key, which says the numbers of the place that is pointed at. The table beside it says all of them.
class Chart extends DrawnElement {
  static override properties = {
    shape: { attribute: false }, description: {}, is_open_to: { attribute: false }, pointed: { state: true },
  };
  declare shape: ChartShape;
  declare description: string;
  // Whether a click on a place (event `pick`) leads anywhere.
  declare is_open_to: boolean;
  declare pointed: number | undefined;
  private plot_: uPlot | undefined;

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('shape')) this.redraw_();
    else if (!this.plot_) this.draw();
  }

  protected override render() {
    const { pointed, shape } = this;
    return html`
      <p class="chart-key" aria-hidden="true">${shape.series.map((series) => html`<span>${key_mark(series)}${series.name}${
        pointed === undefined ? nothing : html`<strong>${said(shape, series, pointed)}</strong>`}</span>`)}
        <span class="chart-at">${pointed === undefined ? nothing : shape.labels[pointed]}</span></p>
      <div class="chart ${this.is_open_to ? 'chart-open' : ''}" role="img" aria-label=${this.description} @click=${this.pick_}></div>`;
  }

  private readonly pick_ = (): void => {
    if (this.is_open_to && this.pointed !== undefined) this.dispatchEvent(new CustomEvent('pick', { detail: this.pointed }));
  };

  protected override clear(): void {
    this.plot_?.destroy();
    this.plot_ = undefined;
  }

  protected override draw(): void {
    const place = this.querySelector<HTMLElement>('.chart');
    if (place) this.plot_ = draw_chart(place, this.shape, (at) => { this.pointed = at; });
  }

  protected override fit(): void {
    const width = this.querySelector('.chart')?.clientWidth ?? 0;
    if (!this.plot_) this.draw();
    else if (width > 0 && width !== this.plot_.width) this.plot_.setSize({ width, height: chart_height });
  }
}
customElements.define('evenkeel-chart', Chart);

function said({ say }: ChartShape, { values }: ChartSeries, place: number): string {
  const value = values[place];
  return value == null ? words.insights.headline.none : say(value);
}

// Looks as the line or the bar does.
function key_mark({ kind, mark, is_quiet, colours }: ChartSeries) {
  const looks = `key-mark key-${kind} ${is_quiet ? 'key-quiet' : ''} ${colours.length === 1 ? `tint-${colours[0]}` : ''}`;
  if (kind === 'bar') return html`<svg class=${looks} viewBox="0 0 14 14"><rect x="1" y="1" width="12" height="12"></rect>${
    is_quiet ? svg`<path d="M1 9L9 1M3 13L13 3M9 13L13 9"></path>` : nothing}</svg>`;
  const shape = { round: 'M12 4a3 3 0 1 0 .01 0Z', square: 'M9 4h6v6h-6Z', diamond: 'M12 3l4 4l-4 4l-4 -4Z' }[mark];
  return html`<svg class=${looks} viewBox="0 0 24 14"><path class="key-path" d="M0 7H24"></path><path class="key-dot" d=${shape}></path></svg>`;
}
