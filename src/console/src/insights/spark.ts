import { html } from 'lit';
import type { InsightRow } from '../client/insight-frames';
import { hundred } from '../parts/heat-mark';
import { words } from '../words/words';

const width = 120;
const height = 32;
const edge = 3;

// The anger of a conversation, so small that a list of them can be compared at a glance.
export function spark({ curve, anger }: InsightRow) {
  const step = curve.length > 1 ? (width - 2 * edge) / (curve.length - 1) : 0;
  const place = (value: number, index: number): [number, number] =>
    [curve.length > 1 ? edge + index * step : width / 2, height - edge - value * (height - 2 * edge)];
  const path = curve.map((value, index) => `${index === 0 ? 'M' : 'L'}${place(value, index).map((part) => part.toFixed(1)).join(' ')}`).join('');
  const [x, y] = place(curve.at(-1) ?? 0, curve.length - 1);
  const middle = height - edge - 0.25 * (height - 2 * edge);
  return html`
    <svg class="spark" viewBox="0 0 ${width} ${height}" role="img"
      aria-label=${words.insights.list.curve(hundred(anger.start), hundred(anger.end), hundred(anger.peak))}>
      <path class="spark-calm" d="M0 ${middle}H${width}"></path>
      <path class="spark-line" d=${path}></path><circle class="spark-end" cx=${x} cy=${y} r="3"></circle></svg>`;
}
