import { html } from 'lit';

// A boat on an even keel, in the colour of the text around it.
export const brand_mark = () => html`
  <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path class="brand-sail" d="M15 3v13H6C7.7 10.5 10.8 6 15 3Z"></path>
    <path d="M17.5 6.5c3.6 2.2 6.3 5.3 7.8 9.5h-7.8Z"></path>
    <path d="M4 18.5h24c-1.1 4.5-4 6.8-7.8 6.8h-8.4C8 25.3 5.1 23 4 18.5Z"></path>
    <path class="brand-water" d="M3 29.2h26"></path>
  </svg>`;
