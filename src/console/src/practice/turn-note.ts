import { html, nothing } from 'lit';
import type { AngerEffect, TurnFeedback } from '../client/practice-frames';
import { moved_by } from '../words/spoken-time';
import { named, rule_words, words } from '../words/words';
import { cause_word } from './anger-words';

interface Finding { id: string; kind: 'good' | 'bad' | 'plain'; words: string; points: number; rule: number; because: string }

const kind_of = (points: number): Finding['kind'] => (points < 0 ? 'good' : points > 0 ? 'bad' : 'plain');

// A tactic out of place has an effect of its own: `clarify_early`, `apologise_again`, or one of these.
const out_of_place: Record<string, string[]> = { premature_solution: ['offer_options', 'commit'], stonewalling: ['computer_mode'] };
const is_of_tactic = (cause: string, tactic: string): boolean =>
  cause === tactic || cause.replace(/_(?:again|early|hollow|unasked)$/, '') === tactic || (out_of_place[cause]?.includes(tactic) ?? false);

// What the story brought by itself, told to the trainee; undefined where the turn was theirs.
export const time_passed = (feedback: TurnFeedback | null | undefined): string | undefined =>
  feedback?.event ? words.practice.feedback.time_passed(feedback.event) : undefined;

// What was recognised and what it did, as one list: faults first, then what helped most.
export function findings(feedback: TurnFeedback): Finding[] {
  const left = new Set(feedback.effects);
  const take = (belongs: (cause: string) => boolean): AngerEffect | undefined => {
    const found = [...left].find(({ cause }) => belongs(cause));
    if (found) left.delete(found);
    return found;
  };
  const faults = feedback.faults.map((fault): Finding =>
    ({ ...fault, kind: 'bad', points: take((cause) => cause === fault.id)?.points ?? 0 }));
  const tactics = feedback.tactics.map((tactic): Finding => {
    const effect = take((cause) => is_of_tactic(cause, tactic.id));
    const { points, cause: id, rule, because } = { points: 0, cause: tactic.id, ...tactic, ...effect };
    return { id, words: tactic.words, points, rule, because: because ?? '', kind: points === 0 && tactic.fits ? 'good' : kind_of(points) };
  });
  const others = [...left].map(({ cause, points, rule, because }): Finding =>
    ({ id: cause, kind: feedback.event ? 'plain' : kind_of(points), words: '', points, rule, because: because ?? '' }));
  const all = [...faults, ...tactics, ...others];
  return all.sort((a, b) => Number(b.kind === 'bad') - Number(a.kind === 'bad') || a.points - b.points);
}

// `reason` is for what has a reason of its own beside the rule.
export function rule_line(rule: number, because: string, reason = rule_words(rule, because)) {
  if (!rule && !because) return nothing;
  return html`<span class="rule-line">${rule ? html`<strong>${words.practice.feedback.rule(rule)}</strong> ` : nothing}${reason}</span>`;
}

export const better_line = (text: string, lang: string, more: unknown = nothing) => html`
  <p class="better"><strong>${words.practice.feedback.better}</strong> <span lang=${lang}>${text}</span>${more}</p>`;

export function effect_mark({ before, after }: TurnFeedback) {
  const moved = after - before;
  const way = Math.round(moved) < 0 ? 'down' : Math.round(moved) > 0 ? 'up' : 'still';
  return html`<span class="effect effect-${way}"><span class="unseen">${
    words.practice.feedback.from_to(Math.round(before), Math.round(after))}, </span>
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d=${
      way === 'down' ? 'M6 2v8m0 0l-3.5-3.5m3.5 3.5l3.5-3.5' : way === 'up' ? 'M6 10v-8m0 0l-3.5 3.5m3.5-3.5l3.5 3.5' : 'M2 6h8'}></path></svg>${
    moved_by(Math.round(moved))}</span>`;
}

// One better line is enough to learn from: the one for the turn, else that of the first fault.
function better_of({ better, faults }: TurnFeedback, lang: string) {
  if (better) return better_line(better.text, lang, html` ${rule_line(better.rule, better.because)}`);
  const text = faults.find((fault) => fault.better)?.better;
  return text ? better_line(text, lang) : nothing;
}

function finding(each: Finding, lang: string) {
  return html`
    <li class="finding finding-${each.kind}">
      <p class="finding-head"><strong>${cause_word(each.id)}</strong>
        <span class="unseen">${words.practice.feedback[each.kind === 'plain' ? 'neutral' : each.kind]}</span>
        <span class="finding-points">${moved_by(each.points)}</span></p>
      ${each.words ? html`<q class="finding-words" lang=${lang}>${each.words}</q>` : nothing}
      ${rule_line(each.rule, each.because)}
    </li>`;
}

// What one turn did, beside the turn. The newest one is open; earlier ones fold to their headline.
export function turn_note(turn: number, feedback: TurnFeedback, lang: string, is_newest: boolean, again: (() => void) | undefined) {
  const said = words.practice.feedback;
  const found = findings(feedback);
  const { wins } = feedback;
  const { event } = feedback;
  const input = event ? said.by_itself : said.inputs[feedback.input];
  return html`
    <details class="note ${is_newest ? 'note-newest' : ''}" ?open=${is_newest} aria-label=${said.label(turn)}>
      <summary class="note-head">${effect_mark(feedback)}
        <span class="note-names">${found.slice(0, 3).map(({ id }) => cause_word(id)).join(', ') || named(words.practice.causes, event ? 'story' : feedback.input)}</span></summary>
      <div class="note-body">
        ${wins.length === 0 ? nothing : html`<ul class="wins">${wins.map((win) => html`
          <li class="win">${win_mark()}${said.wins[win] ?? win}</li>`)}</ul>`}
        ${input ? html`<p>${input}</p>` : nothing}
        ${found.length === 0 && !input ? html`<p class="quiet">${said.nothing}</p>` : nothing}
        <ul class="findings">${found.map((each) => finding(each, lang))}</ul>
        ${better_of(feedback, lang)}
        <p class="note-foot"><span>${event ? nothing : said.points(Math.round(feedback.points))}</span>
          ${again ? html`<button class="link" aria-label=${words.practice.play.rewind_label(turn)} @click=${again}>${
            words.practice.play.rewind}</button>` : nothing}</p>
      </div>
    </details>`;
}

// A small wave that comes to rest.
export const win_mark = () => html`
  <svg class="win-mark" viewBox="0 0 20 12" aria-hidden="true" focusable="false"><path d="M1 4q3 5 6 0t6 0t6 0"></path><path d="M3 9.5h14"></path></svg>`;
