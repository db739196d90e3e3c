import { accessible } from './axe.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { bait } from './talk-checks.mjs';

// What the assist panel shows, and how its replies get into the conversation.
export async function assist_checks({ customer, agent, shot }) {
  const { page } = agent;
  // A fresh heated message: the newest suggestion is what the panel shows.
  await customer.says(`Honestly. ${bait}`);
  await agent.sees_once(`Honestly. ${bait}`);

  await check('the message carries its reading', async () => {
    const mark = page.locator('.message-theirs').filter({ hasText: 'Honestly.' }).locator('.heat');
    await mark.waitFor();
    await comes_true(async () => /^(Irritated|Angry|Furious)\s*\d+$/.test((await mark.innerText()).trim()), `the mark says "${await mark.innerText()}"`);
  });
  await check('anger now has a word, a number, a trend and a stage', async () => {
    const now = page.locator('.anger-now');
    await becomes(() => now.locator('.anger-word, .anger-number, .anger-trend, .ladder-now').count(), 4, 'parts');
  });
  await check('the anger curve has a description and a table', async () => {
    const label = await page.getByRole('img', { name: /Anger curve/ }).getAttribute('aria-label');
    expect(/now \d+ of 100/.test(label), label);
    await comes_true(async () => await page.locator('evenkeel-curve tbody tr').count() >= 2, 'the table has a row a message');
    await comes_true(async () => await page.locator('evenkeel-curve canvas').count() === 1, 'there is one canvas');
  });

  let offer;
  await check('computer mode is suggested', async () => { offer = await agent.offer('Computer mode'); });
  if (!offer) return;
  await check('new suggestions are announced politely', () =>
    page.locator('evenkeel-announcer [role=status]', { hasText: /new suggestion/ }).waitFor({ state: 'attached' }));
  await check('why names the words, the intent and the rule, and marks the words in the message', async () => {
    await page.locator('.why summary').click();
    await page.locator('.why dd').first().waitFor();
    const words = await page.locator('.why mark').first().innerText();
    await becomes(async () => (await page.locator('.thread mark').first().innerText()), words, 'marked in the message');
    await comes_true(async () => /House rule \d+/.test(await page.locator('.why').innerText()), 'no house rule is named');
    await shot(agent, 'agent-why');
  });
  for (const scheme of ['light', 'dark']) {
    await check(`the agent's page is accessible, ${scheme}`, () => accessible(page, scheme));
    await check(`the customer's page is accessible, ${scheme}`, () => accessible(customer.page, scheme));
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(agent, 'agent-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await check('a digit inserts into the empty composer, and undo gives the digit back', async () => {
    await agent.field.focus();
    await page.keyboard.press(offer.number);
    await becomes(() => agent.field.inputValue(), offer.text, 'the composer');
    await page.getByRole('button', { name: /Undo/ }).click();
    await becomes(() => agent.field.inputValue(), offer.number, 'after undo');
    await agent.field.fill('');
  });
  await check('Alt and a digit insert at the cursor and lose nothing that was typed', async () => {
    await agent.field.fill('Hello Rosa.');
    await page.keyboard.press(`Alt+Digit${offer.number}`);
    await becomes(() => agent.field.inputValue(), `Hello Rosa. ${offer.text}`, 'the composer');
    await page.keyboard.press('Escape');
    await becomes(() => agent.field.inputValue(), 'Hello Rosa.', 'after Escape');
  });
  await check('a dismissed suggestion goes away, with a reason', async () => {
    const before = await agent.cards.count();
    await agent.cards.last().locator('.dismiss summary').click();
    await agent.cards.last().getByRole('button', { name: 'Wrong tone' }).click();
    await page.waitForFunction((count) => document.querySelectorAll('.suggestion').length === count, before - 1);
  });
  await check('the draft check names a fault, offers a rewrite, and stops nobody', async () => {
    await agent.field.fill('Please calm down.');
    const fault = page.locator('.fault').first();
    await fault.waitFor();
    await becomes(() => page.evaluate(() => document.activeElement?.id), 'reply', 'the focus');
    await comes_true(() => page.getByRole('button', { name: 'Send' }).isEnabled(), 'Send is disabled');
    await shot(agent, 'agent-draft');
    await fault.getByRole('button', { name: 'Use rewrite' }).click();
    await comes_true(async () => !/calm down/i.test(await agent.field.inputValue()), 'the fault is still there');
    await agent.field.fill('');
  });
  await check('a digit and Enter send the suggestion, and the customer sees it once', async () => {
    const { number, text } = await agent.offer('Computer mode');
    await page.locator('.thread').focus();
    await page.keyboard.press(number);
    await page.keyboard.press('Enter');
    await customer.sees_once(text);
    await agent.sees_once(text);
    await becomes(() => agent.field.inputValue(), '', 'the composer');
    await page.getByText(/^Answered\./).waitFor();
  });
  const feedback = () => agent.sent.filter(({ type }) => type === 'feedback');
  await check('the server was told what was inserted, dismissed and sent', () => {
    const actions = feedback().map(({ action }) => action);
    equal(actions, ['inserted', 'inserted', 'dismissed', 'inserted', 'sent'], 'feedback');
    equal(feedback()[2].reason, 'tone', 'the reason');
    expect(feedback().every(({ suggestion, reply }) => suggestion && reply), 'each names the suggestion and the reply');
  });
  await check('a changed suggestion is told as edited, with the text that went out', async () => {
    await customer.says(`Seriously? ${bait}`);
    await agent.sees_once(`Seriously? ${bait}`);
    await agent.cards.first().waitFor();
    await agent.cards.first().getByRole('button', { name: /Insert/ }).click();
    await page.keyboard.type(' Let me look.');
    await page.keyboard.press('Enter');
    await agent.sees('Let me look.');
    const { action, text } = feedback().at(-1);
    equal([action, text.endsWith(' Let me look.')], ['edited', true], 'the last feedback');
  });
  await check('a calm message brings no suggestion, and the panel says so', async () => {
    await customer.says('What are your opening hours on Saturday?');
    await page.getByText(/^Nothing to suggest/).waitFor();
  });
  await check('thanks are answered with thanks, and a friendly close is reminded of', async () => {
    await agent.field.fill('We are open from nine to four.');
    await agent.field.press('Enter');
    await customer.says('Thanks, that helps.');
    await agent.offer('Thank');
    await page.locator('evenkeel-assist-panel .reminder', { hasText: 'No friendly close yet' }).waitFor();
    equal(await page.locator('.suggestion-tactic', { hasText: 'Computer mode' }).count(), 0, 'computer-mode cards');
    await shot(agent, 'agent-thanks');
  });
  await shot(customer, 'customer-chat');
}
