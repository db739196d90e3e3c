import { html, nothing } from 'lit';
import { split_at } from '../client/code-points';
import type { Fault } from '../client/protocol';
import { is_of_the_moment } from '../state/carried';

// Lies exactly under the field and shows nothing but lines where the faults are, wavy ones under faulty words and dots under what
// comes at the wrong moment: the field itself stays as it is.
export function guard_layer(text: string, faults: readonly Fault[]) {
  if (faults.length === 0) return html`<div class="field guard-layer" aria-hidden="true"></div>`;
  return html`<div class="field guard-layer" aria-hidden="true">${waved(text, faults)}</div>`;
}

// The last line break of a text takes up room in a field, but not in a page: something must follow it.
function waved(text: string, faults: readonly Fault[]) {
  const edges = [...new Set([0, Infinity, ...faults.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts = edges.slice(0, -1).map((start, index) => {
    const { inside } = split_at(text, { start, end: edges[index + 1] ?? Infinity });
    if (inside === '') return nothing;
    const here = faults.filter((fault) => fault.start <= start && start < fault.end);
    if (here.length === 0) return inside;
    return html`<span class=${here.every(is_of_the_moment) ? 'guard-moment' : 'guard-fault'}>${inside}</span>`;
  });
  return html`${parts}\u200b`;
}
