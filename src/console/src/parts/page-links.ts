import { html, nothing } from 'lit';
import { words } from '../words/words';

type Page = 'live' | 'practice';

// From one page of the console to the other, in the same role. The customer's page is another person's: it opens beside.
export function page_links(here: Page) {
  const role = new URLSearchParams(location.search).get('role') === 'supervisor' ? '?role=supervisor' : '';
  const link = (page: Page, path: string) => html`
    <a href="${path}${role}" aria-current=${page === here ? 'page' : nothing}>${words.practice.pages[page]}</a>`;
  return html`
    <nav class="page-links" aria-label=${words.practice.pages.label}>
      ${link('live', '/')}${link('practice', '/practice')}
      <a class="page-link-away" href="/customer" target="_blank" rel="noopener">${words.practice.pages.customer}</a>
    </nav>`;
}
