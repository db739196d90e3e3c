import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Assignment, Difficulty, PastSession, TeamMember } from '../client/practice-frames';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk } from '../state/practice-desk';
import { words } from '../words/words';
import { newest_first, session_table, trend_line } from './past-sessions';
import { by_family, languages } from './practice-choice';
import { skill_bars } from './skill-bars';

// The server tells a supervisor of the team only when asked.
const look_every_ms = 10_000;

// A supervisor's view: tasks for trainees, what became of them, and what trainees chose to share.
class TeamView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, given: { state: true }, shown: { state: true } };
  declare desk: PracticeDesk;
  declare version: number;
  declare given: string;
  // Whose sessions are open.
  declare shown: string | undefined;
  private timer_: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.given = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer_ = setInterval(() => { if (document.visibilityState === 'visible') this.look(); }, look_every_ms);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer_);
  }

  protected override render() {
    const said = words.practice.team;
    const team = this.desk.team ?? [];
    return html`
      <header class="practice-head"><h2 class="practice-title">${said.title}</h2>
        <button class="button button-small" @click=${() => this.look()}>${said.refresh}</button></header>
      ${this.form(team)}
      <p class="unseen" role="status">${this.told(team)}</p>
      ${team.length === 0 ? html`<section class="panel none-yet"><h3 class="panel-title">${said.none}</h3><p class="quiet">${said.none_more}</p></section>`
        : html`<ul class="team">${repeat(team, ({ trainee }) => trainee, (member) => this.member(member))}</ul>`}`;
  }

  private look(): void {
    void this.desk.look_at_team();
    if (this.shown !== undefined) void this.desk.look_at_sessions(this.shown);
  }

  private show_sessions(trainee: string): void {
    this.shown = this.shown === trainee ? undefined : trainee;
    if (this.shown !== undefined) void this.desk.look_at_sessions(trainee);
  }

  // Of a trainee; undefined until they have come.
  private sessions_of(trainee: string): PastSession[] | undefined {
    const { history } = this.desk;
    return history?.trainee === trainee ? newest_first(history.sessions) : undefined;
  }

  private told(team: TeamMember[]): string {
    const shown = team.find(({ trainee, shared }) => shared && trainee === this.shown);
    const sessions = shown && this.sessions_of(shown.trainee);
    return shown && sessions && this.desk.history?.shared ? words.practice.team.sessions_told(shown.trainee, sessions.length) : '';
  }

  private form(team: TeamMember[]) {
    const said = words.practice.team;
    const { choose, levels } = words.practice;
    return html`
      <form class="panel assign" aria-labelledby="assign-title" @submit=${this.assign_}>
        <h3 class="panel-title" id="assign-title">${said.assign}</h3>
        <div class="assign-fields">
          <label>${said.trainee}<input class="field" name="trainee" required maxlength="64" list="trainees" autocomplete="off"></label>
          <datalist id="trainees">${team.map(({ trainee }) => html`<option value=${trainee}></option>`)}</datalist>
          <label class="assign-story">${said.scenario}<select class="field" name="scenario" required>
            <option value="">${said.choose}</option>
            ${by_family(this.desk.scenarios ?? [], 'all').map(({ id, scenarios }) => html`
              <optgroup label=${choose.families[id]?.[0] ?? id}>${scenarios.map((each) => html`
                <option value=${each.id}>${each.title}${each.transfer ? ` (${choose.transfer})` : ''}</option>`)}</optgroup>`)}</select></label>
          <label>${said.level}<select class="field" name="level">${(Object.keys(levels) as Difficulty[]).map((level) => html`
            <option value=${level}>${levels[level]}</option>`)}</select></label>
          <label>${said.language}<select class="field" name="lang">${languages.map((lang) => html`
            <option value=${lang} lang=${lang} ?selected=${lang === this.desk.lang}>${words.tongues[lang]}</option>`)}</select></label>
          <button class="button button-main">${said.give}</button>
        </div>
        <p role="status" class="assign-said">${this.given}</p>
      </form>`;
  }

  private member({ trainee, shared, sessions, assigned, skills, live }: TeamMember) {
    const said = words.practice.team;
    return html`
      <li class="panel member" aria-label=${trainee}>
        <header class="member-head"><h3 class="member-name">${trainee}</h3><span class="quiet">${shared ? said.sessions(sessions) : nothing}</span>
          ${shared ? html`<button class="button button-small" aria-label=${said.sessions_of(trainee)} aria-expanded=${trainee === this.shown}
            @click=${() => this.show_sessions(trainee)}>${said.show_sessions}</button>` : nothing}
          ${live ? html`<span class="member-live"><i aria-hidden="true"></i>${said.live(live.title)}</span>
            <button class="button button-small button-main" aria-label=${said.watch_label(trainee)}
              @click=${() => this.desk.watch_session(live.conversation)}>${said.watch}</button>` : nothing}</header>
        <div class="member-parts">
          <section><h4>${said.tasks}</h4>${assigned.length === 0 ? html`<p class="quiet">${said.no_tasks}</p>`
            : html`<ul class="tasks">${assigned.map((each) => this.task(trainee, each))}</ul>`}</section>
          <section><h4>${said.skills}</h4>${shared && skills ? skill_bars(skills) : html`<p class="quiet">${said.private}</p>`}</section>
        </div>
        ${shared && trainee === this.shown ? this.sessions(trainee) : nothing}
      </li>`;
  }

  // What they see of it themselves; nothing here changes anything.
  private sessions(trainee: string) {
    const said = words.practice.team;
    const sessions = this.sessions_of(trainee);
    // They may have stopped sharing since the team was asked for.
    if (sessions && !this.desk.history?.shared) return html`<p class="quiet">${said.private}</p>`;
    if (!sessions || sessions.length === 0) return html`<p class="quiet">${sessions ? said.no_sessions : said.fetching}</p>`;
    return html`
      <div class="member-sessions">
        <div class="member-trend"><h4>${words.practice.progress.trend}</h4>${trend_line(sessions)}</div>
        <div><h4>${words.practice.progress.sessions}</h4>${session_table(sessions, said.sessions_of(trainee))}</div>
      </div>`;
  }

  private task(trainee: string, assignment: Assignment) {
    const said = words.practice.team;
    const title = this.title_of(assignment.scenario);
    return html`
      <li class="task ${assignment.done ? 'task-done' : ''}">
        <svg class="task-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6.5"></circle>
          <path d=${assignment.done ? 'M4.8 8.3l2.2 2.2 4.2-4.6' : ''}></path></svg>
        <span class="task-title">${title}</span>
        <span class="quiet">${words.practice.levels[assignment.level] ?? assignment.level}</span>
        <span class="task-state">${assignment.done ? said.done : said.open}</span>
        ${assignment.done ? nothing : html`<button class="link" aria-label=${said.take_back_label(title, trainee)}
          @click=${() => this.take_back(trainee, assignment)}>${said.take_back}</button>`}
      </li>`;
  }

  private take_back(trainee: string, assignment: Assignment): void {
    this.given = '';
    void this.desk.unassign(trainee, assignment);
  }

  private title_of(scenario: string): string { return this.desk.scenario(scenario)?.title ?? scenario; }

  private readonly assign_ = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? '').trim();
    const [trainee, scenario] = [text('trainee'), text('scenario')];
    const level: Difficulty = text('level') === 'hard' ? 'hard' : 'standard';
    void this.desk.assign(trainee, scenario, level, text('lang')).then((is_given) => {
      this.given = is_given ? words.practice.team.given(this.title_of(scenario), trainee) : '';
      if (is_given) form.reset();
    });
  };
}
customElements.define('evenkeel-team', TeamView);
