import { html, nothing } from 'lit';
import { hundred } from '../parts/heat-mark';
import type { Conversation } from '../state/conversation';
import { words } from '../words/words';

// Below this nobody needs to hear of it.
const shown_from = 0.4;

// The agent's own heat, to nobody but that agent. The place is always there, so that a screen reader hears what comes into it.
export function own_heat({ heat, is_closed }: Conversation) {
  const is_raised = heat !== undefined && heat.heat >= shown_from && !is_closed;
  return html`<div role="status">${is_raised ? html`
    <p class="own-heat"><svg viewBox="0 0 24 16" aria-hidden="true" focusable="false"><path d="M2 10q2.5-12 5-2.5t5 0t5 0t5 0"></path></svg>
      <span>${words.composer.own_heat(hundred(heat.heat), heat.trend)} <span class="quiet">${words.composer.own_heat_private}</span></span></p>` : nothing}</div>`;
}
