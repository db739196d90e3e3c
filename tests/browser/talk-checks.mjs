import { accessible } from './axe.mjs';
import { check, equal, expect } from './report.mjs';

export const bait = "You don't give a d*** about us, you just lock people into contracts!";
const hostile = '<img src=x onerror=alert(1)>';

// Two people meet and talk.
export async function talk_checks({ customer, agent, shot }) {
  for (const scheme of ['light', 'dark']) {
    await check(`the customer's start page is accessible, ${scheme}`, () => accessible(customer.page, scheme));
    await check(`the agent's sign-in is accessible, ${scheme}`, () => accessible(agent.page, scheme));
  }
  await shot(customer, 'customer-start');
  await customer.start('Rosa');
  await agent.sits_down('Kari');
  await shot(agent, 'agent-empty');

  await check('a customer has a conversation id of their own', async () => {
    const id = await customer.page.evaluate(() => sessionStorage.getItem('evenkeel.customer.conversation'));
    expect(/^c-[a-z]{8}$/.test(id), `the id is ${id}`);
  });
  await check('a message is delivered', async () => {
    await customer.says(bait);
    await customer.sees_once(bait);
    await customer.page.locator('.delivery-delivered').first().waitFor();
    await customer.is_settled();
  });
  await check('the queue shows who waits, in words and as unread', async () => {
    const line = agent.line('Rosa');
    await line.locator('.queue-level', { hasText: /Irritated|Angry|Furious/ }).waitFor();
    await line.locator('.queue-dot').waitFor();
  });
  await check('the queue is walked with the arrow keys and opened with Enter', async () => {
    await agent.page.locator('.queue-line[tabindex="0"]').focus();
    await agent.page.keyboard.press('End');
    await agent.page.keyboard.press('Home');
    const name = await agent.page.evaluate(() => document.activeElement?.querySelector('.queue-name')?.textContent);
    await agent.page.keyboard.press('Enter');
    await agent.page.locator('.thread-head h2', { hasText: name }).waitFor();
  });
  await agent.opens('Rosa');
  await check('the agent sees the message once', () => agent.sees_once(bait));
  await check('the customer sees that the agent is here', () => customer.page.getByText('Kari is here').waitFor());
  await check('typing shows on the other side, both ways', async () => {
    await customer.field.pressSequentially('so');
    await agent.page.getByText('Rosa is typing').waitFor();
    await agent.field.pressSequentially('we');
    await customer.page.getByText('Kari is writing').waitFor();
    await customer.field.fill('');
    await agent.field.fill('');
  });
  await check('a hostile message is shown as text on both pages', async () => {
    await customer.says(hostile);
    await agent.sees_once(hostile);
    await customer.sees_once(hostile);
    equal(await agent.page.locator('img').count(), 0, 'images in the agent page');
    equal(await customer.page.locator('img').count(), 0, 'images in the customer page');
  });
  await check('? opens the shortcuts, Escape closes them', async () => {
    await agent.page.locator('.thread').focus();
    await agent.page.keyboard.press('?');
    await agent.page.getByRole('dialog').waitFor();
    await agent.page.keyboard.press('Escape');
    await agent.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
}
