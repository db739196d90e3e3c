import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { replace_sentence } from '../client/code-points';
import type { Fault, Reminder, Review } from '../client/protocol';
import type { InsertEvent } from '../assist/assist-panel';
import { PlainElement } from '../parts/plain-element';
import type { Desk } from '../state/desk';
import type { Draft } from '../state/draft';
import { named, words } from '../words/words';
import { draft_check } from './draft-check';
import { guard_layer } from './guard-layer';

const review_after_ms = 300;
// Closer to the limit than this the count is worth the agent's glance.
const tell_left_below = 200;

// Where the agent writes. Whatever comes in from outside, what is typed is never lost.
export class Composer extends PlainElement {
  static override properties = { desk: { attribute: false }, draft: { attribute: false }, version: {} };
  declare desk: Desk;
  declare draft: Draft;
  declare version: number;
  private review_timer_: ReturnType<typeof setTimeout> | undefined;
  private digit_ = '';
  // What a screen reader was told of: each fault once.
  private told_ = new Set<string>();
  private telling_ = '';

  get is_writing(): boolean { return document.activeElement === this.field; }
  focus_field(): void { this.field?.focus(); }

  insert({ suggestion, reply, text }: InsertEvent, digit?: string): void {
    const { field, draft } = this;
    const from = field?.selectionStart ?? draft.text.length;
    const caret = draft.insert(suggestion, reply, from, field?.selectionEnd ?? from, digit, text);
    this.digit_ = digit ?? '';
    this.desk.inserted(suggestion, reply);
    this.put_caret(caret);
    this.review_soon();
  }

  add_line({ kind, line }: Reminder): void {
    const { draft } = this;
    this.put_caret(draft.add_line(line, kind === 'greeting' ? 'start' : 'end', this.field?.selectionStart ?? draft.text.length));
    this.review_soon();
  }

  undo(): boolean {
    if (!this.draft.undo_word) return false;
    this.put_caret(this.draft.undo());
    this.review_soon();
    return true;
  }

