import './sortable-table';
import { html, nothing } from 'lit';
import type { InsightTotals, Phrase } from '../client/insight-frames';
import { PlainElement } from '../parts/plain-element';
import { number, percent, signed } from '../words/spoken-time';
import { named, words } from '../words/words';
import { interval_mark, scale_marks, type Scale } from './interval';
import { tongue_name } from './names';
import { panel_head } from './panel';
import type { Column } from './sortable-table';
import { go } from './ways';

// Below this an interval says more about chance than about the phrase.
const few_answers = 10;
const shown_at_first = 25;
const of_shares: Scale = { from: 0, to: 1, middle: 0.5 };
// Most changes are small; what reaches beyond is drawn open at the edge.
const of_changes: Scale = { from: -0.5, to: 0.5, middle: 0 };

const said_scale = ({ from, middle, to }: Scale, say: (at: number) => string): string[] => [from, middle, to].map(say);
const used = ({ sent, edited }: Phrase): number => sent + edited;

// What customers did after each suggested reply: a forest plot that is a table.
class Phrases extends PlainElement {
  static override properties = { insights: { attribute: false }, most: { state: true } };
  declare insights: InsightTotals;
  declare most: number;

  constructor() {
    super();
    this.most = shown_at_first;
  }

  protected override render() {
    const said = words.insights.phrases;
    const { phrases } = this.insights;
    if (phrases.length === 0) {
      return html`<section class="panel">${panel_head(said.title, said.lead)}<p><strong>${said.none}</strong></p><p class="quiet">${said.none_more}</p></section>`;
    }
    const left = phrases.length - this.most;
    return html`
      <section class="panel phrases">
        ${panel_head(said.title, said.lead, 'phrases')}
        <p class="chart-note">${said.scale} ${said.few_more}</p>
        <evenkeel-sortable .label=${said.title} .columns=${this.columns()} .rows=${phrases} .most=${this.most}></evenkeel-sortable>
        ${left > 0 ? html`<button class="button more" @click=${() => { this.most += 50; }}>${said.more(Math.min(50, left))}</button>` : nothing}
      </section>`;
  }

  private columns(): Column<Phrase>[] {
    const said = words.insights.phrases;
    return [
      { id: 'phrase', title: said.phrase, is_number: false, sorts_by: ({ text }) => text, cell: (phrase) => this.phrase(phrase) },
      {
        id: 'calmer', title: said.calmer, is_number: true, sorts_by: ({ answered, share }) => (answered > 0 ? share.value : null), cell: calmer,
        under: scale_marks(said_scale(of_shares, percent)),
      },
      {
        id: 'change', title: said.change, is_number: true, sorts_by: ({ change }) => change?.mean ?? null, cell: change_of,
        under: scale_marks(said_scale(of_changes, (change) => signed(change * 100))),
      },
      { id: 'answered', title: said.answered, is_number: true, sorts_by: ({ answered }) => answered, cell: ({ answered }) => number(answered) },
      {
        id: 'used', title: said.used, is_number: true, sorts_by: used,
        cell: (phrase) => said.used_of(used(phrase), phrase.shown),
      },
      { id: 'dismissed', title: said.dismissed, is_number: true, sorts_by: ({ dismissed }) => dismissed, cell: ({ dismissed }) => number(dismissed) },
    ];
  }

  private phrase({ reply, text: words_of_it, tactic, lang, standing, pinned }: Phrase) {
    const said = words.insights.phrases;
    // A reply that is in no file any more has kept its name only.
    const text = words_of_it || reply;
    const standing_said = named(said.standings, standing);
    return html`
      <div class="phrase"><button class="link phrase-text" lang=${lang || nothing} aria-label=${said.open(text)}
          @click=${() => go(this, { view: 'conversations', reply, fault: '' })}>${text}</button>
        <p class="phrase-foot">${tactic ? html`<span class="phrase-tactic">${named(words.tactics, tactic)}</span>` : nothing}
          ${lang ? html`<span>${tongue_name(lang)}</span>` : nothing}
          ${standing_said ? html`<span class="standing standing-${standing}">${standing_said}</span>` : nothing}
          ${pinned ? html`<span class="standing">${said.pinned}</span>` : nothing}</p></div>`;
  }
}
customElements.define('evenkeel-phrases', Phrases);

function calmer({ answered, calmer: count, same, angrier, share }: Phrase) {
  const said = words.insights.phrases;
  if (answered === 0) return html`<span class="quiet">${said.unknown}</span>`;
  const is_few = answered < few_answers;
  return html`
    <div class="estimate">${interval_mark(share, of_shares, is_few)}
      <p class="estimate-said">${said.share(percent(share.value), number(share.low * 100), percent(share.high))}</p>
      <p class="estimate-counts">${said.counts(count, same, angrier)}${is_few ? html` · <strong class="few">${said.few}</strong>` : nothing}</p></div>`;
}

function change_of({ answered, change }: Phrase) {
  const said = words.insights.phrases;
  if (!change) return html`<span class="quiet">${said.unknown}</span>`;
  const { mean, low, high } = change;
  return html`
    <div class="estimate">${interval_mark({ value: mean, low, high }, of_changes, answered < few_answers)}
      <p class="estimate-said">${said.mean(signed(mean * 100), signed(low * 100), signed(high * 100))}</p></div>`;
}
