import { html, nothing, svg } from 'lit';
import type { PastSession } from '../client/practice-frames';
import { at_moment } from '../words/spoken-time';
import { words } from '../words/words';
import { ending_word } from './anger-words';

const most_in_trend = 30;
const trend = { width: 300, height: 90, left: 20 };

export const newest_first = (sessions: PastSession[]): PastSession[] => [...sessions].sort((a, b) => b.at - a.at);

// Totals on their way, of sessions with the newest first.
export function trend_line(sessions: PastSession[]) {
  const totals = sessions.slice(0, most_in_trend).map(({ total }) => Math.round(total)).reverse();
  const step = totals.length > 1 ? (trend.width - trend.left - 16) / (totals.length - 1) : 0;
  const place = (total: number, index: number): [number, number] =>
    [totals.length > 1 ? trend.left + 8 + index * step : trend.width / 2, trend.height - 8 - (total / 100) * (trend.height - 16)];
  const path = totals.map((total, index) => `${index === 0 ? 'M' : 'L'}${place(total, index).join(' ')}`).join('');
  return html`
    <svg class="trend-line" viewBox="0 0 ${trend.width} ${trend.height}" role="img" aria-label=${words.practice.progress.trend_label(totals)}>
      ${[50, 75, 90].map((tier) => svg`<path class="trend-tier" d="M${trend.left - 4} ${place(tier, 0)[1]}H${trend.width}"></path>
        <text class="trend-number" x="0" y=${place(tier, 0)[1] + 2.5}>${tier}</text>`)}
      <path class="trend-path" d=${path}></path>
      ${totals.map((total, index) => {
        const [x, y] = place(total, index);
        return svg`<circle class="trend-dot" cx=${x} cy=${y} r=${index === totals.length - 1 ? 5 : 3}></circle>`;
      })}
    </svg>
    <p class="trend-key"><span>${words.practice.score.tiers.developing} 50</span><span>${words.practice.score.tiers.solid} 75</span>
      <span>${words.practice.score.tiers.excellent} 90</span></p>`;
}

// One line for each session. `label` names the table to those who do not see it.
export function session_table(sessions: PastSession[], label: string) {
  const said = words.practice.progress;
  const heads = [said.when, said.story, said.level, said.ending, said.turns, said.process, said.outcome, said.total];
  return html`
    <div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="session-table">
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${sessions.map((each) => html`
        <tr><td><time datetime=${new Date(each.at).toISOString()}>${at_moment(each.at, Date.now())}</time></td>
          <th scope="row"><span lang=${each.lang}>${each.title}</span>${each.transfer ? html` <span class="flag flag-transfer">${said.transfer}</span>` : nothing}</th>
          <td>${words.practice.levels[each.level] ?? each.level}</td>
          <td>${ending_word(each.finished, each.ending)}</td>
          <td class="number">${each.turns}</td><td class="number">${Math.round(each.process)}</td><td class="number">${Math.round(each.outcome)}</td>
          <td class="number"><strong class="total tier-${each.tier}">${Math.round(each.total)}</strong></td></tr>`)}</tbody>
    </table></div>`;
}
