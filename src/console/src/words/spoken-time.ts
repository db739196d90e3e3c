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
