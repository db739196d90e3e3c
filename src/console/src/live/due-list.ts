import { html, nothing } from 'lit';
import type { Desk } from '../state/desk';
import { state_at } from '../state/promises';
import { at_moment } from '../words/spoken-time';
import { words } from '../words/words';

// What this agent has promised anywhere and must do next.
export function due_list(desk: Desk, open: (conversation: string) => void) {
  const promises = desk.rooms.due_next();
  if (promises.length === 0) return nothing;
  const now = Date.now();
  return html`
    <section class="due-next" aria-label=${words.live.due.list}>
      <h2>${words.live.due.title}</h2>
      <ul>${promises.map((promise) => {
        const { due = 0, text, conversation } = promise;
        const state = state_at(promise, now);
        const customer = desk.customer_of(conversation) || words.queue.anonymous;
        return html`
          <li class="promise-${state}"><button class="due-line" @click=${() => open(conversation)}>
            <span class="due-when"><time datetime=${new Date(due).toISOString()}>${at_moment(due, now)}</time>
              ${state === 'open' ? nothing : html`<span class="promise-state">${words.promises.states[state]}</span>`}</span>
            <span class="due-text">${text}</span> <span class="due-who">${customer}</span></button></li>`;
      })}</ul>
    </section>`;
}
