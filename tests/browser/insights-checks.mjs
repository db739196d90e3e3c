import { readFileSync } from 'node:fs';
import { accessible } from './axe.mjs';
import { converse } from './frames.mjs';
import { Overseer, desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const heated = "If you really cared about your customers, I wouldn't have to wait three weeks for an answer!";
const furious = 'You are liars and thieves! I want my money back NOW!';
const calm = 'Thank you, that is kind of you.';

// Small enough to be counted by hand. Tuva: one that was heated and is calm again, one that never was heated; a promise kept.
// Bjarne: one that stays heated, with a fault. The names are theirs alone, so that other checks' conversations do not count.
async function make_conversations({ page }) {
  const [, suggested] = await converse(page, 'c-insight-1', 'Anna', 'Tuva', [
    { customer: heated }, { uses: true }, { customer: 'Still, nobody has told me anything.' },
    { agent: "I'm sorry about the wait. I'll call you back by five." }, { marks: 'kept' }, { customer: calm },
  ]);
  await converse(page, 'c-insight-2', 'Cecilie', 'Tuva', [{ customer: 'What are your opening hours?' }, { agent: 'From nine to five.' }]);
  await converse(page, 'c-insight-3', 'Birk', 'Bjarne', [
    { customer: heated }, { agent: 'Calm down, it is our policy.' }, { customer: furious },
  ], false);
  return suggested;
}

// A supervisor sees what happened, filters it, goes down to a conversation, plays it again, and is told at once of what is wrong.
export async function insights_checks(stage) {
  const solveig = await stage.another('insights', Overseer, desktop);
  const { page } = solveig;
  await check('where nothing was ever written, the page says so and shows a way on', async () => {
    await solveig.sits_down('Solveig');
    if (stage.is_fresh) await page.getByText('No conversations yet').waitFor();
  });
  const suggested = await make_conversations(solveig);
  await numbers(stage, solveig);
  await lists(stage, solveig, suggested);
  await looking_again(stage, solveig);
  await saving(solveig);
  await alerts(stage, solveig);
  await breaks(stage, solveig);
  await check('the insights page reported no error', () => equal(solveig.faults, [], 'faults'));
}

async function numbers(stage, solveig) {
  const { page } = solveig;
  await check('the numbers of one agent are those of their conversations', async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await solveig.chooses('Agent', 'Tuva');
    await page.getByRole('heading', { name: /: 2 conversations$/ }).waitFor();
    await becomes(() => solveig.headline('Calmed of heated'), ['100%', '1 of 1 heated'], 'calmed');
    await becomes(() => solveig.headline('Faults per 100 messages'), ['0.0', '0 faults in 3 agent messages'], 'faults');
    await becomes(() => solveig.headline('Promises kept'), ['100%', '1 of 1 settled'], 'promises');
    await comes_true(async () => /^\d+ s$/.test((await solveig.headline('Time to calm'))[0]), 'the time to calm');
    await comes_true(async () => /^\d+ s$/.test((await solveig.headline('First response'))[0]), 'the first response');
    const [anger] = await solveig.headline('Anger, start → end');
    const [start, end] = anger.match(/\d+/g).map(Number);
    expect(start > end, `anger ${anger}`);
  });
  await check('levels, suggestions and promises are counted too, and said to those who do not see the charts', async () => {
    const levels = page.getByRole('img', { name: /^Conversations by level/ });
    const said = await levels.getAttribute('aria-label');
    expect(/Calm: 1, then 2/.test(said), said);
    const sent = page.getByRole('table', { name: 'Suggested replies' }).getByRole('row', { name: /Sent as suggested/ });
    await becomes(() => sent.getByRole('cell').nth(1).innerText(), '1', 'sent as suggested');
    const kept = page.getByRole('table', { name: 'Promises' }).getByRole('row', { name: /^Kept/ });
    await becomes(() => kept.getByRole('cell').nth(1).innerText(), '1', 'kept');
    equal(await page.getByRole('img').evaluateAll((all) => all.filter((each) => !each.getAttribute('aria-label')).length), 0, 'charts without a sentence');
  });
  await check('the table beside a chart has what the chart shows', async () => {
    await solveig.chooses('What to show', 'Conversations');
    await page.locator('evenkeel-series summary').click();
    const row = page.getByRole('region', { name: 'Over time' }).getByRole('row').last();
    await becomes(() => row.locator('td').allInnerTexts(), ['2', '1'], 'conversations and heated of today');
    await page.locator('evenkeel-series summary').click();
  });
  await check('a day of the chart leads to its conversations, and back leads back', async () => {
    const place = await page.locator('evenkeel-series .u-over').boundingBox();
    await page.mouse.click(place.x + place.width * (29.5 / 30), place.y + place.height / 2);
    await page.locator('.row').nth(1).waitFor();
    const asked = new URL(page.url()).searchParams;
    equal([asked.get('period'), asked.get('from')], ['own', asked.get('to')], 'the range');
    await becomes(() => page.locator('.row').count(), 2, 'conversations of today');
    await page.goBack();
    await page.locator('.headlines').waitFor();
  });
  await check('what is shown is in the address, without a token, and survives a reload', async () => {
    const address = new URL(page.url());
    equal(address.searchParams.get('agent'), 'Tuva', 'the agent in the address');
    expect(!/token/i.test(page.url()), page.url());
    await page.reload();
    await page.getByRole('heading', { name: /: 2 conversations$/ }).waitFor();
    await becomes(() => solveig.choice('Agent').inputValue(), 'Tuva', 'the choice');
  });
  for (const scheme of ['light', 'dark']) await check(`the overview is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'insights-overview');
  await check('the breakdown compares agents, and sorts by what is asked', async () => {
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'Breakdown' }).click();
    const table = page.getByRole('region', { name: 'Agents' });
    const faults = table.getByRole('button', { name: 'Faults /100' });
    await faults.click();
    await becomes(() => table.getByRole('columnheader', { name: 'Faults /100' }).getAttribute('aria-sort'), 'descending', 'the order');
    const names = await table.getByRole('rowheader').allInnerTexts();
    expect(names.indexOf('Bjarne') < names.indexOf('Tuva'), names.join(', '));
    await faults.focus();
    await page.keyboard.press('Enter');
    await becomes(() => table.getByRole('columnheader', { name: 'Faults /100' }).getAttribute('aria-sort'), 'ascending', 'the order the other way');
  });
  for (const scheme of ['light', 'dark']) await check(`the breakdown is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'insights-breakdown');
}

