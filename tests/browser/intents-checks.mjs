import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessible } from './axe.mjs';
import { Author, desktop, phone, training_ms } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { start_server } from './server.mjs';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schemes = ['light', 'dark'];
const file = 'intents/demands/en.json';
const reply = 'Acknowledge, reply 1';
const bait = "You don't give a damn about us, you just lock people into contracts!";

// Of the checkout, so that nothing is written into it.
function copy_of_intents() {
  const copy = mkdtempSync(join(tmpdir(), 'evenkeel-intents-'));
  for (const folder of ['intents', 'config', 'tests/intents', 'tests/conversation', 'tests/promises']) {
    mkdirSync(join(copy, dirname(folder)), { recursive: true });
    cpSync(join(checkout, folder), join(copy, folder), { recursive: true });
  }
  return copy;
}

// A support lead finds a phrase, changes it, sees what would come of it, and saves it; others read and try.
export async function intents_checks(stage) {
  const copy = copy_of_intents();
  const data = mkdtempSync(join(tmpdir(), 'evenkeel-intents-data-'));
  let server;
  try {
    server = await start_server(stage.binary, data, ['--intents', copy]);
    const address = `${server.url}intents`;
    const solveig = await stage.seat(`${address}?role=supervisor`, Author, desktop);
    const kari = await stage.seat(address, Author, desktop);
    const scene = { ...stage, solveig, kari, address, file: join(copy, file), look: look_with(stage) };
    await find_checks(scene);
    await edit_checks(scene);
    await together_checks(scene);
    await raw_checks(scene);
    await reply_checks(scene);
    await reader_checks(scene);
    await narrow_checks(scene);
    await check('the pages about intents reported no error', () => equal([...solveig.faults, ...kari.faults], [], 'faults'));
  } finally {
    await server?.kill();
    rmSync(copy, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  }
}

const look_with = (stage) => async (person, name) => {
  for (const scheme of schemes) await check(`${name}: accessible, ${scheme}`, () => accessible(person.page, scheme));
  await stage.shot(person, `intents-${name.replaceAll(' ', '-')}`);
  await person.page.emulateMedia({ colorScheme: 'dark' });
  await stage.shot(person, `intents-${name.replaceAll(' ', '-')}-dark`);
  await person.page.emulateMedia({ colorScheme: 'light' });
};

async function find_checks({ solveig, look }) {
  const { page } = solveig;
  await look(solveig, 'the door');
  await solveig.sits_down('Solveig');
  await check('search looks into everything and marks what it found', async () => {
    await page.locator('body').press('/');
    await page.keyboard.type('more authority');
    await solveig.hits.first().waitFor();
    await becomes(async () => (await page.locator('.hit mark').first().innerText()).toLowerCase(), 'more authority', 'marked');
    await solveig.hits.first().getByText('Wants a manager').waitFor();
    await look(solveig, 'search');
  });
  await check('a hit is opened by keyboard, and the very line has the focus', async () => {
    await solveig.search.press('ArrowDown');
    await page.keyboard.press('Enter');
    await solveig.field(reply).waitFor();
    await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, reply);
  });
  await check('search in one language finds no other, in all of them every one', async () => {
    await solveig.search.fill('chef');
    await page.getByText('Nothing says “chef”').or(solveig.hits.first()).first().waitFor();
    await becomes(() => page.locator('.hit-text:not([lang="en"])').count(), 0, 'hits in other languages');
    await page.getByLabel('Language', { exact: true }).selectOption({ label: 'All languages' });
    await page.locator('.hit-text:not([lang="en"])').first().waitFor();
    await page.getByLabel('Language', { exact: true }).selectOption({ label: 'English' });
    await solveig.search.fill('');
  });
  await check('intents are browsed by pack and language', async () => {
    await solveig.opens('Waited too long');
    await solveig.button('Norsk', false).first().click();
    await page.locator('.language[aria-current="true"]', { hasText: 'Norsk' }).waitFor();
    await page.locator('.reply .line-field[lang="nb"]').first().waitFor();
    await solveig.button('English', false).first().click();
    await page.locator('.reply .line-field[lang="en"]').first().waitFor();
  });
}

