const first_ms = 500;
const longest_ms = 20_000;

// Full jitter above a floor: after a server restart a hundred consoles must not return in the same second.
export function pause_before(attempt: number, random: number = Math.random()): number {
  const ceiling = Math.min(longest_ms, first_ms * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling * (0.4 + 0.6 * random));
}
