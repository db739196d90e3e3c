import { html, nothing } from 'lit';
import { split_at } from '../client/code-points';
import type { Fault, Reminder, Review } from '../client/protocol';
import { reminder_lines } from '../parts/reminder-lines';
import { shortened } from '../parts/shortened';
import { named, rule_words, words } from '../words/words';

const longest_quote = 60;

export interface CheckActions { rewrite(fault: Fault): void; remind(reminder: Reminder): void }

// What the draft check found. It stands quietly by the reply and never stops anybody from sending. `next` is the fault that one
// key rewrites.
export function draft_check(review: Review, text: string, actions: CheckActions, next?: Fault) {
  const good = review.tactics.filter((tactic) => tactic !== 'none' && !(tactic === 'computer_mode' && review.computer_mode.length > 0));
  const is_next = (fault: Fault): boolean => next?.id === fault.id && next.rewrite === fault.rewrite;
  return html`
    <section class="draft-check" aria-label=${words.draft.label}>
      ${review.faults.length === 0 && good.length > 0 ? html`
        <p class="draft-good">${words.draft.fine} ${good.map((tactic) => html`
          <span class="chip">${named(words.tactics, tactic)}</span>`)}</p>` : nothing}
      ${review.computer_mode.length > 0 ? html`
        <p class="fault"><strong>${words.draft.breaks}</strong> ${review.computer_mode.map((each) => html`
          <span>${named(words.properties, each.property)}</span> <mark>${each.words}</mark> `)}</p>` : nothing}
      ${review.faults.map((fault) => html`
        <div class="fault ${is_next(fault) ? 'fault-next' : ''}">
          <p><strong>${named(words.faults, fault.id)}</strong> <mark>${shortened(split_at(text, fault).inside, longest_quote)}</mark>
            <span>${rule_words(fault.rule, fault.why)}</span></p>
          ${fault.rewrite ? html`<p class="fault-rewrite"><span class="quiet">${words.draft.instead}</span> ${fault.rewrite}
            <button type="button" class="link" aria-keyshortcuts=${is_next(fault) ? 'Alt+Enter' : nothing}
              @click=${() => actions.rewrite(fault)}>${words.draft.use}</button>
            ${is_next(fault) ? html`<kbd class="fault-key" aria-hidden="true">${words.live.guard.key}</kbd>` : nothing}</p>` : nothing}
        </div>`)}
      ${reminder_lines(review.reminders, (reminder) => actions.remind(reminder))}
    </section>`;
}
