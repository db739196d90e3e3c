import './example-lines';
import './reply-cards';
import { html, nothing } from 'lit';
import type { SearchHit } from '../client/intent-frames';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import type { ListName, WordingDraft } from '../state/wording-draft';
import { words } from '../words/words';
import { line_id, type Editing } from './edit-line';
import { sections, type Section } from './intents-place';
import { wording_head } from './wording-head';

const section_of = (name: ListName): Section => (name === 'near_misses' ? 'near_misses' : name.startsWith('replies') ? 'replies' : 'examples');

// One intent in one language: its title, replies, examples and look-alikes, to read or to change.
export class WordingView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, section: {} };
  declare desk: IntentsDesk;
  declare version: number;
  declare section: Section;
  // To be shown as soon as it is there.
  private wanted_: { list?: ListName; key?: number; text?: string; id?: string } | undefined;

  // Brings the line that was found, or that a problem belongs to, to where it is seen.
  show_hit(hit: SearchHit): void {
    this.wanted_ = hit.where === 'reply' && hit.id !== undefined ? { id: hit.id } : { text: hit.text };
    this.go(hit.where === 'title' ? this.section : hit.where === 'near_miss' ? 'near_misses' : hit.where === 'reply' ? 'replies' : 'examples');
  }
  show_line(list: ListName | undefined, key: number | undefined): void {
    this.wanted_ = { ...(list === undefined ? {} : { list }), ...(key === undefined ? {} : { key }) };
    this.go(list === undefined ? this.section : section_of(list));
  }
  show_reply(id: string): void {
    this.wanted_ = { id };
    this.go('replies');
  }

  protected override render() {
    const { desk } = this;
    const { draft, place } = desk;
    const intent = place && desk.intent(place);
    if (!place || !intent) return nothing;
    const editing = draft && this.editing(draft);
    const has_wording = intent.wordings[place.lang] !== undefined;
    return html`
      ${wording_head(desk, intent, editing, (what, detail) => this.dispatchEvent(new CustomEvent(what, { detail })))}
      ${!has_wording ? html`<p class="quiet wording-none">${words.intents.wording.missing}</p>`
        : !editing ? html`<p class="quiet wording-none" role="status">${words.intents.loading}</p>` : this.body(editing)}`;
  }

  protected override updated(): void { this.bring(); }

  private body(editing: Editing) {
    const { draft } = editing;
    const said = words.intents.wording.sections;
    const blocked = this.desk.may_edit && this.desk.edits.has_raw(draft.wording.file);
    return html`
      ${blocked ? html`<p class="hint-line">${words.intents.wording.raw_taken}</p>` : nothing}
      <div class="sections" role="tablist" aria-label=${draft.title} @keydown=${this.tab_key_}>${sections.map((section) => html`
        <button class="section-tab" role="tab" id="tab-${section}" aria-selected=${section === this.section ? 'true' : 'false'} aria-controls="section-panel"
          tabindex=${section === this.section ? 0 : -1} @click=${() => this.go(section)}>${said[section]}
          <span class="section-count">${this.count(draft, section)}</span></button>`)}</div>
      <div class="section-panel" role="tabpanel" id="section-panel" aria-labelledby="tab-${this.section}">
        ${this.section === 'replies' ? html`<evenkeel-reply-cards .desk=${this.desk} .editing=${editing} .version=${this.version}></evenkeel-reply-cards>`
          : this.section === 'patterns' ? this.patterns(draft)
          : html`<evenkeel-example-lines .desk=${this.desk} .editing=${editing} .version=${this.version} .what=${this.section}></evenkeel-example-lines>`}
      </div>`;
  }

  private patterns({ wording: { patterns } }: WordingDraft) {
    const said = words.intents.patterns;
    return html`
      <p class="section-lead">${said.lead}</p>
      ${patterns.length === 0 ? html`<p class="quiet">${said.none}</p>`
        : html`<ul class="patterns">${patterns.map((pattern) => html`<li><code>${pattern}</code></li>`)}</ul>`}`;
  }

  private count(draft: WordingDraft, section: Section): number {
    if (section === 'patterns') return draft.wording.patterns.length;
    return draft.lists.filter((name) => section_of(name) === section)
      .reduce((sum, name) => sum + draft.list(name).filter(({ is_removed, text }) => !is_removed && text !== '').length, 0);
  }

  private editing(draft: WordingDraft): Editing {
    const { edits } = this.desk;
    return { draft, edits, may_edit: this.desk.may_edit && !edits.has_raw(draft.wording.file), flaws: this.flaws() };
  }

  // What the preview finds wrong, by the field it belongs to; nothing once the words are others.
  private flaws(): Map<string, string[]> {
    const flaws = new Map<string, string[]>();
    const { edits, draft } = this.desk;
    if (!draft || !edits.is_current) return flaws;
    for (const flaw of edits.preview?.problems ?? []) {
      const place = edits.place_of(flaw);
      if (place?.draft !== draft) continue;
      const id = place.list === undefined ? 'wording-title' : place.key === undefined ? `list-${place.list}` : line_id(place.list, place.key);
      flaws.set(id, [...flaws.get(id) ?? [], flaw.message]);
    }
    return flaws;
  }

  private go(section: Section): void {
    if (section !== this.section) this.dispatchEvent(new CustomEvent('section', { detail: section }));
    this.requestUpdate();
  }

  private bring(): void {
    const { draft } = this.desk;
    const wanted = this.wanted_;
    if (!wanted || !draft) return;
    this.wanted_ = undefined;
    const id = wanted.list === undefined && wanted.text === undefined && wanted.id === undefined ? 'wording-title' : this.id_of(draft, wanted);
    requestAnimationFrame(() => {
      const line = (id ? this.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : null) ?? this.querySelector<HTMLElement>('.line-flaws, #wording-title');
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: 'center' });
      line?.closest('.line, .reply')?.classList.add('line-found');
      setTimeout(() => line?.closest('.line, .reply')?.classList.remove('line-found'), 1_600);
    });
  }

  private id_of(draft: WordingDraft, { list, key, text, id }: NonNullable<typeof this.wanted_>): string {
    for (const name of list === undefined ? draft.lists : [list]) {
      const line = draft.list(name).find((each) => (key !== undefined ? each.key === key : id !== undefined ? each.id === id : each.text === text || each.was?.text === text));
      if (line) return line_id(name, line.key);
    }
    return text === draft.title ? 'wording-title' : '';
  }

  private readonly tab_key_ = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = sections[(sections.indexOf(this.section) + by + sections.length) % sections.length]!;
    this.go(next);
    void this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector<HTMLElement>(`#tab-${next}`)?.focus()));
  };
}
customElements.define('evenkeel-wording', WordingView);
