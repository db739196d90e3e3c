import '../style/live.css';
import '../style/thread.css';
import '../style/assist.css';
import '../style/practice.css';
import '../style/play.css';
import '../style/score.css';
import '../live/shortcuts-dialog';
import '../parts/connection-banner';
import './choose-view';
import './play-view';
import './progress-view';
import './score-view';
import './start-dialog';
import './team-view';
import { html, nothing } from 'lit';
import type { Identity } from '../client/client';
import { socket_url } from '../client/connection';
import { remembered_name, sign_in, wanted_role } from '../live/sign-in';
import type { ShortcutsDialog } from '../live/shortcuts-dialog';
import { has_single_keys } from '../live/shortcuts-dialog';
import { top_bar } from '../live/top-bar';
import { session_storage, take_token } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import { refusal_words } from '../parts/refusal';
import { PracticeDesk, type Start } from '../state/practice-desk';
import { Watch } from '../state/watched';
import { error_words, words } from '../words/words';
import type { PlayView } from './play-view';
import { kept_lang, keep_lang } from './practice-choice';
import { practice_shortcut } from './practice-keys';
import type { StartDialog } from './start-dialog';

type Tab = 'scenarios' | 'progress' | 'team';

// The practice page: choose a story, play it, look at the scorecard, see how one gets on. A supervisor sees the team.
class PracticePage extends PlainElement {
  static override properties = { tab: { state: true } };
  declare tab: Tab;
  private desk_: PracticeDesk | undefined;
  private watch_: Watch | undefined;
  private refusal_ = '';
  private version_ = 0;
  private readonly role_ = wanted_role() === 'supervisor' ? 'supervisor' as const : 'trainee' as const;

  constructor() {
    super();
    this.tab = this.role_ === 'supervisor' ? 'team' : 'scenarios';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const [name, token] = [remembered_name(), take_token()];
    if (name) this.enter(token === undefined ? { role: this.role_, name } : { role: this.role_, name, token });
    document.addEventListener('keydown', this.key_);
  }

  private enter({ name, token }: Identity): void {
    const identity = { role: this.role_, name };
    this.desk_ = new PracticeDesk(socket_url(location), token ? { ...identity, token } : identity, kept_lang(), session_storage());
    this.watch_?.hostDisconnected();
    this.watch_ = new Watch(this, this.desk_);
    this.requestUpdate();
  }

  protected override render() {
    const desk = this.desk_;
    if (desk?.client.state === 'refused') {
      this.refusal_ = refusal_words(desk.client);
      this.desk_ = undefined;
    }
    document.title = `${words.practice.title} · ${words.brand}`;
    if (!this.desk_ || !desk) return this.door();
    this.version_ += 1;
    const { session } = desk;
    return html`
      ${top_bar('practice', desk.client, desk.identity, () => this.shortcuts?.show())}
      <evenkeel-connection .client=${desk.client}></evenkeel-connection>
      <div class="trouble-place" role="status">${this.trouble(desk)}</div>
      ${session ? this.session_view(desk) : this.overview(desk)}
      <evenkeel-start-dialog .desk=${desk} .version=${this.version_} @start=${(event: CustomEvent<Start>) => this.start(event.detail)}></evenkeel-start-dialog>
      <evenkeel-shortcuts .list=${words.practice.shortcuts} .single=${words.practice.shortcuts_single}></evenkeel-shortcuts>`;
  }

  private door() {
    const { sign_in: said } = words.practice;
    const is_supervisor = this.role_ === 'supervisor';
    return sign_in(this.refusal_, (identity) => this.enter(identity), this.role_, {
      title: said.title, lead: is_supervisor ? said.supervisor_lead : said.lead, enter: is_supervisor ? said.team : said.enter,
    });
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
  private get shortcuts(): ShortcutsDialog | null { return this.querySelector('evenkeel-shortcuts'); }

  private readonly key_ = (event: KeyboardEvent): void => {
    if (!this.desk_ || this.querySelector('dialog[open]')) return;
    const is_in_field = document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;
    const does = practice_shortcut(event, { is_in_field, single_keys: has_single_keys() });
    if (!does) return;
    if (does === 'help') this.shortcuts?.show();
    else if (!this.play?.obey(does)) return;
    event.preventDefault();
  };
}
customElements.define('evenkeel-practice', PracticePage);
