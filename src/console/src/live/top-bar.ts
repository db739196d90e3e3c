import { html, nothing } from 'lit';
import type { Client, Identity } from '../client/client';
import { brand_mark } from '../parts/brand-mark';
import { page_links, type Page } from '../parts/page-links';
import { tongue_choice } from '../parts/tongue-choice';
import { words } from '../words/words';

const bell = html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13z"></path>
  <path d="M8.3 17.2a1.9 1.9 0 0 0 3.4 0"></path></svg>`;

// `show_shortcuts` only where keys do something of their own, `show_notices` where there is something to be told of.
export const top_bar = (
  here: Page, { client, identity }: { client: Client; identity: Identity }, show_shortcuts?: () => void, show_notices?: () => void,
) => {
  const state = client.state === 'refused' ? 'waiting' : client.state;
  return html`
    <header class="top-bar">
      <h1 class="brand">${brand_mark()}<span class="brand-name">evenkeel</span></h1>
      ${page_links(here)}
      <span class="top-space"></span>
      <span class="link-state link-${state}"><i aria-hidden="true"></i>${words.connection[state]}</span>
      ${identity.role === 'supervisor' ? html`<span class="link-state link-role">${words.sign_in.supervisor}</span>` : nothing}
      <span class="agent-name">${identity.name}</span>
      ${tongue_choice()}
      ${show_notices ? html`<button class="top-button" aria-label=${words.live.notices.open} title=${words.live.notices.open}
        @click=${show_notices}>${bell}</button>` : nothing}
      ${show_shortcuts ? html`<button class="top-button" aria-label=${words.shortcuts.open} title=${words.shortcuts.open}
        @click=${show_shortcuts}>?</button>` : nothing}
    </header>`;
};
