import { accessible } from './axe.mjs';
import { contrast_of, frame_at, strangers, visit } from './embed-people.mjs';
import { Agent, desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const script = (url, more = '') => `<p>Much text. <a href="#top">A link</a></p>
  <script src="${url}widget.js" data-title="Fyr &amp; Lykt" data-greeting="Tell us." data-launcher="Ask us" data-accent="#b5532a" data-language="en" ${more}></script>`;
const launcher_of = ({ page }) => page.locator('.launcher');
const is_open = (guest) => launcher_of(guest).getAttribute('aria-expanded');

// The chat button in another site's page, from the first look to a reload.
export async function widget_checks(stage) {
  const { other, wire } = stage;
  const { url } = wire;
  other.put('/shop', script(url), url);
  const guest = await visit(stage, `${other.origin}/shop`, { viewport: desktop });
  const { page } = guest;
  const launcher = launcher_of(guest);
  let chat;

  await check('the button says what the site wants, and connects to nobody before it is pressed', async () => {
    await launcher.waitFor();
    await becomes(async () => (await launcher.innerText()).trim(), 'Ask us', 'the button');
    equal(guest.requests.filter((each) => each.startsWith(url)), [`${url}widget.js`], 'asked of the server');
    equal(guest.requests.filter((each) => each.startsWith('ws')), [], 'connections');
  });
  await check('with the keyboard it opens, and the focus is where one writes', async () => {
    await page.getByRole('link', { name: 'A link' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    chat = await frame_at(page, '/customer');
    await chat.getByLabel('Your name').waitFor();
    await chat.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await becomes(() => is_open(guest), 'true', 'aria-expanded');
    await becomes(() => chat.locator('h1').innerText(), 'Fyr & Lykt', 'the title');
    await comes_true(async () => (await chat.locator('form').innerText()).includes('Tell us.'), 'the greeting is missing');
    await stage.shot(guest, 'widget-start');
  });
  await check('the window is as high as the form, and grows for the talk', async () => {
    const height = async () => (await page.locator('.window').boundingBox()).height;
    await page.waitForFunction(() => document.querySelector('evenkeel-widget').shadowRoot.querySelector('.window').offsetHeight < 500);
    const form = await height();
    await page.keyboard.type('Ravna');
    await page.keyboard.press('Enter');
    await chat.getByLabel('Your message', { exact: true }).waitFor();
    await page.waitForFunction((low) => document.querySelector('evenkeel-widget').shadowRoot.querySelector('.window').offsetHeight > low + 100, form);
  });

  const agent = await stage.another('', Agent, desktop);
  await check('what is written in the widget reaches the agent', async () => {
    await page.keyboard.type('My lamp came without a plug.');
    await page.keyboard.press('Enter');
    await agent.sits_down('Kari');
    await agent.opens('Ravna');
    await agent.sees_once('My lamp came without a plug.');
  });
  await check('Escape closes it, and the focus comes back to the button', async () => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('evenkeel-widget').shadowRoot.activeElement?.className === 'launcher');
    await becomes(() => is_open(guest), 'false', 'aria-expanded');
  });
  await check('what comes in while it is closed is counted on the button, and said', async () => {
    for (const text of ['One moment.', 'A plug is on its way.']) {
      await agent.field.fill(text);
      await agent.field.press('Enter');
    }
    await page.locator('.badge', { hasText: '2' }).waitFor();
    await becomes(() => page.locator('evenkeel-widget [role=status]').innerText(), '2 new messages', 'what is said');
    await page.getByRole('button', { name: /Ask us.*2 new messages/s }).waitFor();
    await stage.shot(guest, 'widget-unread');
  });
  await check('a page cannot feign what the chat says', async () => {
    await page.evaluate((server) => {
      const frame = document.querySelector('evenkeel-widget').shadowRoot.querySelector('iframe');
      postMessage({ evenkeel: 1, type: 'unread', count: 77 }, '*');
      const feigned = { data: { evenkeel: 1, type: 'unread', count: 77 }, origin: 'https://evil.example', source: frame.contentWindow };
      dispatchEvent(new MessageEvent('message', feigned));
      dispatchEvent(new MessageEvent('message', { ...feigned, data: { type: 'unread', count: 77 }, origin: server }));
    }, new URL(url).origin);
    await page.evaluate(() => new Promise((settle) => { setTimeout(settle, 0); }));
    await becomes(() => page.locator('.badge').innerText(), '2', 'the badge');
  });
  await check('a reload keeps the count, and opening it shows both once', async () => {
    await page.reload();
    await page.locator('.badge', { hasText: '2' }).waitFor();
    await launcher.click();
    chat = await frame_at(page, '/customer');
    await chat.locator('.bubble', { hasText: 'A plug is on its way.' }).waitFor();
    await becomes(async () => (await chat.locator('.bubble').allInnerTexts()).length, 3, 'messages');
    await page.locator('.badge').waitFor({ state: 'hidden' });
    await stage.shot(guest, 'widget-talk');
  });
  await check('a reload comes back to the open chat, and leaves the focus with the page', async () => {
    await page.reload();
    chat = await frame_at(page, '/customer');
    await chat.locator('.bubble', { hasText: 'My lamp came without a plug.' }).waitFor();
    await becomes(() => is_open(guest), 'true', 'aria-expanded');
    await becomes(() => page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus');
  });
  for (const scheme of ['light', 'dark']) {
    await check(`page, button and chat are accessible, ${scheme}`, async () => {
      await accessible(page, scheme);
      await accessible(page, scheme, chat);
    });
  }
  await check('no request leaves the two sites', () => equal(strangers(guest.requests, [other.origin, url]), [], 'strangers'));
  await check('the page reported no error', () => equal(guest.faults, [], 'faults'));
  await agent.page.context().close();
  await page.context().close();

  await phone_checks(stage);
  await accent_checks(stage);
  await refusal_checks(stage);
}

async function phone_checks(stage) {
  const guest = await visit(stage, `${stage.other.origin}/shop`, { viewport: phone });
  const { page } = guest;
  await check('on a phone it covers the page, nothing behind it can be reached, and it can be left', async () => {
    await stage.shot(guest, 'widget-phone-closed');
    await launcher_of(guest).click();
    const chat = await frame_at(page, '/customer');
    await chat.getByLabel('Your name').waitFor();
    await becomes(() => page.locator('.window iframe').boundingBox(), { x: 0, y: 0, ...phone }, 'the chat');
    await comes_true(() => page.locator('.window').evaluate((dialog) => dialog.matches(':modal')), 'the page behind can be reached');
    await stage.shot(guest, 'widget-phone');
    await chat.getByRole('button', { name: 'Close the chat' }).click();
    await becomes(() => is_open(guest), 'false', 'aria-expanded');
    await launcher_of(guest).waitFor();
  });
  await page.context().close();
}

// From the lightest to the darkest, and what lies where black and white are equally bad.
const accents = ['#ffffff', '#ffe600', '#ff0000', '#777777', '#0a6169', '#00f', '#000000'];

async function accent_checks(stage) {
  const { other, wire: { url } } = stage;
  for (const [index, accent] of accents.entries()) {
    const scheme = index % 2 === 0 ? 'light' : 'dark';
    await check(`the accent ${accent} can be read, ${scheme}`, async () => {
      other.put('/accent', `<script src="${url}widget.js" data-accent="${accent}" data-position="left"></script>`, url);
      const { page } = await visit(stage, `${other.origin}/accent`, { scheme });
      await comes_true(async () => await contrast_of(page.locator('.launcher')) >= 4.5, 'the button');
      await comes_true(async () => (await page.locator('.launcher').boundingBox()).x < 50, 'the button is not on the left');
      await page.locator('.launcher').click();
      const chat = await frame_at(page, '/customer');
      await chat.getByLabel('Your name').fill('Rosa');
      await comes_true(async () => await contrast_of(chat.locator('.button-main')) >= 4.5, 'the button in the chat');
      await comes_true(async () => await contrast_of(chat.locator('.customer-head')) >= 4.5, 'the bar');
      await accessible(page, scheme, chat);
      await page.context().close();
    });
  }
  await check('an accent that is no colour is told of, and ours is taken', async () => {
    other.put('/accent', `<script src="${url}widget.js" data-accent="red; background: url(//evil.example)"></script>`, url);
    const guest = await visit(stage, `${other.origin}/accent`);
    await becomes(() => guest.page.locator('.launcher').evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(10, 97, 105)', 'the colour');
    await guest.page.context().close();
  });
}

async function refusal_checks(stage) {
  const { other } = stage;
  await check('in a page that is not listed the chat stays away, and the widget says so', async () => {
    const guest = await visit(stage, `${other.refused_origin}/shop`, { is_refused: true });
    await launcher_of(guest).click();
    await guest.page.locator('.away').waitFor();
    await stage.shot(guest, 'widget-refused');
    expect(!guest.requests.some((each) => each.startsWith('ws')), 'it connected');
    await guest.page.context().close();
  });
}
