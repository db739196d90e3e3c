import { html } from 'lit';
import { local_storage } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import { words } from '../words/words';

const off_key = 'evenkeel.single-keys-off';

// Speech input and tremor press stray keys: single-key shortcuts can be switched off (WCAG 2.1.4).
export const has_single_keys = (): boolean => local_storage()?.getItem(off_key) !== 'yes';

export class ShortcutsDialog extends PlainElement {
  static override properties = { list: { attribute: false }, single: {} };
  // The agent's own where nothing else is given.
  declare list: [string, string][] | undefined;
  declare single: string | undefined;

  show(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    const { shortcuts } = words;
    return html`
      <dialog class="dialog" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">${shortcuts.title}</h2>
        <dl class="keys">${(this.list ?? shortcuts.list).map(([keys, does]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`)}</dl>
        <label class="check"><input type="checkbox" .checked=${has_single_keys()} @change=${this.switch_}> ${this.single ?? shortcuts.single}</label>
        <form method="dialog"><button class="button button-main">${shortcuts.close}</button></form>
      </dialog>`;
  }

  private readonly switch_ = (event: Event): void => {
    local_storage()?.setItem(off_key, (event.target as HTMLInputElement).checked ? 'no' : 'yes');
  };
}
customElements.define('evenkeel-shortcuts', ShortcutsDialog);
