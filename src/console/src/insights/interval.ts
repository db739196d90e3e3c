import { html, svg } from 'lit';

const width = 160;
const height = 20;
const edge = 6;

export interface Interval { low: number; value: number; high: number }
export interface Scale { from: number; to: number; middle: number }

// A point with its interval on a scale that every row shares. Hollow: too few observations to go by.
export function interval_mark({ low, value, high }: Interval, { from, to, middle }: Scale, is_few: boolean) {
  const place = (at: number): number => edge + ((Math.max(from, Math.min(to, at)) - from) / (to - from)) * (width - 2 * edge);
  const [left, point, right] = [place(low), place(value), place(high)];
  const y = height / 2;
  // An end that lies beyond the scale is drawn open.
  const end = (at: number, x: number) => (at < from || at > to ? '' : svg`<path d="M${x} ${y - 4}v8"></path>`);
  return html`
    <svg class="interval ${is_few ? 'interval-few' : ''}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      <path class="interval-middle" d="M${place(middle)} 0V${height}"></path>
      <path class="interval-line" d="M${left} ${y}H${right}"></path><g class="interval-ends">${end(low, left)}${end(high, right)}</g>
      <circle class="interval-point" cx=${point} cy=${y} r="4.5"></circle></svg>`;
}

// What the left, the middle and the right of the scale mean, over the column.
export const scale_marks = ([left, middle, right]: string[]) => html`
  <svg class="scale" viewBox="0 0 ${width} 14" aria-hidden="true" focusable="false">
    <text x="0" y="11">${left}</text><text class="scale-middle" x=${width / 2} y="11">${middle}</text><text class="scale-right" x=${width} y="11">${right}</text></svg>`;
