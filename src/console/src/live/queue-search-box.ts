import { html, nothing } from 'lit';
import { is_searching, type QueueSearch } from '../state/queue-search';
import { words } from '../words/words';

// Above the queue. What is found is told once the typing pauses, by the live region's own patience.
export function queue_search_box(search: QueueSearch, found: number, change: (search: QueueSearch) => void) {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || search.words === '') return;
    event.stopPropagation();
    change({ ...search, words: '' });
  };
  return html`
    <form class="queue-search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label class="unseen" for="queue-search">${words.live.search.label}</label>
      <input class="field" id="queue-search" type="search" maxlength="100" autocomplete="off" placeholder=${words.live.search.placeholder}
        .value=${search.words} @keydown=${leave}
        @input=${(event: InputEvent) => change({ ...search, words: (event.target as HTMLInputElement).value })}>
      <label class="queue-waiting"><input type="checkbox" .checked=${search.only_waiting}
        @change=${(event: Event) => change({ ...search, only_waiting: (event.target as HTMLInputElement).checked })}> ${words.live.search.waiting}</label>
      <span class="unseen" role="status">${is_searching(search) ? words.live.search.found(found) : nothing}</span>
    </form>`;
}