async function edit_checks({ solveig, kari, file, look }) {
  const { page } = solveig;
  const before = readFileSync(file, 'utf8');
  await solveig.opens('Wants a manager');
  await look(solveig, 'replies');

  await check('a change is marked, counted, undone and discarded', async () => {
    const words = await solveig.field(reply).inputValue();
    await solveig.writes(reply, 'First try.');
    await page.getByText('1 change, not saved').waitFor();
    await page.locator('.reply .line-state', { hasText: 'changed' }).waitFor();
    await solveig.button('Undo').click();
    await becomes(() => solveig.field(reply).inputValue(), words, 'after undo');
    await solveig.writes(reply, 'Second try.');
    await solveig.button('Discard').click();
    await solveig.button('Yes, discard').click();
    await becomes(() => solveig.field(reply).inputValue(), words, 'after discarding');
    await becomes(() => page.locator('.change-bar').count(), 0, 'change bars');
  });
  await check('a reply that breaks the rules is refused beside its field, and cannot be saved', async () => {
    await solveig.button('Add a reply: Acknowledge').click();
    await page.keyboard.type(await solveig.field('Acknowledge, reply 2').inputValue());
    await page.keyboard.press('Tab');
    await solveig.is_checked();
    await page.locator('.flaw').first().waitFor();
    await page.locator('.line-field[aria-invalid="true"]').first().waitFor();
    await comes_true(async () => (await page.locator('.line-flaws li').first().innerText()).length > 10, 'nothing is said beside the field');
    await comes_true(() => solveig.save.isDisabled(), 'it can be saved');
    equal(readFileSync(file, 'utf8'), before, 'the file');
    await look(solveig, 'a problem');
    await page.locator('.flaw').first().getByRole('button', { name: /Go to the line/ }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await solveig.button('Discard').click();
    await solveig.button('Yes, discard').click();
  });
  await check('what would change is told before it is saved: readings and tests', async () => {
    await solveig.looks_at('Examples');
    await solveig.field('Add an example: Angry').evaluate((field) => {
      const clipboard = new DataTransfer();
      clipboard.setData('text', '- Bring me the captain of this ship of fools\n- Captain. To the bridge. Now.\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    });
    await page.getByText('2 changes, not saved').waitFor();
    await becomes(() => page.locator('.line-state', { hasText: 'new' }).count(), 2, 'new lines');
    await solveig.is_checked();
    await becomes(() => page.locator('.test-scores > div').count(), 6, 'languages in the tests');
    await page.getByText('Nothing is wrong with it.').waitFor();
    await look(solveig, 'the preview');
  });
  await check('leaving with unsaved changes is asked about first', async () => {
    await page.evaluate(() => { location.href = '/practice'; });
    await page.getByText('2 changes, not saved').waitFor();
    equal(new URL(page.url()).pathname, '/intents', 'where the page is');
  });
  await check('what is saved is in use at once, and only those lines of the file are others', async () => {
    await kari.sits_down('Kari');
    await solveig.looks_at('Replies');
    await solveig.writes(reply, 'You want somebody who may decide this, and I can see why.');
    await solveig.is_checked();
    await solveig.saves();
    await becomes(() => page.locator('.change-bar').count(), 0, 'change bars');
    const [old, now] = [before, readFileSync(file, 'utf8')].map((text) => text.split('\n'));
    const kept = new Set(old);
    const added = now.filter((line) => !kept.has(line)).map((line) => line.trim());
    expect(added.length >= 3 && added.length <= 5, `${added.length} lines are new: ${added.join(' ')}`);
    await kari.page.getByText(/Solveig changed the phrases at/).waitFor();
    await kari.search.fill('captain of this ship');
    await kari.hits.first().waitFor();
  });
  await check('a line that is removed is seen until it is saved, and can be put back', async () => {
    await solveig.looks_at('Examples');
    const words = await solveig.field('Angry example 2').inputValue();
    await solveig.button('Remove Angry example 2').click();
    await page.locator('.line-gone', { hasText: words }).getByText('will be removed').waitFor();
    await solveig.button('Put back Angry example 2').click();
    await becomes(() => solveig.field('Angry example 2').inputValue(), words, 'the line');
    await becomes(() => page.locator('.change-bar').count(), 0, 'change bars');
  });
  await look(solveig, 'examples');
  await solveig.looks_at('Look-alikes');
  await look(solveig, 'look-alikes');
}

async function together_checks({ seat, address, solveig, file }) {
  const { page } = solveig;
  const ola = await seat(`${address}?role=supervisor`, Author, desktop);
  await ola.sits_down('Ola');
  await check('what somebody else saves meanwhile comes under what is typed here, and both are kept', async () => {
    await solveig.looks_at('Replies');
    await solveig.writes(reply, 'Mine: you want somebody who may decide this.');
    await ola.opens('Wants a manager');
    await ola.writes('Acknowledge, reply 2', 'Theirs: you have got nowhere so far, and want a person who can decide.');
    await ola.saves();
    await page.getByText(/Ola changed this file at/).waitFor();
    await becomes(() => solveig.field(reply).inputValue(), 'Mine: you want somebody who may decide this.', 'what was typed');
    await becomes(() => solveig.field('Acknowledge, reply 2').inputValue(), 'Theirs: you have got nowhere so far, and want a person who can decide.', 'theirs');
    await solveig.is_checked();
    await solveig.saves();
    const text = readFileSync(file, 'utf8');
    expect(text.includes('Mine: you want') && text.includes('Theirs: you have'), 'one of them is not in the file');
  });
  await check('a file that was changed behind the server is not overwritten, and nothing typed is lost', async () => {
    await solveig.writes(reply, 'Once more: you want somebody who may decide this.');
    await solveig.is_checked();
    writeFileSync(file, readFileSync(file, 'utf8').replace('Theirs: you have got nowhere', 'By hand: you have got nowhere'));
    await solveig.save.click();
    await page.locator('.notice-rebased').waitFor();
    await becomes(() => solveig.field(reply).inputValue(), 'Once more: you want somebody who may decide this.', 'what was typed');
    await solveig.is_checked();
    await solveig.saves();
    const text = readFileSync(file, 'utf8');
    expect(text.includes('Once more: you want') && text.includes('By hand: you have'), 'one of them is not in the file');
  });
  await check('the page of the other supervisor reported no error', () => equal(ola.faults, [], 'faults'));
  await ola.page.context().close();
}

async function raw_checks({ solveig, file, look }) {
  const { page } = solveig;
  const before = readFileSync(file, 'utf8');
  await check('the raw file is shown when it is asked for, and a problem leads to its line', async () => {
    await page.getByText('About this intent').click();
    await solveig.button('Raw file').click();
    const raw = page.locator('.raw-field');
    await raw.waitFor();
    await becomes(() => raw.inputValue(), before, 'the text');
    await becomes(() => page.locator('.raw-lines span').count(), before.split('\n').length, 'line numbers');
    await raw.fill(before.replace('"title": "Wants a manager",', '"title": "Wants a manager"'));
    await raw.blur();
    await solveig.is_checked();
    await page.locator('.raw-head .flaw').first().getByRole('button').click();
    const line = await raw.evaluate((field) => field.value.slice(0, field.selectionStart).split('\n').length);
    const title = before.slice(0, before.indexOf('"title": "Wants a manager"')).split('\n').length;
    expect(Math.abs(line - title) <= 1, `the problem leads to line ${line}, the title is in line ${title}`);
    await comes_true(() => solveig.save.isDisabled(), 'it can be saved');
    await look(solveig, 'the raw file');
    await solveig.button('Discard').click();
    await solveig.button('Yes, discard').click();
    equal(readFileSync(file, 'utf8'), before, 'the file');
  });
  await check('a file is downloaded under its name', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), solveig.button('Download').click()]);
    equal(download.suggestedFilename(), 'demands-en.json', 'the name');
    await solveig.button(/Back to the phrases/, false).click();
  });
}

