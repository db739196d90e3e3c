// node paint.mjs BINARY: how soon something is to be seen (ten first visits, each with an empty cache, and the middle one of them), and how
// soon a key is answered while messages pour in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Agent, Customer, desktop, phone, seat } from './people.mjs';
import { start_server } from './server.mjs';
import { Voices } from './voices.mjs';

const visits = 10;
const pages = { live: '/', customer: '/customer', practice: '/practice' };
const binary = process.argv[2];
if (!binary) {
  console.error('usage: node paint.mjs BINARY');
  process.exit(2);
}

async function visit(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const painted = await page.evaluate(() => new Promise((settle) => {
    new PerformanceObserver((list) => {
      const found = list.getEntriesByName('first-contentful-paint')[0];
      if (found) settle(found.startTime);
    }).observe({ type: 'paint', buffered: true });
  }));
  const bytes = await page.evaluate(() => performance.getEntries()
    .reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0));
  await context.close();
  return { painted, bytes };
}

// Milliseconds from a key to its letter in the field, in the order in which they were pressed.
async function keys_in_a_burst(browser, url) {
  const sit = (path, kind, viewport) => seat(browser, new URL(path, url).href, kind, viewport, { is_cut: false });
  const voices = new Voices((await sit('/customer', Customer, phone)).page);
  const eva = await sit('/', Agent, desktop);
  await eva.sits_down('Eva');
  const id = await voices.comes('Flora');
  await voices.say(id, 'Hello');
  await eva.opens('Flora');
  const pouring = voices.say(id, ...Array.from({ length: 160 }, (_, index) => `Line ${index + 1} of many`));
  const times = [];
  for (const key of 'I am reading all this') {
    const began = performance.now();
    await eva.field.press(key === ' ' ? 'Space' : key);
    times.push(performance.now() - began);
  }
  await pouring;
  return times;
}

const data = mkdtempSync(join(tmpdir(), 'evenkeel-paint-'));
const server = await start_server(binary, data);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...sandbox, '--disable-gpu'] });
try {
  await visit(browser, server.url.href); // the browser itself starts
  console.log('page      first paint, median of 10   slowest   over the wire');
  for (const [name, path] of Object.entries(pages)) {
    const seen = [];
    for (let each = 0; each < visits; ++each) seen.push(await visit(browser, new URL(path, server.url).href));
    const times = seen.map(({ painted }) => painted).sort((a, b) => a - b);
    const median = (times[visits / 2 - 1] + times[visits / 2]) / 2;
    console.log(`${name.padEnd(9)} ${`${median.toFixed(0)} ms`.padStart(26)} ${`${times.at(-1).toFixed(0)} ms`.padStart(9)} ${
      `${(seen[0].bytes / 1024).toFixed(0)} KB`.padStart(15)}`);
  }
  const keys = (await keys_in_a_burst(browser, server.url)).sort((a, b) => a - b);
  console.log(`a key while 160 messages pour in: ${keys[Math.floor(keys.length / 2)].toFixed(0)} ms, slowest ${keys.at(-1).toFixed(0)} ms`);
} finally {
  await browser.close();
  await server.kill();
  rmSync(data, { recursive: true, force: true });
}
