import '../assist/anger-curve';
import '../assist/promises-panel';
import '../live/thread-view';
import { html, nothing } from 'lit';
import type { ShowEvent } from '../assist/assist-panel';
import { curve_marks } from '../assist/curve-marks';
import { debrief_card } from '../assist/debrief-card';
import type { PlotShape } from '../assist/plot-shape';
import type { InsightRow } from '../client/insight-frames';
import { brand_mark } from '../parts/brand-mark';
import { hundred, level_word } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import { session_storage } from '../parts/kept';
import { open_next } from '../state/desk';
import type { InsightsDesk } from '../state/insights-desk';
import type { Replay } from '../state/replay';
import { at_moment, lasting } from '../words/spoken-time';
import { words } from '../words/words';
import { intent_name, tongue_name } from './names';
import { or_none } from './measures';
import { replay_bar } from './replay-bar';
import { address_of, followed } from './ways';

const of_replay: PlotShape = { height: 180, first: 1, fewest: 6, lane: 18 };

// One conversation, read along or looked at again: the curve and the messages stand at the same moment.
class OneConversation extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {} };
  declare desk: InsightsDesk;
  declare version: number;

  // The keyboard and the reader begin with whose conversation it is.
  protected override firstUpdated(): void { this.querySelector<HTMLElement>('.one-title')?.focus(); }

  protected override render() {
    const { desk } = this;
    const { conversation, replay } = desk;
    if (!conversation || !replay) return nothing;
    return html`
      ${this.head()}
      ${desk.is_gone ? gone() : conversation.messages.length === 0
        ? html`<p class="panel quiet" role="status">${words.insights.one.loading}</p>` : this.whole(replay)}`;
  }

  private get row(): InsightRow | undefined {
    return this.desk.listed?.rows.find(({ conversation }) => conversation === this.desk.conversation?.id);
  }

  private head() {
    const { desk, row } = this;
    const said = words.insights.one;
    const { id, is_closed } = desk.conversation!;
    const is_open = !is_closed && !desk.is_gone && desk.queue.get(id)?.state === 'open';
    const customer = row?.customer || desk.queue.get(id)?.customer || desk.conversation!.customer;
    return html`
      <header class="one-head">
        <a class="button one-back" href=${address_of({ ...desk.query, conversation: '' })} @click=${followed({ conversation: '' })}>← ${
          desk.query.view === 'conversations' ? said.back_list : said.back}</a>
        <div class="one-who"><h2 class="one-title" tabindex="-1">${desk.is_gone ? said.gone : customer ? said.title(customer) : said.title_unnamed}</h2>
          <p class="quiet">${id}${row ? html` · ${intent_name(row)}` : nothing}</p></div>
        ${desk.is_gone ? nothing : html`<p class="quiet one-note">${said.read_only}</p>`}
        ${is_open ? html`<a class="button one-live" href="/?role=supervisor" @click=${() => open_next(session_storage(), id)}>${said.live}</a>` : nothing}
      </header>`;
  }

  private whole(replay: Replay) {
    const { desk } = this;
    const conversation = desk.conversation!;
    return html`
      <div class="one">
        <section class="one-thread" aria-label=${words.thread.label}>
          <evenkeel-thread .conversation=${replay.shown} .version=${this.version} .outgoing=${[]} .client=${desk.client}></evenkeel-thread>
        </section>
        <section class="panel one-replay">
          <h3 class="panel-title">${words.insights.replay.title}</h3>
          <evenkeel-curve .points=${conversation.curve()} .shape=${of_replay} .marks=${curve_marks(conversation)} .cursor=${replay.place}
            .description=${describe(replay, conversation.curve())}
            @evenkeel-show=${(event: CustomEvent<ShowEvent>) => replay.go_to_message(event.detail.seq)}></evenkeel-curve>
          ${replay_bar(replay)}
        </section>
        <div class="one-more">
          ${this.facts()}
          ${conversation.debrief ? debrief_card(conversation.debrief, conversation) : nothing}
          <evenkeel-promises .promises=${conversation.promises} .version=${this.version} .is_fixed=${true}></evenkeel-promises>
        </div>
      </div>`;
  }

  private facts() {
    const { row } = this;
    if (!row) return nothing;
    const said = words.insights.one;
    const now = Date.now();
    const fact = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    return html`
      <section class="panel"><h3 class="panel-title">${said.facts}</h3><dl class="facts">
        ${fact(said.time_to_calm, row.heated ? or_none(row.time_to_calm_s, lasting) : words.insights.list.calm)}
        ${fact(said.first_response, or_none(row.first_response_s, lasting))}
        ${fact(said.agents, row.agents.join(', ') || words.insights.list.unanswered)}${fact(said.language, tongue_name(row.lang))}
        ${fact(said.began, at_moment(row.at, now))}${fact(said.ended, row.ended === null ? words.insights.list.open : at_moment(row.ended, now))}
      </dl></section>`;
  }
}
customElements.define('evenkeel-one-conversation', OneConversation);

function describe({ place }: Replay, points: { anger: number; level: number }[]): string | undefined {
  const point = points[place ?? -1];
  if (!point || place === undefined) return undefined;
  const peak = Math.max(...points.map(({ anger }) => hundred(anger)));
  return words.insights.replay.curve(points.length, place + 1, hundred(point.anger), level_word(point.level), peak);
}

const gone = () => html`
  <section class="panel insights-none" role="status"><span class="none-boat">${brand_mark()}</span>
    <p class="quiet">${words.insights.one.gone_more}</p></section>`;
