import { html } from 'lit';
import type { Desk } from '../state/desk';
import { words } from '../words/words';

// Somebody in another conversation needs a person and has no answer yet: wherever the agent is, that is told, until it is opened.
export function care_call(desk: Desk, open: (conversation: string) => void) {
  const waiting = desk.queue.sorted().filter(({ care, waiting, state, conversation }) =>
    care && waiting && state === 'open' && conversation !== desk.opened);
  return html`<div role="alert" class="care-calls">${waiting.slice(0, 2).map(({ conversation, customer }) => html`
    <p class="care-call"><strong>${words.thread.care}</strong> <span>${words.live.care_call(customer || words.queue.anonymous)}</span>
      <button class="button button-small button-care" @click=${() => open(conversation)}>${words.live.care_open}</button></p>`)}</div>`;
}
