import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { Conversation } from '../state/conversation';
import { named, words } from '../words/words';

// Says new suggestions aloud, once each, and that more customers wait, without taking the focus from anything.
class Announcer extends PlainElement {
  static override properties = { conversation: { attribute: false }, unread: { type: Number }, version: {} };
  declare conversation: Conversation | undefined;
  // How many conversations have something unread.
  declare unread: number;
  declare version: number;
  private waiting_ = '';
  private had_ = 0;
  private said_ = '';
  private text_ = '';

  // Only more is news: fewer is what the agent did.
  protected override willUpdate(): void {
    if (this.unread !== this.had_) this.waiting_ = this.unread > this.had_ ? words.live.unread(this.unread) : '';
    this.had_ = this.unread;
  }

  protected override render() {
    const { suggestion, debrief } = this.conversation ?? {};
    const first = suggestion?.replies[0];
    // After an outburst an id may come again, with other replies.
    const newest = suggestion ? `${suggestion.suggestion} ${first?.id ?? ''}` : '';
    if (debrief) {
      this.text_ = words.debrief.announce;
    } else if (suggestion && newest !== this.said_) {
      this.said_ = newest;
      const count = words.assist.announce(suggestion.replies.length, first ? `${named(words.tactics, first.tactic)}. ${first.text}` : '');
      this.text_ = suggestion.card ? words.assist.announce_care : first ? count : '';
    }
    return html`<p class="unseen" role="status">${this.text_}</p><p class="unseen" role="status">${this.waiting_}</p>`;
  }
}
customElements.define('evenkeel-announcer', Announcer);
