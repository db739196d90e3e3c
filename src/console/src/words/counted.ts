// Small helpers of the words, for the languages in which they hold. A language that counts in another way does so in its own files.

type Times = (count: number, one: string, many: string) => string;

export const times: Times = (count, one, many) => `${count} ${count === 1 ? one : many}`;

// Where counts grow large enough to be grouped: "12 500 conversations".
export const grouped_times = (said: Intl.NumberFormat): Times => (count, one, many) => `${said.format(count)} ${count === 1 ? one : many}`;

// Everywhere but in English.
export const decimal = (value: number): string => String(value).replace('.', ',');

export function lister(tongue: string): (names: string[]) => string {
  const list = new Intl.ListFormat(tongue, { type: 'conjunction' });
  return (names) => list.format(names);
}
