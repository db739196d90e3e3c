import { PlainElement } from './plain-element';

// An element with a canvas in it, which knows neither custom properties nor how wide its place is: it is drawn anew when the system
// turns dark or light, and fitted when the place changes. Out of the page nothing of it is kept.
export abstract class DrawnElement extends PlainElement {
  private readonly watcher_ = new ResizeObserver(() => this.fit());
  private readonly dark_ = matchMedia('(prefers-color-scheme: dark)');

  protected abstract draw(): void;
  protected abstract fit(): void;
  protected abstract clear(): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher_.observe(this);
    this.dark_.addEventListener('change', this.redraw_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher_.disconnect();
    this.dark_.removeEventListener('change', this.redraw_);
    this.clear();
  }

  protected readonly redraw_ = (): void => {
    this.clear();
    this.draw();
  };
}
