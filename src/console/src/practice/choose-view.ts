import { html, nothing } from 'lit';
import type { Audience, Difficulty } from '../client/practice-frames';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk, Start } from '../state/practice-desk';
import { words } from '../words/words';
import { by_family, keep_level, kept_level, languages, type Family } from './practice-choice';
import { scenario_card } from './scenario-card';

// The stories, by family, in the chosen language and level.
class ChooseView extends PlainElement {
  static override properties = {
    desk: { attribute: false }, version: {}, level: { state: true }, audience: { state: true },
  };
  declare desk: PracticeDesk;
  declare version: number;
  declare level: Difficulty;
  declare audience: Audience | 'all';

  constructor() {
    super();
    this.level = kept_level();
    this.audience = 'all';
  }

  protected override render() {
    const { choose } = words.practice;
    const { scenarios } = this.desk;
    return html`
      <header class="practice-head"><div><h2 class="practice-title">${choose.title}</h2><p class="quiet">${choose.lead}</p></div></header>
      <div class="choice-bar">
        <label class="choice">${choose.language}
          <select class="field choice-field" @change=${this.speak_}>${languages.map((lang) => html`
            <option value=${lang} lang=${lang} ?selected=${lang === this.desk.lang}>${words.tongues[lang]}</option>`)}</select></label>
        ${this.radios(choose.level, 'level', words.practice.levels, this.level, (level) => { keep_level(level); this.level = level; })}
        ${this.radios(choose.audience, 'audience', { all: choose.all, ...choose.audiences }, this.audience, (audience) => { this.audience = audience; })}
      </div>
      <div class="to-do-place" role="status">${this.to_do()}</div>
      ${scenarios === undefined ? html`<p class="quiet" role="status">${choose.loading}</p>`
        : scenarios.length === 0 ? html`<p class="quiet">${choose.none}</p>`
        : by_family(scenarios, this.audience).map((family) => this.family(family))}`;
  }

  private radios<Value extends string>(
    label: string, name: string, options: Record<Value, string>, chosen: Value, choose: (value: Value) => void,
  ) {
    return html`
      <fieldset class="choice segments"><legend>${label}</legend><div class="segments-row">${(Object.keys(options) as Value[]).map((value) => html`
        <label class="segment"><input type="radio" name=${name} value=${value} .checked=${value === chosen}
          @change=${() => choose(value)}><span>${options[value]}</span></label>`)}</div></fieldset>`;
  }

  private to_do() {
    const open = this.desk.assigned.filter(({ done }) => !done);
    if (open.length === 0) return nothing;
    return html`
      <section class="to-do" aria-label=${words.practice.choose.to_do}>
        <h3>${words.practice.choose.to_do}</h3>
        <ul>${open.map(({ scenario, level, by, lang }) => {
          const title = this.desk.scenario(scenario)?.title ?? scenario;
          return html`<li><button class="to-do-line" @click=${() => this.take_on({ scenario, level }, lang)}>
            <strong lang=${this.desk.lang}>${title}</strong>
            <span>${words.practice.levels[level] ?? level} · ${words.practice.choose.assigned(by)}</span></button></li>`;
        })}</ul>
      </section>`;
  }

  private family({ id, scenarios }: Family) {
    const [title, lead] = words.practice.choose.families[id] ?? [id, ''];
    return html`
      <section class="family" aria-labelledby="family-${id}">
        <header class="family-head"><h3 id="family-${id}" class="family-title">${title}</h3><p class="quiet">${lead}</p></header>
        <ul class="cards">${scenarios.map((scenario) => scenario_card(scenario, {
          lang: this.desk.lang, level: this.level, best: this.desk.best(scenario.id, this.level),
          assigned: this.desk.assigned.find((each) => each.scenario === scenario.id),
          choose: () => this.choose({ scenario: scenario.id, level: this.level }),
        }))}</ul>
      </section>`;
  }

  private readonly speak_ = (event: Event): void => {
    this.dispatchEvent(new CustomEvent('speak', { detail: (event.target as HTMLSelectElement).value }));
  };

  // In the language in which it was set, if one was named.
  private take_on(start: Partial<Start>, lang: string | undefined): void {
    if (lang !== undefined && lang !== this.desk.lang) this.dispatchEvent(new CustomEvent('speak', { detail: lang }));
    this.choose(start);
  }

  private choose(start: Partial<Start>): void { this.dispatchEvent(new CustomEvent('choose', { detail: start })); }
}
customElements.define('evenkeel-choose', ChooseView);
