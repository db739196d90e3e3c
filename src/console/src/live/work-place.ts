import { html, nothing } from 'lit';
import type { DismissEvent, InsertEvent, RemindEvent, ShowEvent, WhyEvent } from '../assist/assist-panel';
import { care_card } from '../assist/care-card';
import type { PromiseEvent } from '../assist/promises-panel';
import { brand_mark } from '../parts/brand-mark';
import type { Conversation } from '../state/conversation';
import type { Desk } from '../state/desk';
import { words } from '../words/words';
import { own_heat } from './own-heat';
import type { Highlight } from './thread-view';

export interface WorkActions {
  insert(event: InsertEvent): void;
  remind(event: RemindEvent): void;
  why(event: WhyEvent): void;
  show(event: ShowEvent): void;
}

// The opened conversation: its words, where one answers, and the assist beside them.
export function work_place(desk: Desk, conversation: Conversation, version: number, highlight: Highlight | undefined, act: WorkActions) {
  const { care } = conversation;
  const { name, role } = desk.identity;
  return html`
    <div class="work">
    ${care?.card ? html`<div class="care-place">${
      care_card(care.card, desk.has_read_care(care), (read) => desk.read_care(care, read))}</div>` : nothing}
    <section class="middle" aria-label=${words.thread.label}>
      <evenkeel-thread-head .entry=${desk.queue.get(conversation.id)} .conversation=${conversation} .own_name=${name} .version=${version}
        @back=${() => desk.back_to_queue()} @close-conversation=${() => desk.close_conversation()}></evenkeel-thread-head>
      <evenkeel-thread .conversation=${conversation} .version=${version} .outgoing=${desk.outgoing(conversation.id)}
        .client=${desk.client} .own_name=${name} .highlight=${highlight}></evenkeel-thread>
      ${own_heat(conversation)}
      ${conversation.is_closed ? nothing : html`
        <evenkeel-composer .desk=${desk} .draft=${desk.draft} .version=${version}></evenkeel-composer>`}
    </section>
    <aside class="assist" aria-label=${words.assist.label}>
      <evenkeel-assist-panel .conversation=${conversation} .version=${version}
        .is_dismissed=${desk.is_dismissed.bind(desk)} .is_writing=${(desk.draft?.text ?? '') !== ''} .gets_suggestions=${role === 'agent'}
        @evenkeel-insert=${({ detail }: CustomEvent<InsertEvent>) => act.insert(detail)}
        @evenkeel-dismiss=${({ detail }: CustomEvent<DismissEvent>) => desk.dismiss(detail.suggestion, detail.reply, detail.reason)}
        @evenkeel-remind=${({ detail }: CustomEvent<RemindEvent>) => act.remind(detail)}
        @evenkeel-promise=${({ detail }: CustomEvent<PromiseEvent>) => desk.mark_promise(detail.promise, detail.action)}
        @evenkeel-show=${({ detail }: CustomEvent<ShowEvent>) => act.show(detail)}
        @evenkeel-why=${({ detail }: CustomEvent<WhyEvent>) => act.why(detail)}></evenkeel-assist-panel>
    </aside>
    </div>`;
}

export const nothing_opened = ({ was_forgotten }: Desk) => html`
  <section class="nothing-opened"><span class="nothing-boat">${brand_mark()}</span>
    <div class="nothing-words" role="status"><h2>${was_forgotten ? words.thread.forgotten : words.thread.pick}</h2>
      <p class="quiet">${was_forgotten ? words.thread.forgotten_more : words.thread.pick_more}</p></div></section>`;
