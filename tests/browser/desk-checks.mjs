import { accessible } from './axe.mjs';
import { Agent, Customer, desktop } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { bait } from './talk-checks.mjs';
import { Voices } from './voices.mjs';

const tabs = (page) => page.locator('.tab-name').allInnerTexts();
const layer_text = (page) => page.locator('.guard-fault').allInnerTexts();

// A desk with several conversations on it: finding, keeping and changing between them, and writing with the guard.
export async function desk_checks(stage) {
  const { shot } = stage;
  const voices = new Voices((await stage.another_customer()).page);
  const ids = {};
  for (const [name, text] of [['Anna Müller', bait], ['Bo', 'Where is my parcel?'], ['Chiara', 'My invoice is wrong again, and nobody cares!']]) {
    ids[name] = await voices.comes(name);
    await voices.say(ids[name], text);
  }
  const lise = await stage.another('', Agent, desktop);
  const { page } = lise;
  await lise.sits_down('Lise');
  for (const name of Object.keys(ids)) await lise.opens(name);

  await tab_checks({ lise, page, voices, ids });
  await search_checks({ lise, page });
  await guard_checks({ lise, page });
  await shot(lise, 'agent-guard');
  await draft_checks({ lise, page });
  await curve_checks({ lise, page, voices, ids });
  await shot(lise, 'agent-curve');
  await company_checks({ stage, lise, page });
  await promise_checks({ lise, page });
  await shot(lise, 'agent-tabs');
  await notice_checks({ page, voices, lise });
  for (const scheme of ['light', 'dark']) await check(`a full desk is accessible, ${scheme}`, () => accessible(page, scheme));
  await check('this page reported no error', () => equal(lise.faults, [], 'faults'));
  await page.close();
}

