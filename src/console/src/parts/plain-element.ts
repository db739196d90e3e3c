import { LitElement } from 'lit';
import { on_other_words } from '../words/words';

// Rendered into what is around it, without a shadow root: labels, the one stylesheet and assistive technology then reach everything.
export class PlainElement extends LitElement {
  private end_listening_ = () => {};

  protected override createRenderRoot(): HTMLElement { return this; }

  override connectedCallback(): void {
    super.connectedCallback();
    this.end_listening_ = on_other_words(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end_listening_();
  }
}
