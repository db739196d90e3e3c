import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heat_class, heat_glyph } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { heats, type Line, type ListName } from '../state/wording-draft';
import { words } from '../words/words';
import { flaw_lines, line_field, line_id, line_state, remove_button, removed_line, write, type Editing } from './edit-line';
import { intent_options } from './intent-options';
import { pasted_lines } from './line-text';

// Lines that teach: the examples by heat, or the look-alikes. One field a line, and one at the end for the next.
class ExampleLines extends PlainElement {
  static override properties = { desk: { attribute: false }, editing: { attribute: false }, version: {}, what: {}, told: { state: true }, active: { state: true } };
  declare desk: IntentsDesk;
  declare editing: Editing;
  declare version: number;
  declare what: 'examples' | 'near_misses';
  declare told: string;
  // The line in which the focus is; only it gets the long list of what it may carry as well.
  declare active: number | undefined;

  protected override render() {
    const said = words.intents[this.what];
    return html`
      <p class="section-lead">${said.lead}</p>
      <p class="unseen" role="status">${this.told}</p>
      ${flaw_lines(this.editing, `list-${this.what}`)}
      ${this.what === 'near_misses' ? this.lines('near_misses', words.intents.near_misses.label, words.intents.near_misses.add)
        : heats.map((heat, level) => this.group(heat, level))}`;
  }

  private group(heat: typeof heats[number], level: number) {
    const name = `examples.${heat}`;
    const lines = this.editing.draft.list(name);
    if (lines.length === 0 && !this.editing.may_edit) return nothing;
    const word = words.intents.heats[heat];
    return html`
      <section class="line-group ${heat_class(level)}" aria-labelledby="group-${heat}">
        <h3 class="group-title" id="group-${heat}">${heat_glyph(level)} ${word} <span class="quiet">${lines.filter(({ is_removed }) => !is_removed).length}</span></h3>
        ${flaw_lines(this.editing, `list-${name}`)}
        ${this.lines(name, (number) => words.intents.examples.label(word, number), words.intents.examples.add(word))}
      </section>`;
  }

  private lines(name: ListName, label: (number: number) => string, add: string) {
    const lines = this.editing.draft.list(name);
    return html`
      <ul class="lines">${repeat(lines, ({ key }) => key, (line, index) => html`
        <li class="line line-is-${this.editing.draft.state_of(line)}" @focusin=${() => { this.active = line.key; }}>${this.line(name, line, label(index + 1))}</li>`)}</ul>
      ${this.editing.may_edit ? html`
        <textarea class="line-field line-next" rows="1" aria-label=${add} placeholder=${words.intents.examples.placeholder}
          lang=${this.editing.draft.wording.lang}
          @change=${(event: Event) => this.take_next(name, event.target as HTMLTextAreaElement)}
          @keydown=${(event: KeyboardEvent) => this.next_key(name, event)}
          @paste=${(event: ClipboardEvent) => this.paste(name, event)}></textarea>` : nothing}`;
  }

  private line(name: ListName, line: Line, label: string) {
    const { editing } = this;
    const { lang } = editing.draft.wording;
    const id = line_id(name, line.key);
    if (line.is_removed) return removed_line(editing, name, line, lang, label);
    if (!editing.may_edit) return html`<p class="line-read" id=${id} tabindex="-1" lang=${lang}>${line.text}</p>${this.beside(name, line, label)}`;
    const enter = (): void => this.add_after(name, line);
    return html`
      ${line_field(editing, name, line, lang, { label, enter, paste: (text) => this.paste_after(name, line, text) })}
      ${line_state(editing, line)}
      ${this.beside(name, line, label)}
      ${remove_button(editing, name, line, label)}
      ${flaw_lines(editing, id)}`;
  }

  // What else belongs to a line: what it really is, or what it carries as well.
  private beside(name: ListName, line: Line, label: string) {
    const { lang } = this.editing.draft.wording;
    if (name !== 'near_misses') return this.also(name, line, label, lang);
    const said = words.intents.near_misses;
    const title = line.is === undefined || line.is === 'none' ? said.nothing : this.desk.title_of(line.is, lang) ?? line.is;
    if (!this.editing.may_edit) return html`<p class="line-beside">${said.is} <strong lang=${lang}>${title}</strong></p>`;
    const number = this.editing.draft.list(name).indexOf(line) + 1;
    return html`
      <label class="line-beside"><span aria-hidden="true">${said.is}</span>
        <select class="line-select" aria-label=${said.is_label(number)} @change=${(event: Event) => this.choose(name, line, { is: (event.target as HTMLSelectElement).value })}>
          <option value="none" ?selected=${line.is === 'none'}>${said.nothing}</option>
          ${intent_options(this.desk, lang, line.is)}</select></label>`;
  }

  private also(name: ListName, line: Line, label: string, lang: string) {
    const said = words.intents.examples;
    const chips = (line.also ?? []).map((id) => {
      const title = this.desk.title_of(id, lang) ?? id;
      return html`<span class="also-chip"><span lang=${lang}>${title}</span>${this.editing.may_edit ? html`
        <button aria-label=${said.also_remove(title)} @click=${() => this.choose(name, line, { also: line.also!.filter((each) => each !== id) })}>×</button>` : nothing}</span>`;
    });
    const adds = this.editing.may_edit && line.key === this.active ? html`
      <select class="line-select also-add" aria-label="${said.also_label}: ${label}" .value=${''}
        @change=${(event: Event) => this.choose(name, line, { also: [...line.also ?? [], (event.target as HTMLSelectElement).value] })}>
        <option value="">${said.also_add}</option>${intent_options(this.desk, lang, undefined, [this.editing.draft.wording.intent, ...line.also ?? []])}</select>` : nothing;
    return chips.length === 0 && adds === nothing ? nothing
      : html`<span class="line-beside">${chips.length > 0 ? html`<span class="quiet">${said.also}</span>` : nothing}${chips}${adds}</span>`;
  }

  private choose(name: ListName, line: Line, change: Partial<Line>): void {
    write(this.editing, name, line, change);
    this.editing.edits.settle();
  }

  private add_after(name: ListName, line: Line): void {
    const key = this.editing.draft.add(name, [''], line.key);
    this.editing.edits.touch();
    this.focus_line(name, key);
  }

  private paste_after(name: ListName, line: Line, text: string): boolean {
    const lines = pasted_lines(text);
    if (lines.length < 2) return false;
    const empty = line.text === '';
    this.take(name, lines, line.key);
    if (empty) this.editing.draft.remove(name, line.key);
    return true;
  }

  private take(name: ListName, lines: string[], after?: number): number {
    const key = this.editing.draft.add(name, lines, after);
    this.told = words.intents.examples.pasted(lines.length);
    this.editing.edits.touch();
    this.editing.edits.settle();
    return key;
  }

  private take_next(name: ListName, field: HTMLTextAreaElement): void {
    const lines = pasted_lines(field.value);
    field.value = '';
    if (lines.length > 0) this.take(name, lines);
  }

  private next_key(name: ListName, event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.take_next(name, event.target as HTMLTextAreaElement);
  }

  private paste(name: ListName, event: ClipboardEvent): void {
    const lines = pasted_lines(event.clipboardData?.getData('text') ?? '');
    if (lines.length < 2) return;
    event.preventDefault();
    this.take(name, lines);
  }

  private focus_line(name: ListName, key: number): void {
    void this.updateComplete.then(() => this.updateComplete).then(() => {
      requestAnimationFrame(() => this.querySelector<HTMLElement>(`#${line_id(name, key)}`)?.focus());
    });
  }
}
customElements.define('evenkeel-example-lines', ExampleLines);
