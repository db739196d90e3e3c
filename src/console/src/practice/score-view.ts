import { html, nothing } from 'lit';
import '../assist/anger-curve';
import type { Deduction, ExportFormat, Score } from '../client/practice-frames';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk, Start } from '../state/practice-desk';
import { words } from '../words/words';
import { as_paths, as_points, describe_curve } from './anger-words';
import { of_turns } from './anger-strip';
import { save_file } from './save-file';
import { deduction_list, earned_list, figures, par_line, score_ring } from './score-parts';
import { replay } from './score-replay';

const formats: ExportFormat[] = ['html', 'csv', 'json', 'xapi'];

// What a session came to: never a bare number.
class ScoreView extends PlainElement {
  static override properties = { desk: { attribute: false }, score: { attribute: false }, version: {} };
  declare desk: PracticeDesk;
  declare score: Score;
  declare version: number;

  // The keyboard and the reader begin at the top, with the result.
  protected override firstUpdated(): void { this.querySelector<HTMLElement>('.score-title')?.focus(); }

  protected override render() {
    const { score } = this;
    const said = words.practice.score;
    const total = Math.round(score.total);
    return html`
      <main class="practice-page score">
        <header class="score-hero tier-${score.tier}">
          ${score_ring(score.total, score.par.score)}
          <div class="score-words">
            <p class="score-story"><span lang=${score.lang}>${score.title}</span> · ${words.practice.levels[score.level] ?? score.level}</p>
            <h2 class="score-title" tabindex="-1" aria-label=${said.announce(total, said.tiers[score.tier])}>${said.tiers[score.tier]}</h2>
            ${score.finished ? html`<p class="score-debrief" lang=${score.lang}>${score.result.debrief}</p>` : nothing}
            ${par_line(score)}
          </div>
        </header>
        ${this.next_steps()}
        <div class="score-halves">
          ${this.half(said.process, said.process_more, score.process, score.process_deductions)}
          ${this.half(said.outcome, said.outcome_more, score.outcome, score.outcome_deductions)}
        </div>
        <section class="panel score-curve"><h3 class="panel-title">${said.curve}</h3>
          <evenkeel-curve .points=${as_points(score.curve)} .left=${as_paths(score.attempts)} .shape=${of_turns}
            .description=${describe_curve(score.curve, score.attempts.length)} .place=${words.practice.play.turn_head}></evenkeel-curve>
          ${score.attempts.length === 0 ? nothing : html`<p class="curve-key"><span class="key-now">${words.practice.play.now_path}</span>
            <span class="key-left">${words.practice.play.left_path}</span></p>`}
          ${figures(score)}</section>
        <section class="panel"><h3 class="panel-title">${said.earned}</h3>${earned_list(score)}</section>
        ${replay(score)}
        <section class="panel score-save"><h3 class="panel-title">${said.save}</h3>
          <div class="save-row">${formats.map((format) => html`
            <button class="button save" @click=${() => void this.save(format)}><strong>${said.formats[format][0]}</strong>
              <span class="quiet">${said.formats[format][1]}</span></button>`)}</div></section>
      </main>`;
  }

  private half(title: string, more: string, points: number, deductions: Deduction[]) {
    return html`
      <section class="panel half" aria-label=${title}>
        <header class="half-head"><div><h3 class="panel-title">${title}</h3><p class="quiet">${more}</p></div>
          <p class="half-points">${Math.round(points)}<span class="unseen"> ${words.practice.score.of_hundred}</span></p></header>
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="share-all" width="100" height="4"></rect><rect class="share-part" width=${Math.max(0, points)} height="4"></rect></svg>
        ${deduction_list(deductions, this.score.lang)}
      </section>`;
  }

  private next_steps() {
    const said = words.practice.score;
    const { scenario, level, family } = this.score;
    if (this.desk.is_watching) return html`<nav class="score-next"><button class="button" @click=${this.stories_}>${words.practice.play.leave}</button></nav>`;
    const test = this.desk.scenarios?.find((each) => each.family === family && each.transfer && each.id !== scenario);
    const again: Start = { scenario, level, swap: false, observe: this.desk.session?.opened?.observed ?? false };
    return html`
      <nav class="score-next" aria-label=${said.again}>
        <button class="button button-main" @click=${() => this.tell('again', again)}>${said.again}</button>
        ${level === 'hard' ? nothing : html`<button class="button" @click=${() => this.tell('again', { ...again, level: 'hard' })}>${said.harder}</button>`}
        ${test ? html`<button class="button" @click=${() => this.tell('choose', { scenario: test.id, level })}>${said.transfer}</button>` : nothing}
        <button class="button" @click=${this.stories_}>${said.stories}</button>
      </nav>`;
  }

  private readonly stories_ = (): void => this.tell('stories', undefined);

  private tell(name: string, detail: Partial<Start> | undefined): void { this.dispatchEvent(new CustomEvent(name, { detail })); }

  private async save(format: ExportFormat): Promise<void> {
    const file = await this.desk.export(format);
    if (file) save_file(file);
  }
}
customElements.define('evenkeel-score', ScoreView);
