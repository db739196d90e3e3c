import { html, nothing } from 'lit';
import type { IntentReasons, IntentsTried, Reached } from '../client/intent-frames';
import { heat_class, heat_mark, hundred } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { number } from '../words/spoken-time';
import { named, words } from '../words/words';
import type { Chosen } from './intents-nav';
import { intent_options } from './intent-options';
import { with_placeholders } from './line-text';
import { reason_bars } from './reason-bars';
import { sentence_marks } from './sentence-marks';

type Tried = IntentsTried & { text: string };

// A sentence of one's own, and everything that was thought on the way to what it was read as.
class TryView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, tongue: {}, asked: { state: true } };
  declare desk: IntentsDesk;
  declare version: number;
  declare tongue: string;
  // The intent that somebody expected.
  declare asked: string;
  private spoken_ = '';

  constructor() {
    super();
    this.asked = '';
  }

  protected override firstUpdated(): void { if (!this.desk.tried) this.querySelector<HTMLElement>('.try-field')?.focus(); }

  protected override render() {
    const said = words.intents.try;
    const { tried, is_trying } = this.desk;
    return html`
      <form class="panel try-form" @submit=${this.submit_}>
        <label class="try-label" for="try-text">${said.label}</label>
        <textarea class="field try-field" id="try-text" name="text" rows="2" maxlength="4000" required placeholder=${said.placeholder}
          .value=${tried?.text ?? ''} @keydown=${this.key_}></textarea>
        <div class="try-line">
          <label class="try-lang">${said.language}<select class="find-select" name="lang"><option value="">${said.any_language}</option>
            ${this.desk.languages.map((lang) => html`<option value=${lang} lang=${lang} ?selected=${lang === this.spoken_}>${named(words.tongues, lang)}</option>`)}</select></label>
          <button class="button button-main">${is_trying ? said.running : said.go}</button>
        </div>
      </form>
      <p class="unseen" role="status">${tried && !is_trying ? this.told(tried) : ''}</p>
      ${tried ? this.result(tried) : nothing}`;
  }

  private told({ reading, explanation }: Tried): string {
    const [chosen] = explanation.intents;
    return words.intents.try.told(reading.intent === null ? words.intents.try.none : chosen?.title ?? reading.intent, hundred(reading.confidence));
  }

  private result(tried: Tried) {
    return html`
      <div class="try-result">${this.reading(tried)}${this.replies(tried)}${this.reasons(tried)}${this.numbers(tried)}</div>`;
  }

  private reading({ reading, explanation, text }: Tried) {
    const said = words.intents.try;
    const lang = reading.lang ?? this.tongue;
    const [chosen, next] = explanation.intents;
    const why = reading.why;
    return html`
      <section class="panel try-reading ${heat_class(reading.level)}">
        <blockquote class="try-sentence" lang=${lang}>${sentence_marks(text, chosen?.reasons ?? [])}</blockquote>
        ${chosen && chosen.reasons.length > 0 ? html`<p class="try-key">${said.marked}</p>` : nothing}
        <div class="try-read-as"><span class="try-small">${said.read_as}</span>
          <strong class="try-intent" lang=${lang}>${reading.intent === null ? said.none : chosen?.title ?? reading.intent}</strong>
          <span class="quiet">${reading.intent === null ? nothing : said.sure(hundred(reading.confidence))}</span></div>
        <p class="try-next">${next && why?.runner_up ? html`${said.runner_up}: <span lang=${lang}>${this.desk.title_of(why.runner_up, lang) ?? next.title}</span><span
          class="quiet">${why.margin === undefined ? nothing : said.behind(hundred(why.margin))}</span>` : said.alone}</p>
        ${why?.because ? html`<p class="try-next quiet">${said.because(why.rule ?? 0, words.rules[why.rule ?? 0] ?? why.because)}</p>` : nothing}
        <dl class="meters">
          <div><dt>${said.anger}</dt><dd>${heat_mark(reading.level, reading.anger)}</dd></div>
          ${this.meter(said.suggestion, explanation.suggest, reading.reason)}
          ${this.meter(said.care, explanation.care, null)}
          <div><dt>${said.recognised}</dt><dd>${reading.lang === null ? said.foreign : named(words.tongues, reading.lang)}</dd></div>
        </dl>
      </section>`;
  }

  private meter(label: string, { value, from }: Reached, reason: string | null) {
    const said = words.intents.try;
    const is_reached = value >= from;
    const silence = reason === null ? undefined : words.assist.silence[reason as keyof typeof words.assist.silence];
    return html`
      <div><dt>${label}</dt><dd>
        <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="reason-ground" y="1" width="100" height="4"></rect><rect class=${is_reached ? 'reason-for' : 'meter-part'} y="1" width=${hundred(value)} height="4"></rect>
          <rect class="meter-from" x=${hundred(from) - 0.5} width="1" height="6"></rect></svg>
        <span class="meter-words"><strong>${is_reached ? said.reached : said.not_reached}</strong> <span class="quiet">${said.threshold(hundred(value), hundred(from))}</span>
          ${silence ? html`<span class="quiet">${silence}</span>` : nothing}</span></dd></div>`;
  }

  private reasons({ reading, explanation }: Tried) {
    const said = words.intents.try;
    const lang = reading.lang ?? this.tongue;
    const most = Math.max(0, ...explanation.intents.flatMap(({ reasons }) => reasons.map(({ margin }) => Math.abs(margin))));
    return html`
      <section class="panel try-reasons" aria-labelledby="reasons-title">
        <header class="try-head"><h2 class="try-title" id="reasons-title">${said.reasons}</h2>
          <label class="try-why-not">${said.why_not}<select class="find-select" @change=${this.ask_}>
            <option value="">${said.why_not_choose}</option>${intent_options(this.desk, lang, this.asked)}</select></label></header>
        ${this.why_not(explanation.intents, reading.intent)}
        <div class="reasons-row">${explanation.intents.map((intent) => reason_bars(intent, most, lang))}</div>
      </section>`;
  }

  private why_not(intents: IntentReasons[], chosen: string | null) {
    const said = words.intents.try;
    const asked = intents.find(({ intent }) => intent === this.asked);
    if (!asked) return nothing;
    const best = intents.find(({ intent }) => intent === chosen);
    return html`<p class="why-not-said" role="status">${asked.intent === chosen ? said.why_not_is(asked.title)
      : said.why_not_said(asked.title, hundred(asked.confidence), best?.title ?? said.none, hundred(best?.confidence ?? 0))}</p>`;
  }

  private replies({ reading }: Tried) {
    const said = words.intents.try;
    const lang = reading.lang ?? this.tongue;
    return html`
      <section class="panel try-replies" aria-labelledby="try-replies-title">
        <h2 class="try-title" id="try-replies-title">${said.replies}</h2>
        ${reading.replies.length === 0 ? html`<p class="quiet">${said.no_replies}</p>` : html`
          <ul class="try-reply-list">${reading.replies.map(({ id, tactic, text }) => html`
            <li class="suggestion"><span class="suggestion-tactic">${named(words.tactics, tactic)}</span>
              <p class="suggestion-text" lang=${lang}>${with_placeholders(text)}</p>${this.way_to(id, text, lang)}</li>`)}</ul>`}
      </section>`;
  }

  // A reply's id names language, intent and tactic; those of any conversation stand in no intent.
  private way_to(id: string, text: string, lang: string) {
    const [, intent, tactic] = id.split('.');
    const pack = this.desk.loaded?.packs.find(({ intents }) => intents.some((each) => each.id === intent && each.tactics.includes(tactic ?? '')))
      ?? this.desk.loaded?.packs.find(({ intents }) => intents.some((each) => each.id === intent));
    if (!pack || intent === undefined) return nothing;
    const chosen: Chosen = {
      place: { pack: pack.pack, intent, lang }, hit: { pack: pack.pack, intent, title: '', lang, where: 'reply', id, text, start: 0, end: 0 },
    };
    return html`<button class="link try-open" aria-label="${words.intents.try.open}: ${text}"
      @click=${() => this.dispatchEvent(new CustomEvent<Chosen>('choose', { detail: chosen }))}>${words.intents.try.open}</button>`;
  }

  private numbers({ explanation: { normal_form, known, temper, language } }: Tried) {
    const said = words.intents.try;
    const rows = (values: Record<string, number>, names: Record<string, string>) => Object.entries(values)
      .map(([name, value]) => html`<div><dt>${names[name] ?? named({}, name)}</dt><dd>${number(value, 1)}</dd></div>`);
    return html`
      <details class="panel try-numbers"><summary>${said.more}</summary>
        <p><span class="try-small">${said.normal_form}</span> <code>${normal_form}</code></p>
        <p class="quiet">${said.known(hundred(known))}</p>
        <div class="number-groups"><div><h3 class="reasons-title">${said.anger}</h3><dl class="number-rows">${rows(flat(temper), said.temper)}</dl></div>
          <div><h3 class="reasons-title">${said.recognised}</h3><dl class="number-rows">${rows(language, { ...words.tongues, foreign: said.foreign })}</dl></div></div>
      </details>`;
  }

  private run(): void {
    const data = new FormData(this.querySelector('form')!);
    const text = String(data.get('text') ?? '').trim();
    this.spoken_ = String(data.get('lang') ?? '');
    if (text) void this.desk.try_out(text, this.spoken_ || undefined, this.asked || undefined);
  }

  private readonly submit_ = (event: SubmitEvent): void => {
    event.preventDefault();
    this.run();
  };

  private readonly key_ = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.run();
  };

  private readonly ask_ = (event: Event): void => {
    this.asked = (event.target as HTMLSelectElement).value;
    this.run();
  };
}
// { heat: { anger: 1 } } as { heat_anger: 1 }.
function flat(values: Record<string, number | Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]]
    : Object.entries(value).map(([part, each]) => [`${name}_${part}`, each]))));
}
customElements.define('evenkeel-try', TryView);
