import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EditSession } from '../state/edit-session';
import type { Line, ListName, WordingDraft } from '../state/wording-draft';
import { words } from '../words/words';

// What a list of lines needs to let somebody edit it.
export interface Editing { draft: WordingDraft; edits: EditSession; may_edit: boolean; flaws: Map<string, string[]> }

export const line_id = (name: ListName, key: number): string => `line-${name.replace('.', '-')}-${key}`;

export function write(editing: Editing, name: ListName, line: Line, change: Partial<Line>): void {
  editing.draft.write(name, line.key, change);
  editing.edits.touch();
}

export function remove(editing: Editing, name: ListName, line: Line): void {
  editing.draft.remove(name, line.key);
  editing.edits.settle();
  editing.edits.touch();
}

export function put_back(editing: Editing, name: ListName, line: Line): void {
  editing.draft.put_back(name, line.key);
  editing.edits.settle();
  editing.edits.touch();
}

interface FieldWords { label: string; placeholder?: string; enter?: () => void; paste?: (text: string) => boolean }

// The words themselves, in a field that grows with them. One line of the file is one line here.
export function line_field(editing: Editing, name: ListName, line: Line, lang: string, said: FieldWords) {
  const id = line_id(name, line.key);
  const flaws = editing.flaws.get(id) ?? [];
  const type = (event: Event): void => write(editing, name, line, { text: (event.target as HTMLTextAreaElement).value.replace(/\r?\n/g, ' ') });
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    editing.edits.settle();
    said.enter?.();
  };
  const paste = (event: ClipboardEvent): void => { if (said.paste?.(event.clipboardData?.getData('text') ?? '')) event.preventDefault(); };
  return html`
    <textarea class="line-field" id=${id} rows="1" lang=${lang} spellcheck="true" aria-label=${said.label} placeholder=${said.placeholder ?? nothing}
      aria-invalid=${flaws.length > 0 ? 'true' : nothing} aria-describedby=${flaws.length > 0 ? `${id}-flaws` : nothing}
      .value=${live(line.text)} @input=${type} @change=${() => editing.edits.settle()} @keydown=${key} @paste=${paste}></textarea>`;
}

export function flaw_lines(editing: Editing, id: string): TemplateResult | typeof nothing {
  const flaws = editing.flaws.get(id) ?? [];
  return flaws.length === 0 ? nothing : html`<ul class="line-flaws" id="${id}-flaws">${flaws.map((flaw) => html`<li>${flaw}</li>`)}</ul>`;
}

// What became of a line, in words as well as in colour.
export function line_state({ draft }: Editing, line: Line) {
  const state = draft.state_of(line);
  return state === 'same' || (state === 'new' && line.text === '') ? nothing
    : html`<span class="line-state line-state-${state}" title=${state === 'changed' ? words.intents.line.was(line.was?.text ?? '') : nothing}>${
      words.intents.line.states[state]}</span>`;
}

export function removed_line(editing: Editing, name: ListName, line: Line, lang: string, label: string) {
  const said = words.intents.line;
  return html`
    <p class="line-gone"><s lang=${lang}>${line.was?.text ?? line.text}</s> ${line_state(editing, line)}
      <button class="link" id=${line_id(name, line.key)} aria-label=${said.put_back_label(label)}
        @click=${() => put_back(editing, name, line)}>${said.put_back}</button></p>`;
}

const bin_glyph = html`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.8M9.2 7v3.8"></path></svg>`;

export const remove_button = (editing: Editing, name: ListName, line: Line, label: string) => html`
  <button class="line-remove" aria-label=${words.intents.line.remove(label)} title=${words.intents.replies.remove}
    @click=${() => remove(editing, name, line)}>${bin_glyph}</button>`;
