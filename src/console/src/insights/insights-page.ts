import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';

class InsightsPage extends PlainElement {
  protected override render() {
    document.title = `${words.insights.title} · ${words.brand}`;
    return html`<main><h1>${words.insights.title}</h1></main>`;
  }
}
customElements.define('evenkeel-insights', InsightsPage);
