import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PracticeHint } from '../client/practice-frames';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk } from '../state/practice-desk';
import type { PracticeSession } from '../state/practice-session';
import { named, words } from '../words/words';
import { rule_line } from './turn-note';

// Where the trainee writes, with the ways out: a hint, the last turn again, the end.
export class PracticeComposer extends PlainElement {
  static override properties = {
    desk: { attribute: false }, session: { attribute: false }, version: {}, text: { state: true }, asks: { state: true },
  };
  declare desk: PracticeDesk;
  declare session: PracticeSession;
  declare version: number;
  declare text: string;
  declare asks: boolean;

  constructor() {
    super();
    this.text = '';
    this.asks = false;
  }

  focus_field(): void { this.field?.focus(); }

  // Selected, so that the next key replaces it and an arrow keeps it.
  begin_with(text: string): void {
    this.text = text;
    void this.updateComplete.then(() => {
      this.field?.focus();
      this.field?.select();
    });
  }

  protected override render() {
    const { play } = words.practice;
    const { session } = this;
    const lang = session.opened?.lang ?? 'en';
    return html`
      <div class="hint-place" role="status">${session.hint ? this.hint(session.hint, lang) : nothing}</div>
      <form class="composer practice-composer" @submit=${this.submit_}>
        <label class="unseen" for="practice-reply">${play.reply}</label>
        <textarea id="practice-reply" class="field" rows="2" maxlength=${this.desk.client.limits.text_characters} lang=${lang}
          placeholder=${session.is_swapped ? play.swapped_placeholder : play.placeholder} enterkeyhint="send"
          .value=${live(this.text)} @input=${this.typed_} @keydown=${this.key_}></textarea>
        <button class="button button-main" ?disabled=${this.text.trim() === ''}>${play.send}</button>
        <div class="practice-tools">
          ${session.is_swapped ? nothing : html`
            <button type="button" class="tool" aria-keyshortcuts="Alt+H" @click=${() => void this.desk.hint()}>${play.hint}
              <span class="quiet">${play.hint_cost}</span></button>
            ${session.newest.turn > 0 ? html`<button type="button" class="tool" aria-keyshortcuts="Alt+R"
              @click=${() => this.tell('rewind')}>${play.rewind_last}</button>` : nothing}`}
          <span class="tool-space"></span>
          ${this.ending()}
        </div>
      </form>`;
  }

  private ending() {
    const { play } = words.practice;
    const is_scored = !this.session.is_swapped;
    if (!this.asks) {
      return html`<button type="button" class="tool" aria-keyshortcuts=${is_scored ? 'Alt+S' : nothing}
        @click=${() => this.ask(true)}>${is_scored ? play.finish : play.leave}</button>`;
    }
    return html`<span class="thread-sure" role="group" aria-label=${is_scored ? play.finish_sure : play.leave_sure}>
      <button type="button" class="button button-small button-main" @click=${this.finish_}>${is_scored ? play.finish_yes : play.leave_yes}</button>
      <button type="button" class="button button-small" @click=${() => this.ask(false)}>${play.finish_no}</button></span>`;
  }

  private hint({ tactic, text, rule, because, hints }: PracticeHint, lang: string) {
    const { play } = words.practice;
    return html`
      <section class="hint" aria-label=${play.hint_title}>
        <p class="hint-head"><strong>${play.hint_title}</strong> <span class="chip">${named(words.tactics, tactic)}</span>
          <span class="hint-count">${play.hints_taken(hints)}</span></p>
        <p class="hint-text" lang=${lang}>${text}</p>
        <p class="hint-foot">${rule_line(rule, because)}
          <button type="button" class="link" @click=${() => this.begin_with(text)}>${play.hint_use}</button></p>
      </section>`;
  }

  private get field(): HTMLTextAreaElement | null { return this.querySelector('textarea'); }
  private tell(name: string): void { this.dispatchEvent(new CustomEvent(name)); }

  // Whether to end it here. The button that was pressed goes away: the keyboard goes on to what came in its place.
  ask(asks: boolean): void {
    this.asks = asks;
    const next = asks ? '.thread-sure .button-main' : '.tool:last-child';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`.practice-tools ${next}`)?.focus());
  }

  private readonly finish_ = (): void => {
    if (this.session.is_swapped) this.tell('leave');
    else void this.desk.finish();
  };

  private readonly typed_ = (event: InputEvent): void => { this.text = (event.target as HTMLTextAreaElement).value; };

  private readonly key_ = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word and must not send.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit_(event);
  };

  private readonly submit_ = (event: Event): void => {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '' || !this.desk.say(text)) return;
    this.text = '';
    this.focus_field();
  };
}
customElements.define('evenkeel-practice-composer', PracticeComposer);
