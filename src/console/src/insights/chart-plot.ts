import uPlot from 'uplot';

export type Mark = 'round' | 'diamond' | 'square';
// One line, or one bar at each place. A quiet one is dashed or hatched: it can be told apart without its colour.
export interface ChartSeries {
  name: string; values: (number | null)[]; kind: 'line' | 'bar'; mark: Mark; is_quiet: boolean;
  // Names of tokens; with several, each place has its own.
  colours: string[];
}
export interface ChartShape {
  labels: string[]; series: ChartSeries[];
  // How a value is said, on the axis and beside the chart.
  say: (value: number) => string;
  // Distances that the marks of the axis may have, and the lowest top that it may end at.
  steps: number[]; least_top: number;
}
interface Colours { ink: string; line: string; of(series: ChartSeries, place: number): string }

const height = 220;
const room_px = 12;

// A canvas knows no custom properties, so the tokens are read when it is made.
function read_colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink-soft'), line: token('line'),
    of: ({ colours }, place) => token(colours[place % colours.length] ?? 'ink'),
  };
}

function hatch(ctx: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  const side = Math.round(6 * devicePixelRatio);
  tile.width = tile.height = side;
  const pen = tile.getContext('2d');
  if (!pen) return colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5 * devicePixelRatio;
  for (const from of [-side, 0, side]) {
    pen.moveTo(from, side);
    pen.lineTo(from + side, 0);
  }
  pen.stroke();
  return ctx.createPattern(tile, 'repeat') ?? colour;
}

function draw_bars(plot: uPlot, shape: ChartShape, colours: Colours): void {
  const { ctx } = plot;
  const bars = shape.series.filter(({ kind }) => kind === 'bar');
  const place_width = Math.abs(plot.valToPos(1, 'x', true) - plot.valToPos(0, 'x', true));
  const width = Math.max(1, Math.min((place_width * 0.72) / bars.length, 44 * devicePixelRatio));
  const bottom = plot.valToPos(0, 'y', true);
  ctx.save();
  bars.forEach((series, index) => series.values.forEach((value, place) => {
    if (value === null || value === 0) return;
    const colour = colours.of(series, place);
    const left = plot.valToPos(place, 'x', true) + (index - bars.length / 2) * width;
    const top = plot.valToPos(value, 'y', true);
    const line = 1.5 * devicePixelRatio;
    ctx.fillStyle = series.is_quiet ? hatch(ctx, colour) : colour;
    ctx.fillRect(left + line, top, width - 2 * line, bottom - top);
    ctx.strokeStyle = colour;
    ctx.lineWidth = line;
    ctx.strokeRect(left + line, top, width - 2 * line, bottom - top);
  }));
  ctx.restore();
}

function trace(ctx: CanvasRenderingContext2D, mark: Mark, x: number, y: number, radius: number): void {
  ctx.beginPath();
  if (mark === 'round') ctx.arc(x, y, radius, 0, 2 * Math.PI);
  else if (mark === 'square') ctx.rect(x - radius * 0.85, y - radius * 0.85, radius * 1.7, radius * 1.7);
  else for (const [dx, dy] of [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]] as const) ctx.lineTo(x + dx * radius, y + dy * radius);
  ctx.closePath();
}

function draw_lines(plot: uPlot, shape: ChartShape, colours: Colours): void {
  const { ctx } = plot;
  const radius = (shape.labels.length > 60 ? 2.5 : 3.5) * devicePixelRatio;
  ctx.save();
  ctx.lineWidth = 2 * devicePixelRatio;
  for (const series of shape.series.filter(({ kind }) => kind === 'line')) {
    ctx.strokeStyle = ctx.fillStyle = colours.of(series, 0);
    ctx.setLineDash(series.is_quiet ? [5 * devicePixelRatio, 4 * devicePixelRatio] : []);
    ctx.beginPath();
    series.values.forEach((value, place) => {
      if (value === null) return;
      const goes_on = place > 0 && series.values[place - 1] !== null;
      ctx[goes_on ? 'lineTo' : 'moveTo'](plot.valToPos(place, 'x', true), plot.valToPos(value, 'y', true));
    });
    ctx.stroke();
    ctx.setLineDash([]);
    series.values.forEach((value, place) => {
      if (value === null) return;
      trace(ctx, series.mark, plot.valToPos(place, 'x', true), plot.valToPos(value, 'y', true), radius);
      ctx.fill();
    });
  }
  ctx.restore();
}

function top_of({ series, least_top, steps }: ChartShape): number {
  const highest = Math.max(least_top, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  // Four marks are enough to read by; the axis ends at one of them.
  const step = steps.find((each) => each * 4 >= highest) ?? highest / 4;
  return Math.ceil(highest / step - 1e-9) * step;
}

function options(place: HTMLElement, shape: ChartShape, width: number, pointed: (at: number | undefined) => void): uPlot.Options {
  const colours = read_colours(place);
  const font = `12px ${getComputedStyle(place).fontFamily}`;
  const last = shape.labels.length - 1;
  const top = top_of(shape);
  const step = shape.steps.find((each) => each * 4 >= top) ?? top / 4;
  const splits = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const widest = Math.max(...splits.map((value) => shape.say(value).length));
  return {
    width, height,
    legend: { show: false },
    padding: [room_px, room_px, 0, 0],
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: { x: { time: false, range: () => [-0.5, last + 0.5] }, y: { range: () => [0, top] } },
    axes: [
      {
        stroke: colours.ink, font, size: 24, gap: 4, space: 56, grid: { show: false }, ticks: { show: false },
        incrs: [1, 2, 3, 5, 7, 10, 14, 28, 50, 100, 250], values: (_, places) => places.map((each) => shape.labels[each] ?? ''),
      },
      {
        stroke: colours.ink, font, size: widest * 7 + 12, gap: 6, grid: { stroke: colours.line, width: 1 }, ticks: { show: false },
        splits: () => splits, values: (_, values) => values.map(shape.say),
      },
    ],
    series: [{}, ...shape.series.map(() => ({ paths: () => null, points: { show: false } }))],
    hooks: {
      draw: [(plot) => draw_bars(plot, shape, colours), (plot) => draw_lines(plot, shape, colours)],
      setCursor: [({ cursor: { idx, left } }) => pointed(idx == null || (left ?? -1) < 0 ? undefined : idx)],
    },
  };
}

export function draw_chart(place: HTMLElement, shape: ChartShape, pointed: (at: number | undefined) => void): uPlot | undefined {
  if (place.clientWidth === 0) return undefined;
  const data: uPlot.AlignedData = [shape.labels.map((_, index) => index), ...shape.series.map(({ values }) => values)];
  return new uPlot(options(place, shape, place.clientWidth, pointed), data, place);
}

export const chart_height = height;