async function reply_checks({ solveig, kari, look }) {
  const { page } = solveig;
  const tries = async (person) => {
    await person.button('Try a sentence').click();
    await person.field('What a customer writes').fill(bait);
    await person.page.keyboard.press('Enter');
    await person.page.locator('.try-reply-list .suggestion').first().waitFor();
  };
  await check('a sentence is explained: what it was read as, the words for and against, thresholds, replies', async () => {
    await tries(kari);
    const { page: reader } = kari;
    await becomes(() => reader.locator('.try-intent').innerText(), '"You don\'t care about customers"', 'read as');
    await comes_true(async () => await reader.locator('.try-sentence .word-for').count() >= 2, 'no words are marked');
    await comes_true(async () => await reader.locator('.reasons').count() >= 2, 'the runner-up is not explained');
    await comes_true(async () => await reader.locator('.reason-bar').count() >= 10, 'there are few bars');
    await reader.locator('.meters', { hasText: 'needs 50' }).waitFor();
    await reader.locator('.try-reading .heat', { hasText: /Angry|Furious/ }).waitFor();
  });
  await check('it tells why it was not another intent', async () => {
    await kari.page.getByLabel('Why not …').selectOption({ label: 'Thanks and praise' });
    await kari.page.locator('.reasons', { hasText: 'Thanks and praise' }).waitFor();
    await kari.page.locator('.why-not-said', { hasText: 'Thanks and praise' }).waitFor();
    await look(kari, 'a sentence');
  });
  await check('a blocked reply does not come again, and stands as blocked', async () => {
    const shown = kari.page.locator('.try-reply-list .suggestion').filter({ has: kari.page.locator('.try-open') });
    const text = await shown.first().locator('.suggestion-text').innerText();
    await tries(solveig);
    await page.locator('.try-reply-list .suggestion', { hasText: text }).getByRole('button', { name: /^Open/ }).click();
    await page.locator('.reply .line-field:focus').waitFor();
    const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    const card = page.locator('.reply').filter({ has: solveig.field(label) });
    await card.getByRole('button', { name: /^Block/ }).click();
    await card.locator('.standing-blocked').waitFor();
    await tries(solveig);
    await page.waitForFunction((words) => ![...document.querySelectorAll('.try-reply-list .suggestion-text')].some((each) => each.textContent === words), text);
    await solveig.button('Phrases').click();
  });
  await check('the history of a reply says who judged it and when', async () => {
    await page.locator('.reply-blocked').getByRole('button', { name: /^History/ }).click();
    const dialog = page.getByRole('dialog', { name: 'History of a reply' });
    await dialog.locator('.verdict-list li', { hasText: 'by Solveig' }).first().waitFor();
    await look(solveig, 'the history of a reply');
    await page.keyboard.press('Escape');
  });
}

