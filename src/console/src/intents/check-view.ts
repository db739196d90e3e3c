import { html, nothing } from 'lit';
import type { ListedIntent, WordingCounts } from '../client/intent-frames';
import { hundred } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { number, percent } from '../words/spoken-time';
import { named, words } from '../words/words';
import type { Chosen } from './intents-nav';
import { is_thin } from './intents-place';
import { place_words } from './preview-panel';

type Measure = Exclude<keyof WordingCounts, 'title'>;
const measures: Measure[] = ['examples', 'near_misses', 'replies', 'patterns'];

// How the loaded files stand: what is wrong with the newest ones, how the tests went, and which wording is thin.
class CheckView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, measure: { state: true } };
  declare desk: IntentsDesk;
  declare version: number;
  declare measure: Measure;

  constructor() {
    super();
    this.measure = 'examples';
  }

  protected override render() {
    if (!this.desk.loaded) return html`<p class="quiet" role="status">${words.intents.loading}</p>`;
    return html`${this.problems()}${this.tests()}${this.parity()}`;
  }

  private problems() {
    const said = words.intents.checks;
    const problems = this.desk.loaded!.problems;
    if (problems.length === 0) return html`<section class="panel checks-fine"><p class="preview-fine">${said.fine}</p></section>`;
    return html`
      <section class="panel" aria-labelledby="problems-title"><h2 class="try-title" id="problems-title">${words.intents.problems_count(problems.length)}</h2>
        <p>${said.refused}</p>
        <ul class="flaws">${problems.map((flaw) => html`
          <li class="flaw"><p>${flaw.message}</p><p class="flaw-where"><code>${place_words(flaw)}</code>
            <button class="link" aria-label="${said.open}: ${flaw.message}" @click=${() => this.dispatchEvent(new CustomEvent('flaw', { detail: flaw }))}>${said.open}</button></p></li>`)}</ul>
      </section>`;
  }

  private tests() {
    const said = words.intents.checks;
    const { tests } = this.desk.loaded!;
    return html`
      <section class="panel" aria-labelledby="tests-title"><h2 class="try-title" id="tests-title">${said.tests}</h2>
        <p class="quiet">${tests ? said.tests_lead : said.untested}</p>
        ${tests ? html`<ul class="test-bars">${Object.entries(tests).map(([lang, { tests: all, right }]) => {
          const share = all > 0 ? right / all : 0;
          return html`
            <li><span class="test-lang">${named(words.tongues, lang)}</span>
              <svg class="test-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="reason-ground" width="100" height="4"></rect><rect class="reason-for" width=${hundred(share)} height="4"></rect></svg>
              <strong class="test-share">${said.right(percent(share))}</strong> <span class="quiet test-of">${said.of(number(right), number(all))}</span></li>`;
        })}</ul>` : nothing}
      </section>`;
  }

  private parity() {
    const said = words.intents.checks;
    const packs = this.desk.loaded!.packs;
    const thin = packs.flatMap(({ intents }) => intents.flatMap((intent) => this.desk.languages.filter((lang) => this.is_thin(intent, lang)))).length;
    return html`
      <section class="panel" aria-labelledby="parity-title">
        <header class="try-head"><h2 class="try-title" id="parity-title">${said.parity}</h2>
          <label class="try-why-not">${said.measure}<select class="find-select" @change=${(event: Event) => { this.measure = (event.target as HTMLSelectElement).value as Measure; }}>
            ${measures.map((measure) => html`<option value=${measure} ?selected=${measure === this.measure}>${said.measures[measure]}</option>`)}</select></label></header>
        <p class="quiet">${said.parity_lead} <strong role="status">${thin === 0 ? said.none_thin : said.thin_count(thin)}</strong></p>
        <div class="parity-scroll" tabindex="0" role="region" aria-label=${said.measures[this.measure]}><table class="parity">
          <thead><tr><th scope="col">${said.intent}</th>${this.desk.languages.map((lang) => html`<th scope="col"><span class="parity-lang">${named(words.tongues, lang)}</span></th>`)}</tr></thead>
          ${packs.map(({ pack, intents }) => html`
            <tbody><tr class="parity-pack"><th scope="colgroup" colspan=${this.desk.languages.length + 1}>${named(words.intents.packs, pack)}</th></tr>
              ${intents.map((intent) => this.row(pack, intent))}</tbody>`)}
        </table></div>
      </section>`;
  }

  private row(pack: string, intent: ListedIntent) {
    const own = words.language;
    const title = this.desk.title_of(intent.id, own, pack) ?? named({}, intent.id);
    return html`
      <tr><th scope="row">${title}</th>${this.desk.languages.map((lang) => this.cell(pack, intent, lang, title))}</tr>`;
  }

  private cell(pack: string, intent: ListedIntent, lang: string, title: string) {
    const said = words.intents.checks;
    const size = intent.wordings[lang];
    const thin = this.is_thin(intent, lang);
    if (!size) return html`<td><span class="thin">${said.missing}</span></td>`;
    const chosen: Chosen = { place: { pack, intent: intent.id, lang } };
    return html`
      <td class=${thin ? 'parity-thin' : ''}><button class="parity-cell" title=${said.open_label(title, named(words.tongues, lang))}
        @click=${() => this.dispatchEvent(new CustomEvent<Chosen>('choose', { detail: chosen }))}>${number(size[this.measure])}${thin ? html` <span class="thin">${said.thin}</span>` : nothing}</button></td>`;
  }

  private is_thin(intent: ListedIntent, lang: string): boolean {
    const others = this.desk.languages.filter((other) => other !== lang).map((other) => intent.wordings[other]?.[this.measure] ?? 0);
    return is_thin(intent.wordings[lang]?.[this.measure] ?? 0, others);
  }
}
customElements.define('evenkeel-checks', CheckView);
