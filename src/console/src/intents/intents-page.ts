import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';

class IntentsPage extends PlainElement {
  protected override render() {
    document.title = `${words.intents.title} · ${words.brand}`;
    return html`<main><h1>${words.intents.title}</h1></main>`;
  }
}
customElements.define('evenkeel-intents', IntentsPage);
