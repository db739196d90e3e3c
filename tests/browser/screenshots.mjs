// node screenshots.mjs BINARY DIR [--pictures DIR]: every page of the console, in light and dark, on a desktop and on a phone, as it
// looks in the middle of an afternoon. With --pictures the best two are kept there, for the README.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { Supervisor, desktop, phone } from './people.mjs';
import { play_scene, play_to_the_end, practise } from './scene.mjs';
import { start_server } from './server.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' } } });
if (positionals.length !== 2) {
  console.error('usage: node screenshots.mjs BINARY DIR [--pictures DIR]');
  process.exit(2);
}
const [binary, folder] = positionals;

// Pages that are only opened: by the name of the picture, where they are, what must be there first, and what to touch before.
const plain_pages = [
  ['insights', '/insights', '.headlines'],
  ['insights-phrases', '/insights?view=phrases', '.insight-view[aria-busy="false"]'],
  ['insights-breakdown', '/insights?view=breakdown', '.insight-view[aria-busy="false"]'],
  ['insights-conversations', '/insights?view=conversations', '.row'],
  ['insights-conversation', '/insights?view=conversations', '.one .bubble', '.row-open'],
  ['intents', '/intents?role=supervisor', '.intent-line'],
  ['intents-phrases', '/intents?role=supervisor', '#section-panel .reply', '.intent-line'],
  ['demo-shop', '/demo/shop', 'evenkeel-widget .launcher'],
  ['demo-console', '/demo/console', '#inbox button'],
];
const pictures = { live: 'live-desktop-light', practice: 'practice-turn-desktop-light' };

const rest_ms = 350; // what slides in has arrived
async function take({ page }, name) {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(rest_ms);
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  console.log(name);
}

async function live_pages({ kari, rosa, supervisor }) {
  await take(rosa, 'customer');
  await kari.opens('Tomas Berg');
  await kari.opens('Rosa Lind');
  await kari.page.locator('.thread').focus();
  await take(kari, 'live');
  await kari.field.fill('Calm down, Rosa. I promise it will never happen again, and I will look for another day.');
  await kari.page.locator('.fault').first().waitFor();
  await take(kari, 'live-draft');
  await kari.field.fill('');
  await kari.opens('Mia');
  await kari.page.locator('.care').waitFor();
  await take(kari, 'live-care');
  await take(supervisor, 'live-supervisor');
}

async function practice_pages({ trainee }) {
  await take(trainee, 'practice-stories');
  await practise(trainee);
  await take(trainee, 'practice-turn');
  await play_to_the_end(trainee);
  await trainee.page.locator('.score-ring').waitFor();
  await take(trainee, 'practice-score');
}

async function plain_page(scene, name, path, ready, touched) {
  const person = await scene.another(path, Supervisor, desktop);
  if (!path.startsWith('/demo')) {
    await person.page.getByLabel('Your name').fill('Solveig');
    await person.page.keyboard.press('Enter');
  }
  if (touched) await person.page.locator(touched).first().click();
  await person.page.locator(ready).first().waitFor();
  await take(person, name);
  await person.page.close();
}

const data = mkdtempSync(join(tmpdir(), 'evenkeel-pictures-'));
mkdirSync(folder, { recursive: true });
const server = await start_server(binary, data);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
let browser;
try {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...sandbox, '--disable-gpu'] });
  const scene = await play_scene(browser, server.url);
  await live_pages(scene);
  await practice_pages(scene);
  for (const page of plain_pages) await plain_page(scene, ...page);
  if (values.pictures) {
    mkdirSync(values.pictures, { recursive: true });
    for (const [name, from] of Object.entries(pictures)) copyFileSync(join(folder, `${from}.png`), join(values.pictures, `${name}.png`));
  }
} finally {
  await browser?.close();
  await server.kill();
  rmSync(data, { recursive: true, force: true });
}
