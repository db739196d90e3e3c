import { accessible } from './axe.mjs';
import { Agent, Customer, Trainee, desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { bait } from './talk-checks.mjs';
import { Voices } from './voices.mjs';

// Much at once, small screens, and hands that only know the keyboard.
export async function burst_checks(stage) {
  const voices = new Voices((await stage.another_customer()).page);
  const eva = await stage.another('', Agent, desktop);
  await eva.sits_down('Eva');
  await burst(stage, voices, eva);
  await eva.page.close();
  await by_keyboard(stage, voices);
  await small_screens(stage, voices);
}

async function burst(stage, voices, eva) {
  const { page } = eva;
  const id = await voices.comes('Flora');
  const said = Array.from({ length: 200 }, (_, index) => `Line ${index + 1} of many`);
  await voices.say(id, ...said.slice(0, 40));
  await eva.opens('Flora');
  await eva.sees(said[39]);
  await check('two hundred messages in a burst come in order, and none twice', async () => {
    const pouring = voices.say(id, ...said.slice(40));
    await eva.field.fill('I am reading');
    await becomes(() => eva.field.inputValue(), 'I am reading', 'what was written meanwhile');
    await pouring;
    await eva.sees(said.at(-1));
    equal(await eva.texts(), said, 'the messages');
    await page.waitForFunction(() => document.querySelectorAll('.message-theirs .heat').length === 200);
  });
  await check('who reads further up stays where they are, is told what came, and gets there with one click', async () => {
    const top = () => page.locator('.thread').evaluate((list) => list.scrollTop);
    await page.locator('.thread').evaluate((list) => { list.scrollTop = 500; });
    await page.waitForTimeout(100);
    const before = await top();
    await voices.say(id, 'And one more', 'And another one');
    await page.getByRole('button', { name: /2 new messages/ }).waitFor();
    await becomes(() => top(), before, 'the place');
    await page.getByRole('button', { name: /2 new messages/ }).click();
    await page.locator('.thread-below').waitFor({ state: 'detached' });
    await comes_true(async () => await top() > before, 'it did not go down');
  });
  await check('a reload in the middle of it all brings everything once', async () => {
    await page.reload();
    await eva.sees('And another one');
    equal((await eva.texts()).length, new Set(await eva.texts()).size, 'different messages');
    await becomes(() => eva.field.inputValue(), 'I am reading', 'the reply');
  });
  await check('a cut in the middle of a burst loses and doubles nothing', async () => {
    stage.is_cut = true;
    stage.wire.cut();
    await page.locator('.banner').first().waitFor();
    await eva.field.fill('I read every line of it.');
    await eva.field.press('Enter');
    stage.wire.mend();
    await page.locator('.banner').first().waitFor({ state: 'hidden' });
    await eva.is_settled();
    await eva.sees_once('I read every line of it.');
    equal((await eva.texts()).length, 203, 'messages');
    stage.is_cut = false;
  });
}

async function by_keyboard(stage, voices) {
  const id = await voices.comes('Greta');
  await voices.say(id, bait);
  const kay = await stage.another('', Agent, desktop);
  const { page } = kay;
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const tab_to = async (what) => {
    for (let tries = 0; tries < 60; ++tries) {
      await press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return;
    }
    throw new Error(`the Tab key does not lead to ${what}`);
  };
  await check('from the sign-in to a sent suggestion with nothing but the keyboard', async () => {
    await tab_to('input[name=name]');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Kay');
    await press('Enter');
    await page.locator('.queue-line').first().waitFor();
    await tab_to('.queue-line');
    const lines = await page.locator('.queue-name').allInnerTexts();
    await press('Home');
    for (let at = 0; at < lines.indexOf('Greta'); ++at) await press('ArrowDown');
    await press('Enter');
    await page.locator('.thread-head h2', { hasText: 'Greta' }).waitFor();
    await kay.cards.first().waitFor();
    const text = await page.locator('.suggestion-text').first().innerText();
    await press('1');
    await becomes(() => kay.field.inputValue(), text, 'the composer');
    await press('Enter');
    await kay.sees_once(text);
  });
  await check('wherever the keyboard is, that can be seen', async () => {
    const unseen = [];
    for (let step = 0; step < 40; ++step) {
      await press('Tab');
      const found = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return '';
        const marks = [focused, ...focused.querySelectorAll('.mark-place')].map((each) => getComputedStyle(each));
        const is_seen = marks.some(({ outlineStyle, outlineWidth, stroke }) => (outlineStyle !== 'none' && outlineWidth !== '0px') || (stroke && stroke !== 'none'));
        return is_seen ? '' : focused.outerHTML.slice(0, 80);
      });
      if (found) unseen.push(found);
    }
    equal(unseen, [], 'places without a mark');
  });
  await check('that page reported no error', () => equal(kay.faults, [], 'faults'));
  await page.close();
}

