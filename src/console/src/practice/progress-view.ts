import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk } from '../state/practice-desk';
import { words } from '../words/words';
import { newest_first, session_table, trend_line } from './past-sessions';
import { skill_bars } from './skill-bars';

// How one gets on: sessions, trend, skills, and who may see it.
class ProgressView extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {} };
  declare desk: PracticeDesk;
  declare version: number;

  protected override render() {
    const said = words.practice.progress;
    const { history } = this.desk;
    const sessions = newest_first(history?.sessions ?? []);
    return html`
      <header class="practice-head"><h2 class="practice-title">${said.title}</h2></header>
      <label class="panel option"><input type="checkbox" role="switch" .checked=${history?.shared ?? false} @change=${this.share_}>
        <span><strong>${said.share}</strong><span class="quiet" role="status">${history?.shared ? said.share_on : said.share_off}</span></span></label>
      ${sessions.length === 0 ? html`
        <section class="panel none-yet"><h3 class="panel-title">${said.none}</h3><p class="quiet">${said.none_more}</p>
          <button class="button button-main" @click=${() => this.dispatchEvent(new CustomEvent('stories'))}>${said.none_go}</button></section>` : html`
        <div class="progress-halves">
          <section class="panel"><h3 class="panel-title">${said.trend}</h3>${trend_line(sessions)}</section>
          <section class="panel"><h3 class="panel-title">${said.skills}</h3><p class="quiet">${said.lead}</p>${skill_bars(history?.skills ?? {})}</section>
        </div>
        <section class="panel sessions"><h3 class="panel-title">${said.sessions}</h3>${session_table(sessions, said.sessions)}</section>`}`;
  }

  private readonly share_ = (event: Event): void => void this.desk.share((event.target as HTMLInputElement).checked);
}
customElements.define('evenkeel-progress', ProgressView);
