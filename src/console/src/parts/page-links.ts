import { html, nothing } from 'lit';
import { words } from '../words/words';

export type Page = 'live' | 'practice' | 'insights' | 'intents';

// From one page of the console to the other, in the same role. The customer's page is another person's: it opens beside.
export function page_links(here: Page) {
  const is_supervisor = here === 'insights' || new URLSearchParams(location.search).get('role') === 'supervisor';
  const link = (page: Page, path: string) => html`
    <a href="${path}${is_supervisor ? '?role=supervisor' : ''}" aria-current=${page === here ? 'page' : nothing}>${words.pages[page]}</a>`;
  return html`
    <nav class="page-links" aria-label=${words.pages.label}>
      ${link('live', '/')}${is_supervisor ? link('insights', '/insights') : nothing}${link('practice', '/practice')}${link('intents', '/intents')}
      <a class="page-link-away" href="/customer" target="_blank" rel="noopener">${words.pages.customer}</a>
    </nav>`;
}