const magnified = { '200 %': { width: 720, height: 450 }, '400 %': { width: 320, height: 256 } };

async function small_screens(stage, voices) {
  const id = await voices.comes('Henrik');
  await voices.say(id, `Well. ${bait}`);
  const ida = await stage.another('', Agent, phone);
  const { page } = ida;
  await check('on a phone one goes from the list to the conversation and back, and a suggestion is put in with a touch', async () => {
    await page.getByLabel('Your name').fill('Ida');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await ida.line('Henrik').click();
    await ida.cards.first().waitFor();
    await ida.cards.first().getByRole('button', { name: /^Insert/ }).click();
    await comes_true(async () => (await ida.field.inputValue()).length > 10, 'nothing was put in');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message-ours').waitFor();
    await page.getByRole('button', { name: 'Conversations' }).click();
    await ida.line('Henrik').waitFor();
    await ida.line('Henrik').click();
  });
  const customer = await stage.another('customer', Customer, phone);
  await customer.start('Jonas');
  await customer.says('Hello?');
  const trainee = await stage.another('practice', Trainee, phone);
  await trainee.sits_down('Ida');
  await trainee.begins('The wrong blue');
  await trainee.says('That is not my problem, so calm down.');
  for (const [size, viewport] of Object.entries(magnified)) {
    for (const [name, person] of [['live', ida], ['customer', customer], ['practice', trainee]]) {
      await check(`at ${size} nothing of the ${name} page is cut off, and every control is reached`, async () => {
        await person.page.setViewportSize(viewport);
        await reflows(person.page, viewport.width);
        await stage.shot(person, `${name}-at-${size.replace(' %', '')}`);
        await accessible(person.page, 'light');
      });
    }
  }
  await check('with colours of the user’s own, what is unread or current can still be told', async () => {
    await page.setViewportSize(desktop);
    await page.emulateMedia({ forcedColors: 'active' });
    await stage.shot(ida, 'agent-forced-colours');
    const line = page.locator('.queue-line[aria-current]');
    await comes_true(() => line.evaluate((each) => getComputedStyle(each).outlineStyle !== 'none'), 'the current line has no edge');
    await page.emulateMedia({ forcedColors: 'none' });
  });
  await check('these pages reported no error', () => equal([...ida.faults, ...customer.faults, ...trainee.faults], [], 'faults'));
  for (const person of [ida, customer, trainee]) await person.page.close();
}

// Nothing sticks out to the side, and whatever has the keyboard can be brought into view.
async function reflows(page, width) {
  await page.waitForFunction((width) => innerWidth === width, width);
  await page.evaluate(() => new Promise((laid_out) => requestAnimationFrame(() => requestAnimationFrame(laid_out))));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide <= width, `the page is ${wide} wide`);
  const lost = await page.evaluate(() => [...document.querySelectorAll('button, a[href], input, textarea, select, [tabindex="0"]')]
    .filter((each) => each.checkVisibility() && !each.closest('dialog:not([open])'))
    .filter((each) => {
      each.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return right - left < 1 || left < -1 || right > innerWidth + 1 || bottom < 0 || top > innerHeight;
    }).map((each) => each.outerHTML.slice(0, 90)));
  equal(lost, [], 'out of reach');
}
