import { accessible } from './axe.mjs';
import { check, comes_true, equal, expect } from './report.mjs';

// A person in need, the narrow screen, and the end of a conversation.
export async function care_checks({ customer, agent, another_customer, shot }) {
  const { page } = agent;
  const mia = await another_customer();
  await mia.start('Mia');
  await mia.says("I don't want to live anymore");
  await agent.opens('Mia');

  await check('the care card is there, across the whole width, with its three parts', async () => {
    const card = page.locator('.care');
    await card.waitFor();
    const [wide, work] = [await card.boundingBox(), await page.locator('.work').boundingBox()];
    expect(wide.width > work.width * 0.9, `it is ${wide.width} of ${work.width} wide`);
    for (const part of ['Do now', 'Hand over to', 'Avoid']) await card.getByRole('heading', { name: part }).waitFor();
  });
  await check('no computer mode is offered to a person in need', async () => {
    equal(await page.locator('.suggestion-tactic', { hasText: 'Computer mode' }).count(), 0, 'computer-mode cards');
  });
  await shot(agent, 'agent-care');
  for (const scheme of ['light', 'dark']) await check(`the care card is accessible, ${scheme}`, () => accessible(page, scheme));
  await check('a care card that was read stays as a bar', async () => {
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.locator('.care-folded').waitFor();
    await page.getByRole('button', { name: 'Show the card' }).click();
    await page.locator('.care-parts').waitFor();
  });

  await check('nothing is wider than a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const person of [agent, mia, customer]) {
      const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width <= 390, `the page is ${width} wide`);
    }
    await shot(agent, 'agent-phone');
    for (const scheme of ['light', 'dark']) await accessible(page, scheme);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await check('closing asks once, and the customer can start anew', async () => {
    await agent.opens('Rosa');
    await page.getByRole('button', { name: 'Close conversation' }).click();
    await page.getByRole('button', { name: 'Yes, close' }).click();
    await customer.page.getByText('This conversation has ended').waitFor();
    await page.getByText('This conversation is closed.').waitFor();
    await shot(customer, 'customer-closed');
    const conversation = () => customer.page.evaluate(() => sessionStorage.getItem('evenkeel.customer.conversation'));
    const before = await conversation();
    await customer.page.getByRole('button', { name: 'Start a new conversation' }).click();
    await customer.field.waitFor();
    await comes_true(async () => await conversation() !== before, 'it is the same conversation');
    await customer.says('Hello again');
    await customer.sees_once('Hello again');
  });
  await check('a customer never receives what is meant for agents', () => {
    const meant = new Set(['welcome', 'joined', 'gap', 'ack', 'message', 'presence', 'typing', 'closed', 'forgotten', 'error']);
    for (const { received } of [customer, mia]) {
      equal([...new Set(received.map(({ type }) => type))].filter((type) => !meant.has(type)), [], 'other frames');
    }
  });
  await check("the second customer's page reported no error", () => equal(mia.faults, [], 'faults'));
}
