import { html, nothing } from 'lit';
import type { FileProblem, IntentsPreview, TestReading, ChangedReading } from '../client/intent-frames';
import { heat_mark } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { number, percent } from '../words/spoken-time';
import { error_words, named, words } from '../words/words';

const order = (change: ChangedReading): number => (change.better === false ? 0 : change.better === true ? 1 : 2);

// What would come of the changes: what is wrong with them, which test sentences would be read otherwise, and how the tests would stand.
class PreviewPanel extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {} };
  declare desk: IntentsDesk;
  declare version: number;

  protected override render() {
    const said = words.intents.preview;
    const { edits } = this.desk;
    const { preview } = edits;
    return html`
      <section class="preview" aria-labelledby="preview-title" aria-busy=${edits.checking === 'running' ? 'true' : 'false'}>
        <h2 class="preview-title" id="preview-title">${said.title}</h2>
        <p class="unseen" role="status">${edits.is_current && preview ? this.told(preview) : ''}</p>
        ${this.state_line()}
        ${preview && (edits.is_current || edits.checking !== 'none') ? html`
          <div class="preview-body ${edits.is_current ? '' : 'preview-past'}">${this.body(preview)}</div>` : nothing}
      </section>`;
  }

  private told(preview: IntentsPreview): string {
    const better = preview.changes.filter((change) => change.better === true).length;
    return words.intents.preview.told(preview.problems.length, better, this.desk.edits.worse);
  }

  private state_line() {
    const said = words.intents.preview;
    const { checking, trouble } = this.desk.edits;
    if (checking === 'running' || checking === 'queued') return html`<p class="preview-state"><span class="turning" aria-hidden="true"></span>${said[checking]}</p>`;
    if (checking === 'waiting') return html`<p class="preview-state quiet">${said.waiting}</p>`;
    if (checking !== 'failed') return nothing;
    const why = trouble?.code === 'lost' ? said.lost : words.intents.trouble[trouble?.code ?? ''] ?? error_words(trouble?.code ?? '', trouble?.message ?? '');
    return html`<p class="preview-state preview-failed">${said.failed} ${why} <button class="link" @click=${() => void this.desk.edits.look()}>${said.again}</button></p>`;
  }

  private body(preview: IntentsPreview) {
    const said = words.intents.preview;
    if (preview.problems.length > 0) {
      return html`
        <h3 class="preview-head preview-bad">${said.problems(preview.problems.length)}</h3>
        <ul class="flaws">${preview.problems.map((flaw) => this.flaw(flaw))}</ul>`;
    }
    return html`
      <p class="preview-fine">${said.fine}</p>
      ${this.changes(preview)}
      ${this.tests(preview)}
      <p class="preview-took">${said.took(number(preview.took_ms / 1000, 1))}</p>`;
  }

  private flaw(flaw: FileProblem) {
    const said = words.intents.preview;
    const place = this.desk.edits.place_of(flaw);
    const where = place ? html`<span lang=${place.draft.wording.lang}>${place.draft.title}</span> · ${named(words.tongues, place.draft.wording.lang)}`
      : html`${said.elsewhere} <code>${place_words(flaw)}</code>`;
    return html`
      <li class="flaw"><p>${flaw.message}</p><p class="flaw-where">${where}
        ${place || flaw.place.startsWith('intents/') ? html`<button class="link" aria-label="${said.fix}: ${flaw.message}"
          @click=${() => this.dispatchEvent(new CustomEvent('flaw', { detail: flaw }))}>${said.fix}</button>` : nothing}</p></li>`;
  }

  private changes({ changes, more }: IntentsPreview) {
    const said = words.intents.preview;
    if (changes.length === 0) return html`<p class="preview-none">${said.nothing}</p>`;
    const better = changes.filter((change) => change.better === true).length;
    const { worse } = this.desk.edits;
    return html`
      <h3 class="preview-head">${said.changes(changes.length, more)}
        ${better > 0 ? html`<span class="verdict verdict-better">${said.better_count(better)}</span>` : nothing}
        ${worse > 0 ? html`<span class="verdict verdict-worse">${said.worse_count(worse)}</span>` : nothing}</h3>
      <ul class="reading-changes">${[...changes].sort((a, b) => order(a) - order(b)).map((change) => this.change(change))}</ul>`;
  }

  private change({ text, lang, wanted, before, after, better }: ChangedReading) {
    const said = words.intents.preview;
    const kind = better === true ? 'better' : better === false ? 'worse' : 'other';
    return html`
      <li class="reading-change reading-${kind}">
        <p class="reading-text"><span class="verdict verdict-${kind}">${said[kind]}</span> <span lang=${lang}>${text}</span></p>
        <dl class="reading-steps">
          <div><dt>${said.before}</dt><dd>${this.read_as(before, lang, after)}</dd></div>
          <div><dt>${said.after}</dt><dd><strong>${this.read_as(after, lang, before)}</strong></dd></div>
        </dl>
        ${better === true ? nothing : html`<p class="reading-wanted">${said.wanted(this.title_in(wanted, lang))}</p>`}
      </li>`;
  }

  // Level and suggestion are named where they differ.
  private read_as({ intent, confidence, suggest, level }: TestReading, lang: string, other: TestReading) {
    const said = words.intents.preview;
    return html`<span lang=${lang}>${this.title_in(intent, lang)}</span> <span class="quiet">${percent(confidence)}</span>
      ${suggest === other.suggest ? nothing : html`<span class="quiet">${suggest ? said.suggests : said.suggests_not}</span>`}
      ${level === other.level ? nothing : heat_mark(level)}`;
  }

  private title_in(intent: string | null, lang: string): string {
    const is_none = intent === null || intent === '' || intent === 'none';
    return is_none ? words.intents.preview.none : this.desk.title_of(intent, lang) ?? named({}, intent);
  }

  private tests({ tests }: IntentsPreview) {
    const said = words.intents.preview;
    if (!tests) return html`<p class="quiet">${said.untested}</p>`;
    return html`
      <h3 class="preview-head">${said.tests}</h3>
      <dl class="test-scores">${Object.entries(tests).map(([lang, { tests: all, before, after }]) => {
        const by = after - before;
        return html`
          <div><dt>${named(words.tongues, lang)}</dt>
            <dd>${said.test_line(number(after), number(all))}
              ${by === 0 ? html`<span class="quiet">${said.same}</span>`
                : html`<span class="verdict verdict-${by > 0 ? 'better' : 'worse'}">${by > 0 ? '+' : '−'}${number(Math.abs(by))}</span>`}</dd></div>`;
      })}</dl>`;
  }
}
// "intents/attacks/en.json:12"
export const place_words = ({ place, line }: FileProblem): string => (line === null ? place : `${place}:${line}`);

customElements.define('evenkeel-preview', PreviewPanel);
