import { html, nothing } from 'lit';
import type { Card } from '../client/protocol';
import { words } from '../words/words';

const lifebuoy = html`
  <svg class="care-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="11"></circle><circle cx="16" cy="16" r="4.5"></circle>
    <path d="M8.2 8.2l4.6 4.6m6.4 6.4l4.6 4.6m0-15.6l-4.6 4.6m-6.4 6.4l-4.6 4.6"></path>
  </svg>`;

function part(title: string, lines: string[], kind: 'do' | 'hand_over' | 'avoid') {
  if (lines.length === 0) return nothing;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return html`
    <section class="care-part care-${kind}"><h3>${title}</h3>${kind === 'do' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}</section>`;
}

// What a person needs from a person. Once read it shrinks to a bar, and never goes away by itself.
export function care_card(card: Card, is_read: boolean, set_read: (read: boolean) => void) {
  if (is_read) {
    return html`<aside class="care care-folded" aria-label=${words.care.title}>
      ${lifebuoy}<strong>${words.care.title}</strong><span class="care-lead">${words.care.lead}</span>
      <button class="button button-care" @click=${() => set_read(false)}>${words.care.show}</button></aside>`;
  }
  return html`
    <section class="care" role="alert" aria-label=${words.care.title}>
      <header>${lifebuoy}<h2>${words.care.title}</h2><span class="care-lead">${words.care.lead}</span>
        <button class="button button-care" @click=${() => set_read(true)}>${words.care.read}</button></header>
      <div class="care-parts">
        ${part(words.care.do, card.do, 'do')}
        ${part(words.care.hand_over, card.hand_over, 'hand_over')}
        ${part(words.care.avoid, card.avoid, 'avoid')}
      </div>
    </section>`;
}
