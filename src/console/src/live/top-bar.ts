import { html, nothing } from 'lit';
import type { Client, Identity } from '../client/client';
import { brand_mark } from '../parts/brand-mark';
import { page_links, type Page } from '../parts/page-links';
import { tongue_choice } from '../parts/tongue-choice';
import { words } from '../words/words';

export const top_bar = (
  here: Page, client: Client, identity: Identity | undefined, show_shortcuts: () => void,
) => {
  const state = client.state === 'refused' ? 'waiting' : client.state;
  return html`
    <header class="top-bar">
      <h1 class="brand">${brand_mark()}<span class="brand-name">evenkeel</span></h1>
      ${page_links(here)}
      <span class="top-space"></span>
      <span class="link-state link-${state}"><i aria-hidden="true"></i>${words.connection[state]}</span>
      ${identity?.role === 'supervisor' ? html`<span class="link-state link-role">${words.sign_in.supervisor}</span>` : nothing}
      <span class="agent-name">${identity?.name ?? ''}</span>
      ${tongue_choice()}
      <button class="top-button" aria-label=${words.shortcuts.open} title=${words.shortcuts.open} @click=${show_shortcuts}>?</button>
    </header>`;
};