async function lists(stage, solveig, suggested) {
  const { page } = solveig;
  const rows = page.locator('.row');
  await check('what a phrase did is shown with its interval, and as little where it is little', async () => {
    await page.getByRole('link', { name: 'Phrases' }).click();
    const phrase = page.getByRole('row').filter({ hasText: suggested });
    await phrase.waitFor();
    const said = await phrase.innerText();
    expect(/\d+% \(\d+–\d+%\)/.test(said), said);
    expect(/few answers/.test(said), said);
    await becomes(async () => await phrase.locator('.interval-few').count() > 0, true, 'hollow points');
  });
  for (const scheme of ['light', 'dark']) await check(`the phrases are accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'insights-phrases');
  await check('a phrase leads to the conversations in which it was used', async () => {
    await page.getByRole('row').filter({ hasText: suggested }).getByRole('button').first().click();
    await page.locator('.row[data-conversation="c-insight-1"]').waitFor();
    await becomes(() => page.locator('.row[data-conversation="c-insight-3"]').count(), 0, 'conversations without it');
    await page.getByRole('button', { name: /^Remove: After/ }).click();
    await page.locator('.row[data-conversation="c-insight-3"]').waitFor();
  });
  await check('a fault leads to where it happened', async () => {
    await solveig.chooses('Agent', 'Bjarne');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: /: 1 conversation$/ }).waitFor();
    await page.getByRole('button', { name: /Tells them to calm down/ }).click();
    await rows.first().waitFor();
    await becomes(() => rows.evaluateAll((all) => all.map(({ dataset }) => dataset.conversation)), ['c-insight-3'], 'conversations with the fault');
    await comes_true(async () => /Not calmed/.test(await rows.first().innerText()), await rows.first().innerText());
  });
  await check('the list can be put in another order, the worst ending first', async () => {
    await solveig.chooses('Fault', 'All faults');
    await solveig.chooses('Agent', 'All agents');
    await solveig.chooses('Order', 'Worst ending');
    await page.waitForFunction(() => document.querySelectorAll('.row').length >= 3);
    const ends = await page.locator('.row-anger').allInnerTexts();
    const numbers = ends.map((text) => Number(text.split('→')[1]));
    equal(numbers, [...numbers].sort((a, b) => b - a), 'anger at the end, from above');
  });
  for (const scheme of ['light', 'dark']) await check(`the list is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'insights-list');
}

