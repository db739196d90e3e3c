import { accessible } from './axe.mjs';
import { strangers, visit } from './embed-people.mjs';
import { Customer, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const secret = 'very-secret-token';
const bait = "You don't give a d*** about customers, nobody there cares!";

// What the page around hears, and which conversation it shows.
const listening = `<script>
  const heard = [];
  for (const name of ['insert', 'remind', 'rewrite', 'why', 'heat', 'state']) addEventListener('evenkeel-' + name, ({ detail }) => heard.push({ name, ...detail }));
</script>`;
const page_with = (url, conversation) => `${listening}<evenkeel-assist conversation="${conversation}" name="Kim" lang="en" theme="light"></evenkeel-assist>
  <script type="module" src="${url}assist.js"></script>`;
const heard = ({ page }, name) => page.evaluate((wanted) => heard.filter((each) => each.name === wanted), name);
const hears = (page, name) => page.waitForFunction((wanted) => heard.some((each) => each.name === wanted), name);
const panel = ({ page }) => page.locator('evenkeel-assist');
const feedback = ({ sent }) => sent.filter(({ type }) => type === 'feedback').map(({ action }) => action);

export async function element_checks(stage) {
  const { other, wire: { url } } = stage;
  const customer = await stage.another_customer();
  await customer.start('Ebba');
  await customer.says(bait);
  await customer.is_settled();
  const conversation = customer.sent.find(({ type }) => type === 'join').conversation;
  other.put('/desk', page_with(url, conversation), url);
  const guest = await visit(stage, `${other.origin}/desk`, { viewport: { width: 420, height: 900 } });
  const { page } = guest;
  const card = page.locator('.suggestion').first();

  await check('the element connects by itself from another origin, and shows the newest reading', async () => {
    await card.waitFor();
    await page.locator('.anger-word').waitFor();
    const [{ anger, level }] = await heard(guest, 'heat');
    expect(anger > 0.5 && level >= 2, `heat was ${anger}, ${level}`);
    await becomes(async () => (await heard(guest, 'state')).at(-1).state, 'ready', 'the state');
  });
  await check('the page around has no say in its type, and it none in the page', async () => {
    await becomes(() => page.locator('.suggestion-text').first().evaluate((text) => getComputedStyle(text).fontSize), '15px', 'the size');
    await becomes(() => page.locator('h1').evaluate((title) => getComputedStyle(title).letterSpacing), 'normal', 'the page');
  });
  await check('an insertion is told with its text and ids, to the page and to the server', async () => {
    const text = await card.locator('.suggestion-text').innerText();
    await card.getByRole('button', { name: /Insert/ }).click();
    const [inserted] = await heard(guest, 'insert');
    equal(inserted.text, text, 'the text');
    expect(inserted.reply && inserted.suggestion, 'the ids');
    equal(feedback(guest), ['inserted'], 'feedback');
    await page.evaluate((sent) => document.querySelector('evenkeel-assist').sent(sent), text);
    equal(feedback(guest), ['inserted', 'sent'], 'feedback');
  });
  await check('a draft is looked over, and the rewrite comes as the whole draft', async () => {
    await page.evaluate(() => { document.querySelector('evenkeel-assist').draft = 'Hello Ebba. Please calm down. I am looking.'; });
    await page.locator('.embed-draft .fault').first().waitFor();
    const { y, height } = await page.locator('.embed-draft').boundingBox();
    expect(y + height <= 900, 'what is found is out of sight');
    await stage.shot(guest, 'element-draft');
    await page.locator('.embed-draft').getByRole('button', { name: 'Use rewrite' }).first().click();
    const [{ text }] = await heard(guest, 'rewrite');
    expect(text.startsWith('Hello Ebba. ') && text.endsWith(' I am looking.') && !/calm down/.test(text), text);
    await page.evaluate(() => { document.querySelector('evenkeel-assist').draft = ''; });
    await page.locator('.embed-draft').waitFor({ state: 'detached' });
  });
  await check('the console’s own keys can insert, and there is no reply behind a number that is not shown', async () => {
    const insert = (number) => page.evaluate((n) => document.querySelector('evenkeel-assist').insert(n), number);
    equal([await insert(1), await insert(9)], [true, false], 'inserted');
  });
  await check('a forced theme holds against the system’s, both ways', async () => {
    const ground = () => panel(guest).evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes(() => ground(), light, 'light in the dark');
    await panel(guest).evaluate((element) => element.setAttribute('theme', 'dark'));
    const dark = await ground();
    expect(dark !== light, 'dark is light');
    await stage.shot(guest, 'element-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await becomes(() => ground(), dark, 'dark in the light');
    await accessible(page, 'light');
    await panel(guest).evaluate((element) => element.setAttribute('theme', 'auto'));
    await becomes(() => ground(), light, 'as the system says');
  });
  for (const scheme of ['light', 'dark']) await check(`the element is accessible, ${scheme}`, () => accessible(page, scheme));

  await check('a token comes as a property or an event, and is in no address and no attribute', async () => {
    await page.evaluate((token) => { document.querySelector('evenkeel-assist').token = token; }, secret);
    await page.waitForFunction(() => heard.filter(({ name }) => name === 'state').length > 1);
    await card.waitFor();
    equal(guest.sent.findLast(({ type }) => type === 'hello').token, secret, 'the token in hello');
    await page.evaluate((token) => document.querySelector('evenkeel-assist').dispatchEvent(
      new CustomEvent('evenkeel-token', { detail: { token } })), `${secret}-2`);
    await becomes(() => guest.sent.findLast(({ type }) => type === 'hello').token, `${secret}-2`, 'the token in hello');
    expect(!guest.requests.some((each) => each.includes(secret)), 'a token is in an address');
    expect(!(await page.content()).includes(secret), 'a token is in the page');
  });
  await check('another conversation is another seat, and none is said to be none', async () => {
    await panel(guest).evaluate((element) => element.setAttribute('conversation', 'nobody-here'));
    await page.getByText('No reading yet').waitFor();
    await panel(guest).evaluate((element) => element.removeAttribute('conversation'));
    await page.getByText('No conversation is open.').waitFor();
    await panel(guest).evaluate((element, id) => element.setAttribute('conversation', id), conversation);
    await page.locator('.anger-word').waitFor();
  });
  await check('it comes back by itself after a break, with what was missed', async () => {
    stage.is_cut = true;
    stage.wire.cut();
    await page.waitForFunction(() => heard.at(-1).state === 'waiting');
    stage.wire.mend();
    stage.is_cut = false;
    await customer.says('Hello?? Is anybody there at all?!');
    await page.locator('evenkeel-curve tbody tr').nth(1).waitFor({ state: 'attached' });
  });
  await check('no request leaves the two sites', () => equal(strangers(guest.requests, [other.origin, url]), [], 'strangers'));
  await check('what a page set before the script came is not lost', async () => {
    other.put('/early', `${listening}<evenkeel-assist conversation="${conversation}" name="Kim" lang="en"></evenkeel-assist>
      <script>Object.assign(document.querySelector('evenkeel-assist'), { token: 'early', draft: 'Please calm down.' });</script>
      <script type="module" src="${url}assist.js"></script>`, url);
    const early = await visit(stage, `${other.origin}/early`);
    await early.page.locator('.embed-draft .fault').waitFor();
    equal(early.sent.find(({ type }) => type === 'hello').token, 'early', 'the token');
    equal(early.faults, [], 'faults');
    await early.page.context().close();
  });
  await check('a page that is not listed gets no connection', async () => {
    const refused = await visit(stage, `${other.refused_origin}/desk`, { is_refused: true });
    await hears(refused.page, 'state');
    await refused.page.waitForFunction(() => heard.some(({ state }) => state === 'waiting'));
    equal(refused.received, [], 'heard');
    await refused.page.context().close();
  });
  await page.context().close();
  await frame_checks(stage, conversation);
  await customer.page.context().close();
}

const framing = (url, conversation) => `<iframe id="assist" src="${url}embed/assist" title="Assist" width="400" height="600"></iframe>
  <iframe id="beside" src="about:blank" title="Beside"></iframe>
  <script type="module">
    const server = new URL('${url}').origin;
    const frame = document.querySelector('#assist');
    window.said = [];
    window.tell = (type, fields) => frame.contentWindow.postMessage({ evenkeel: 1, type, ...fields }, server);
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== server || data?.evenkeel !== 1) return;
      said.push(data);
      if (data.type === 'ready') tell('open', { conversation: '${conversation}', name: 'Kim', token: '${secret}', lang: 'en', theme: 'dark' });
    });
  </script>`;

async function frame_checks(stage, conversation) {
  const { other, wire: { url } } = stage;
  other.put('/frame', framing(url, conversation), url);
  const guest = await visit(stage, `${other.origin}/frame`);
  const { page } = guest;
  const frame = page.frameLocator('#assist');
  const says = (type) => page.waitForFunction((wanted) => said.find((each) => each.type === wanted), type).then((found) => found.jsonValue());

  await check('the framed panel is opened by message, in the theme that is asked for', async () => {
    await frame.locator('.suggestion').first().waitFor();
    await becomes(() => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor), 'rgb(13, 25, 29)', 'the ground');
    await comes_true(async () => (await says('heat')).anger > 0.5, 'no heat');
    await page.waitForFunction(() => said.some(({ type, px }) => type === 'height' && px > 200));
    await stage.shot(guest, 'frame');
  });
  await check('insertions, drafts and what was sent go back and forth', async () => {
    await frame.locator('.suggestion').first().getByRole('button', { name: /Insert/ }).click();
    const { text, reply, suggestion } = await says('insert');
    expect(text && reply && suggestion, 'something is missing');
    await page.evaluate((words) => tell('sent', { text: `${words} I am on it.` }), text);
    await page.evaluate(() => tell('draft', { text: 'Please calm down.' }));
    await frame.locator('.embed-draft .fault').first().waitFor();
    await frame.getByRole('button', { name: 'Use rewrite' }).first().click();
    expect(!/calm down/.test((await says('rewrite')).text), 'the fault is still there');
    equal(feedback(guest), ['inserted', 'edited'], 'feedback');
  });
  await check('the token is in no address', () => expect(!guest.requests.some((each) => each.includes(secret)), 'it is'));
  await check('another frame of the same page is not listened to', async () => {
    const before = guest.sent.length;
    other.put('/beside', `<script>parent.frames[0].postMessage({ evenkeel: 1, type: 'open', conversation: 'feigned' }, '*'); document.title = 'said';</script>`, url);
    for (const origin of [other.origin, other.refused_origin]) {
      await page.evaluate((address) => { document.querySelector('#beside').src = address; }, `${origin}/beside`);
      await page.frameLocator('#beside').locator('h1').waitFor();
    }
    await page.evaluate(() => tell('draft', { text: '' }));
    await frame.locator('.embed-draft').waitFor({ state: 'detached' });
    expect(!guest.sent.slice(before).some((frame_sent) => frame_sent.conversation === 'feigned'), 'it opened what was feigned');
  });
  await check('the page reported no error', () => equal(guest.faults, [], 'faults'));
  await page.context().close();
  await check('a page that is not listed cannot frame it', async () => {
    const refused = await visit(stage, `${other.refused_origin}/frame`, { is_refused: true });
    await refused.page.waitForTimeout(0);
    const inside = refused.page.frames().find((each) => each.parentFrame() && each.url() !== 'about:blank');
    expect(!inside || inside.url().startsWith('chrome-error'), `it shows ${inside?.url()}`);
    equal(await refused.page.evaluate(() => said), [], 'said');
    equal(refused.sent, [], 'sent');
    await refused.page.context().close();
  });
  await check('the customer’s page on a phone is accessible from the first look', async () => {
    const alone = await stage.another('customer', Customer, phone);
    for (const scheme of ['light', 'dark']) await accessible(alone.page, scheme);
    await alone.page.context().close();
  });
}
