import { html, nothing } from 'lit';
import { split_at } from '../client/code-points';
import type { SearchedIn, SearchHit, ListedIntent, ListedPack } from '../client/intent-frames';
import { PlainElement } from '../parts/plain-element';
import { key_of, type Place } from '../state/edit-session';
import type { IntentsDesk } from '../state/intents-desk';
import { named, words } from '../words/words';

const settle_ms = 180;
const kinds: SearchedIn[] = ['reply', 'example', 'near_miss', 'title'];

// What somebody chose in the list: an intent, or the very line that was found.
export interface Chosen { place: Place; hit?: SearchHit }

// Finding: search over everything, or browse by pack.
export class IntentsNav extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, tongue: {}, words: { state: true }, where: { state: true }, everywhere: { state: true } };
  declare desk: IntentsDesk;
  declare version: number;
  declare tongue: string;
  declare words: string;
  declare where: SearchedIn | '';
  // Whether to search in all languages.
  declare everywhere: boolean;
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.words = '';
    this.where = '';
    this.everywhere = false;
  }

  focus_search(): void { this.field?.select(); }

  protected override render() {
    const { find } = words.intents;
    const { desk } = this;
    return html`
      <div class="find" role="search">
        <input class="field find-field" type="search" aria-label=${find.label} placeholder=${find.placeholder} autocomplete="off" spellcheck="false"
          aria-keyshortcuts="/" @input=${this.type_} @keydown=${this.key_}>
        <div class="find-choices">
          <select class="find-select" aria-label=${find.language} @change=${this.choose_lang_}>${desk.languages.map((lang) => html`
              <option value=${lang} lang=${lang} ?selected=${!this.everywhere && lang === this.tongue}>${named(words.tongues, lang)}</option>`)}
              <option value="" ?selected=${this.everywhere}>${find.all_languages}</option></select>
          <select class="find-select" aria-label=${find.where} @change=${this.choose_where_}><option value="">${find.everywhere}</option>${kinds.map((kind) => html`
              <option value=${kind} ?selected=${kind === this.where}>${find.in[kind]}</option>`)}</select>
        </div>
      </div>
      ${this.words.trim() ? this.hits() : this.packs()}`;
  }

  private hits() {
    const { find } = words.intents;
    const { found } = this.desk;
    const count = found?.hits.length ?? 0;
    return html`
      <p class="find-count" role="status">${!found ? words.intents.loading
        : count > 0 ? find.found(count, found.more) : html`${find.none(found.of)} <span class="quiet">${find.none_more}</span>`}</p>
      <ul class="hits" aria-label=${find.hits}>${found?.hits.map((hit) => this.hit(hit))}</ul>`;
  }

  private hit(hit: SearchHit) {
    const { before, inside, after } = split_at(hit.text, hit);
    const lang = hit.lang === this.tongue ? nothing : html` · ${named(words.tongues, hit.lang)}`;
    // A long line is cut at its beginning, so that what was found is seen.
    const lead = before.length > 60 ? `… ${before.slice(-50)}` : before;
    return html`
      <li><button class="hit" @click=${() => this.choose({ place: { pack: hit.pack, intent: hit.intent, lang: hit.lang }, hit })}>
        <span class="hit-text" lang=${hit.lang}>${lead}<mark>${inside}</mark>${after}</span>
        <span class="hit-where">${words.intents.find.one_in[hit.where]} · <span lang=${hit.lang}>${hit.title}</span>${lang}</span></button></li>`;
  }

  private packs() {
    const changed = new Set(this.desk.edits.changed_places());
    return html`
      <nav class="packs" aria-label=${words.intents.find.browse}>${(this.desk.loaded?.packs ?? []).map((pack) => this.pack(pack, changed))}</nav>`;
  }

  private pack({ pack, audience, intents }: ListedPack, changed: Set<string>) {
    return html`
      <details class="pack" open>
        <summary><h2 class="pack-title">${named(words.intents.packs, pack)}</h2><span class="pack-audience">${named(words.intents.audiences, audience)}</span></summary>
        <ul>${intents.map((intent) => this.intent(pack, intent, changed))}</ul>
      </details>`;
  }

  private intent(pack: string, { id, wordings }: ListedIntent, changed: Set<string>) {
    const place = { pack, intent: id, lang: this.tongue };
    const here = this.desk.place;
    const is_here = here !== undefined && here.pack === pack && here.intent === id;
    const is_unsaved = [...changed].some((key) => key.startsWith(`${pack}/${id}/`));
    return html`
      <li><button class="intent-line" aria-current=${is_here ? 'page' : nothing} data-key=${key_of(place)} @click=${() => this.choose({ place })}>
        <span class="intent-title" lang=${this.tongue}>${wordings[this.tongue]?.title ?? named({}, id)}</span>
        ${is_unsaved ? html`<span class="unsaved-dot"><span class="unseen">${words.intents.find.unsaved}</span></span>` : nothing}</button></li>`;
  }

  private get field(): HTMLInputElement | null { return this.querySelector('.find-field'); }

  private search(): void {
    this.desk.search(this.words, this.everywhere ? undefined : this.tongue, this.where || undefined);
  }

  private readonly type_ = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer_);
    this.timer_ = setTimeout(() => this.search(), settle_ms);
  };

  private readonly key_ = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.querySelector<HTMLElement>('.hit, .intent-line')?.focus();
  };

  private readonly choose_where_ = (event: Event): void => {
    this.where = (event.target as HTMLSelectElement).value as SearchedIn | '';
    this.search();
  };

  private readonly choose_lang_ = (event: Event): void => {
    const lang = (event.target as HTMLSelectElement).value;
    this.everywhere = lang === '';
    if (lang) this.dispatchEvent(new CustomEvent('speak', { detail: lang }));
    void this.updateComplete.then(() => this.search());
  };

  private choose(chosen: Chosen): void { this.dispatchEvent(new CustomEvent<Chosen>('choose', { detail: chosen })); }
}
customElements.define('evenkeel-intents-nav', IntentsNav);
