import '../style/live.css';
import '../style/thread.css';
import '../style/assist.css';
import '../style/practice.css';
import '../style/play.css';
import '../style/score.css';
import './choose-view';
import './play-view';
import './progress-view';
import './score-view';
import './start-dialog';
import './team-view';
import { html, nothing } from 'lit';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import { is_in_field, SeatedPage } from '../live/seated-page';
import { has_single_keys } from '../live/shortcuts-dialog';
import { wanted_role } from '../live/sign-in';
import { top_bar } from '../live/top-bar';
import { session_storage } from '../parts/kept';
import { PracticeDesk, type Start } from '../state/practice-desk';
import { error_words, words } from '../words/words';
import type { PlayView } from './play-view';
import { kept_lang, keep_lang } from './practice-choice';
import { practice_shortcut } from './practice-keys';
import type { StartDialog } from './start-dialog';

type Tab = 'scenarios' | 'progress' | 'team';

// The practice page: choose a story, play it, look at the scorecard, see how one gets on. A supervisor sees the team.
class PracticePage extends SeatedPage<PracticeDesk> {
  static override properties = { tab: { state: true } };
  declare tab: Tab;
  protected readonly role_ = wanted_role() === 'supervisor' ? 'supervisor' as const : 'trainee' as const;

  constructor() {
    super();
    this.tab = this.role_ === 'supervisor' ? 'team' : 'scenarios';
  }

  protected override open_desk(identity: Identity): PracticeDesk {
    return new PracticeDesk(socket_url(location), identity, kept_lang(), session_storage());
  }

  protected override title_of(): string { return `${words.practice.title} · ${words.brand}`; }

  protected override seated(desk: PracticeDesk) {
    const { session } = desk;
    return html`
      ${top_bar('practice', desk, () => this.shortcuts?.show())}
      <evenkeel-connection .client=${desk.client}></evenkeel-connection>
      <div class="trouble-place" role="status">${this.trouble(desk)}</div>
      ${session ? this.session_view(desk) : this.overview(desk)}
      <evenkeel-start-dialog .desk=${desk} .version=${this.version_} @start=${(event: CustomEvent<Start>) => this.start(event.detail)}></evenkeel-start-dialog>
      <evenkeel-shortcuts .list=${words.practice.shortcuts} .single=${words.practice.shortcuts_single}></evenkeel-shortcuts>`;
  }

  protected override sign_in_words() {
    const { sign_in: said } = words.practice;
    return this.role_ === 'supervisor' ? { title: said.title, lead: said.supervisor_lead, enter: said.team } : said;
  }

  private trouble({ trouble }: PracticeDesk) {
    if (!trouble) return nothing;
    return html`<p class="banner banner-bad">${
      words.practice.trouble[trouble.code] ?? words.practice.trouble_else(error_words(trouble.code, trouble.message))}</p>`;
  }

  private session_view(desk: PracticeDesk) {
    const session = desk.session!;
    if (session.score) {
      return html`<evenkeel-score class="practice-scroll" .desk=${desk} .score=${session.score} .version=${this.version_}
        @stories=${() => this.show_tab('scenarios')} @again=${(event: CustomEvent<Start>) => this.start(event.detail)}
        @choose=${(event: CustomEvent<Partial<Start>>) => this.dialog?.show(event.detail)}></evenkeel-score>`;
    }
    return html`<evenkeel-play .desk=${desk} .session=${session} .version=${this.version_}
      @stories=${() => this.show_tab(desk.is_supervisor ? 'team' : 'scenarios')}></evenkeel-play>`;
  }

  private overview(desk: PracticeDesk) {
    const tabs: Tab[] = desk.is_supervisor ? ['team'] : ['scenarios', 'progress'];
    return html`
      <main class="practice-scroll"><div class="practice-page">
        ${tabs.length < 2 ? nothing : html`
          <nav class="page-tabs" aria-label=${words.practice.title}>${tabs.map((tab) => html`
            <button class="page-tab" aria-current=${tab === this.tab ? 'page' : nothing}
              @click=${() => this.show_tab(tab)}>${words.practice.tabs[tab]}</button>`)}</nav>`}
        ${this.tab === 'team' ? html`<evenkeel-team .desk=${desk} .version=${this.version_}></evenkeel-team>`
          : this.tab === 'progress' ? html`
            <evenkeel-progress .desk=${desk} .version=${this.version_} @stories=${() => this.show_tab('scenarios')}></evenkeel-progress>`
          : html`<evenkeel-choose .desk=${desk} .version=${this.version_}
              @choose=${(event: CustomEvent<Partial<Start>>) => this.dialog?.show(event.detail)}
              @speak=${(event: CustomEvent<string>) => this.speak(event.detail)}></evenkeel-choose>`}
      </div></main>`;
  }

  private speak(lang: string): void {
    keep_lang(lang);
    this.desk_?.speak(lang);
  }

  private show_tab(tab: Tab): void {
    this.desk_?.leave();
    this.tab = tab;
    if (tab === 'progress') void this.desk_?.look_back();
    if (tab === 'team') void this.desk_?.look_at_team();
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.querySelector('.practice-scroll')?.scrollTo(0, 0);
      // The button that led here may be gone: then the keyboard begins at the top.
      if (document.activeElement === document.body) this.querySelector<HTMLElement>('.page-tab[aria-current]')?.focus();
    });
  }

  private start(start: Start): void { void this.desk_?.start(start); }

  private get play(): PlayView | null { return this.querySelector('evenkeel-play'); }
  private get dialog(): StartDialog | null { return this.querySelector('evenkeel-start-dialog'); }

  protected override pressed(event: KeyboardEvent): boolean {
    const does = practice_shortcut(event, { is_in_field: is_in_field(), single_keys: has_single_keys() });
    if (does === 'help') this.shortcuts?.show();
    return does === 'help' || (does !== undefined && (this.play?.obey(does) ?? false));
  }
}
customElements.define('evenkeel-practice', PracticePage);
