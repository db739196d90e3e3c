import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { Conversation } from '../state/conversation';
import { named, words } from '../words/words';

// Says new suggestions aloud, once each, without taking the focus from anything.
class Announcer extends PlainElement {
  static override properties = { conversation: { attribute: false }, version: {} };
  declare conversation: Conversation | undefined;
  declare version: number;
  private said_ = '';
  private text_ = '';

  protected override render() {
    const suggestion = this.conversation?.suggestion;
    if (suggestion && suggestion.suggestion !== this.said_) {
      this.said_ = suggestion.suggestion;
      const first = suggestion.replies[0];
      const count = words.assist.announce(suggestion.replies.length, first ? `${named(words.tactics, first.tactic)}. ${first.text}` : '');
      this.text_ = suggestion.card ? words.assist.announce_care : first ? count : '';
    }
    return html`<p class="unseen" role="status">${this.text_}</p>`;
  }
}
customElements.define('evenkeel-announcer', Announcer);