async function reader_checks({ kari, address, look }) {
  const { page } = kari;
  await check('an agent reads everything and can change nothing', async () => {
    await kari.button('Phrases').click();
    await kari.search.fill('');
    await kari.opens('Wants a manager');
    await page.locator('.reply .line-read').first().waitFor();
    equal(await page.locator('#section-panel').locator('textarea, input, select, .judge, .add-line, .line-remove').count(), 0, 'things to change');
    equal(await kari.save.count(), 0, 'ways to save');
  });
  await check('the checks show tests and languages side by side, and a number leads to its wording', async () => {
    await kari.button('Check results').click();
    await page.locator('.test-bars li').nth(5).waitFor({ timeout: training_ms });
    await comes_true(async () => await page.locator('.parity tbody tr').count() > 30, 'few intents are shown');
    await look(kari, 'the checks');
    await page.locator('.parity-cell').nth(1).click();
    await page.locator('.language[aria-current="true"]', { hasText: 'Norsk' }).waitFor();
  });
  await check('where the files cannot be written the page says so, with the reason', async () => {
    const context = await page.context().browser().newContext({ viewport: desktop, locale: 'en-GB' });
    const reader = await context.newPage();
    await reader.routeWebSocket(/\/v1\/ws/, (near) => {
      const far = near.connectToServer();
      far.onMessage((message) => {
        const frame = JSON.parse(message);
        near.send(frame.type === 'intents' ? JSON.stringify({ ...frame, writable: false, why_not: 'the disk is full' }) : message);
      });
    });
    await reader.goto(`${address}?role=supervisor&name=Solveig`);
    await reader.getByText('These files cannot be saved here: the disk is full').waitFor();
    await reader.locator('.intent-line').first().click();
    await reader.locator('.reply .line-read').first().waitFor();
    await context.close();
  });
}

async function narrow_checks({ solveig, shot }) {
  const { page } = solveig;
  await check('a phone shows it one below the other, and nothing is wider', async () => {
    await page.setViewportSize(phone);
    const fits = async (name) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await shot(solveig, `intents-${name}-phone`);
      expect(width <= phone.width, `${name} is ${width} wide`);
    };
    await fits('replies');
    await solveig.looks_at('Examples');
    await fits('examples');
    await solveig.button(/All intents/, false).click();
    await page.locator('.intent-line').first().waitFor();
    await fits('list');
    for (const tab of ['Try a sentence', 'Check results']) {
      await solveig.button(tab).click();
      await fits(tab.replaceAll(' ', '-').toLowerCase());
      for (const scheme of schemes) await accessible(page, scheme);
    }
  });
}
