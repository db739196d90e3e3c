import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { replace_sentence } from '../client/code-points';
import type { Fault, Reminder } from '../client/protocol';
import type { InsertEvent } from '../assist/assist-panel';
import { PlainElement } from '../parts/plain-element';
import type { Desk } from '../state/desk';
import type { Draft } from '../state/draft';
import { words } from '../words/words';
import { draft_check } from './draft-check';

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

  get is_writing(): boolean { return document.activeElement === this.field; }
  focus_field(): void { this.field?.focus(); }

  insert({ suggestion, reply }: InsertEvent, digit?: string): void {
    const { field, draft } = this;
    const from = field?.selectionStart ?? draft.text.length;
    const caret = draft.insert(suggestion, reply, from, field?.selectionEnd ?? from, digit);
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

  protected override render() {
    const { draft } = this;
    const limit = this.desk.client.limits.text_characters;
    const left = limit - draft.text.length;
    return html`
      <form class="composer" @submit=${this.submit_}>
        <label class="unseen" for="reply">${words.composer.label}</label>
        <textarea id="reply" class="field" rows="2" maxlength=${limit}
          placeholder=${words.composer.placeholder} aria-describedby="reply-hint" .value=${live(draft.text)} @input=${this.typed_} @keydown=${this.key_}></textarea>
        <button class="button button-main" ?disabled=${draft.text.trim() === ''}>${words.composer.send}</button>
        <p class="composer-foot"><span id="reply-hint">${words.composer.hint}</span>
          <span role="status">${this.undo_note()}</span>
          ${left < tell_left_below ? html`<span>${words.composer.left(left)}</span>` : nothing}</p>
        ${draft.review ? draft_check(draft.review, draft.reviewed, {
          rewrite: (fault) => this.rewrite(fault), remind: (reminder) => this.add_line(reminder),
        }) : nothing}
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

  private rewrite(fault: Fault): void {
    const { draft } = this;
    const text = replace_sentence(draft.text, fault, fault.rewrite ?? '');
    draft.rewrite(text, this.field?.selectionStart ?? text.length);
    this.put_caret(text.length);
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

  private readonly typed_ = (event: InputEvent): void => {
    this.draft.type((event.target as HTMLTextAreaElement).value);
    this.desk.typed();
    this.review_soon();
  };

  private readonly key_ = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit_(event);
  };

  private readonly submit_ = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.review_timer_);
    this.desk.say();
    this.focus_field();
  };

  private review_soon(): void {
    clearTimeout(this.review_timer_);
    const { draft, desk } = this;
    this.review_timer_ = setTimeout(() => {
      const text = draft.text;
      if (text.trim() === '') return;
      void desk.review(text).then((review) => {
        // An answer that comes late speaks of another text.
        if (!review || draft.text !== text) return;
        draft.review = review;
        draft.reviewed = text;
        this.requestUpdate();
      });
    }, review_after_ms);
  }
}
customElements.define('evenkeel-composer', Composer);
