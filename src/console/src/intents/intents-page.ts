import '../style/assist.css';
import '../style/intents.css';
import './change-bar';
import './check-view';
import './intents-nav';
import './preview-panel';
import './raw-view';
import './reply-history';
import './try-view';
import './wording-view';
import { html, nothing } from 'lit';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import type { FileProblem } from '../client/intent-frames';
import { is_in_field, SeatedPage } from '../live/seated-page';
import { has_single_keys } from '../live/shortcuts-dialog';
import { wanted_role } from '../live/sign-in';
import { top_bar } from '../live/top-bar';
import { local_storage } from '../parts/kept';
import { save_text } from '../parts/save-file';
import type { EditSession, Place } from '../state/edit-session';
import { IntentsDesk } from '../state/intents-desk';
import { at_moment } from '../words/spoken-time';
import { words } from '../words/words';
import type { Chosen, IntentsNav } from './intents-nav';
import { keep_lang, kept_lang, whereabouts, write_whereabouts, type Section, type Tab } from './intents-place';
import { notice_line } from './notice-line';
import type { RawView } from './raw-view';
import type { ReplyHistoryDialog } from './reply-history';
import type { WordingView } from './wording-view';

const tabs: Tab[] = ['phrases', 'try', 'checks'];

// The intents page: find a phrase, change it, see what would come of it, save it; try a sentence; look at the checks.
class IntentsPage extends SeatedPage<IntentsDesk> {
  static override properties = { tab: { state: true }, section: { state: true }, tongue: { state: true }, shows_preview: { state: true } };
  declare tab: Tab;
  declare section: Section;
  declare tongue: string;
  declare shows_preview: boolean;
  protected readonly role_ = wanted_role();
  // Also while somebody whose token has run out signs in anew.
  private edits_: EditSession | undefined;

