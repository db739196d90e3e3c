import { html } from 'lit';
import type { Client } from '../client/client';
import { brand_mark } from '../parts/brand-mark';
import { words } from '../words/words';

export const top_bar = (client: Client, name: string, show_shortcuts: () => void) => {
  const state = client.state === 'refused' ? 'waiting' : client.state;
  return html`
    <header class="top-bar">
      <h1 class="brand">${brand_mark()}<span class="brand-name">evenkeel</span></h1>
      <span class="top-space"></span>
      <span class="link-state link-${state}"><i aria-hidden="true"></i>${words.connection[state]}</span>
      <span class="agent-name">${name}</span>
      <button class="top-button" aria-label=${words.shortcuts.open} title=${words.shortcuts.open} @click=${show_shortcuts}>?</button>
    </header>`;
};
