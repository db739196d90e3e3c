import { html, type TemplateResult } from 'lit';
import type { Reason } from '../client/intent-frames';

// As the matcher compares words: lower case, without accents and punctuation.
const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');

// What each word of the normal form did, alone and in the runs it stands in.
function weights(reasons: Reason[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { words, margin } of reasons) {
    const parts = words.split(' ').map(folded).filter((part) => part !== '');
    for (const part of parts) sums.set(part, (sums.get(part) ?? 0) + margin / parts.length);
  }
  return sums;
}

// The sentence with the words marked that spoke for an intent and against it.
export function sentence_marks(text: string, reasons: Reason[]): TemplateResult[] {
  const sums = weights(reasons);
  return text.split(/(\s+)/).map((word) => {
    const weight = sums.get(folded(word)) ?? 0;
    if (weight === 0 || folded(word) === '') return html`${word}`;
    return html`<mark class=${weight > 0 ? 'word-for' : 'word-against'}>${word}</mark>`;
  });
}
