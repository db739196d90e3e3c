import { html, nothing } from 'lit';
import type { Deduction, Score } from '../client/practice-frames';
import { moved_by } from '../words/spoken-time';
import { words } from '../words/words';
import { cause_word, ending_word } from './anger-words';
import { better_line, rule_line, win_mark } from './turn-note';

const radius = 52;
const around = 2 * Math.PI * radius;

// The total as a ring, with a notch where par is.
export function score_ring(total: number, par: number) {
  const turn = (par / 100) * 360;
  return html`
    <div class="score-ring" role="img" aria-label=${words.practice.score.total_label(Math.round(total))}>
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="ring-all" cx="60" cy="60" r=${radius}></circle>
        <circle class="ring-left" cx="60" cy="60" r=${radius} transform="rotate(-90 60 60)"
          stroke-dasharray="${(around * Math.max(0, Math.min(100, total))) / 100} ${around}"></circle>
        <path class="ring-par" d="M60 1v14" transform="rotate(${turn} 60 60)"></path></svg>
      <span class="score-total" aria-hidden="true">${Math.round(total)}</span>
    </div>`;
}

// Against par, and against oneself.
export function par_line({ total, par, result, compared, finished }: Score) {
  const said = words.practice.score;
  const by = Math.round(total) - par.score;
  const change = Math.round(compared?.change ?? 0);
  const is_best = compared && compared.sessions > 0 && total > compared.best;
  return html`
    <ul class="score-lines">
      <li><strong>${by > 0 ? said.above_par(by) : by < 0 ? said.below_par(-by) : said.on_par}</strong>
        <span>${said.par} ${par.score}</span></li>
      <li><strong>${ending_word(finished, result.ending)}</strong>
        <span>${finished ? said.turns(result.turns, par.turns) : said.unfinished}</span></li>
      <li>${!compared || compared.sessions === 0 ? html`<strong>${said.first}</strong>` : html`
        <strong class=${is_best ? 'score-best' : ''}>${is_best ? html`${win_mark()}${said.new_best}`
          : change > 0 ? said.better_than_last(change) : change < 0 ? said.worse_than_last(-change) : said.same_as_last}</strong>
        <span>${said.compared(Math.round(compared.best), Math.round(compared.last))}</span>`}</li>
    </ul>`;
}

export function deduction_list(deductions: Deduction[], lang: string) {
  const said = words.practice.score;
  if (deductions.length === 0) return html`<p class="half-none">${win_mark()}${said.no_deductions}</p>`;
  return html`
    <ul class="deductions">${deductions.map(({ turn, what, points, rule, because, words: quoted, better }) => html`
      <li class="deduction"><p class="finding-head"><strong>${cause_word(what)}</strong>
          <span class="deduction-turn">${turn > 0 ? words.practice.play.turn(turn) : said.whole}</span>
          <span class="finding-points"><span class="unseen">${said.points_off(round(points))}</span><span aria-hidden="true">${moved_by(-points)}</span></span></p>
        ${quoted ? html`<q class="finding-words" lang=${lang}>${quoted}</q>` : nothing}
        ${what === 'hint' ? rule_line(rule, because, said.hint_because) : rule_line(rule, because)}
        ${better ? better_line(better, lang) : nothing}</li>`)}</ul>`;
}

export function earned_list({ earned, lang }: Score) {
  if (earned.length === 0) return html`<p class="quiet">${words.practice.score.earned_none}</p>`;
  return html`
    <ul class="earned">${earned.map(({ turn, what, words: quoted, rule, because }) => html`
      <li><p class="finding-head"><strong>${cause_word(what)}</strong>
          <span class="deduction-turn">${turn > 0 ? words.practice.play.turn(turn) : ''}</span></p>
        ${quoted ? html`<q class="finding-words" lang=${lang}>${quoted}</q>` : nothing}
        ${rule_line(rule, because ?? '')}</li>`)}</ul>`;
}

export function figures({ result, hints }: Score) {
  const { facts, never, promised, opening } = words.practice.score;
  const rows: [string, string | number][] = [
    [facts.start, Math.round(result.start)], [facts.peak, Math.round(result.peak)], [facts.end, Math.round(result.end)],
    [facts.turns_to_calm, result.turns_to_calm ?? never],
    ...(result.promises > 0 ? [[facts.promises, promised(result.with_time, result.promises)] as [string, string]] : []),
    [facts.opening, opening(result.greeted, result.closed)],
    ...(hints > 0 ? [[facts.hints, hints] as [string, number]] : []),
  ];
  return html`<dl class="figures">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const round = (points: number): number => Math.round(points * 10) / 10;
