import type { InsightCore, InsightStep, InsightTotals } from '../client/insight-frames';
import { all_steps } from '../state/insights-query';
import { at_clock, in_month, lasting, number, on_short_day, on_weekday } from '../words/spoken-time';
import { words } from '../words/words';
import type { ChartSeries, ChartShape } from './chart-plot';
import { at_most_one_digit, calmed_share, faults_per_100, in_hundred, say_share } from './measures';

export type Metric = 'anger' | 'times' | 'conversations' | 'calmed' | 'faults' | 'promises';
export const metrics: Metric[] = ['anger', 'times', 'conversations', 'calmed', 'faults', 'promises'];

export const counts = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 50_000];
const durations = [15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400];

type Part = Omit<ChartSeries, 'values'> & { of: (core: InsightCore) => number | null };
interface Measured { parts: Part[]; say: (value: number) => string; steps: number[]; least_top: number }

const line = (name: string, of: Part['of']): Part => ({ name, of, kind: 'line', mark: 'round', is_quiet: false, colours: ['chart-1'] });
const other = (name: string, of: Part['of']): Part => ({ name, of, kind: 'line', mark: 'diamond', is_quiet: true, colours: ['chart-2'] });
const bar = (name: string, of: Part['of']): Part => ({ ...line(name, of), kind: 'bar' });
const other_bar = (name: string, of: Part['of']): Part => ({ ...other(name, of), kind: 'bar' });

function measured(metric: Metric): Measured {
  const said = words.insights.series;
  const whole = (value: number): string => number(value);
  switch (metric) {
    case 'anger': return {
      parts: [other(said.start, ({ anger }) => anger?.start ?? null), line(said.end, ({ anger }) => anger?.end ?? null)],
      say: in_hundred, steps: [0.25], least_top: 1,
    };
    case 'times': return {
      parts: [line(said.time_to_calm, ({ time_to_calm_s }) => time_to_calm_s?.median ?? null),
        other(said.first_response, ({ first_response_s }) => first_response_s?.median ?? null)],
      say: lasting, steps: durations, least_top: 60,
    };
    case 'conversations': return {
      parts: [bar(said.all, ({ conversations }) => conversations), other_bar(said.heated, ({ heated }) => heated)],
      say: whole, steps: counts, least_top: 4,
    };
    case 'calmed': return { parts: [line(said.calmed_share, calmed_share)], say: say_share, steps: [0.25], least_top: 1 };
    case 'faults': return { parts: [line(said.faults, faults_per_100)], say: at_most_one_digit, steps: counts, least_top: 4 };
    case 'promises': return {
      parts: [bar(said.made, ({ promises }) => promises.made), other_bar(said.kept, ({ promises }) => promises.kept),
        { ...bar(said.broken, ({ promises }) => promises.broken), colours: ['heat-3'] }],
      say: whole, steps: counts, least_top: 4,
    };
  }
}

const is_count = (metric: Metric): boolean => metric === 'conversations' || metric === 'promises';

function step_label(at: number, step: InsightStep): string {
  if (step === 'hour') return new Date(at).getHours() === 0 ? on_short_day(at) : at_clock(at);
  return step === 'month' ? in_month(at) : on_short_day(at);
}
export function step_title(at: number, step: InsightStep): string {
  if (step === 'hour') return `${on_weekday(at)}, ${at_clock(at)}`;
  if (step === 'day') return on_weekday(at);
  return step === 'week' ? words.insights.chart.week_of(on_short_day(at)) : in_month(at);
}

export interface SeriesShape { shape: ChartShape; ats: number[]; description: string }

export function series_shape(insights: InsightTotals, metric: Metric): SeriesShape {
  const { series, step } = insights;
  const { parts, ...axis } = measured(metric);
  const known = new Map(series.map((each) => [each.at, each]));
  const ats = all_steps([...known.keys()], step, { from: insights.from, to: Math.min(insights.to, Date.now()) });
  const drawn: ChartSeries[] = parts.map(({ of, ...part }) => ({
    ...part,
    // Nothing happened is no anger, but it is no conversations.
    values: ats.map((at) => { const core = known.get(at); return core ? of(core) : is_count(metric) ? 0 : null; }),
  }));
  const said = words.insights.series;
  const description = said.describe(said.metrics[metric], words.insights.chart.step[step], ats.length, drawn.map((each) => describe(each, axis.say)).join('. '));
  return { shape: { labels: ats.map((at) => step_label(at, step)), series: drawn, ...axis }, ats, description };
}

function describe({ name, values }: ChartSeries, say: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return words.insights.series.describe_nothing(name);
  return words.insights.series.describe_line(name, say(Math.min(...known)), say(Math.max(...known)), say(known.at(-1) ?? 0));
}