async function tab_checks({ lise, page, voices, ids }) {
  await check('every conversation that was opened has a tab, in the order of opening', async () => {
    await becomes(() => tabs(page), Object.keys(ids), 'tabs');
  });
  await check('a tab shows that something unread has come, and that somebody types', async () => {
    await voices.types(ids.Bo);
    const tab = page.locator('.tab', { hasText: 'Bo' });
    await tab.locator('.typing-dots').waitFor();
    await voices.say(ids.Bo, 'Hello? It was promised for Monday.');
    await tab.locator('.dot').waitFor();
  });
  await check('Alt and the page keys go round the tabs', async () => {
    await page.keyboard.press('Alt+PageDown');
    await page.locator('.thread-head h2', { hasText: 'Anna' }).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await page.locator('.thread-head h2', { hasText: 'Chiara' }).waitFor();
    await page.locator('.tab', { hasText: 'Chiara' }).and(page.locator('.tab-now')).waitFor();
  });
  await check('what is written in one conversation waits there while another one is answered', async () => {
    await lise.field.fill('Let me look at your invoice');
    await lise.opens('Bo');
    await becomes(() => lise.field.inputValue(), '', "Bo's reply");
    await page.locator('.tab', { hasText: 'Chiara' }).locator('.tab-draft').waitFor();
    await page.keyboard.press('Alt+PageDown');
    await becomes(() => lise.field.inputValue(), 'Let me look at your invoice', "Chiara's reply");
    await lise.field.fill('');
  });
  await check('Delete closes a tab, and the keyboard stays in the row', async () => {
    await page.locator('.tab-open[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Delete');
    await page.locator('.tab', { hasText: 'Bo' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('.tab') !== null);
    await lise.opens('Bo');
    await lise.sees('Where is my parcel?');
    await becomes(() => tabs(page), ['Anna Müller', 'Chiara', 'Bo'], 'tabs');
  });
  await check('a loaded page has the same tabs again', async () => {
    await page.reload();
    await page.locator('.tab').nth(2).waitFor();
    await becomes(() => tabs(page), ['Anna Müller', 'Chiara', 'Bo'], 'tabs');
    await page.locator('.thread-head h2', { hasText: 'Bo' }).waitFor();
    await becomes(() => page.locator('.tab .dot').count(), 0, 'what was read before');
  });
}

async function search_checks({ lise, page }) {
  const names = () => page.locator('.queue-name').allInnerTexts();
  await check('a slash leads to the search, which finds a name without its accents', async () => {
    await page.locator('.thread').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('muller');
    await becomes(() => names(), ['Anna Müller'], 'found');
    await page.getByText('1 conversation found').waitFor({ state: 'attached' });
  });
  await check('the search finds what was said, and tells when nothing is found', async () => {
    await page.getByLabel('Search the conversations').fill('parcel');
    await becomes(() => names(), ['Bo'], 'found');
    await page.getByLabel('Search the conversations').fill('nobody said this');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await comes_true(async () => (await names()).length >= 3, 'not all are back');
  });
  await check('only those who wait can be shown', async () => {
    await lise.opens('Bo');
    await lise.field.fill('It is on its way.');
    await lise.field.press('Enter');
    await lise.line('Bo').getByText('answered').waitFor();
    await page.getByLabel('Only who waits').check();
    await lise.line('Bo').waitFor({ state: 'detached' });
    await page.getByLabel('Only who waits').uncheck();
  });
  await check('a wait that grows long looks like it, and is told in words', async () => {
    await page.clock.install();
    await page.clock.setFixedTime(Date.now() + 6 * 60_000);
    await page.keyboard.press('Alt+PageDown');
    const wait = lise.line('Chiara').locator('.wait-too-long');
    await wait.getByText('has waited too long').waitFor({ state: 'attached' });
    await page.reload();
    await page.locator('.tab').first().waitFor();
  });
}

const faulty = 'Please calm down. Our policy is clear.';
async function guard_checks({ lise, page }) {
  await lise.opens('Anna');
  const box = () => lise.field.boundingBox();
  await check('a fault is underlined in the reply itself, and nothing moves or loses the focus', async () => {
    await lise.field.pressSequentially(faulty);
    const before = await box();
    await page.locator('.guard-fault').first().waitFor();
    await comes_true(async () => (await layer_text(page)).join(' ').includes('calm down'), `underlined: ${await layer_text(page)}`);
    await becomes(() => page.evaluate(() => document.activeElement?.id), 'reply', 'the focus');
    const after = await box();
    equal([after.x, Math.round(after.y + after.height)], [before.x, Math.round(before.y + before.height)], 'the place of the field');
  });
  await check('the lines lie exactly behind the words, also after scrolling and resizing', async () => {
    const same = () => page.evaluate(() => {
      const [field, layer] = [document.querySelector('#reply'), document.querySelector('.guard-layer')];
      const part = ({ clientWidth, scrollHeight, scrollTop }) => [clientWidth, scrollHeight, scrollTop];
      return [part(field), part(layer)];
    });
    await lise.field.fill(`${'A line before it.\n'.repeat(20)}${faulty}`);
    await page.locator('.guard-fault').first().waitFor();
    const [field, layer] = await same();
    equal(layer, field, 'the box of the lines');
    await lise.field.evaluate((each) => { each.scrollTop = 40; });
    await page.waitForFunction(() => document.querySelector('.guard-layer').scrollTop === 40);
    await page.setViewportSize({ width: 1000, height: 700 });
    const [narrow, narrow_layer] = await same();
    equal(narrow_layer, narrow, 'the box in a smaller window');
    await page.setViewportSize(desktop);
  });
  await check('the lines go along while one writes on before the next check', async () => {
    await lise.field.fill(faulty);
    await page.locator('.guard-fault').first().waitFor();
    const before = await layer_text(page);
    await lise.field.evaluate((each) => each.setSelectionRange(0, 0));
    await page.keyboard.press('H');
    await becomes(() => layer_text(page), before, 'underlined');
    await page.keyboard.press('Backspace');
  });
  await check('Alt and Enter rewrite the fault at the caret, and Escape takes it back', async () => {
    await page.locator('.fault-key').first().waitFor();
    await page.keyboard.press('Alt+Enter');
    const rewritten = await lise.field.inputValue();
    expect(!/calm down/i.test(rewritten) && rewritten.endsWith('Our policy is clear.'), rewritten);
    await becomes(() => page.evaluate(() => document.activeElement?.id), 'reply', 'the focus');
    await page.keyboard.press('Escape');
    await becomes(() => lise.field.inputValue(), faulty, 'after Escape');
  });
  await check('a screen reader hears of each fault once', async () => {
    const told = page.locator('evenkeel-composer .unseen[role=status]');
    await lise.field.fill('');
    await lise.field.fill('You need to calm down.');
    await told.filter({ hasText: /^Tells them to calm down\. Alt\+Enter rewrites\.$/ }).waitFor({ state: 'attached' });
    await lise.field.fill('You need to calm down. Our policy is clear.');
    await told.filter({ hasText: /^Policy wall\./ }).waitFor({ state: 'attached' });
    await lise.field.fill(faulty);
  });
}

async function draft_checks({ lise, page }) {
  await check('a reply that was begun survives a reload, with its lines', async () => {
    await page.reload();
    await page.locator('.thread-head h2', { hasText: 'Anna' }).waitFor();
    await becomes(() => lise.field.inputValue(), faulty, 'the composer');
    await page.locator('.guard-fault').first().waitFor();
  });
  await check('choosing a language keeps what is written', async () => {
    const choice = page.locator('.tongue-select');
    const last = await choice.locator('option').last().getAttribute('value');
    await choice.selectOption(last);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, last);
    await becomes(() => lise.page.locator('#reply').inputValue(), faulty, 'the composer');
    await choice.selectOption('en');
    await page.getByText('Connected', { exact: true }).waitFor();
    await lise.field.fill('');
  });
}

