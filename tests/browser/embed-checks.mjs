import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import http from 'node:http';
import { accessible } from './axe.mjs';
import { chatwoot_checks } from './chatwoot-checks.mjs';
import { element_checks } from './element-checks.mjs';
import { frame_at, strangers, visit } from './embed-people.mjs';
import { hostile_checks } from './hostile-checks.mjs';
import { blocks, package_checks } from './package-checks.mjs';
import { desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { widget_checks } from './widget-checks.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
// What an agent's first page may weigh, compressed.
const most_bytes = 120 * 1024;

// Everything of ours that stands in pages of others.
export async function embed_checks(stage) {
  await transport_checks(stage);
  await widget_checks(stage);
  await element_checks(stage);
  await hostile_checks(stage);
  await chatwoot_checks(stage);
  await demo_checks(stage);
  await documentation_checks(stage);
  await package_checks(stage);
}

// Bare, without what a browser does by itself.
function ask(url, { method = 'GET', headers = {} } = {}) {
  return new Promise((settle, refuse) => {
    http.request(url, { method, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => settle({ status: answer.statusCode, fields: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', refuse).end();
  });
}

async function transport_checks({ wire: { url }, other, browser }) {
  for (const script of ['widget.js', 'client.js', 'assist.js']) {
    await check(`${script} comes compressed, is the same plain, and is known again`, async () => {
      const plain = await ask(`${url}${script}`);
      const small = await ask(`${url}${script}`, { headers: { 'Accept-Encoding': 'br, gzip' } });
      equal(gunzipSync(small.body).equals(plain.body), true, 'the same bytes');
      expect(small.body.length < plain.body.length / 2, `${small.body.length} of ${plain.body.length} bytes`);
      equal([plain.fields.vary, small.fields.vary], ['Accept-Encoding', 'Accept-Encoding'], 'vary');
      equal([small.fields['access-control-allow-origin'], small.fields['cross-origin-resource-policy']], ['*', 'cross-origin'], 'who may load it');
      const again = await ask(`${url}${script}`, { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': small.fields.etag } });
      equal([again.status, again.body.length], [304, 0], 'asked again');
      const head = await ask(`${url}${script}`, { method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } });
      equal([head.fields['content-length'], head.body.length], [String(small.body.length), 0], 'HEAD');
    });
  }
  await check('pages say who may frame them', async () => {
    const framed_by = async (path) => /frame-ancestors (.*)$/.exec((await ask(`${url}${path}`)).fields['content-security-policy'])[1];
    equal(await framed_by('customer'), `'self' ${other.origin}`, 'customer');
    for (const path of ['embed/assist', 'embed/chatwoot']) equal(await framed_by(path), `'self' ${other.origin}`, path);
    for (const path of ['', 'practice', 'insights', 'intents', 'demo/shop']) equal(await framed_by(path), "'none'", path);
  });
  await check(`the agent’s page loads no more than ${most_bytes / 1024} KB`, async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.getByLabel('Your name').waitFor();
    await page.getByLabel('Your name').fill('Kari');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Connected', { exact: true }).waitFor();
    const loaded = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize })));
    await context.close();
    const sum = loaded.reduce((all, { bytes }) => all + bytes, 0);
    console.log(`      ${(sum / 1024).toFixed(1)} KB in ${loaded.length} files`);
    expect(loaded.some(({ name }) => name.endsWith('.js')) && loaded.every(({ bytes }) => bytes > 0), JSON.stringify(loaded));
    expect(sum <= most_bytes, `${sum} bytes: ${JSON.stringify(loaded)}`);
  });
}

async function demo_checks(stage) {
  const { wire: { url } } = stage;
  const shop = await visit(stage, `${url}demo/shop`, { viewport: desktop });
  const desk = await visit(stage, `${url}demo/console`, { viewport: desktop });
  await check('in the demo, what is written in the shop’s widget comes to the help desk and its panel', async () => {
    await shop.page.locator('.launcher').click();
    const chat = await frame_at(shop.page, '/customer');
    await chat.getByLabel('Your name').fill('Tuva');
    await chat.getByRole('button', { name: 'Start the chat' }).click();
    await chat.getByLabel('Your message', { exact: true }).fill("You don't give a d*** about customers, nobody there cares!");
    await chat.getByLabel('Your message', { exact: true }).press('Enter');
    await desk.page.locator('#inbox button', { hasText: 'Tuva' }).click();
    await desk.page.locator('evenkeel-assist .suggestion').first().waitFor();
    await stage.shot(desk, 'demo-console');
  });
  await check('a suggestion goes from the element into the field and out to the customer', async () => {
    const card = desk.page.locator('evenkeel-assist .suggestion').first();
    const text = await card.locator('.suggestion-text').innerText();
    await card.getByRole('button', { name: /Insert/ }).click();
    await becomes(() => desk.page.locator('#reply').inputValue(), text, 'the field');
    await desk.page.locator('#reply').press('Enter');
    const chat = await frame_at(shop.page, '/customer');
    await chat.locator('.message-theirs .bubble', { hasText: text }).waitFor();
    await stage.shot(shop, 'demo-shop');
    await chat.getByLabel('Your message', { exact: true }).fill('Nobody ever listens to me! This is a joke!');
    await chat.getByLabel('Your message', { exact: true }).press('Enter');
  });
  await check('and from the iframe', async () => {
    await desk.page.getByRole('tab', { name: 'As an element' }).focus();
    await desk.page.keyboard.press('ArrowRight');
    const card = desk.page.frameLocator('#frame iframe').locator('.suggestion').first();
    const text = await card.locator('.suggestion-text').innerText();
    await card.getByRole('button', { name: /Insert/ }).click();
    await desk.page.waitForFunction((wanted) => document.querySelector('#reply').value === wanted, text);
    await stage.shot(desk, 'demo-console-frame');
  });
  for (const scheme of ['light', 'dark']) {
    await check(`the demo pages are accessible, ${scheme}`, async () => {
      await accessible(shop.page, scheme);
      await accessible(desk.page, scheme);
      await accessible(desk.page, scheme, await frame_at(desk.page, '/embed/assist'));
    });
  }
  await check('the demo fits a phone', async () => {
    for (const guest of [shop, desk]) {
      await guest.page.setViewportSize(phone);
      await comes_true(() => guest.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${guest.page.url()} is too wide`);
    }
    await stage.shot(desk, 'demo-console-phone');
    await stage.shot(shop, 'demo-shop-phone');
  });
  await check('the demo asks nobody else, and reported no error', () => {
    equal(strangers([...shop.requests, ...desk.requests], [url]), [], 'strangers');
    equal([...shop.faults, ...desk.faults], [], 'faults');
  });
  await shop.page.context().close();
  await desk.page.context().close();
}

// Every example of a page in the documentation stands in a page, and something of ours comes up in it.
async function documentation_checks(stage) {
  const { other, wire: { url } } = stage;
  const examples = blocks(readFileSync(join(root, 'docs', 'embedding.md'), 'utf8'), 'html').filter((each) => each.includes('evenkeel.example.com'));
  const shows = {
    'widget.js': (page) => page.locator('.launcher', { hasText: 'Ask us' }).waitFor(),
    'assist.js': (page) => page.locator('evenkeel-assist').getByText('No reading yet').waitFor(),
    'embed/assist': (page) => page.frameLocator('#assist').getByText('No reading yet').waitFor(),
  };
  equal(examples.length, Object.keys(shows).length, 'examples');
  for (const [index, example] of examples.entries()) {
    const what = Object.keys(shows).find((each) => example.includes(`evenkeel.example.com/${each}`));
    await check(`the documentation’s example of ${what} works as it stands there`, async () => {
      other.put(`/example-${index}`, example.replaceAll('https://evenkeel.example.com', new URL(url).origin), url);
      const guest = await visit(stage, `${other.origin}/example-${index}`);
      await shows[what](guest.page);
      equal(guest.faults, [], 'faults');
      await guest.page.context().close();
    });
  }
}
