import uPlot from 'uplot';
import type { Lane } from './mark-lane';
import type { PlotPoint, PlotShape } from './plot-shape';

const thresholds = [0.25, 0.5, 0.75];

interface Colours { ink: string; line: string; curve: string; heat: string[]; soft: string[] }

// A canvas knows no custom properties, so the tokens are read once and again when the colour scheme changes.
function read_colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink-soft'), line: token('--line-strong'), curve: token('--ink'),
    heat: [0, 1, 2, 3].map((level) => token(`--heat-${level}`)),
    soft: [0, 1, 2, 3].map((level) => token(`--heat-${level}-soft`)),
  };
}

function draw_levels(plot: uPlot, colours: Colours): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.globalAlpha = 0.75;
  colours.soft.forEach((colour, level) => {
    const top = plot.valToPos((level + 1) * 0.25, 'y', true);
    ctx.fillStyle = colour;
    ctx.fillRect(bbox.left, top, bbox.width, bbox.height / 4 + 1);
  });
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours.line;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const threshold of thresholds) {
    const y = Math.round(plot.valToPos(threshold, 'y', true)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

// Paths that were left, dashed: what the curve would have been.
function draw_left(plot: uPlot, colours: Colours, left: number[][], first: number): void {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = colours.ink;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const path of left) {
    ctx.beginPath();
    path.forEach((anger, index) => ctx.lineTo(plot.valToPos(index + first, 'x', true), plot.valToPos(anger, 'y', true)));
    ctx.stroke();
  }
  ctx.restore();
}

function draw_points(plot: uPlot, colours: Colours, points: PlotPoint[], first: number): void {
  const { ctx } = plot;
  ctx.save();
  points.forEach(({ anger, level }, index) => {
    ctx.beginPath();
    const radius = (index === points.length - 1 ? 5 : 3.5) * devicePixelRatio;
    ctx.arc(plot.valToPos(index + first, 'x', true), plot.valToPos(anger, 'y', true), radius, 0, 2 * Math.PI);
    ctx.fillStyle = colours.heat[level] ?? colours.curve;
    ctx.fill();
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.strokeStyle = colours.soft[level] ?? colours.curve;
    ctx.stroke();
  });
  ctx.restore();
}

// The moment that is looked at: a line through it, and a ring around its point.
function draw_cursor(plot: uPlot, colours: Colours, points: PlotPoint[], first: number, cursor: number | undefined): void {
  const point = cursor === undefined ? undefined : points[cursor];
  if (!point || cursor === undefined) return;
  const { ctx, bbox } = plot;
  const [x, y] = [plot.valToPos(cursor + first, 'x', true), plot.valToPos(point.anger, 'y', true)];
  ctx.save();
  ctx.strokeStyle = colours.curve;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.lineWidth = 2.5 * devicePixelRatio;
  ctx.beginPath();
  ctx.arc(x, y, 7.5 * devicePixelRatio, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.restore();
}

// The anger of each customer message, or after each turn, against its number, over the four levels.
export class CurvePlot {
  private plot_: uPlot | undefined;
  private points_: PlotPoint[] = [];
  private left_: number[][] = [];
  private cursor_: number | undefined;

  constructor(private readonly place: HTMLElement, private readonly shape: PlotShape, private readonly levels: () => string[]) {}

  show(points: PlotPoint[], left: number[][], width: number, cursor?: number): void {
    this.points_ = points;
    this.left_ = left;
    this.cursor_ = cursor;
    const { first, height } = this.shape;
    const data: uPlot.AlignedData = [points.map((_, index) => index + first), points.map(({ anger }) => anger)];
    if (this.plot_) {
      if (width > 0 && this.plot_.width !== width) this.plot_.setSize({ width, height });
      this.plot_.setData(data);
    } else if (width > 0) {
      this.plot_ = new uPlot(this.options(width), data, this.place);
    }
  }

  lane(): Lane | undefined {
    const plot = this.plot_;
    if (!plot) return undefined;
    const ratio = plot.bbox.width > 0 ? devicePixelRatio : 1;
    const [left, top] = [plot.bbox.left / ratio, plot.bbox.top / ratio];
    const bottom = top + plot.bbox.height / ratio;
    return {
      width: plot.width, height: plot.height, top: bottom + (this.shape.lane ?? 0) / 2 + 1,
      x: (at) => Math.round(left + plot.valToPos(Math.max(at, this.shape.first - 0.4), 'x')),
      y: (anger) => Math.round(top + plot.valToPos(anger, 'y')),
    };
  }

  clear(): void {
    this.plot_?.destroy();
    this.plot_ = undefined;
  }

  private get last_place(): number {
    const { first, fewest } = this.shape;
    return Math.max(fewest, this.points_.length, ...this.left_.map((path) => path.length)) + first - 1;
  }

  private options(width: number): uPlot.Options {
    const { first, height } = this.shape;
    const colours = read_colours(this.place);
    const font = `12px ${getComputedStyle(this.place).fontFamily}`;
    return {
      width, height,
      legend: { show: false },
      cursor: { show: false },
      padding: [4, 4, 0, 0],
      scales: {
        x: { time: false, range: () => [first - 0.5, this.last_place + 0.5] },
        y: { range: [0, 1] },
      },
      axes: [
        {
          stroke: colours.ink, font, size: 20 + (this.shape.lane ?? 0), gap: 1 + (this.shape.lane ?? 0), space: 24, grid: { show: false }, ticks: { show: false },
          incrs: [1, 2, 5, 10, 20, 50, 100],
        },
        {
          stroke: colours.ink, font, size: 68, gap: 6, grid: { show: false }, ticks: { show: false },
          splits: () => [0.125, 0.375, 0.625, 0.875],
          values: () => this.levels(),
        },
      ],
      series: [{}, { stroke: colours.curve, width: 2, points: { show: false } }],
      hooks: {
        drawClear: [(plot) => draw_levels(plot, colours), (plot) => draw_left(plot, colours, this.left_, first)],
        draw: [
          (plot) => draw_points(plot, colours, this.points_, first),
          (plot) => draw_cursor(plot, colours, this.points_, first, this.cursor_),
        ],
      },
    };
  }
}
