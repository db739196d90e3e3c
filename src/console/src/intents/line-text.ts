import { html, type TemplateResult } from 'lit';

// What Evenkeel itself fills in, as `{claim}`.
const placeholder = /\{[a-z_]+\}/g;

export const placeholders_in = (text: string): string[] => [...new Set(text.match(placeholder))];

// A text with its placeholders shown as such.
export function with_placeholders(text: string): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(placeholder)) {
    parts.push(html`${text.slice(from, index)}<span class="placeholder">${found.slice(1, -1)}</span>`);
    from = index + found.length;
  }
  return [...parts, html`${text.slice(from)}`];
}

// What somebody pasted, one line each; bullets, quotes around and JSON commas fall away.
export function pasted_lines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.trim().replace(/^[-*•]\s+/, '').replace(/^"(.*)",?$/, '$1').trim()).filter((line) => line !== '');
}
