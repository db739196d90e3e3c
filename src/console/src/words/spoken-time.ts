import { words } from './words';

export function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return words.time.now;
  if (minutes < 60) return words.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.time.hours(hours) : words.time.days(Math.floor(hours / 24));
}

const clock = new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit' });
export const at_clock = (at: number): string => clock.format(at);

const weekday = new Intl.DateTimeFormat(navigator.language, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(navigator.language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const few_days_ms = 6 * 24 * 60 * 60_000;

// As much of the date as is needed to know which day is meant.
export function at_moment(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return clock.format(at);
  return (Math.abs(at - now) < few_days_ms ? weekday : day).format(at);
}
