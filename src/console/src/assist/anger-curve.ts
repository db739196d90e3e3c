import 'uplot/dist/uPlot.min.css';
import { html, nothing } from 'lit';
import { DrawnElement } from '../parts/drawn-element';
import { hundred, level_word } from '../parts/heat-mark';
import { words } from '../words/words';
import type { CurveMark } from './curve-marks';
import type { CurvePlot } from './curve-plot';
import { mark_key, mark_lane, told_mark, type Lane } from './mark-lane';
import { of_messages, type PlotPoint, type PlotShape } from './plot-shape';

// What draws is fetched with the first curve: nothing of it is needed to show a page.
let drawing: typeof import('./curve-plot') | undefined;
const fetch_drawing = async (): Promise<void> => { drawing ??= await import('./curve-plot'); };

// The curve as a picture, and as a table for those who do not see it.
class AngerCurve extends DrawnElement {
  static override properties = {
    points: { attribute: false }, left: { attribute: false }, marks: { attribute: false }, shape: { attribute: false }, description: {}, place: {},
    told: { state: true }, cursor: { attribute: false },
  };
  declare points: PlotPoint[];
  // Paths that were left by going back; only practice has them.
  declare left: number[][];
  // What was said along the way; explained when pointed at. Tells `evenkeel-show` when one is chosen.
  declare marks: CurveMark[];
  declare told: number | undefined;
  declare shape: PlotShape;
  declare description: string | undefined;
  // What one place on the curve is called; a message where nothing else is given.
  declare place: string | undefined;
  // The point that is looked at, from 0.
  declare cursor: number | undefined;
  private plot_: CurvePlot | undefined;
  private tongue_ = '';
  // Where the marks lie; known only once the curve is drawn.
  private lane_: Lane | undefined;

  constructor() {
    super();
    this.points = [];
    this.left = [];
    this.marks = [];
    this.shape = of_messages;
  }

  protected override updated(changed: Map<string, unknown>): void {
    // The names of the levels are part of the drawing.
    if (changed.has('shape') || this.tongue_ !== words.language) this.clear();
    this.tongue_ = words.language;
    this.draw();
  }

  protected override render() {
    const { points, shape } = this;
    const last = points.at(-1);
    const told = this.marks.find(({ seq }) => seq === this.told);
    const peak = Math.max(0, ...points.map(({ anger }) => hundred(anger)));
    const description = this.description ?? (last
      ? words.curve.describe(points.length, hundred(last.anger), peak, level_word(last.level)) : words.curve.empty);
    return html`
      <div class="curve-place"><div class="curve" role="img" aria-label=${description}></div>
        ${this.lane_ && this.marks.length > 0 ? mark_lane(this.marks, this.lane_, this.told, {
          tell: (seq) => { this.told = seq; },
          show: (seq) => this.dispatchEvent(new CustomEvent('evenkeel-show', { detail: { seq }, bubbles: true })),
        }) : nothing}${told ? told_mark(told) : nothing}</div>
      ${mark_key(this.marks)}
      <table class="unseen">
        <caption>${words.curve.title}</caption>
        <thead><tr>${[this.place ?? words.curve.message, words.curve.anger, words.curve.level].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${points.map(({ anger, level }, index) => html`
          <tr><td>${index + shape.first}</td><td>${hundred(anger)}</td><td>${level_word(level)}</td></tr>`)}</tbody>
      </table>`;
  }

  protected override clear(): void {
    this.plot_?.clear();
    this.plot_ = undefined;
  }

  protected override fit(): void { this.draw(); }

  protected override draw(): void {
    const place = this.querySelector<HTMLElement>('.curve');
    if (!place || !this.isConnected) return;
    if (!drawing) return void fetch_drawing().then(() => this.draw());
    this.plot_ ??= new drawing.CurvePlot(place, this.shape, () => [0, 1, 2, 3].map(level_word));
    this.plot_.show(this.points, this.left, place.clientWidth, this.cursor);
    const lane = this.marks.length > 0 ? this.plot_.lane() : undefined;
    const is_moved = lane?.width !== this.lane_?.width || lane?.x(1) !== this.lane_?.x(1) || lane?.x(2) !== this.lane_?.x(2);
    this.lane_ = lane;
    if (is_moved) this.requestUpdate();
  }
}
customElements.define('evenkeel-curve', AngerCurve);
