import type { CurvePoint } from '../state/conversation';

// `first` is the number of the first point; `fewest` places are there from the beginning; `lane` is room below for marks, in pixels.
export interface PlotShape { height: number; first: number; fewest: number; lane?: number }
export type PlotPoint = Pick<CurvePoint, 'anger' | 'level'>;

export const of_messages: PlotShape = { height: 128, first: 1, fewest: 6, lane: 18 };
