import { becomes, check, comes_true, equal, expect } from './report.mjs';
import { start_server } from './server.mjs';

const offline = async ({ page }) => page.locator('.banner').first().waitFor();
const online = async ({ page }) => page.locator('.banner').first().waitFor({ state: 'hidden' });

// The cable is pulled; later the server is killed. Nothing may be lost or doubled, and the order stays.
export async function cut_checks(stage) {
  const { customer, agent, wire } = stage;
  const before = await customer.texts();
  const said = [];

  await check('both pages say that they are offline', async () => {
    stage.is_cut = true;
    wire.cut();
    await offline(customer);
    await offline(agent);
  });
  await check('what is written offline is kept, also over a second cut', async () => {
    for (const text of ['Still there?', 'Still there?!', 'Third line']) {
      await customer.says(text);
      said.push(text);
    }
    await agent.field.fill('One moment, the line was cut.');
    await agent.field.press('Enter');
    await becomes(() => customer.page.locator('.delivery-waiting').count(), 3, 'waiting messages');
    await stage.shot(customer, 'customer-offline');
    await stage.shot(agent, 'agent-offline');
    wire.mend();
    await customer.page.waitForFunction(() => document.querySelectorAll('.delivery-waiting').length < 3);
    wire.cut();
    wire.mend();
  });
  await check('both come back by themselves, nothing lost, nothing doubled, in order', async () => {
    await online(customer);
    await online(agent);
    await customer.is_settled();
    await agent.is_settled();
    for (const person of [customer, agent]) {
      for (const text of [...said, 'One moment, the line was cut.']) await person.sees_once(text);
      const own_order = (await person.texts()).filter((text) => said.includes(text));
      equal(own_order, said, 'the order');
    }
    const texts = await customer.texts();
    equal(texts.slice(0, before.length), before, 'what was there before');
    await becomes(() => agent.texts(), texts, 'the agent sees what the customer sees');
  });

  await check('both asked only for what they had missed', () => {
    for (const { sent } of [customer, agent]) {
      const join = sent.findLast(({ type }) => type === 'join');
      expect(join.after > 0, `the last join was ${JSON.stringify(join)}`);
    }
  });

  if (stage.server) {
    await check('the server is killed while messages are on their way, and nothing is lost or doubled', async () => {
      const burst = Array.from({ length: 8 }, (_, index) => `Burst line ${index + 1}`);
      for (const [index, text] of burst.entries()) {
        await customer.says(text);
        if (index === 3) {
          await stage.server.kill();
          wire.cut();
        }
      }
      stage.server = await start_server(stage.binary, stage.data);
      wire.mend(stage.server.url);
      await online(customer);
      await customer.is_settled();
      await online(agent);
      for (const text of burst) {
        await customer.sees_once(text);
        await agent.sees_once(text);
      }
      await becomes(() => agent.texts(), await customer.texts(), 'the agent sees what the customer sees');
    });
  }
  await check('a reload comes back to the same conversation', async () => {
    const texts = await customer.texts();
    await customer.page.reload();
    await customer.sees(texts.at(-1));
    await becomes(() => customer.texts(), texts, 'after the reload');
    await agent.page.reload();
    await agent.opens('Rosa');
    await agent.sees(texts.at(-1));
    await becomes(() => agent.texts(), texts, 'in the agent page after a reload');
    await comes_true(async () => await agent.page.locator('.message-theirs .heat').count() >= 3, 'the readings came back too');
  });
  stage.is_cut = false;
}
