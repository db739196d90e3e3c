import './practice-announcer';
import './practice-composer';
import './practice-thread';
import { html, nothing } from 'lit';
import { brand_mark } from '../parts/brand-mark';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk } from '../state/practice-desk';
import type { Exchange, PracticeSession } from '../state/practice-session';
import { words } from '../words/words';
import { anger_strip } from './anger-strip';
import { briefing } from './briefing';
import type { PracticeComposer } from './practice-composer';
import type { PracticeShortcut } from './practice-keys';

// A session while it runs: the briefing, the anger, the words, and where the trainee writes.
export class PlayView extends PlainElement {
  static override properties = { desk: { attribute: false }, session: { attribute: false }, version: {} };
  declare desk: PracticeDesk;
  declare session: PracticeSession;
  declare version: number;
  private readonly wide_ = matchMedia('(min-width: 64.01rem)');
  private was_over_ = false;
  private had_field_ = false;

  // False when there is nothing to do it with now.
  obey(shortcut: PracticeShortcut): boolean {
    if (this.desk.is_watching || !this.session.opened) return false;
    if (shortcut === 'hint') void this.desk.hint();
    else if (shortcut === 'score') this.finish();
    else if (shortcut === 'rewind') this.rewind(this.session.newest);
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide_.addEventListener('change', this.resized_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wide_.removeEventListener('change', this.resized_);
  }

  // The keyboard begins in the field. It goes away when the story is over: then the keyboard goes on to the scorecard.
  protected override updated(): void {
    const is_over = this.session.is_over;
    if (is_over && !this.was_over_) this.querySelector<HTMLElement>('.over .button-main')?.focus();
    this.was_over_ = is_over;
    const { composer } = this;
    if (composer && !this.had_field_) void composer.updateComplete.then(() => composer.focus_field());
    this.had_field_ = composer !== null;
  }

  protected override render() {
    const { desk, session } = this;
    const { play } = words.practice;
    if (session.is_gone) return this.gone();
    const { opened } = session;
    if (!opened) return html`<main class="play-wait" role="status"><p class="quiet">${play.waiting}</p></main>`;
    return html`
      <main class="play">
        <aside class="play-side" aria-label=${play.briefing}>
          <header class="play-head"><h2 lang=${opened.lang}>${opened.title}</h2>
            <p class="quiet">${words.practice.levels[opened.level] ?? opened.level} · ${words.practice.temperaments[opened.temperament] ?? ''}</p></header>
          ${briefing(opened, this.wide_.matches, desk.is_watching)}
        </aside>
        <div class="play-main">
          ${desk.is_watching ? html`<p class="watching"><strong>${play.watching}</strong> <span>${play.watching_more}</span>
            <button class="button button-small" @click=${this.leave_}>${play.leave}</button></p>` : nothing}
          ${anger_strip(session)}
          <evenkeel-practice-thread .session=${session} .version=${this.version} .outgoing=${desk.outgoing} .client=${desk.client}
            .again=${desk.is_watching || session.is_swapped || session.is_closed ? undefined : this.again_}></evenkeel-practice-thread>
          ${session.is_over ? this.over(session) : nothing}
          ${desk.is_watching || session.is_over ? nothing : html`
            <evenkeel-practice-composer .desk=${desk} .session=${session} .version=${this.version}
              @rewind=${() => this.rewind(session.newest)} @leave=${this.leave_}></evenkeel-practice-composer>`}
        </div>
      </main>
      <evenkeel-practice-announcer .session=${session} .version=${this.version}></evenkeel-practice-announcer>`;
  }

  private over({ ended, newest, is_closed, is_swapped }: PracticeSession) {
    const { play } = words.practice;
    return html`
      <section class="over over-${ended ?? 'closed'}"><span class="over-boat">${brand_mark()}</span>
        <div><h3>${ended ? play.over[ended] : play.ended}</h3>${this.desk.is_watching ? nothing : html`<p class="quiet">${ended ? play.over_more[ended] : play.ended_more}</p>`}</div>
        ${this.desk.is_watching ? nothing : html`<div class="over-buttons">
          ${is_closed || is_swapped ? nothing : html`
            <button class="button" aria-keyshortcuts="Alt+R" @click=${() => this.rewind(newest)}>${play.rewind}</button>`}
          ${is_swapped ? html`<button class="button button-main" @click=${this.leave_}>${play.back}</button>` : html`
            <button class="button button-main" aria-keyshortcuts="Alt+S" @click=${() => void this.desk.finish()}>${play.score}</button>`}</div>`}
      </section>`;
  }

  private gone() {
    const { play } = words.practice;
    return html`<main class="play-wait"><h2>${play.gone}</h2><p class="quiet">${play.gone_more}</p>
      <button class="button button-main" @click=${this.leave_}>${play.back}</button></main>`;
  }

  private readonly again_ = (exchange: Exchange): void => this.rewind(exchange);
  private readonly resized_ = (): void => this.requestUpdate();
  private readonly leave_ = (): void => { this.dispatchEvent(new CustomEvent('stories')); };

  // Back to before the turn, with its words in the field: they are what the trainee wants to change.
  private rewind({ turn, said }: Exchange): void {
    if (turn < 1 || this.session.is_swapped) return;
    void this.desk.rewind(turn - 1).then((is_back) => this.updateComplete.then(() => { if (is_back) this.composer?.begin_with(said?.text ?? ''); }));
  }

  // Before the story is over it asks once: Enter says yes.
  private finish(): void {
    if (this.session.is_over) void this.desk.finish();
    else this.composer?.ask(true);
  }

  private get composer(): PracticeComposer | null { return this.querySelector('evenkeel-practice-composer'); }
}
customElements.define('evenkeel-play', PlayView);
