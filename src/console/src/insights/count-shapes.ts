import type { CalmTime, InsightTotals } from '../client/insight-frames';
import type { Level } from '../client/protocol';
import { lasting, number } from '../words/spoken-time';
import { words } from '../words/words';
import type { ChartSeries, ChartShape } from './chart-plot';
import { counts } from './series-shape';

export interface CountChart { shape: ChartShape; description: string; rows: [string, ...number[]][]; heads: string[] }

const four_levels: Level[] = [0, 1, 2, 3];
const axis = { say: (value: number): string => number(value), steps: counts, least_top: 4 };
const bars = (name: string, values: number[], is_quiet: boolean, colours: string[]): ChartSeries =>
  ({ name, values, kind: 'bar', mark: 'round', is_quiet, colours });

export function level_chart({ levels }: InsightTotals): CountChart {
  const said = words.insights.levels;
  const rows = four_levels.map((level): [string, number, number] =>
    [words.levels[level], levels.start[level] ?? 0, levels.end[level] ?? 0]);
  const heat = four_levels.map((level) => `heat-${level}`);
  return {
    shape: {
      labels: rows.map(([name]) => name), ...axis,
      series: [bars(said.start, rows.map(([, start]) => start), true, heat), bars(said.end, rows.map(([, , end]) => end), false, heat)],
    },
    description: said.describe(rows.map((row) => said.part(...row)).join(', ')), rows, heads: [said.level, said.start, said.end],
  };
}

const time_label = ({ up_to_s }: CalmTime): string =>
  (up_to_s === null ? words.insights.calm_times.longer : words.insights.calm_times.up_to(lasting(up_to_s)));

export function calm_chart({ calm_times }: InsightTotals): CountChart {
  const said = words.insights.calm_times;
  const rows = calm_times.map((each): [string, number] => [time_label(each), each.count]);
  return {
    shape: { labels: rows.map(([name]) => name), ...axis, series: [bars(said.count, rows.map(([, count]) => count), false, ['chart-1'])] },
    description: said.describe(rows.map((row) => said.part(...row)).join(', ')), rows, heads: [said.time, said.count],
  };
}