  // The fault at the caret, else the first one. False where there is none.
  rewrite_next(): boolean {
    const fault = this.draft.fault_at(this.caret);
    if (fault) this.rewrite(fault);
    return fault !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.moved_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.moved_);
    clearTimeout(this.review_timer_);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('draft')) return;
    [this.told_, this.telling_] = [new Set(), ''];
    clearTimeout(this.review_timer_);
    // What was written before, in this page or before it was loaded again, is looked at as well.
    const { text, review, reviewed } = this.draft;
    if (text !== '' && (!review || reviewed !== text)) this.review_soon();
  }

  protected override updated(): void {
    this.scroll_along();
    this.show_next();
  }

  protected override render() {
    const { draft } = this;
    const { faults } = draft;
    const limit = this.desk.client.limits.text_characters;
    const left = limit - draft.text.length;
    // The check stands above: whatever it finds, the words being written stay where they are.
    return html`
      <form class="composer" @submit=${this.submit_}>
        ${draft.review ? draft_check(draft.review, draft.reviewed, {
          rewrite: (fault) => this.rewrite(fault), remind: (reminder) => this.add_line(reminder),
        }, draft.fault_at(this.caret)) : nothing}
        <label class="unseen" for="reply">${words.composer.label}</label>
        <div class="guarded">${guard_layer(draft.text, faults)}
          <textarea id="reply" class="field" rows="2" maxlength=${limit} placeholder=${words.composer.placeholder}
            aria-describedby="reply-hint" .value=${live(draft.text)} @input=${this.typed_} @keydown=${this.key_}
            @scroll=${() => this.scroll_along()}></textarea></div>
        <button class="button button-main" ?disabled=${draft.text.trim() === ''}>${words.composer.send}</button>
        <p class="composer-foot"><span id="reply-hint">${words.composer.hint}</span>
          <span role="status">${this.undo_note()}</span>
          ${left < tell_left_below ? html`<span>${words.composer.left(left)}</span>` : nothing}</p>
        <p class="unseen" role="status">${this.telling_}</p>
      </form>`;
  }

  private undo_note() {
    const { undo_word } = this.draft;
    if (!undo_word) return nothing;
    return html`${words.composer[undo_word === 'digit' ? 'inserted' : undo_word]}
      <button type="button" class="link" @click=${() => this.undo()}>${
        undo_word === 'digit' ? words.composer.undo_digit(this.digit_) : words.composer.undo}</button>`;
  }

  private get field(): HTMLTextAreaElement | null { return this.querySelector('textarea'); }
  private get caret(): number { return this.field?.selectionStart ?? 0; }

  private rewrite(fault: Fault): void {
    const { draft } = this;
    // The review speaks of the text as it was then; where it has changed since, the fault has moved along or is gone.
    const found = draft.faults.find(({ id, rewrite }) => id === fault.id && rewrite === fault.rewrite);
    if (!found) return;
    const { text, caret } = replace_sentence(draft.text, found, found.rewrite ?? '');
    draft.rewrite(text, this.caret);
    this.put_caret(caret);
    this.review_soon();
  }

  // The element renders first: a caret set in the old text would land elsewhere in the new one.
  private put_caret(caret: number): void {
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.setSelectionRange(caret, caret);
    });
  }

  private scroll_along(): void {
    const [layer, field] = [this.querySelector('.guard-layer'), this.field];
    if (layer && field) layer.scrollTop = field.scrollTop;
  }

  // In its list, and only there: what is being written does not move.
  private show_next(): void {
    const [list, next] = [this.querySelector('.draft-check'), this.querySelector('.fault-next')];
    if (!list || !next) return;
    const [around, inside] = [list.getBoundingClientRect(), next.getBoundingClientRect()];
    if (inside.top < around.top) list.scrollTop -= around.top - inside.top;
    else if (inside.bottom > around.bottom) list.scrollTop += Math.min(inside.bottom - around.bottom, inside.top - around.top);
  }

  // Which fault the key rewrites depends on where the caret is.
  private readonly moved_ = (): void => { if (this.is_writing && this.draft.faults.length > 1) this.requestUpdate(); };

  private readonly typed_ = (event: InputEvent): void => {
    this.draft.type((event.target as HTMLTextAreaElement).value);
    if (this.draft.text === '') [this.told_, this.telling_] = [new Set(), ''];
    this.desk.typed();
    this.review_soon();
  };

  private readonly key_ = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    this.submit_(event);
  };

  private readonly submit_ = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.review_timer_);
    this.desk.say();
    // Now, not when the desk tells: what is typed next must not be added to what was sent.
    this.requestUpdate();
    [this.told_, this.telling_] = [new Set(), ''];
    this.focus_field();
  };

  private review_soon(): void {
    clearTimeout(this.review_timer_);
    const { draft, desk } = this;
    this.review_timer_ = setTimeout(() => {
      const text = draft.text;
      if (text.trim() === '' || desk.opened === undefined) return;
      void desk.review(desk.opened, text).then((review) => {
        // An answer that comes late speaks of another text.
        if (!review || draft.text !== text) return;
        draft.review = review;
        draft.reviewed = text;
        // Another conversation may be open by now: what is told is about what is being written.
        if (draft === this.draft) this.tell(review);
        this.requestUpdate();
      });
    }, review_after_ms);
  }

  // Only what is new: a check that repeats itself with every word is not listened to.
  private tell({ faults }: Review): void {
    const fresh = faults.filter(({ id }) => !this.told_.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) this.told_.add(id);
    const names = fresh.map(({ id }) => named(words.faults, id));
    this.telling_ = fresh.some(({ rewrite }) => rewrite) ? words.live.guard.found(names) : words.live.guard.found_only(names);
  }
}
customElements.define('evenkeel-composer', Composer);
