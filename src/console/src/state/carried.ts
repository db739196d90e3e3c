import type { Fault, Span } from '../client/protocol';

// Where the faults of a text that was judged stand in the text as it is now: before the change they stay, behind it they move
// along, and what was changed itself is judged anew.
export function carried<Found extends Span>(faults: readonly Found[], judged: string, now: string): Found[] {
  if (judged === now) return [...faults];
  const [old, fresh] = [Array.from(judged), Array.from(now)];
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) ++head;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) ++tail;
  const moved = fresh.length - old.length;
  return faults.flatMap((fault) => {
    if (fault.end <= head) return [fault];
    if (fault.start >= old.length - tail) return [{ ...fault, start: fault.start + moved, end: fault.end + moved }];
    return [];
  });
}

// Faults of the moment rather than of the words: what they span would be right at another time.
const of_the_moment = new Set(['premature_solution', 'second_apology', 'stonewalling']);
export const is_of_the_moment = ({ id }: Fault): boolean => of_the_moment.has(id);

// The fault at a place of the text, else the first one; of those that can be rewritten, and faulty words before faulty moments.
export function fault_at(faults: readonly Fault[], place: number): Fault | undefined {
  const rewritable = faults.filter(({ rewrite }) => rewrite);
  const [moments, words] = [rewritable.filter(is_of_the_moment), rewritable.filter((fault) => !is_of_the_moment(fault))];
  const choose = (some: Fault[]): Fault | undefined => some.find(({ start, end }) => start <= place && place <= end) ?? some[0];
  return choose(words) ?? choose(moments);
}
