// node paint.mjs BINARY: how soon something is to be seen. Ten first visits, each with an empty cache, and the middle one of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { start_server } from './server.mjs';

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
} finally {
  await browser.close();
  await server.kill();
  rmSync(data, { recursive: true, force: true });
}
