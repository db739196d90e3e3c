import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frame_at, strangers, visit } from './embed-people.mjs';
import { blocks } from './package-checks.mjs';
import { Agent, Customer, desktop, phone } from './people.mjs';
import { becomes, check, equal, expect } from './report.mjs';
import { start_server } from './server.mjs';

const documentation = fileURLToPath(new URL('../../docs/embedding.md', import.meta.url));
const secret = 'a secret of thirty-two bytes or more';
const nonsense = 'this.is.nothing';

// The server knows a secret: nobody is who they say they are.
export async function access_checks(stage) {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-access-'));
  const secret_file = join(folder, 'secret');
  writeFileSync(secret_file, secret);
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ access: { secret_file } }));
  const token = (...options) => execFileSync(stage.binary, ['token', '--secret-file', secret_file, ...options]).toString().trim();
  const server = await start_server(stage.binary, join(folder, 'data'), ['--config', config]);
  const guarded = { ...stage, url: server.url.href, token };
  try {
    await agent_checks(guarded);
    await customer_checks(guarded);
    await widget_checks(guarded);
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function agent_checks({ url, token, seat }) {
  const agent = await seat(url, Agent, desktop);
  const field = agent.page.getByLabel('Access token', { exact: true });
  await check('an agent without a token is told so, and asked for one', async () => {
    await agent.page.getByLabel('Your name').fill('Kari');
    await agent.page.getByRole('button', { name: 'Start', exact: true }).click();
    await agent.page.getByText('Your access token is missing, wrong or over').waitFor();
    await field.waitFor();
  });
  await check('so is one with a token that is none', async () => {
    await field.fill(nonsense);
    await agent.page.getByRole('button', { name: 'Start', exact: true }).click();
    await agent.page.getByText('Your access token is missing, wrong or over').waitFor();
  });
  await check('with a token the seat is taken, under the name that the token carries', async () => {
    await field.fill(token('--role', 'agent', '--name', 'Kari Nordmann'));
    await agent.page.getByRole('button', { name: 'Start', exact: true }).click();
    await agent.page.getByText('Connected', { exact: true }).waitFor();
    equal(agent.received.filter(({ type }) => type === 'welcome').map(({ name }) => name), ['Kari Nordmann'], 'the name');
  });
  await check('a reload keeps the seat, and the address tells nothing', async () => {
    await agent.page.reload();
    await agent.page.getByText('Connected', { exact: true }).waitFor();
    equal(agent.page.url(), url, 'the address');
  });
  await agent.page.close();
}

async function customer_checks({ url, token, seat }) {
  await check('a customer whose link carries a token is in the conversation that it names, and the address forgets it', async () => {
    const link = `${url}customer#token=${token('--role', 'customer', '--name', 'Ravna', '--conversation', 'order-7')}`;
    const customer = await seat(link, Customer, phone);
    await customer.field.waitFor();
    await customer.says('My lamp came without a plug.');
    await customer.is_settled();
    equal(customer.page.url(), `${url}customer`, 'the address');
    equal(customer.received.filter(({ type }) => type === 'joined').map(({ conversation }) => conversation), ['order-7'], 'joined');
    await customer.page.close();
  });
}

async function widget_checks(stage) {
  const { other, url, token } = stage;
  const mine = token('--role', 'customer', '--name', 'Ravna', '--conversation', 'order-8');
  const [example] = blocks(readFileSync(documentation, 'utf8'), 'html').filter((each) => each.includes('evenkeel-token-wanted'));
  other.put('/members', `${example}<script src="${url}widget.js" data-launcher="Ask us" data-language="en"></script>`, url);
  other.put_text('/my-chat-token', mine);
  await check('a site is asked who its visitor is, as the documentation shows, and the chat goes on as that one', async () => {
    const guest = await visit(stage, `${other.origin}/members`, { viewport: desktop });
    const { page } = guest;
    await page.locator('.launcher').click();
    const chat = await frame_at(page, '/customer');
    await chat.getByLabel('Your name').fill('Somebody else');
    await chat.getByRole('button', { name: 'Start the chat' }).click();
    await chat.getByLabel('Your message', { exact: true }).waitFor();
    await becomes(() => guest.received.filter(({ type }) => type === 'joined').map(({ conversation }) => conversation), ['order-8'], 'joined');
    await chat.getByLabel('Your message', { exact: true }).fill('Where is my lamp?');
    await chat.getByLabel('Your message', { exact: true }).press('Enter');
    await chat.locator('.bubble').filter({ hasText: 'Where is my lamp?' }).waitFor();
    await becomes(() => guest.received.filter(({ type, seq }) => type === 'ack' && seq !== undefined).length, 1, 'acknowledged');
    equal(guest.requests.filter((address) => address.endsWith('/my-chat-token')).length, 1, 'how often the site was asked');
    expect(!guest.requests.some((address) => address.includes(mine)), 'a token is in an address');
    equal(strangers(guest.requests, [other.origin, url]), [], 'others that were asked');
    await page.close();
  });
}
