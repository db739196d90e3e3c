import { LitElement } from 'lit';

// Rendered into the page itself, without a shadow root: labels, the one stylesheet and assistive technology then reach everything.
export class PlainElement extends LitElement {
  protected override createRenderRoot(): HTMLElement { return this; }
}
