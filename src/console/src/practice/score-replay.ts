import { html, nothing } from 'lit';
import type { Score } from '../client/practice-frames';
import { words } from '../words/words';
import { marked_text } from './marked-text';
import { effect_mark, time_passed } from './turn-note';

// The whole session once more, folded.
export function replay({ turns, lang }: Score) {
  const said = words.practice.score;
  return html`
    <details class="panel replay"><summary><h3 class="panel-title">${said.replay}</h3></summary>
      <ol class="replay-turns">${turns.map(({ turn, said: own, answer, feedback }) => html`
        <li class="replay-turn"><p class="replay-head"><strong>${turn > 0 ? words.practice.play.turn(turn) : words.practice.play.opening}</strong>
            ${feedback ? effect_mark(feedback) : nothing}</p>
          ${turn === 0 ? nothing : feedback?.event ? html`<p class="quiet">${time_passed(feedback)}</p>`
            : html`<p class="bubble replay-own" lang=${lang}>${
              own === '' ? said.silence : feedback ? marked_text(own, feedback) : own}</p>`}
          <p class="bubble" lang=${lang}>${answer}</p></li>`)}</ol>
    </details>`;
}
