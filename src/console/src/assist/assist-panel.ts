import './promises-panel';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DismissReason, Intent, Reminder, Reply, Suggestion } from '../client/protocol';
import { hundred } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import { reminder_lines } from '../parts/reminder-lines';
import type { Conversation } from '../state/conversation';
import { percent } from '../words/spoken-time';
import { words } from '../words/words';
import { anger_now } from './anger-now';
import { debrief_card } from './debrief-card';
import { suggestion_card } from './suggestion-card';
import { why_details } from './why-details';

// `text` is the reply as the agent changed it before putting it in; without it the reply goes in as it is.
export interface InsertEvent { suggestion: Suggestion; reply: Reply; text?: string }
export interface WhyEvent { suggestion: Suggestion; is_open: boolean }
export interface RemindEvent { reminder: Reminder }
export interface DismissEvent { suggestion: Suggestion; reply: Reply; reason: DismissReason }
export interface ShowEvent { seq: number }

const most_numbered = 9;
// Below this an intent is only noise in the agent's eye.
const least_shown = 0.1;

// `<evenkeel-assist-panel>`: how heated the customer is, why, and what may be answered. It only shows and tells: what an insertion
// or a dismissal does is up to the chat console around it (events `evenkeel-insert`, `evenkeel-dismiss`, `evenkeel-why`,
// `evenkeel-remind`, `evenkeel-promise`, `evenkeel-show` for a message that is to be looked at).
export class AssistPanel extends PlainElement {
  static override properties = {
    conversation: { attribute: false }, version: {}, is_dismissed: { attribute: false }, is_writing: { attribute: false },
    gets_suggestions: { attribute: false }, editing: { state: true },
  };
  declare conversation: Conversation | undefined;
  // The conversation is changed in place; its owner counts this up so that the panel looks again.
  declare version: number;
  declare is_dismissed: (suggestion: Suggestion, reply: Reply) => boolean;
  // Then the draft check knows better what is still missing.
  declare is_writing: boolean;
  declare gets_suggestions: boolean;
  // The reply that is being changed in its card.
  declare editing: string;

  constructor() {
    super();
    this.is_dismissed = () => false;
    this.is_writing = false;
    this.gets_suggestions = true;
    this.editing = '';
  }

  // The reply behind a number, if it is on offer now.
  offered(number: number): InsertEvent | undefined {
    const suggestion = this.conversation?.is_answered ? undefined : this.conversation?.suggestion;
    const reply = suggestion?.replies[number - 1];
    return suggestion && reply && number <= most_numbered && !this.is_dismissed(suggestion, reply) ? { suggestion, reply } : undefined;
  }

  protected override render() {
    const { conversation } = this;
    if (!conversation) return nothing;
    const reading = conversation.newest_reading;
    return html`
      <h2 class="unseen">${words.assist.label}</h2>
      ${anger_now(reading, conversation)}
      ${conversation.debrief ? debrief_card(conversation.debrief, conversation) : nothing}
      ${conversation.is_closed ? nothing : html`
        <section class="panel" aria-label=${words.assist.suggestions}>${this.advice(conversation)}</section>`}
      <evenkeel-promises .promises=${conversation.promises} .version=${this.version}></evenkeel-promises>
      ${reading ? html`<section class="panel"><h3>${words.assist.recognised}</h3>${recognised(reading.intents)}</section>` : nothing}`;
  }

  private advice(conversation: Conversation) {
    const { suggestion, silence } = conversation;
    const quiet = (text: string) => html`<h3>${words.assist.suggestions}</h3><p class="quiet">${text}</p>`;
    if (!this.gets_suggestions) return quiet(words.assist.for_agents);
    if (conversation.is_answered) return quiet(words.assist.answered);
    if (silence) return quiet(words.assist.silence[silence.reason] ?? silence.reason);
    if (!suggestion) return quiet(conversation.agent_wrote_last ? words.assist.answered : words.assist.waiting);

    const numbered = suggestion.replies.slice(0, most_numbered).map((reply, index) => ({ reply, number: index + 1 }));
    const left = numbered.filter(({ reply }) => !this.is_dismissed(suggestion, reply));
    return html`
      <h3>${words.assist.suggestions}</h3>
      ${this.is_writing ? nothing : reminder_lines(suggestion.reminders, (reminder) => this.tell('evenkeel-remind', { reminder }))}
      ${left.length === 0 ? html`<p class="quiet">${words.assist.all_dismissed}</p>` : nothing}
      <ol class="suggestions">${repeat(left, ({ reply }) => `${suggestion.suggestion} ${reply.id}`, ({ reply, number }) =>
        suggestion_card(reply, number, this.editing === `${suggestion.suggestion} ${reply.id}`, {
          insert: (text) => this.insert(suggestion, reply, text),
          edit: (is_open) => this.edit(suggestion, reply, is_open),
          dismiss: (reason) => this.dismiss(suggestion, reply, reason),
        }))}</ol>
      ${suggestion.why ? keyed(suggestion.suggestion, why_details(suggestion.why, (is_open) => this.open_why(is_open))) : nothing}`;
  }

  private insert(suggestion: Suggestion, reply: Reply, text: string | undefined): void {
    this.editing = '';
    this.tell('evenkeel-insert', text === undefined || text === reply.text ? { suggestion, reply } : { suggestion, reply, text });
  }

  // The card goes away: the keyboard goes on to the one beside it.
  private dismiss(suggestion: Suggestion, reply: Reply, reason: DismissReason): void {
    const card = this.querySelector(`[data-reply="${CSS.escape(reply.id)}"]`);
    const beside = card?.nextElementSibling ?? card?.previousElementSibling;
    beside?.querySelector<HTMLElement>('.dismiss summary')?.focus();
    this.tell('evenkeel-dismiss', { suggestion, reply, reason });
  }

  // The keyboard goes into the words, and comes back to where it was.
  private edit({ suggestion }: Suggestion, { id }: Reply, is_open: boolean): void {
    const key = `${suggestion} ${id}`;
    this.editing = is_open ? key : '';
    const place = `[data-reply="${CSS.escape(id)}"] ${is_open ? 'textarea' : '.suggestion-edit'}`;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(place)?.focus());
  }

  private open_why(is_open: boolean): void {
    const suggestion = this.conversation?.suggestion;
    if (suggestion) this.tell('evenkeel-why', { suggestion, is_open });
  }

  private tell(name: string, detail: object): void { this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })); }
}
customElements.define('evenkeel-assist-panel', AssistPanel);

function recognised(intents: Intent[]) {
  const likely = intents.filter(({ confidence }) => confidence >= least_shown).sort((a, b) => b.confidence - a.confidence);
  if (likely.length === 0) return html`<p class="quiet">${words.assist.nothing_recognised}</p>`;
  return html`<ul class="intents">${likely.map(({ title, id, confidence }) => html`
    <li><span>${title || id}</span>
      <svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="share-all" width="100" height="4" rx="2"></rect>
        <rect class="share-part" width=${hundred(confidence)} height="4" rx="2"></rect></svg>
      <span class="intent-sure">${percent(confidence)}</span></li>`)}</ul>`;
}
