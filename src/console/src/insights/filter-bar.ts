import { html, nothing } from 'lit';
import type { InsightTotals } from '../client/insight-frames';
import { PlainElement } from '../parts/plain-element';
import { day_of, periods, range_of, type Period, type Query } from '../state/insights-query';
import { at_clock } from '../words/spoken-time';
import { words } from '../words/words';
import { intent_name, tongue_name } from './names';
import { go } from './ways';

type Filter = 'agent' | 'language' | 'intent';

// The period and the filters. What is chosen is told at once: nothing here waits for a button.
class FilterBar extends PlainElement {
  static override properties = {
    query: { attribute: false }, choices: { attribute: false }, asked_at: { attribute: false }, is_asking: { attribute: false },
  };
  declare query: Query;
  declare choices: InsightTotals['choices'] | undefined;
  declare asked_at: number;
  declare is_asking: boolean;

  protected override render() {
    const said = words.insights.filter;
    const { query, choices } = this;
    const { breakdown } = words.insights;
    return html`
      <form class="filters" aria-label=${said.label} @submit=${(event: Event) => event.preventDefault()}>
        <fieldset class="segments"><legend>${said.period}</legend><div class="segments-row">${periods.map((period) => html`
          <label class="segment"><input type="radio" name="period" value=${period} .checked=${period === query.period}
            @change=${() => this.choose_period(period)}><span>${said.periods[period]}</span></label>`)}</div></fieldset>
        ${query.period !== 'own' ? nothing : html`${this.day('from', said.from)}${this.day('to', said.to)}`}
        ${this.choice('agent', said.agent, said.all_agents, (choices?.agents ?? []).map((agent) => [agent, agent || breakdown.nobody]))}
        ${this.choice('language', said.language, said.all_languages, (choices?.languages ?? []).map((code) => [code, tongue_name(code)]))}
        ${this.choice('intent', said.intent, said.all_intents, (choices?.intents ?? []).map(({ id, title }) => [id, intent_name({ intent: id, title })]))}
        ${query.agent || query.language || query.intent ? html`
          <button type="button" class="link filter-clear" @click=${this.clear_}>${said.clear}</button>` : nothing}
        <p class="filter-state"><span>${this.is_asking ? said.asking : this.asked_at > 0 ? said.as_of(at_clock(this.asked_at)) : ''}</span>
          <button type="button" class="link" @click=${() => this.dispatchEvent(new CustomEvent('refresh'))}>${said.refresh}</button></p>
      </form>`;
  }

  private day(name: 'from' | 'to', label: string) {
    return html`<label class="choice">${label}<input class="field choice-field day-field" type="date" required .value=${this.query[name]} max=${day_of(new Date())}
      @change=${(event: Event) => this.choose_day(name, (event.target as HTMLInputElement).value)}></label>`;
  }

  // What is chosen stays in the list, also where the period has none of it.
  private choice(name: Filter, label: string, all: string, offered: [string, string][]) {
    const chosen = this.query[name];
    const listed = offered.filter(([id]) => id !== '');
    if (chosen && !listed.some(([id]) => id === chosen)) listed.push([chosen, name === 'language' ? tongue_name(chosen) : intent_name({ intent: chosen, title: name === 'agent' ? chosen : '' })]);
    return html`
      <label class="choice">${label}<select class="field choice-field" @change=${(event: Event) => go(this, { [name]: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${chosen === ''}>${all}</option>${listed.map(([id, shown]) => html`
        <option value=${id} .selected=${id === chosen}>${shown}</option>`)}</select></label>`;
  }

  // The button goes away: the keyboard stays with the filters.
  private readonly clear_ = (): void => {
    go(this, { agent: '', language: '', intent: '' });
    this.querySelector('select')?.focus();
  };

  // One's own range begins as what was shown.
  private choose_period(period: Period): void {
    const { from, to } = range_of(this.query, Date.now());
    go(this, period === 'own' ? { period, from: day_of(new Date(from)), to: day_of(new Date(to - 1)) } : { period });
  }

  private choose_day(name: 'from' | 'to', day: string): void {
    if (!day) return;
    const { from, to }: Query = { ...this.query, [name]: day };
    // A range that would end before it begins is that one day.
    go(this, from <= to ? { from, to } : { from: day, to: day });
  }
}
customElements.define('evenkeel-filters', FilterBar);
