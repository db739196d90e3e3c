import { html, nothing } from 'lit';
import type { Level } from '../client/protocol';
import { words } from '../words/words';

// The state of the sea: the shape says the same as the colour, for those who do not see the colour.
const seas: Record<Level, string> = {
  0: 'M2 8h20',
  1: 'M2 9q5-6 10 0t10 0',
  2: 'M2 10q2.5-12 5-2.5t5 0t5 0t5 0',
  3: 'M2 13l4-10l4 10l4-10l4 10l4-10',
};

const as_level = (level: number): Level => Math.max(0, Math.min(3, Math.round(level))) as Level;

export const heat_glyph = (level: number) => html`
  <svg class="sea" viewBox="0 0 24 16" aria-hidden="true" focusable="false"><path d=${seas[as_level(level)]}></path></svg>`;

// The four levels are four equal parts of the anger, which goes from 0 to 1.
export const level_of = (anger: number): Level => as_level(Math.floor(anger * 4));
export const level_word = (level: number): string => words.levels[as_level(level)];
export const heat_class = (level: number): string => `heat-${as_level(level)}`;
export const hundred = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * 100);

export const heat_mark = (level: number, anger?: number) => html`
  <span class="heat ${heat_class(level)}">${heat_glyph(level)}<span>${level_word(level)}</span>${
    anger === undefined ? nothing : html`<span class="heat-number">${hundred(anger)}</span>`}</span>`;
