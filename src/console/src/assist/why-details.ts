import { html, nothing } from 'lit';
import type { Why } from '../client/protocol';
import { hundred } from '../parts/heat-mark';
import { named, rule_words, words } from '../words/words';

// The reason behind a suggestion, on demand. Opening it also marks the words in the message itself.
export function why_details(why: Why, toggled: (is_open: boolean) => void) {
  const { span, runner_up, margin, rule, because } = why;
  const behind = runner_up && margin !== undefined ? html`<span class="quiet">${words.why.margin(hundred(margin))}</span>` : nothing;
  return html`
    <details class="why" @toggle=${(event: Event) => toggled((event.target as HTMLDetailsElement).open)}>
      <summary>${words.why.title}</summary>
      <dl>
        <div><dt>${span?.text ? words.why.words : words.why.whole}</dt>
          ${span?.text ? html`<dd><mark>${span.text}</mark></dd>` : nothing}</div>
        <div><dt>${words.why.mean}</dt>
          <dd>${why.title || named({}, why.intent)}
            <span class="quiet">${words.assist.confidence(hundred(why.confidence))}</span></dd></div>
        ${(why.attacks ?? []).map(({ title, presumes }) => html`
          <div><dt>${words.why.attack}</dt><dd>${title} <span class="quiet">${presumes}</span></dd></div>`)}
        ${because ? html`<div><dt>${words.why.rule(String(rule ?? ''))}</dt><dd>${rule_words(rule, because)}</dd></div>` : nothing}
        <div><dt>${words.why.next}</dt>
          <dd>${runner_up ? named({}, runner_up) : words.why.none} ${behind}</dd></div>
      </dl>
    </details>`;
}
