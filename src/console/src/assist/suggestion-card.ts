import { html, nothing } from 'lit';
import type { DismissReason, Reply, ReplyRecord } from '../client/protocol';
import { hundred } from '../parts/heat-mark';
import { named, words } from '../words/words';

export interface CardActions { insert(): void; dismiss(reason: DismissReason): void }

const reasons: DismissReason[] = ['wrong', 'repeated', 'tone', 'other'];

// How customers took it so far; of little use before the first one did.
function record_note({ reason, answered, calmer, low, high }: ReplyRecord) {
  const parts = answered > 0 ? html`
    <span>${words.assist.record(Math.round(calmer * answered), answered, hundred(low), hundred(high))}
      <span class="unseen">(${words.assist.record_interval})</span></span>` : nothing;
  return html`${parts}${reason === 'pinned' ? html`<span>${words.assist.pinned}</span>` : nothing}`;
}

export function suggestion_card(reply: Reply, number: number, actions: CardActions) {
  const percent = hundred(reply.confidence);
  return html`
    <li class="suggestion">
      <div class="suggestion-head">
        <kbd class="suggestion-key" aria-hidden="true">${number}</kbd>
        <span class="suggestion-tactic">${named(words.tactics, reply.tactic)}</span>
        <button class="button button-small" aria-label=${words.assist.insert_number(number)} aria-keyshortcuts="Alt+${number}"
          @click=${() => actions.insert()}>${words.assist.insert}</button>
      </div>
      <p class="suggestion-text">${reply.text}</p>
      ${reply.also_offer ? html`<p class="suggestion-also"><strong>${words.assist.also_offer}</strong> ${reply.also_offer}</p>` : nothing}
      <div class="suggestion-foot">
        <p class="suggestion-notes"><span>${words.assist.confidence(percent)}</span>
          ${reply.record ? record_note(reply.record) : nothing}</p>
        <details class="dismiss">
          <summary aria-label=${words.assist.dismiss_number(number)}>${words.assist.dismiss}</summary>
          <div class="dismiss-reasons" role="group" aria-label=${words.assist.dismiss_why}>
            ${reasons.map((reason) => html`
              <button class="chip-button" @click=${() => actions.dismiss(reason)}>${words.assist.reasons[reason]}</button>`)}
          </div>
        </details>
      </div>
    </li>`;
}
