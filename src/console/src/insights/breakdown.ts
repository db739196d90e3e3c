import './sortable-table';
import { html } from 'lit';
import type { InsightCore, InsightTable, InsightTotals } from '../client/insight-frames';
import { PlainElement } from '../parts/plain-element';
import type { Query } from '../state/insights-query';
import { lasting, number } from '../words/spoken-time';
import { words } from '../words/words';
import { at_most_one_digit, calmed_share, faults_per_100, in_hundred, kept_share, or_none, say_share, used_share } from './measures';
import { panel_head } from './panel';
import { intent_name, tongue_name } from './names';
import type { Column } from './sortable-table';
import { go } from './ways';

interface Line extends InsightCore { name: string; filter: Partial<Query> }

function measure(id: string, title: string, of: (core: InsightCore) => number | null, say: (value: number) => string, long_title?: string): Column<Line> {
  return { id, title, ...(long_title ? { long_title } : {}), is_number: true, sorts_by: of, cell: (core) => or_none(of(core), say) };
}

// The same numbers by agent, by language and by intent.
class Breakdown extends PlainElement {
  static override properties = { insights: { attribute: false } };
  declare insights: InsightTotals;

  protected override render() {
    const said = words.insights.breakdown;
    const { agents, languages, intents } = this.insights;
    return html`
      ${this.by('agents', said.agents, said.agent, agents.map((each) => ({ ...each, name: each.agent || said.nobody, filter: { agent: each.agent } })))}
      ${this.by('languages', said.languages, said.language,
        languages.map((each) => ({ ...each, name: tongue_name(each.lang), filter: { language: each.lang } })))}
      ${this.by('intents', said.intents, said.intent,
        intents.map((each) => ({ ...each, name: intent_name(each), filter: { intent: each.intent } })))}`;
  }

  private by(table: InsightTable, title: string, head: string, lines: Line[]) {
    return html`
      <section class="panel">${panel_head(title, undefined, table)}${lines.length === 0 ? html`<p class="quiet">${words.insights.breakdown.none}</p>`
        : html`<evenkeel-sortable .label=${title} .columns=${this.columns(head)} .rows=${lines}></evenkeel-sortable>`}</section>`;
  }

  private columns(head: string): Column<Line>[] {
    const said = words.insights.breakdown;
    return [
      {
        id: 'name', title: head, is_number: false, sorts_by: ({ name }) => name,
        cell: ({ name, filter }) => Object.values(filter).every((value) => value === '') ? name : html`
          <button class="link" aria-label=${said.only(name)} @click=${() => go(this, { ...filter, view: 'overview' })}>${name}</button>`,
      },
      {
        id: 'conversations', title: said.conversations, is_number: true,
        sorts_by: ({ conversations }) => conversations,
        cell: ({ conversations, name, filter }) => html`
          <button class="link" aria-label=${said.list(conversations, name)}
            @click=${() => go(this, { ...filter, view: 'conversations' })}>${number(conversations)}</button>`,
      },
      measure('heated', said.heated, ({ heated }) => heated, number),
      measure('calmed', said.calmed, calmed_share, say_share, words.insights.headline.calmed),
      measure('time', said.time_to_calm, ({ time_to_calm_s }) => time_to_calm_s?.median ?? null, lasting),
      measure('response', said.first_response, ({ first_response_s }) => first_response_s?.median ?? null, lasting),
      {
        id: 'anger', title: said.anger, long_title: words.insights.headline.anger, is_number: true, sorts_by: ({ anger }) => anger?.end ?? null,
        cell: ({ anger }) => or_none(anger?.end, (end) => words.insights.headline.from_to(in_hundred(anger!.start), in_hundred(end))),
      },
      measure('faults', said.faults, faults_per_100, at_most_one_digit, words.insights.headline.faults),
      measure('used', said.accepted, used_share, say_share, words.insights.funnel.title),
      measure('promises', said.promises, kept_share, say_share, words.insights.headline.promises),
      measure('alerts', said.alerts, ({ alerts }) => alerts, number),
    ];
  }
}
customElements.define('evenkeel-breakdown', Breakdown);
