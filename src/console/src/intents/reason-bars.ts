import { html, nothing } from 'lit';
import type { IntentReasons, Reason } from '../client/intent-frames';
import { hundred } from '../parts/heat-mark';
import { signed } from '../words/spoken-time';
import { words } from '../words/words';

// In a drawing of 100 by 4 with the zero in the middle.
function bar(margin: number, most: number) {
  const width = most > 0 ? (Math.abs(margin) / most) * 50 : 0;
  return html`
    <svg class="reason-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="reason-ground" width="100" height="4"></rect>
      <rect class=${margin >= 0 ? 'reason-for' : 'reason-against'} x=${margin >= 0 ? 50 : 50 - width} width=${width} height="4"></rect>
      <rect class="reason-zero" x="49.75" width="0.5" height="4"></rect></svg>`;
}

// "^" and "$" are the ends of the line; in brackets stands how it was said.
function words_of(text: string) {
  if (text === '(manner)') return html`<em>${words.intents.try.manner}</em>`;
  const { start, end } = words.intents.try;
  return html`${text.replace(/^\^ ?/, start).replace(/ ?\$$/, end)}`;
}

// The words that spoke for and against one intent, the strongest first. `most` is the longest bar of all that stand together.
export function reason_bars(intent: IntentReasons, most: number, lang: string) {
  const said = words.intents.try;
  return html`
    <section class="reasons">
      <h3 class="reasons-title"><span lang=${lang}>${intent.title}</span> <span class="quiet">${said.sure(hundred(intent.confidence))}</span></h3>
      ${intent.patterns.length > 0 ? html`<p class="reason-pattern">${said.pattern}: ${intent.patterns.map((pattern) => html`<code>${pattern}</code> `)}</p>` : nothing}
      ${intent.reasons.length === 0 ? html`<p class="quiet">${said.no_reasons}</p>` : html`
        <table class="reason-table">
          <caption class="unseen">${said.reasons}: ${intent.title}</caption>
          <thead class="unseen"><tr><th scope="col">${said.words}</th><th scope="col"><span class="unseen">${said.for} / ${said.against}</span></th><th scope="col">${said.weight}</th></tr></thead>
          <tbody>${intent.reasons.map(({ words: text, margin }: Reason) => html`
            <tr><th scope="row" lang=${lang}>${words_of(text)}</th><td class="reason-cell">${bar(margin, most)}</td><td class="reason-number">${signed(margin, 2)}</td></tr>`)}</tbody>
        </table>`}
    </section>`;
}
