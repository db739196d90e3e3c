import type { Span } from './protocol';

export interface Parts { before: string; inside: string; after: string }

// The server counts code points; an emoji before the span would shift plain string indices.
export function split_at(text: string, span: Span): Parts {
  const points = Array.from(text);
  const start = Math.max(0, Math.min(span.start, points.length));
  const end = Math.max(start, Math.min(span.end, points.length));
  return {
    before: points.slice(0, start).join(''),
    inside: points.slice(start, end).join(''),
    after: points.slice(end).join(''),
  };
}

// A rewrite is a whole sentence, so it takes the place of the sentence in which the fault stands. `caret` is its end.
export function replace_sentence(text: string, span: Span, rewrite: string): { text: string; caret: number } {
  const { before, inside, after } = split_at(text, span);
  const kept_before = /^[\s\S]*(?:[.!?;]\s+|\n)/u.exec(before)?.[0] ?? '';
  // The span may end with the sentence's own mark; then what follows begins another one.
  const kept_after = /[.!?;]\s*$/u.test(inside) ? after : /(?:[.!?;]+(?=\s|$)|(?=\n))([\s\S]*)$/u.exec(after)?.[1] ?? '';
  return { text: `${kept_before}${rewrite}${kept_after.trimEnd()}`, caret: kept_before.length + rewrite.length };
}