  constructor() {
    super();
    const { tab, section, place } = whereabouts(location.search);
    this.tab = tab;
    this.section = section;
    this.shows_preview = false;
    this.tongue = place?.lang ?? kept_lang(local_storage()) ?? words.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.leave_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leave_);
  }

  protected override open_desk(identity: Identity): IntentsDesk {
    const desk = new IntentsDesk(socket_url(location), identity);
    if (this.edits_) desk.edits.take_over(this.edits_);
    this.edits_ = desk.edits;
    const { place, reply } = whereabouts(location.search);
    void desk.open(place);
    if (reply) void this.updateComplete.then(() => this.wording?.show_reply(reply));
    return desk;
  }

  protected override title_of(): string { return `${words.intents.title} · ${words.brand}`; }

  protected override sign_in_words() {
    const { sign_in: said } = words.intents;
    return this.role_ === 'supervisor' ? { ...said, lead: said.supervisor_lead } : said;
  }

  protected override seated(desk: IntentsDesk) {
    return html`
      ${top_bar('intents', desk, () => this.shortcuts?.show())}
      <evenkeel-connection .client=${desk.client} .text=${words.connection.lost}></evenkeel-connection>
      <nav class="intents-head" aria-label=${words.intents.title}>
        <div class="intents-tabs">${tabs.map((tab) => this.tab_button(desk, tab))}</div>
        ${desk.loaded ? html`<p class="in-use" title=${words.intents.version(desk.loaded.version)}>${words.intents.in_use(at_moment(desk.loaded.at, Date.now()))}</p>` : nothing}
      </nav>
      <div class="notice-place" role="status">${notice_line(desk)}</div>
      ${this.tab === 'phrases' ? this.phrases(desk)
        : html`<main class="intents-scroll"><div class="intents-page">${this.tab === 'try' ? html`
            <evenkeel-try .desk=${desk} .version=${this.version_} .tongue=${this.tongue} @choose=${(event: CustomEvent<Chosen>) => this.choose(event.detail)}></evenkeel-try>` : html`
            <evenkeel-checks .desk=${desk} .version=${this.version_} @choose=${(event: CustomEvent<Chosen>) => this.choose(event.detail)}
              @flaw=${(event: CustomEvent<FileProblem>) => this.open_flaw(event.detail)}></evenkeel-checks>`}</div></main>`}
      <evenkeel-reply-history .desk=${desk} .version=${this.version_}></evenkeel-reply-history>
      <evenkeel-shortcuts .list=${words.intents.shortcuts} .single=${words.intents.shortcuts_single}></evenkeel-shortcuts>`;
  }

  private tab_button(desk: IntentsDesk, tab: Tab) {
    const problems = tab === 'checks' ? desk.loaded?.problems.length ?? 0 : 0;
    return html`
      <button class="intents-tab" aria-current=${tab === this.tab ? 'page' : nothing} @click=${() => this.show_tab(tab)}>${words.intents.tabs[tab]}
        ${problems > 0 ? html`<span class="tab-problems">${words.intents.problems_count(problems)}</span>` : nothing}</button>`;
  }

  private phrases(desk: IntentsDesk) {
    const has_changes = desk.edits.changes > 0;
    const is_open = desk.place !== undefined || desk.raw !== undefined;
    return html`
      <main class="phrases ${is_open ? 'phrases-open' : ''} ${has_changes ? 'phrases-changed' : ''}">
        <evenkeel-intents-nav .desk=${desk} .version=${this.version_} .tongue=${this.tongue}
          @choose=${(event: CustomEvent<Chosen>) => this.choose(event.detail)} @speak=${(event: CustomEvent<string>) => this.speak(event.detail)}></evenkeel-intents-nav>
        <div class="phrases-middle">
          <div class="phrases-scroll"><div class="phrases-body">${this.middle(desk)}</div></div>
          <evenkeel-change-bar .desk=${desk} .version=${this.version_} .shows=${this.shows_preview} @save=${() => void desk.save()}
            @undo=${() => this.undo()} @discard=${() => desk.edits.discard_all()}
            @show=${() => { this.shows_preview = !this.shows_preview; }}></evenkeel-change-bar>
        </div>
        ${has_changes ? html`<aside tabindex="0" aria-labelledby="preview-title" class="preview-place ${this.shows_preview ? 'preview-shown' : ''}"><evenkeel-preview .desk=${desk} .version=${this.version_}
          @flaw=${(event: CustomEvent<FileProblem>) => this.open_flaw(event.detail)}></evenkeel-preview></aside>` : nothing}
      </main>`;
  }

  private middle(desk: IntentsDesk) {
    if (desk.raw !== undefined) {
      return html`<evenkeel-raw .desk=${desk} .version=${this.version_} @back=${() => desk.close_raw()} @download=${this.download_}></evenkeel-raw>`;
    }
    if (desk.place === undefined) return this.welcome(desk);
    if (desk.loaded && !desk.intent(desk.place)) return html`<p class="quiet" role="status">${words.intents.gone}</p>`;
    return html`
      <evenkeel-wording .desk=${desk} .version=${this.version_} .section=${this.section} @section=${(event: CustomEvent<Section>) => this.show_section(event.detail)}
        @speak=${(event: CustomEvent<string>) => this.speak(event.detail)} @back=${() => void this.open(undefined)}
        @raw=${(event: CustomEvent<string>) => void desk.open_raw(event.detail)} @download=${this.download_}
        @history=${(event: CustomEvent<string>) => this.history?.show(event.detail)}></evenkeel-wording>`;
  }

  private welcome(desk: IntentsDesk) {
    const said = words.intents.welcome;
    return html`
      <section class="welcome"><h2>${said.title}</h2><p class="quiet">${said.lead}</p>
        <ol class="welcome-steps">${(desk.may_edit ? said.steps : said.read_steps).map((step) => html`<li>${step}</li>`)}</ol>
        ${desk.is_supervisor ? nothing : html`<p class="quiet">${words.intents.agent_note}</p>`}</section>`;
  }

  private choose({ place, hit }: Chosen): void {
    this.show_tab('phrases');
    void this.open(place);
    if (hit) void this.updateComplete.then(() => this.wording?.show_hit(hit));
  }

  private async open(place: Place | undefined): Promise<void> {
    if (place) this.tongue = place.lang;
    const opening = this.desk_?.open(place);
    this.remember();
    // What is to be shown is in the page when this is done, and can be told where to look.
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector('.phrases-scroll')?.scrollTo(0, 0);
    if (!place) this.querySelector<HTMLElement>('.intent-line')?.focus({ preventScroll: true });
    await opening;
  }

  private open_flaw(flaw: FileProblem): void {
    const place = this.desk_?.edits.place_of(flaw);
    this.shows_preview = false;
    this.show_tab('phrases');
    if (!place) {
      void this.desk_?.open_raw(flaw.place).then(() => this.updateComplete).then(() => this.raw?.show(flaw.line ?? 1, flaw.column ?? 1));
      return;
    }
    const { pack, intent, lang } = place.draft.wording;
    void this.open({ pack, intent, lang }).then(() => this.updateComplete).then(() => this.wording?.show_line(place.list, place.key));
  }

  private speak(lang: string): void {
    keep_lang(lang, local_storage());
    this.tongue = lang;
    const place = this.desk_?.place;
    if (place) void this.open({ ...place, lang });
  }

  private show_section(section: Section): void {
    this.section = section;
    this.remember();
  }

  private show_tab(tab: Tab): void {
    this.tab = tab;
    this.remember();
  }

  private remember(): void {
    const place = this.desk_?.place;
    write_whereabouts({ tab: this.tab, section: this.section, ...(place ? { place } : {}) });
  }

  private undo(): void {
    this.desk_?.draft?.undo();
    this.desk_?.edits.settle();
    this.desk_?.edits.touch();
  }

  private readonly download_ = async (event: CustomEvent<string>): Promise<void> => {
    const file = await this.desk_?.file(event.detail);
    if (file) save_text(file.file.split('/').slice(-2).join('-'), file.text, 'application/json');
  };

  private get wording(): WordingView | null { return this.querySelector('evenkeel-wording'); }
  private get raw(): RawView | null { return this.querySelector('evenkeel-raw'); }
  private get nav(): IntentsNav | null { return this.querySelector('evenkeel-intents-nav'); }
  private get history(): ReplyHistoryDialog | null { return this.querySelector('evenkeel-reply-history'); }

  private readonly leave_ = (event: BeforeUnloadEvent): void => { if ((this.edits_?.changes ?? 0) > 0) event.preventDefault(); };

  protected override pressed(event: KeyboardEvent, desk: IntentsDesk): boolean {
    if (event.isComposing) return false;
    const is_typing = is_in_field();
    const with_control = event.ctrlKey || event.metaKey;
    if (with_control && event.key === 's') {
      // Leaves the field, so that what was typed last is checked too.
      if (is_typing) (document.activeElement as HTMLElement).blur();
      if (desk.edits.changes > 0) void desk.check_and_save();
    } else if (with_control && event.key === 'z' && !is_typing) this.undo();
    else if (with_control || event.altKey || is_typing || !has_single_keys()) return false;
    else if (event.key === '/') {
      this.show_tab('phrases');
      void this.updateComplete.then(() => this.nav?.focus_search());
    } else if (event.key === '?') this.shortcuts?.show();
    else return false;
    return true;
  }
}
customElements.define('evenkeel-intents', IntentsPage);
