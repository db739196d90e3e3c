import { html, svg } from 'lit';
import type { ReplyHistory, Share } from '../client/intent-frames';
import { number, on_month, percent } from '../words/spoken-time';
import { words } from '../words/words';

type Month = ReplyHistory['months'][number];

const place = { width: 360, height: 150, left: 38, bottom: 22, top: 8 };
// The 97.5 % quantile of the normal distribution.
const z = 1.96;

// Wilson's 95 % interval, as the server has it for the whole.
function share_of({ answered, calmer }: Month): Share {
  if (answered === 0) return { value: 0, low: 0, high: 1 };
  const value = calmer / answered;
  const scale = 1 + (z * z) / answered;
  const middle = (value + (z * z) / (2 * answered)) / scale;
  const half = (z / scale) * Math.sqrt((value * (1 - value)) / answered + (z * z) / (4 * answered * answered));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const told = (month: Month): string => {
  const { value, low, high } = share_of(month);
  return words.intents.history.month_label(on_month(month.at), percent(value), percent(low), percent(high), month.answered);
};

// What a reply achieved, month by month, with the interval of each: a month with few answers says little, and shows it.
export function month_chart(months: Month[]) {
  const said = words.intents.history;
  const answered = months.filter(({ answered: count }) => count > 0);
  const step = (place.width - place.left) / Math.max(1, answered.length);
  const y = (share: number): number => place.top + (1 - share) * (place.height - place.top - place.bottom);
  const x = (index: number): number => place.left + (index + 0.5) * step;
  return html`
    <svg class="month-chart" viewBox="0 0 ${place.width} ${place.height}" role="img" aria-label=${answered.map(told).join('. ')}>
      ${[0, 0.5, 1].map((share) => svg`<path class="chart-line" d="M${place.left} ${y(share)}H${place.width}"></path>
        <text class="chart-number" x=${place.left - 6} y=${y(share) + 3.5} text-anchor="end">${percent(share)}</text>`)}
      ${answered.map((month, index) => {
        const { value, low, high } = share_of(month);
        return svg`<path class="chart-interval" d="M${x(index)} ${y(low)}V${y(high)}M${x(index) - 5} ${y(low)}h10M${x(index) - 5} ${y(high)}h10"></path>
          <circle class="chart-dot" cx=${x(index)} cy=${y(value)} r="5"></circle>
          <text class="chart-number" x=${x(index)} y=${place.height - 5} text-anchor="middle">${on_month(month.at)}</text>`;
      })}
    </svg>
    <details class="month-table"><summary>${said.table}</summary><table class="history-table">
      <thead><tr><th scope="col">${said.month}</th><th scope="col">${said.answered}</th><th scope="col">${said.share}</th></tr></thead>
      <tbody>${answered.map((month) => html`
        <tr><th scope="row">${on_month(month.at)}</th><td>${number(month.answered)}</td>
          <td>${percent(share_of(month).value)} (${percent(share_of(month).low)}–${percent(share_of(month).high)})</td></tr>`)}</tbody></table></details>`;
}
