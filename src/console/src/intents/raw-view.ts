import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FileProblem } from '../client/intent-frames';
import { PlainElement } from '../parts/plain-element';
import type { FileDraft } from '../state/file-draft';
import type { IntentsDesk } from '../state/intents-desk';
import { offset_of } from '../state/json-places';
import { words } from '../words/words';

// A whole file as it is, with line numbers, for those who asked for it.
export class RawView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {} };
  declare desk: IntentsDesk;
  declare version: number;
  private wanted_: { line: number; column: number } | undefined;

  show(line: number, column: number): void {
    this.wanted_ = { line, column };
    this.requestUpdate();
  }

  protected override render() {
    const said = words.intents.raw;
    const { desk } = this;
    const { raw, raw_draft: draft } = desk;
    if (raw === undefined) return nothing;
    return html`
      <header class="wording-head raw-head">
        <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('back'))}>← ${said.back}</button>
        <h2 class="raw-title"><code>${raw}</code></h2>
        <p class="quiet">${said.lead} <button class="link" @click=${() => this.dispatchEvent(new CustomEvent('download', { detail: raw }))}>${words.intents.wording.download}</button></p>
        ${desk.edits.has_words_of(raw) ? html`<p class="hint-line">${said.words_taken}</p>` : nothing}
        ${draft?.newer ? html`<p class="hint-line">${said.stale}
          <button class="link" @click=${() => this.settle(() => draft.keep_mine())}>${said.keep}</button>
          <button class="link" @click=${() => this.settle(() => draft.take_theirs())}>${said.theirs}</button></p>` : nothing}
        ${this.flaws(raw)}
      </header>
      ${draft ? this.editor(raw, draft) : html`<p class="quiet" role="status">${words.intents.loading}</p>`}`;
  }

  protected override updated(): void {
    const field = this.querySelector<HTMLTextAreaElement>('.raw-field');
    if (!field) return;
    this.number_lines(field);
    if (this.wanted_) this.jump(field, this.wanted_);
  }

  private editor(raw: string, draft: FileDraft) {
    const may_edit = this.desk.may_edit && !this.desk.edits.has_words_of(raw);
    return html`
      <div class="raw">
        <pre class="raw-lines" aria-hidden="true"></pre>
        <textarea class="raw-field" wrap="off" spellcheck="false" autocapitalize="off" aria-label=${words.intents.raw.label(raw)} ?readonly=${!may_edit}
          .value=${live(draft.text)} @scroll=${this.scroll_}
          @input=${(event: Event) => { draft.text = (event.target as HTMLTextAreaElement).value; this.desk.edits.touch(); }}
          @change=${() => this.desk.edits.settle()}></textarea>
      </div>`;
  }

  private flaws(raw: string) {
    const { edits } = this.desk;
    const flaws = edits.is_current ? edits.preview?.problems.filter(({ place }) => place === raw || place.endsWith(`/${raw}`)) ?? [] : [];
    if (flaws.length === 0) return nothing;
    return html`<ul class="flaws">${flaws.map((flaw) => this.flaw(flaw))}</ul>`;
  }

  private flaw({ line, column, message }: FileProblem) {
    return html`<li class="flaw"><button class="link" @click=${() => this.show(line ?? 1, column ?? 1)}>${words.intents.raw.line(line ?? 1)}</button> ${message}</li>`;
  }

  private settle(act: () => void): void {
    act();
    this.desk.edits.settle();
  }

  private number_lines(field: HTMLTextAreaElement): void {
    const lines = this.querySelector('.raw-lines');
    const count = field.value.split('\n').length;
    if (!lines || lines.childElementCount === count) return;
    lines.replaceChildren(...Array.from({ length: count }, (_, index) => {
      const line = document.createElement('span');
      line.textContent = `${index + 1}\n`;
      return line;
    }));
  }

  private jump(field: HTMLTextAreaElement, { line, column }: { line: number; column: number }): void {
    this.wanted_ = undefined;
    const at = offset_of(field.value, line, column);
    const end = field.value.indexOf('\n', at);
    field.focus();
    field.setSelectionRange(at, end === -1 ? field.value.length : end);
    const height = field.scrollHeight / Math.max(1, field.value.split('\n').length);
    field.scrollTop = Math.max(0, (line - 6) * height);
    for (const each of this.querySelectorAll('.raw-line-found')) each.classList.remove('raw-line-found');
    this.querySelector('.raw-lines')?.children[line - 1]?.classList.add('raw-line-found');
  }

  private readonly scroll_ = (event: Event): void => {
    const lines = this.querySelector('.raw-lines');
    if (lines) lines.scrollTop = (event.target as HTMLElement).scrollTop;
  };
}
customElements.define('evenkeel-raw', RawView);