async function looking_again(stage, solveig) {
  const { page } = solveig;
  const bubbles = page.locator('.bubble');
  const cursor = () => page.locator('evenkeel-curve').evaluate((curve) => curve.cursor);
  await check('a conversation is opened from the list, whole, and only to be read', async () => {
    await page.locator('.row[data-conversation="c-insight-1"] .row-open').focus();
    await page.keyboard.press('Enter');
    await solveig.sees(calm);
    await becomes(() => bubbles.count(), 5, 'messages');
    await page.getByRole('region', { name: 'Looking back' }).waitFor();
    equal(await page.locator('.insights-page textarea').count(), 0, 'fields to write in');
    equal(await page.getByRole('button', { name: 'Keyboard shortcuts' }).count(), 0, 'lists of keys that do nothing here');
    await comes_true(() => page.evaluate(() => document.activeElement?.classList.contains('one-title')), 'the focus is elsewhere');
  });
  await check('curve and messages go back together, step by step, by keyboard', async () => {
    await page.getByRole('button', { name: 'To the beginning' }).click();
    await becomes(async () => [await bubbles.count(), await cursor()], [1, 0], 'at the beginning');
    await page.getByLabel('Message', { exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelectorAll('.bubble').length === 3);
    await becomes(() => cursor(), 1, 'the place on the curve');
    await becomes(() => page.getByLabel('Message', { exact: true }).getAttribute('aria-valuetext'), 'Message 3 of 5', 'what is read out');
    await page.getByRole('button', { name: 'One message back' }).click();
    await becomes(() => bubbles.count(), 2, 'messages, one back');
    await page.locator('.curve-mark').nth(3).press('Enter');
    await becomes(() => bubbles.count(), 4, 'messages up to the mark that was chosen');
  });
  await check('it plays by itself, to the end, and can be held', async () => {
    await page.getByRole('button', { name: 'To the beginning' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const held = await bubbles.count();
    expect(held < 5, 'it did not hold');
    await solveig.chooses('Speed', '4 ×');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.bubble').length === 5);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await becomes(() => cursor(), 2, 'the place on the curve at the end');
  });
  for (const scheme of ['light', 'dark']) await check(`looking at one conversation is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'insights-conversation');
  await check('back keeps the list as it was, and the keyboard where it was', async () => {
    await page.goBack();
    await page.locator('.row[data-conversation="c-insight-1"]').waitFor();
    await becomes(() => solveig.choice('Order').inputValue(), 'worst', 'the order');
    await page.waitForFunction(() => document.activeElement?.closest('[data-conversation="c-insight-1"]') !== null);
  });
  await check('every part of it fits a phone', async () => {
    await page.setViewportSize(phone);
    for (const view of ['overview', 'phrases', 'breakdown', 'conversations']) {
      await page.goto(`${stage.wire.url}insights?view=${view}`);
      await page.locator('.period-line').waitFor();
      await stage.shot(solveig, `insights-${view}-phone`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width <= phone.width, `${view} is ${width} wide`);
    }
    await page.goto(`${stage.wire.url}insights?conversation=c-insight-1`);
    await solveig.sees(calm);
    await stage.shot(solveig, 'insights-conversation-phone');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize(desktop);
    expect(width <= phone.width, `a conversation is ${width} wide`);
  });
}

async function saving(solveig) {
  const { page } = solveig;
  await check('a table is saved as CSV, with a row for each conversation and the filters kept', async () => {
    await page.goto(`${new URL(page.url()).origin}/insights?view=conversations&agent=Tuva`);
    await page.locator('.row').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV: Conversations' }).click()]);
    expect(/^evenkeel-conversations-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/.test(download.suggestedFilename()), download.suggestedFilename());
    const lines = readFileSync(await download.path(), 'utf8').replace('\ufeff', '').trim().split('\r\n');
    equal(lines.length, 3, 'a head and two rows');
    expect(lines[0].split(',').includes('conversation'), lines[0]);
    expect(lines.some((line) => line.includes('c-insight-1')) && !lines.some((line) => line.includes('c-insight-3')), lines.join('\n'));
    await page.getByRole('status').filter({ hasText: 'Saved: evenkeel-conversations' }).waitFor({ state: 'attached' });
  });
}

async function alerts(stage, solveig) {
  const { page } = solveig;
  await check('a furious customer is told of at once, and one click leads there', async () => {
    const birk = await stage.another_customer();
    await birk.start('Roar');
    await birk.says(furious);
    const alert = page.locator('.alert').filter({ hasText: 'Roar' }).first();
    await alert.waitFor();
    await stage.shot(solveig, 'insights-alert');
    await alert.locator('.alert-open').click();
    await page.getByRole('heading', { name: 'Conversation with Roar' }).waitFor();
    await solveig.sees(furious);
    await birk.says('Is anybody there?');
    await solveig.sees('Is anybody there?');
    await page.getByRole('link', { name: 'Open in Live' }).waitFor();
    await birk.page.context().close();
  });
}

async function breaks(stage, solveig) {
  const { page } = solveig;
  await check('while the server is away the numbers stay, and the page says so', async () => {
    await page.goto(`${stage.wire.url}insights?agent=Tuva`);
    await page.getByRole('heading', { name: /: 2 conversations$/ }).waitFor();
    stage.is_cut = true;
    stage.wire.cut();
    await page.getByText('What you see is what was known before.').waitFor();
    await page.getByRole('heading', { name: /: 2 conversations$/ }).waitFor();
    stage.wire.mend();
    await page.getByText('Connected', { exact: true }).waitFor();
    stage.is_cut = false;
  });
  await check('a conversation that was never there is not made up', async () => {
    await page.goto(`${stage.wire.url}insights?conversation=c-nobody`);
    await page.getByText('It was forgotten, or you may not read it.').waitFor();
  });
}
