import { html, nothing } from 'lit';
import { split_at } from '../client/code-points';
import type { Span } from '../client/protocol';

// Lies exactly under the field and shows nothing but wavy lines where the faults are: the field itself stays as it is.
export function guard_layer(text: string, faults: readonly Span[]) {
  if (faults.length === 0) return html`<div class="field guard-layer" aria-hidden="true"></div>`;
  return html`<div class="field guard-layer" aria-hidden="true">${waved(text, faults)}</div>`;
}

// The last line break of a text takes up room in a field, but not in a page: something must follow it.
function waved(text: string, faults: readonly Span[]) {
  const edges = [...new Set([0, Infinity, ...faults.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts = edges.slice(0, -1).map((start, index) => {
    const { inside } = split_at(text, { start, end: edges[index + 1] ?? Infinity });
    if (inside === '') return nothing;
    return faults.some((fault) => fault.start <= start && start < fault.end) ? html`<span class="guard-fault">${inside}</span>` : inside;
  });
  return html`${parts}\u200b`;
}
