import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './report.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Through the debugger: the page's own CSP rightly forbids a script that is not its own.
// Frames of other origins are looked into one by one.
export async function accessible(page, scheme, frame = page) {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await frame.evaluate(source);
  const violations = await frame.evaluate(async (runOnly) => {
    const { violations } = await globalThis.axe.run(document, { runOnly });
    const places = (nodes) => nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ');
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${places(nodes)}`);
  }, rules);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  for (const violation of violations) console.log(`      axe (${scheme}): ${violation}`);
  const serious = violations.filter((violation) => /^(serious|critical)/.test(violation));
  expect(serious.length === 0, serious.join('\n'));
}
