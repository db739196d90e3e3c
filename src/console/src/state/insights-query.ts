import type { InsightCommand, InsightFilters, InsightOrder, InsightStep } from '../client/insight-frames';
import { words } from '../words/words';

export type ListFilters = Omit<Extract<InsightCommand, { type: 'insights.conversations' }>, 'type'>;
export type View = 'overview' | 'phrases' | 'breakdown' | 'conversations';
export type Period = 'today' | '7' | '30' | '90' | 'own';
export const views: View[] = ['overview', 'phrases', 'breakdown', 'conversations'];
export const periods: Period[] = ['today', '7', '30', '90', 'own'];
export const orders: InsightOrder[] = ['newest', 'worst', 'slowest'];
export const rows_on_page = 25;

// What the page shows: all of it is in the address, so that it can be kept, sent, and gone back to. Days are "2026-11-22".
export interface Query {
  view: View; period: Period; from: string; to: string;
  agent: string; language: string; intent: string;
  fault: string; reply: string; order: InsightOrder; page: number;
  conversation: string;
}

const plain: Query = {
  view: 'overview', period: '30', from: '', to: '', agent: '', language: '', intent: '', fault: '', reply: '', order: 'newest', page: 1,
  conversation: '',
};
const is_day = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(start_of(text).getTime());
const one_of = <Kind extends string>(all: Kind[], text: string | null, otherwise: Kind): Kind =>
  all.find((each) => each === text) ?? otherwise;

export function read_query(address: URLSearchParams): Query {
  const text = (name: string): string => address.get(name) ?? '';
  const query: Query = {
    ...plain,
    view: one_of(views, address.get('view'), plain.view), period: one_of(periods, address.get('period'), plain.period),
    from: text('from'), to: text('to'), agent: text('agent'), language: text('language'), intent: text('intent'),
    fault: text('fault'), reply: text('reply'), order: one_of(orders, address.get('order'), plain.order),
    page: Math.max(1, Math.floor(Number(text('page'))) || 1), conversation: text('conversation'),
  };
  const is_whole = is_day(query.from) && is_day(query.to) && query.from <= query.to;
  return query.period !== 'own' || is_whole ? query : { ...query, period: plain.period };
}

// Into the address as it is: what others keep there (the role, the language of the page) stays.
export function write_query(query: Query, address: URLSearchParams): string {
  const written = new URLSearchParams(address);
  for (const [name, value] of Object.entries(query)) {
    const is_needed = name === 'from' || name === 'to' ? query.period === 'own' : value !== plain[name as keyof Query];
    if (is_needed) written.set(name, String(value));
    else written.delete(name);
  }
  return written.toString();
}

export function day_of(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
const start_of = (day: string): Date => new Date(`${day}T00:00:00`);

// By the calendar: a day may have 23 or 25 hours.
function days_later(at: number, days: number): number {
  const day = new Date(at);
  day.setDate(day.getDate() + days);
  return day.getTime();
}

export interface Range { from: number; to: number }

function days_in({ period, from, to }: Query): number {
  if (period === 'today') return 1;
  if (period !== 'own') return Number(period);
  return Math.round((start_of(to).getTime() - start_of(from).getTime()) / 86_400_000) + 1;
}

// To the end of the last day, so that what comes in meanwhile belongs to it.
export function range_of(query: Query, now: number): Range {
  const last = query.period === 'own' ? start_of(query.to) : start_of(day_of(new Date(now)));
  const to = days_later(last.getTime(), 1);
  return { from: days_later(to, -days_in(query)), to };
}

// As many days before, and up to the same hour: half a day is not held against a whole one.
export function range_before(query: Query, now: number): Range {
  const { from, to } = range_of(query, now);
  const days = days_in(query);
  return { from: days_later(from, -days), to: days_later(Math.max(from + 1, Math.min(to, now)), -days) };
}

export function filter_of({ agent, language, intent }: Query, { from, to }: Range, zone: string | undefined): InsightFilters {
  return {
    from, to, titles: words.language, ...(agent ? { agent } : {}), ...(language ? { lang: language } : {}), ...(intent ? { intent } : {}), ...(zone ? { zone } : {}),
  };
}

// Those of the list that is shown, which may be about one fault or one reply.
export function shown_filter_of(query: Query, range: Range, zone: string | undefined): InsightFilters {
  const { fault, reply } = query;
  return { ...filter_of(query, range, zone), ...(fault ? { fault } : {}), ...(reply ? { reply } : {}) };
}

export function list_filter_of(query: Query, range: Range, zone: string | undefined): ListFilters {
  const { order, page } = query;
  return {
    ...shown_filter_of(query, range, zone), order, offset: (page - 1) * rows_on_page, limit: rows_on_page,
  };
}

function step_later(at: number, step: InsightStep, by: 1 | -1): number {
  if (step === 'hour') return at + by * 3_600_000;
  if (step === 'day') return days_later(at, by);
  if (step === 'week') return days_later(at, 7 * by);
  const month = new Date(at);
  month.setMonth(month.getMonth() + by);
  return month.getTime();
}

export const end_of_step = (at: number, step: InsightStep): number => step_later(at, step, 1);

// Every step of a period, also those that the server leaves out since nothing was in them. Never more than a chart can show.
export function all_steps(known: number[], step: InsightStep, { from, to }: Range, most = 1_000): number[] {
  const [first] = known;
  if (first === undefined) return [];
  const steps = new Set(known);
  for (let at = step_later(first, step, -1); end_of_step(at, step) > from && steps.size < most; at = step_later(at, step, -1)) steps.add(at);
  for (let at = step_later(first, step, 1); at < to && steps.size < most; at = step_later(at, step, 1)) steps.add(at);
  return [...steps].sort((a, b) => a - b);
}