async function curve_checks({ lise, page, voices, ids }) {
  await check('a suggestion is changed in its card and put in', async () => {
    const card = lise.cards.first();
    await card.waitFor();
    await card.getByRole('button', { name: /^Edit/ }).click();
    const field = card.locator('textarea');
    await comes_true(() => field.evaluate((each) => each === document.activeElement), 'the words have no focus');
    await page.keyboard.press('End');
    await field.fill(`${await field.inputValue()} Let me see.`);
    await page.keyboard.press('Enter');
    await comes_true(async () => (await lise.field.inputValue()).endsWith(' Let me see.'), await lise.field.inputValue());
    await page.keyboard.press('Escape');
    await becomes(() => lise.field.inputValue(), '', 'after Escape');
  });
  await check('what the agent said is marked on the curve, and explained to eye and keyboard', async () => {
    await lise.field.fill('Calm down. That is not my problem.');
    await lise.field.press('Enter');
    await voices.say(ids['Anna Müller'], 'Not your problem?! You are the worst company ever!!!');
    await page.locator('.curve-mark.mark-customer').nth(1).waitFor();
    const mark = page.locator('.curve-mark.mark-fault').first();
    await mark.hover();
    await page.locator('.curve-told', { hasText: /Fault: .*Anger \d+ → \d+/ }).waitFor();
    await page.locator('.curve-mark[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await comes_true(async () => /^Fault: .*Anger went from \d+ to \d+/.test(await page.evaluate(() => document.activeElement.getAttribute('aria-label'))), 'the label');
    await page.keyboard.press('Enter');
    await page.locator('.message-shown', { hasText: 'Calm down. That is not my problem.' }).waitFor();
  });
  await check('own messages are shown as delivered', () =>
    page.locator('.message-ours', { hasText: 'Calm down.' }).locator('.delivery-delivered').waitFor());
}

async function company_checks({ stage, lise, page }) {
  await check('another agent in the same conversation is told of, and gone when they go', async () => {
    const odd = await stage.another('', Agent, desktop);
    await odd.sits_down('Odd');
    await odd.opens('Anna');
    await page.getByText('Odd is in this conversation too.').waitFor();
    await odd.page.getByText('Lise is in this conversation too.').waitFor();
    equal(odd.faults, [], 'faults');
    await odd.page.close();
    await page.getByText('Odd is in this conversation too.').waitFor({ state: 'detached' });
  });
  await check('nothing is told of others where there are none', async () =>
    equal(await lise.page.locator('.thread-others p').count(), 0, 'notes'));
}

async function promise_checks({ lise, page }) {
  const due = page.locator('.due-line');
  await check('what one promised is listed over all conversations, the next one first', async () => {
    await lise.field.fill("I'll send you the form tomorrow by noon.");
    await lise.field.press('Enter');
    await due.first().waitFor();
    await lise.opens('Chiara');
    await lise.field.fill("I am sorry about the invoice. I'll call you back in two hours.");
    await lise.field.press('Enter');
    await due.nth(1).waitFor();
    await comes_true(async () => (await due.first().innerText()).includes('two hours'), await due.first().innerText());
  });
  await check('it stays there when the tab is closed and the page is loaded again, and leads back', async () => {
    await page.locator('.tab', { hasText: 'Anna' }).getByRole('button', { name: /^Close the tab/ }).click();
    await page.reload();
    await due.nth(1).waitFor();
    await due.filter({ hasText: 'the form' }).click();
    await page.locator('.thread-head h2', { hasText: 'Anna' }).waitFor();
    await page.locator('.promise').getByRole('button', { name: /^Kept/ }).click();
    await due.nth(1).waitFor({ state: 'detached' });
  });
}

async function notice_checks({ page, voices, lise }) {
  await check('notices and sound are off, and the browser is asked for nothing until somebody turns them on', async () => {
    await page.evaluate(() => { globalThis.asked = 0; Notification.requestPermission = async () => { globalThis.asked += 1; return 'granted'; }; });
    await page.getByRole('button', { name: 'Notices' }).click();
    const boxes = page.getByRole('dialog').getByRole('checkbox');
    equal([await boxes.first().isChecked(), await boxes.last().isChecked()], [false, false], 'what is on');
    equal(await page.evaluate(() => globalThis.asked), 0, 'how often the browser was asked');
    await page.keyboard.press('Escape');
  });
  await check('somebody elsewhere who needs a person is told of wherever the agent is, until they are opened', async () => {
    const siri = await voices.comes('Siri');
    await voices.say(siri, "I don't want to live anymore");
    const call = page.locator('.care-call', { hasText: 'Siri' });
    await call.waitFor();
    await call.getByRole('button', { name: 'Open' }).click();
    await page.locator('.care-parts').waitFor();
    await call.waitFor({ state: 'detached' });
    await lise.field.fill('I am here with you.');
    await lise.field.press('Enter');
    await lise.sees('I am here with you.');
  });
}
