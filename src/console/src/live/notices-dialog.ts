import { html, nothing } from 'lit';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';
import { can_notify, is_on, turn, type Notice } from './notices';

// Where notices on the desktop and sound are turned on. Nothing asks by itself.
export class NoticesDialog extends PlainElement {
  show(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    const { notices } = words.live;
    const line = (notice: Notice, text: string, is_possible: boolean) => html`
      <label class="check"><input type="checkbox" name=${notice} .checked=${is_possible && is_on(notice)} ?disabled=${!is_possible}
        @change=${(event: Event) => void this.turn(notice, (event.target as HTMLInputElement).checked)}> <span>${text}</span></label>`;
    return html`
      <dialog class="dialog" aria-labelledby="notices-title">
        <h2 id="notices-title">${notices.title}</h2>
        <p class="quiet dialog-lead">${notices.lead}</p>
        ${line('desktop', notices.desktop, can_notify())}
        <div role="status">${can_notify() ? nothing : html`<p class="quiet dialog-lead">${notices.denied}</p>`}</div>
        ${line('sound', notices.sound, true)}
        <form method="dialog"><button class="button button-main">${notices.close}</button></form>
      </dialog>`;
  }

  private async turn(notice: Notice, on: boolean): Promise<void> {
    await turn(notice, on);
    this.requestUpdate();
  }
}
customElements.define('evenkeel-notices', NoticesDialog);
