import { html, nothing } from 'lit';
import type { DismissReason, Reply, ReplyRecord } from '../client/protocol';
import { hundred } from '../parts/heat-mark';
import { named, words } from '../words/words';

export interface CardActions {
  // `text` where it was changed in the card.
  insert(text?: string): void;
  edit(is_open: boolean): void;
  dismiss(reason: DismissReason): void;
}

const reasons: DismissReason[] = ['wrong', 'repeated', 'tone', 'other'];

// How customers took it so far; of little use before the first one did.
function record_note({ reason, answered, calmer, low, high }: ReplyRecord) {
  const parts = answered > 0 ? html`
    <span>${words.assist.record(Math.round(calmer * answered), answered, hundred(low), hundred(high))}
      <span class="unseen">(${words.assist.record_interval})</span></span>` : nothing;
  return html`${parts}${reason === 'pinned' ? html`<span>${words.assist.pinned}</span>` : nothing}`;
}

const words_in = (element: Element): string => element.closest('.suggestion')?.querySelector('textarea')?.value.trim() ?? '';

function edit_keys(event: KeyboardEvent, actions: CardActions): void {
  if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter') || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // Escape would take back what was inserted before.
  event.stopPropagation();
  if (event.key === 'Escape') actions.edit(false);
  else actions.insert(words_in(event.target as Element));
}

function edited(reply: Reply, number: number, actions: CardActions) {
  return html`
    <textarea class="field suggestion-field" rows="3" aria-label=${words.live.edit.field(number)} .value=${reply.text}
      @keydown=${(event: KeyboardEvent) => edit_keys(event, actions)}></textarea>
    <p class="suggestion-edits">
      <button class="button button-small button-main" @click=${(event: Event) => actions.insert(words_in(event.target as Element))}>${
        words.live.edit.insert}</button>
      <button class="button button-small" @click=${() => actions.edit(false)}>${words.live.edit.cancel}</button></p>`;
}

export function suggestion_card(reply: Reply, number: number, is_edited: boolean, actions: CardActions) {
  const percent = hundred(reply.confidence);
  return html`
    <li class="suggestion" data-reply=${reply.id}>
      <div class="suggestion-head">
        <kbd class="suggestion-key" aria-hidden="true">${number}</kbd>
        <span class="suggestion-tactic">${named(words.tactics, reply.tactic)}</span>
        ${is_edited ? nothing : html`
          <button class="button button-small" aria-label=${words.assist.insert_number(number)} aria-keyshortcuts="Alt+${number}"
            @click=${() => actions.insert()}>${words.assist.insert}</button>`}
      </div>
      ${is_edited ? edited(reply, number, actions) : html`<p class="suggestion-text">${reply.text}</p>`}
      ${reply.also_offer ? html`<p class="suggestion-also"><strong>${words.assist.also_offer}</strong> ${reply.also_offer}</p>` : nothing}
      <div class="suggestion-foot">
        <p class="suggestion-notes"><span>${words.assist.confidence(percent)}</span>
          ${reply.record ? record_note(reply.record) : nothing}</p>
        ${is_edited ? nothing : html`
          <button class="suggestion-edit" aria-label=${words.live.edit.label(number)} @click=${() => actions.edit(true)}>${
            words.live.edit.open}</button>`}
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
