import type { Band, Ending } from '../client/practice-frames';
import type { PlotPoint } from '../assist/plot-shape';
import { level_of as level_of_share } from '../parts/heat-mark';
import { named, words } from '../words/words';

const bands: Band[] = ['calm', 'irritated', 'angry', 'furious'];

// In practice anger is told from 0 to 100; the bands are the same four.
export const level_of = (anger: number) => level_of_share(anger / 100);
export const band_word = (anger: number): string => words.practice.bands[bands[level_of(anger)]!];
export const as_points = (curve: number[]): PlotPoint[] => curve.map((anger) => ({ anger: anger / 100, level: level_of(anger) }));
export const as_paths = (curves: { curve: number[] }[]): number[][] => curves.map(({ curve }) => curve.map((anger) => anger / 100));

// Who ends a session before the story does has not met its ending.
export const ending_word = (finished: boolean, ending: Ending): string =>
  finished ? words.practice.score.endings[ending] ?? ending : words.practice.score.ended_early;

// What moved the anger, or cost points: a tactic, a fault, or something else that the server names.
export function cause_word(id: string): string {
  return words.tactics[id] ?? words.faults[id] ?? named(words.practice.causes, id);
}

export const describe_curve = (curve: number[], left: number): string =>
  words.practice.play.curve(curve, band_word(curve.at(-1) ?? 0).toLowerCase(), left);
