import { html } from 'lit';
import { PlainElement } from '../parts/plain-element';
import type { PracticeSession } from '../state/practice-session';
import { named, rule_words, words } from '../words/words';
import { band_word, cause_word } from './anger-words';
import { findings, time_passed } from './turn-note';

// Feedback and answer are two frames: they are told in one breath.
const breath_ms = 300;

// Says aloud what a turn did and what the persona answered, once, without taking the focus from anything.
class PracticeAnnouncer extends PlainElement {
  static override properties = { session: { attribute: false }, version: {}, text: { state: true } };
  declare session: PracticeSession;
  declare version: number;
  declare text: string;
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('version')) return;
    clearTimeout(this.timer_);
    this.timer_ = setTimeout(() => { this.text = spoken(this.session); }, breath_ms);
  }

  protected override render() { return html`<p class="unseen" role="status">${this.text}</p>`; }
}
customElements.define('evenkeel-practice-announcer', PracticeAnnouncer);

function spoken({ newest, opened, ended, explained, is_swapped, is_back }: PracticeSession): string {
  const said = words.practice.feedback;
  const { feedback, answers, turn } = newest;
  const parts: string[] = [];
  if (is_back) parts.push(words.practice.play.rewound(turn));
  if (feedback) {
    const [before, after] = [Math.round(feedback.before), Math.round(feedback.after)];
    const names = (kind: string) => findings(feedback).filter((each) => each.kind === kind).map(({ id }) => cause_word(id)).join(', ');
    const [good, bad] = [names('good'), names('bad')];
    const passed = time_passed(feedback);
    if (passed) parts.push(passed);
    parts.push(said.announce(before, after, band_word(after).toLowerCase()));
    parts.push(...feedback.wins.map((win) => said.announce_win(said.wins[win] ?? win)));
    if (bad) parts.push(said.announce_bad(bad));
    if (good) parts.push(said.announce_good(good));
    if (feedback.better) parts.push(said.announce_better(feedback.better.text));
  }
  const why = answers.map(({ seq }) => explained.get(seq)).find(Boolean);
  const name = is_swapped ? words.brand : opened?.persona.name ?? '';
  parts.push(...answers.map(({ text }) => `${name}: ${text}`));
  if (why) parts.push(`${named(words.tactics, why.tactic)}. ${rule_words(why.rule, why.because)}`);
  if (ended) parts.push(words.practice.play.over[ended]);
  return parts.join(' ');
}
