import { html, nothing, type TemplateResult } from 'lit';
import { brand_mark } from '../parts/brand-mark';
import { words } from '../words/words';
import type { Embedding } from './embedding';

// The bar on top: whose chat it is, who is there, and inside a widget the way out.
export function customer_head(embedding: Embedding | undefined, presence: TemplateResult | typeof nothing) {
  return html`
    <header class="customer-head"><span class="customer-badge">${brand_mark()}</span>
      <div class="customer-who"><h1>${embedding?.title ?? words.customer.title}</h1>${presence}</div>
      ${embedding ? html`<button type="button" class="customer-close" aria-label=${words.widget.close} @click=${() => embedding.close()}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3.5 3.5l9 9m0-9l-9 9"></path></svg></button>` : nothing}
    </header>`;
}
