import './anger-curve';
import { html, nothing } from 'lit';
import type { Reading, Stage } from '../client/protocol';
import type { Conversation } from '../state/conversation';
import { heat_class, heat_glyph, hundred, level_word } from '../parts/heat-mark';
import { words } from '../words/words';
import { curve_marks } from './curve-marks';

const stages: Stage[] = ['listen', 'acknowledge', 'defuse', 'clarify', 'resolve', 'close'];
const arrows = { rising: 'M3 12l9-8m0 0h-6m6 0v6', steady: 'M2 8h11m0 0l-4-4m4 4l-4 4', falling: 'M3 4l9 8m0 0h-6m6 0v-6' };

function ladder(stage: Stage) {
  const at = stages.indexOf(stage);
  return html`<ol class="ladder" aria-label=${words.assist.stage}>${stages.map((name, index) => html`
    <li class=${index < at ? 'ladder-past' : index === at ? 'ladder-now' : ''} aria-current=${index === at ? 'step' : nothing}>
      <span>${words.stages[name]}</span></li>`)}</ol>`;
}

// How heated it is, where it is going, which step of the ladder comes now, and how it came here.
export function anger_now(reading: Reading | undefined, conversation: Conversation) {
  if (!reading) {
    return html`<section class="panel anger-now" aria-label=${words.assist.now}>
      <p class="quiet"><strong>${words.assist.none}.</strong> ${words.assist.none_more}</p></section>`;
  }
  const value = hundred(reading.anger);
  return html`
    <section class="panel anger-now ${heat_class(reading.level)}" aria-label=${words.assist.now}>
      <div class="anger-line">
        <span class="anger-sea">${heat_glyph(reading.level)}</span>
        <span class="anger-word">${level_word(reading.level)}</span>
        <span class="anger-number" aria-label=${words.assist.of_hundred(value)}>${value}</span>
        <span class="anger-trend trend-${reading.trend}">
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${arrows[reading.trend] ?? arrows.steady}></path></svg>
          ${words.trends[reading.trend] ?? ''}</span>
      </div>
      ${ladder(reading.stage)}
      <evenkeel-curve .points=${conversation.curve()} .marks=${curve_marks(conversation)}></evenkeel-curve>
    </section>`;
}
