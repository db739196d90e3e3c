import { accessible } from './axe.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { Supervisor, desktop, phone } from './people.mjs';

const heated = "If you really cared about your customers, I wouldn't have to wait three weeks for an answer!";
const promise = "I'm sorry about the wait. I'll call you back by five.";
// run.mjs has the server remind of it after three seconds.
const soon = "I'll ring you in 16 minutes.";
const card = (page) => page.getByRole('region', { name: 'Looking back' });

// A whole small conversation: greeting, promise, what became of it, the end, looking back, and being forgotten.
export async function promise_checks({ agent, another_customer, another, shot }) {
  const { page } = agent;
  const nils = await another_customer();
  await nils.start('Nils');
  await nils.says(heated);
  await agent.opens('Nils');
  await agent.cards.first().waitFor();
  const id = await page.evaluate(() => document.querySelector('.queue-line[aria-current]').dataset.conversation);
  const supervisor = await another('?role=supervisor', Supervisor, desktop);
  await supervisor.sits_down('Solveig');
  await supervisor.opens('Nils');

  await check('a greeting is reminded of beside the suggestions, and comes in with a click', async () => {
    const reminder = page.locator('evenkeel-assist-panel .reminder', { hasText: 'Not greeted yet' });
    const line = await reminder.locator('.reminder-line').innerText();
    await shot(agent, 'agent-reminder');
    await reminder.getByRole('button', { name: /^Insert/ }).click();
    await becomes(() => agent.field.inputValue(), line, 'the composer');
    await page.getByRole('button', { name: 'Undo' }).click();
    await becomes(() => agent.field.inputValue(), '', 'after undo');
  });
  await check('why names the attack and what it takes for granted', async () => {
    await page.locator('.why summary').click();
    const built = page.locator('.why div').filter({ has: page.locator('dt', { hasText: 'Built on' }) });
    await built.first().waitFor();
    await comes_true(async () => /If you really cared.*takes for granted/s.test(await built.first().innerText()), await built.first().innerText());
    await built.first().scrollIntoViewIfNeeded();
    await shot(agent, 'agent-attack');
    await page.locator('.why summary').click();
  });
  await check('the draft check reminds of the greeting until it is there, and leads with it', async () => {
    await agent.field.fill('It is frustrating to be left waiting.');
    const reminder = page.locator('.draft-check .reminder', { hasText: 'Not greeted yet' });
    await reminder.waitFor();
    const line = await reminder.locator('.reminder-line').innerText();
    await shot(agent, 'agent-draft-reminder');
    await reminder.getByRole('button', { name: /^Insert/ }).click();
    await becomes(() => agent.field.inputValue(), `${line} It is frustrating to be left waiting.`, 'the composer');
    await reminder.waitFor({ state: 'detached' });
    await agent.field.fill('');
  });
  await check('solving before the anger is met is a fault with a name', async () => {
    await agent.field.fill('I can offer you a refund or a new delivery.');
    await page.locator('.fault', { hasText: 'Solves before it calms' }).waitFor();
    await agent.field.fill('');
  });

  const lines = page.locator('.promise');
  await check('a promise appears with its words and its hour, for the agent and the supervisor', async () => {
    await agent.field.fill(promise);
    await agent.field.press('Enter');
    await lines.first().waitFor();
    const text = await lines.first().innerText();
    expect(text.includes("I'll call you back by five."), text);
    expect(/(Open|Due soon|Late)\s+by .*\d\d:\d\d/.test(text), text);
    await supervisor.page.locator('.promise').first().waitFor();
    await shot(agent, 'agent-promise');
  });
  await check('the agent told the time zone in which the hour is meant', () => {
    const { zone } = agent.sent.findLast(({ type }) => type === 'message');
    expect(typeof zone === 'string' && zone.length > 0, `the zone is ${zone}`);
    expect(nils.sent.filter(({ type }) => type === 'message').every((message) => !('zone' in message)), "the customer's zone is told");
  });
  for (const scheme of ['light', 'dark']) await check(`promises are accessible, ${scheme}`, () => accessible(page, scheme));
  await check('a promise is marked with the keyboard, and the focus stays with it', async () => {
    await lines.first().getByRole('button', { name: /^Kept/ }).focus();
    await page.keyboard.press('Enter');
    await lines.first().locator('.promise-state', { hasText: 'Kept' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.promise') !== null);
    await supervisor.page.locator('.promise-state', { hasText: 'Kept' }).waitFor();
  });
  await check('a mark can be changed', async () => {
    await page.keyboard.press('Enter');
    await lines.first().getByRole('button', { name: /^Dropped/ }).click();
    await supervisor.page.locator('.promise-state', { hasText: 'Dropped' }).waitFor();
  });
  await check('who comes back has every open promise, and none twice', async () => {
    await agent.field.fill("I'll send you the form tomorrow by noon.");
    await agent.field.press('Enter');
    await lines.nth(1).waitFor();
    await page.reload();
    await agent.opens('Nils');
    await lines.first().waitFor();
    await becomes(() => lines.count(), 1, 'promises after a reload');
  });
  await check('a promise that falls due is told to the supervisor, and shown as due', async () => {
    await agent.field.fill(soon);
    await agent.field.press('Enter');
    const due = page.locator('.promise', { hasText: soon });
    await due.waitFor();
    await supervisor.page.locator('.alert', { hasText: 'Promise due' }).waitFor();
    await due.locator('.promise-state', { hasText: 'Due soon' }).waitFor();
    equal(await page.locator('.alert').count(), 0, "alerts in the agent's page");
    await supervisor.page.getByRole('button', { name: /^Dismiss: Promise due/ }).click();
    await becomes(() => supervisor.page.locator('.alert').count(), 0, 'alerts after one was dismissed');
  });
  await check('while the customer is still writing, nothing is suggested yet', async () => {
    await nils.says('And another thing.');
    await nils.says('Nobody ever reads what I write, you liars!');
    await page.getByText('Listening: the customer is still writing.').waitFor();
    await page.getByText('Listening: the customer is still writing.').waitFor({ state: 'detached' });
  });
  await check("the agent's own heat is shown to that agent alone, and only when it is raised", async () => {
    equal(await page.locator('.own-heat').count(), 0, 'notes before');
    for (const words of ['THIS IS RIDICULOUS! You are being rude and stupid!!!', 'STOP SHOUTING AT ME, you idiot! This is YOUR fault!!!']) {
      await agent.field.fill(words);
      await agent.field.press('Enter');
      await agent.sees(words);
    }
    await page.locator('.own-heat', { hasText: 'Only you see this' }).waitFor();
    equal(await supervisor.page.locator('.own-heat').count(), 0, "notes in the supervisor's page");
    expect(supervisor.received.every(({ type }) => type !== 'agent_heat'), 'the supervisor got the heat');
    await shot(agent, 'agent-own-heat');
  });
  await check('the supervisor is told of anger, and opens what it is about', async () => {
    await nils.says('You useless idiots, I HATE you all, go to hell, this is a f***ing joke!!!');
    await supervisor.page.locator('.alert').first().waitFor();
    await shot(supervisor, 'supervisor-alert');
    for (const scheme of ['light', 'dark']) await accessible(supervisor.page, scheme);
    await supervisor.page.locator('.alert .alert-open').first().click();
    await supervisor.page.locator('.thread-head h2', { hasText: 'Nils' }).waitFor();
    await supervisor.page.locator('.alert .alert-away').first().click();
  });

  await check('when a conversation is closed, there is a look back', async () => {
    await nils.says('Thanks, that helps. Goodbye.');
    await agent.sees('Thanks, that helps. Goodbye.');
    await page.getByRole('button', { name: 'Close conversation' }).click();
    await page.getByRole('button', { name: 'Yes, close' }).click();
    await card(page).waitFor();
    await becomes(() => card(page).locator('.debrief-number').count(), 3, 'numbers');
    await card(page).getByText('Next time').waitFor();
    await card(supervisor.page).waitFor();
    await shot(agent, 'agent-debrief');
  });
  await check('the look back fits a phone', async () => {
    await page.setViewportSize(phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width <= phone.width, `the page is ${width} wide`);
    await card(page).scrollIntoViewIfNeeded();
    await shot(agent, 'agent-debrief-phone');
    await page.setViewportSize(desktop);
  });
  for (const scheme of ['light', 'dark']) await check(`the look back is accessible, ${scheme}`, () => accessible(page, scheme));
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(agent, 'agent-debrief-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await check('promises stay to be marked after the end', async () => {
    const count = await lines.count();
    await lines.first().getByRole('button', { name: /^Kept/ }).click();
    await lines.first().locator('..').locator('.promise-kept').waitFor();
    await becomes(() => lines.count(), count, 'promises');
  });
  await check('a forgotten conversation leaves the pages of all who were in it', async () => {
    await supervisor.asks({ type: 'forget', conversation: id });
    await page.getByText('The conversation was forgotten').waitFor();
    await agent.line('Nils').waitFor({ state: 'detached' });
    await nils.page.locator('.bubble').first().waitFor({ state: 'detached' });
    await shot(agent, 'agent-forgotten');
  });
  await check('what a reply achieved so far is told in small print', async () => {
    const { replies } = agent.received.find(({ type, conversation }) => type === 'suggestion' && conversation === id);
    const counts = {
      shown: 20, inserted: 15, sent: 12, edited: 0, dismissed: 0, edit_distance: 0, calmer: 8, same: 3, angrier: 1, reasons: {},
    };
    await supervisor.asks({ type: 'learning.import', replies: Object.fromEntries(replies.map((reply) => [reply.id, counts])) });
    const siv = await another_customer();
    await siv.start('Siv');
    await siv.says(heated);
    await agent.opens('Siv');
    await agent.cards.filter({ hasText: 'calmed 8 of 12, 39–86 %' }).first().waitFor();
    await shot(agent, 'agent-record');
    equal(siv.faults, [], 'faults');
  });
  await check('these pages reported no error', () => equal([...nils.faults, ...supervisor.faults], [], 'faults'));
}
