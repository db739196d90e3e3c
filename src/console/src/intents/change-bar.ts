import { html, nothing } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { error_words, words } from '../words/words';

// What is changed and not saved, and what can be done with it. Always in the same place, and gone when there is nothing.
class ChangeBar extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, asks: { state: true }, shows: { type: Boolean } };
  declare desk: IntentsDesk;
  declare version: number;
  declare asks: boolean;
  // Whether the preview is open where there is no room beside.
  declare shows: boolean;

  protected override render() {
    const said = words.intents.changes;
    const { edits } = this.desk;
    const count = edits.changes;
    if (count === 0) return nothing;
    return html`
      <section class="change-bar" aria-label=${said.label}>
        ${this.trouble()}
        <div class="change-line">
          <p class="change-count"><strong>${said.count(count)}</strong> <button class="link change-show" aria-expanded=${this.shows ? 'true' : 'false'}
            @click=${() => this.tell('show')}>${this.summary()}</button></p>
          ${this.asks ? this.sure() : html`
            <button class="button button-small" ?disabled=${!this.can_undo} @click=${() => this.tell('undo')}>${said.undo}</button>
            <button class="button button-small" @click=${() => { this.asks = true; }}>${said.discard}</button>
            ${this.main()}`}
        </div>
      </section>`;
  }

  private main() {
    const said = words.intents.changes;
    const { edits } = this.desk;
    const has_problems = edits.is_current && edits.preview?.fine === false;
    const word = edits.is_saving ? said.saving : edits.is_current && edits.worse > 0 ? said.save_worse : said.save;
    return html`
      <button class="button button-small button-main change-save" aria-keyshortcuts="Control+S" ?disabled=${!edits.may_save}
        title=${has_problems ? said.mend_first : nothing} @click=${() => this.tell('save')}>${word}</button>`;
  }

  private sure() {
    const said = words.intents.changes;
    return html`
      <span role="group" aria-label=${said.discard_sure} class="change-sure"><span>${said.discard_sure}</span>
        <button class="button button-small button-bad" @click=${() => { this.asks = false; this.tell('discard'); }}>${said.discard_yes}</button>
        <button class="button button-small" @click=${() => { this.asks = false; }}>${said.discard_no}</button></span>`;
  }

  // In a few words, for those who do not see the panel.
  private summary(): string {
    const said = words.intents.preview;
    const { checking, preview, is_current } = this.desk.edits;
    if (checking === 'failed') return said.failed;
    if (!is_current || !preview) return said.title;
    if (preview.problems.length > 0) return said.problems(preview.problems.length);
    return preview.changes.length === 0 ? said.fine : said.changes(preview.changes.length, preview.more);
  }

  private trouble() {
    const { trouble, checking } = this.desk.edits;
    if (!trouble || checking === 'failed') return nothing;
    const why = words.intents.trouble[trouble.code] ?? words.intents.refused(error_words(trouble.code, trouble.message));
    return html`<p class="banner banner-bad" role="alert">${why}</p>`;
  }

  private get can_undo(): boolean {
    const { draft, raw_draft } = this.desk;
    return raw_draft === undefined && draft?.can_undo === true;
  }

  private tell(what: 'save' | 'undo' | 'discard' | 'show'): void { this.dispatchEvent(new CustomEvent(what)); }
}
customElements.define('evenkeel-change-bar', ChangeBar);
