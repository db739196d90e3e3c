import '../assist/anger-curve';
import './patience-ring';
import { html, nothing } from 'lit';
import type { PlotShape } from '../assist/plot-shape';
import { heat_class, heat_glyph } from '../parts/heat-mark';
import type { PracticeSession } from '../state/practice-session';
import { words } from '../words/words';
import { as_paths, as_points, band_word, describe_curve, level_of } from './anger-words';
import { effect_mark } from './turn-note';

export const of_turns: PlotShape = { height: 124, first: 0, fewest: 8 };
const narrow_height = 88;
const narrow = matchMedia('(max-width: 44rem)');

// With the roles swapped there is nothing before the trainee's own first words.
const shapes = [true, false].map((is_narrow) => [0, 1].map((first): PlotShape =>
  ({ ...of_turns, first, height: is_narrow ? narrow_height : of_turns.height })));
const shape_of = (is_swapped: boolean): PlotShape => shapes[narrow.matches ? 0 : 1]![is_swapped ? 1 : 0]!;

function turn_line({ is_swapped, newest: { turn } }: PracticeSession, par: number): string {
  if (!is_swapped) return words.practice.play.par(turn, par);
  return turn === 0 ? words.practice.play.swapped : words.practice.play.turn(turn);
}

// The persona, their patience and their anger, and how it went so far: always in sight.
export function anger_strip(session: PracticeSession) {
  const { opened, curve, left, newest_feedback } = session;
  if (!opened) return nothing;
  const { play } = words.practice;
  const name = opened.persona.name;
  const anger = Math.round(session.anger);
  const described = describe_curve(curve, left.length);
  return html`
    <section class="strip ${heat_class(level_of(anger))}" aria-label=${play.anger}>
      <div class="strip-who">
        <evenkeel-patience .name=${name} .since=${session.waits_since} .patience=${opened.patience_s}></evenkeel-patience>
        <div class="strip-words"><p class="strip-name" lang=${opened.lang}>${session.is_swapped ? play.you_as(name) : name}</p>
          ${curve.length === 0 ? nothing : html`
            <p class="strip-anger"><span class="strip-sea">${heat_glyph(level_of(anger))}</span>
              <strong>${band_word(anger)}</strong><span class="strip-number" aria-label=${play.of_hundred(anger)} role="img">${anger}</span>
              ${newest_feedback ? effect_mark(newest_feedback) : nothing}</p>`}
          <p class="strip-turn">${turn_line(session, opened.par.turns)}</p></div>
      </div>
      <evenkeel-curve class="strip-curve" .points=${as_points(curve)} .left=${as_paths(left)} .shape=${shape_of(session.is_swapped)}
        .description=${described} .place=${play.turn_head}></evenkeel-curve>
    </section>`;
}
