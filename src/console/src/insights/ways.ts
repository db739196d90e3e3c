import { write_query, type Query } from '../state/insights-query';

export function go(from: EventTarget, change: Partial<Query>): void {
  from.dispatchEvent(new CustomEvent('go', { detail: change, bubbles: true }));
}

// A real address, so that it can also be opened in another tab.
export const address_of = (query: Query): string =>
  `${location.pathname}?${write_query(query, new URLSearchParams(location.search))}`;

// Follows the link within the page; a click with a key held goes the browser's way.
export const followed = (change: Partial<Query>) => (event: MouseEvent): void => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(event.currentTarget!, change);
};
