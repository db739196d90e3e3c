import { html } from 'lit';
import type { Recognised, TurnFeedback } from '../client/practice-frames';
import { cause_word } from './anger-words';

interface Mark { start: number; end: number; kind: 'good' | 'bad'; name: string }

const mark_of = (kind: Mark['kind']) => ({ id, start, end }: Recognised): Mark => ({ kind, start, end, name: cause_word(id) });

// The trainee's own words with what was recognised in them. Where two lie over each other the fault wins: it is what to learn from.
export function marked_text(text: string, { tactics, faults }: TurnFeedback) {
  const points = Array.from(text);
  const marks = [...faults.map(mark_of('bad')), ...tactics.filter(({ fits }) => fits !== false).map(mark_of('good'))];
  const edges = [...new Set([0, points.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= points.length).sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const part = points.slice(from, edges[index + 1]).join('');
    const mark = marks.find(({ start, end }) => start <= from && from < end);
    return mark ? html`<mark class="mark-${mark.kind}" title=${mark.name}>${part}</mark>` : html`${part}`;
  });
}
