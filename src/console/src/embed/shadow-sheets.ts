import assist from '../style/assist.css?inline';
import embed from '../style/embed.css?inline';
import ground from '../style/ground.css?inline';
import parts from '../style/parts.css?inline';
import thread from '../style/thread.css?inline';
import tokens from '../style/tokens.css?inline';
import plot from 'uplot/dist/uPlot.min.css?inline';

// A rem is the size of the page around, which is that page's business: inside, one is sixteen pixels unless that page says otherwise.
// Conditions of media queries cannot take a variable, and need none: there a rem is the reader's own.
const own_measure = (text: string): string =>
  text.replace(/@(?:media|container)[^{]*\{|(\d*\.?\d+)rem\b/g, (all, count: string | undefined) =>
    (count === undefined ? all : `calc(${count} * var(--evenkeel-rem, 16px))`));

// Fresh ones for each element, because each may have a theme of its own. No site's CSP forbids sheets that are made in this way.
export function shadow_sheets(): CSSStyleSheet[] {
  return [tokens, ground, parts, thread, assist, plot, embed].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(own_measure(text));
    return sheet;
  });
}
