import { locale, words } from './words';

export function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return words.time.now;
  if (minutes < 60) return words.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.time.hours(hours) : words.time.days(Math.floor(hours / 24));
}

// Making a format is slow, and a page needs few of them.
const formats = new Map<string, Intl.DateTimeFormat>();
function formatted(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, format);
  return format.format(at);
}

const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
export const at_clock = (at: number): string => formatted(at, time);
export const on_day = (at: number): string => formatted(at, { day: 'numeric', month: 'short', year: 'numeric' });
export const on_month = (at: number): string => formatted(at, { month: 'short', year: '2-digit' });

export const on_short_day = (at: number): string => formatted(at, { day: 'numeric', month: 'short' });
export const on_weekday = (at: number): string => formatted(at, { weekday: 'short', day: 'numeric', month: 'short' });
export const in_month = (at: number): string => formatted(at, { month: 'short', year: 'numeric' });

// From the first day to the last, with no more said than is needed: "1–22 Nov 2026". Both are moments within their days.
export const days_from_to = (from: number, to: number): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(from, to);

const few_days_ms = 6 * 24 * 60 * 60_000;

// As much of the date as is needed to know which day is meant.
export function at_moment(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return at_clock(at);
  return formatted(at, Math.abs(at - now) < few_days_ms ? { weekday: 'short', ...time } : { day: 'numeric', month: 'short', ...time });
}

// How long something took, in the two largest units: "40 s", "12 min", "3 h 5 min".
export function lasting(seconds: number): string {
  if (seconds < 90) return words.time.seconds(Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return words.time.minutes(minutes);
  const rest = minutes % 60;
  return rest === 0 ? words.time.hours(minutes / 60) : `${words.time.hours(Math.floor(minutes / 60))} ${words.time.minutes(rest)}`;
}

export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
const with_sign = (value: number, least_digits: number, most_digits: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: most_digits, minimumFractionDigits: least_digits, signDisplay: 'exceptZero' })
    .format(value).replace('-', '−');
export const signed = (value: number, digits = 0): string => with_sign(value, digits, digits);
// What something did to a number: "−12", "+2.5", and "±0" where it did nothing.
export const moved_by = (points: number): string => (Math.round(points * 10) === 0 ? '±0' : with_sign(points, 0, 1));

// "en" is "English" to those who read English. Codes that are none stay as they are.
export function language_name(code: string): string {
  try {
    const name = new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(locale()));
  } catch { return code; }
}
