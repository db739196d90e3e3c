import { ink_on, parse_colour, readable_on } from './contrast';
import { theme_named, type Theme } from './theme-name';

const asks_for_dark = '(prefers-color-scheme: dark)';
const as_the_system = /prefers-color-scheme/;
// A rule that was forced once no longer says what it asked for.
const forced = new WeakSet<CSSMediaRule>();

// Makes the dark rules of these sheets hold always, never, or as the system says.
export function force_theme(sheets: Iterable<CSSStyleSheet>, theme: Theme): void {
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !(forced.has(rule) || as_the_system.test(rule.conditionText))) continue;
      forced.add(rule);
      rule.media.mediaText = theme === 'auto' ? asks_for_dark : theme === 'dark' ? 'all' : 'not all';
    }
  }
}

// The site's own colour: as a ground for its ink, and as a text where it can be read on ours.
function use_accent(element: HTMLElement, accent: string): void {
  const colour = parse_colour(accent);
  if (!colour) return;
  const ground = parse_colour(getComputedStyle(element).getPropertyValue('--surface')) ?? [255, 255, 255];
  const set = (name: string, value: string): void => element.style.setProperty(name, value);
  set('--own', accent.trim());
  set('--on-own', ink_on(colour));
  set('--accent', readable_on(ground, colour));
  const text = parse_colour(element.style.getPropertyValue('--accent'));
  if (text) set('--accent-ink', ink_on(text));
}

// This whole page, whatever its styles are by then.
export function use_theme(theme: Theme): void {
  force_theme(document.styleSheets, theme);
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}

// What the address says about looks, for pages that are embedded: `?theme=dark&accent=%23b3261e`.
export function dress(address: URLSearchParams): void {
  use_theme(theme_named(address.get('theme')));
  const accent = address.get('accent');
  if (!accent) return;
  use_accent(document.documentElement, accent);
  matchMedia(asks_for_dark).addEventListener('change', () => use_accent(document.documentElement, accent));
}
