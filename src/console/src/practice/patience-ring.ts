import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';

const tick_ms = 1_000;
const radius = 22;
const around = 2 * Math.PI * radius;
// Told aloud once when so little is left.
const low_s = 10;

// The persona's initial in a ring that empties while they wait. Quiet: it takes no place and makes no sound until it is nearly out.
class PatienceRing extends PlainElement {
  static override properties = { name: {}, since: {}, patience: {} };
  declare name: string;
  // When the persona began to wait; undefined while nobody waits.
  declare since: number | undefined;
  declare patience: number;
  private timer_: ReturnType<typeof setInterval> | undefined;
  // The server's clock may be another one: what counts is when the words were seen here.
  private seen_at_ = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer_ = setInterval(() => this.requestUpdate(), tick_ms);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer_);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('since')) this.seen_at_ = Date.now();
  }

  protected override render() {
    const waits = this.since !== undefined && this.patience > 0;
    const left = waits ? Math.max(0, this.patience - (Date.now() - this.seen_at_) / 1000) : this.patience;
    const share = this.patience > 0 ? left / this.patience : 1;
    const is_low = waits && left <= low_s;
    return html`
      <span class="ring ${is_low ? 'ring-low' : ''}" title="${words.practice.play.patience(this.name)}${waits ? `: ${
        words.practice.play.patience_left(Math.ceil(left))}` : ''}">
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle class="ring-all" cx="24" cy="24" r=${radius}></circle>
          <circle class="ring-left" cx="24" cy="24" r=${radius} transform="rotate(-90 24 24)"
            stroke-dasharray=${around} stroke-dashoffset=${around * (1 - share)}></circle></svg>
        <span class="ring-letter" aria-hidden="true">${Array.from(this.name)[0] ?? ''}</span></span>
      <span class="unseen" role="status">${is_low ? words.practice.play.patience_low(this.name, low_s) : ''}</span>`;
  }
}
customElements.define('evenkeel-patience', PatienceRing);
