import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Client } from '../client/client';
import type { Outgoing } from '../client/outbox';
import type { Message } from '../client/protocol';
import { outgoing_note } from '../parts/outgoing-note';
import { PlainElement } from '../parts/plain-element';
import { StickToEnd } from '../parts/stick-to-end';
import type { Exchange, PracticeSession } from '../state/practice-session';
import { words } from '../words/words';
import { explained_note } from './explained-note';
import { marked_text } from './marked-text';
import { time_passed, turn_note } from './turn-note';

const list_margin_px = 16;

// What was said, with the feedback beside it. New words are told by the announcer, in one sentence with what they did.
class PracticeThread extends PlainElement {
  static override properties = {
    session: { attribute: false }, version: {}, outgoing: { attribute: false }, client: { attribute: false }, again: { attribute: false },
  };
  declare session: PracticeSession;
  declare version: number;
  declare outgoing: Outgoing[];
  declare client: Client;
  // Goes back to before a turn; undefined for those who watch.
  declare again: ((exchange: Exchange) => void) | undefined;
  private shown_ = '';
  private readonly end_ = new StickToEnd(() => this.querySelector('.thread'));
  private readonly resized_ = new ResizeObserver(() => this.end_.rendered());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized_.disconnect();
  }

  protected override firstUpdated(): void { this.resized_.observe(this); }

  protected override updated(): void {
    const { turn, answers, feedback } = this.session.newest;
    const newest = [turn, answers.length, feedback !== undefined, this.outgoing.length].join(' ');
    if (newest === this.shown_) return;
    this.shown_ = newest;
    this.go_to_newest();
  }

  // To the end; but what is longer than the place begins at its top, so that the answer is read before the feedback ends.
  private go_to_newest(): void {
    this.end_.go();
    const list = this.querySelector<HTMLElement>('.thread');
    const last = this.querySelector<HTMLElement>('.exchange:last-child');
    if (list && last && last.offsetHeight > list.clientHeight - list_margin_px) {
      list.scrollTop += last.getBoundingClientRect().top - list.getBoundingClientRect().top - list_margin_px;
    }
  }

  protected override render() {
    const { session } = this;
    const { play } = words.practice;
    const has_words = session.newest.turn > 0 || session.newest.answers.length > 0;
    return html`
      <div class="thread practice-thread" role="region" aria-label=${play.thread} tabindex="0" @scroll=${this.end_.scrolled}>
        ${has_words ? nothing : html`<p class="thread-note">${session.is_swapped ? play.swapped_first : play.waiting}</p>`}
        <ol class="exchanges">
          ${repeat(session.exchanges, ({ turn, said }) => `${turn} ${said?.seq ?? ''}`, (exchange) => this.exchange(exchange))}
          ${repeat(this.outgoing, ({ id }) => id, (item) => html`
            <li class="exchange"><div class="exchange-talk"><div class="message message-ours"><p class="bubble">${item.text}</p>
              <p class="message-foot">${outgoing_note(item, this.client)}</p></div></div></li>`)}
        </ol>
        ${session.is_back ? html`<p class="thread-note">${this.again ? play.rewound_note : play.rewound(session.newest.turn)}</p>` : nothing}
      </div>`;
  }

  private exchange(exchange: Exchange) {
    const { session } = this;
    const { turn, said, feedback, answers } = exchange;
    const { lang = 'en' } = session.opened ?? {};
    const is_newest = exchange === session.newest;
    const explained = [said, ...answers].map((message) => message && session.explained.get(message.seq)).find(Boolean);
    return html`
      <li class="exchange" data-turn=${turn}>
        <div class="exchange-talk">
          ${said ? html`<div class="message message-ours"><p class="bubble" lang=${lang}>${
            feedback ? marked_text(said.text, feedback) : said.text}</p></div>`
            : turn > 0 ? html`<p class="thread-note">${time_passed(feedback) ?? words.practice.play.silence}</p>` : nothing}
          ${answers.map((message) => this.answer(message, lang))}
        </div>
        ${feedback ? turn_note(turn, feedback, lang, is_newest, this.again && (() => this.again?.(exchange))) : nothing}
        ${explained ? explained_note(explained, lang) : nothing}
      </li>`;
  }

  private answer({ text, from }: Message, lang: string) {
    return html`
      <div class="message message-theirs"><p class="bubble" lang=${lang}>${text}</p>
        <p class="message-foot">${this.session.is_swapped ? words.brand : from.name || this.session.opened?.persona.name}</p></div>`;
  }
}
customElements.define('evenkeel-practice-thread', PracticeThread);
