import { frame_at, strangers, visit } from './embed-people.mjs';
import { Agent, Customer, desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const rtl = '\u202e';
const unseen = '\u200b\u200d\u2060\ufeff';
// What people send who want to see what breaks.
const texts = [
  '<script>alert(1)</script><img src=x onerror="alert(2)"><svg onload=alert(3)>',
  '"><iframe src="https://evil.example/"></iframe><style>*{display:none}</style>',
  '[click](javascript:alert(4)) javascript:alert(5) <a href="javascript:alert(6)">here</a> https://evil.example/x.png',
  `${rtl}gnp.exe is furious about this ${rtl}${rtl} and writes backwards`,
  'W'.repeat(4_000),
  `You ${unseen}do${unseen}n't${unseen} care ${unseen}about customers!`,
  '🇳🇴🇩🇰🇮🇹🇭🇺🇬🇷 👩🏽‍🚒👨‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '${alert(7)} {{constructor.constructor("alert(8)")()}} &lt;b&gt; \\u003cscript\\u003e',
];
const name = `<img src=x onerror=alert(9)>${rtl}Mallory`;
const shown_name = '<img src=x onerror=alert(9)>Mallory';

// Whether a page keeps its shape, has no element that a text brought along, and asked nobody.
async function holds(page, frame = page) {
  const found = await frame.evaluate(() => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const brought = all(document).filter((each) => (/^(iframe|img|style|object|embed)$/i.test(each.localName) && !each.closest('[data-own]') && document.title !== 'Another site')
      || [...each.attributes].some(({ name: attribute, value }) => attribute.startsWith('on') || /^\s*javascript:/i.test(value)));
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = all(document).filter((each) => each.localName === 'p' && each.scrollWidth > each.clientWidth + 1
      && !/hidden|clip/.test(getComputedStyle(each).overflowX)).map((each) => `${each.className} ${each.scrollWidth} > ${each.clientWidth}`);
    return { brought: brought.map((each) => each.outerHTML.slice(0, 80)), over: scrollWidth - clientWidth, wide };
  });
  equal(found.brought, [], 'elements and attributes that a text brought along');
  expect(found.over <= 0, `the page is ${found.over} px too wide`);
  equal(found.wide, [], 'texts that stand out');
}

async function shows_all({ page }) {
  const shown = await page.locator('.bubble').evaluateAll((all) => all.map((each) => each.textContent));
  equal(shown.length, texts.length, 'how many texts');
  for (const [index, text] of texts.entries()) expect(shown[index] === text, `text ${index} is ${JSON.stringify(shown[index]).slice(0, 120)}`);
}

// Customers' texts in every place that shows them.
export async function hostile_checks(stage) {
  const { other, wire: { url } } = stage;
  const customer = await stage.another('customer', Customer, phone);
  const agent = await stage.another('', Agent, desktop);
  await agent.sits_down('Kari');
  await customer.start(name);
  for (const text of texts) await customer.says(text);
  await customer.is_settled();
  const conversation = customer.sent.find(({ type }) => type === 'join').conversation;

  await check('the customer’s page shows every text letter by letter, and keeps its shape', async () => {
    await shows_all(customer);
    await holds(customer.page);
    await stage.shot(customer, 'hostile-customer');
  });
  await check('the agent’s page too, in the queue, the title and the thread', async () => {
    await agent.opens(shown_name);
    await agent.page.locator('.bubble').nth(texts.length - 1).waitFor();
    await shows_all(agent);
    await holds(agent.page);
    await agent.page.setViewportSize(phone);
    await holds(agent.page);
    await stage.shot(agent, 'hostile-agent-phone');
    await agent.page.setViewportSize(desktop);
    await stage.shot(agent, 'hostile-agent');
  });
  await check('an agent’s hostile answer comes to the customer as text', async () => {
    await agent.field.fill(texts[0]);
    await agent.field.press('Enter');
    await customer.page.locator('.message-theirs .bubble').waitFor();
    await becomes(() => customer.page.locator('.message-theirs .bubble').textContent(), texts[0], 'the text');
    await holds(customer.page);
  });
  await check('who types is named without turning the line around', async () => {
    await customer.field.press('x');
    const typing = await agent.page.locator('.typing').textContent();
    expect(typing.includes(shown_name) && !typing.includes(rtl), typing);
  });
  await check('the assist element shows it as text, also where it says why', async () => {
    await customer.says("<b>You don't care</b> about customers, nobody there cares!");
    other.put('/hostile', `<evenkeel-assist conversation="${conversation}" name="Kim" lang="en"></evenkeel-assist>
      <script type="module" src="${url}assist.js"></script>`, url);
    const guest = await visit(stage, `${other.origin}/hostile`, { viewport: phone });
    await guest.page.locator('.anger-word').waitFor();
    await guest.page.locator('.why summary').first().click();
    await holds(guest.page);
    equal(guest.faults, [], 'faults');
    equal(strangers(guest.requests, [other.origin, url]), [], 'strangers');
    await guest.page.context().close();
  });
  await check('the demo help desk shows it as text', async () => {
    const desk = await visit(stage, `${url}demo/console`, { viewport: desktop });
    await desk.page.locator('#inbox button', { hasText: 'Mallory' }).click();
    await desk.page.locator('#messages li').nth(texts.length).waitFor();
    await comes_true(async () => (await desk.page.locator('#messages').textContent()).includes(texts[0]), 'the text is missing');
    equal(await desk.page.locator('#messages img, #messages script, #inbox img').count(), 0, 'elements');
    equal(strangers(desk.requests, [url]), [], 'strangers');
    equal(desk.faults, [], 'faults');
    await desk.page.context().close();
  });
  await check('a link to the customer’s page cannot put words into our mouth', async () => {
    const guest = await visit(stage, `${url}customer?title=Your+bank&greeting=Tell+us+your+password&accent=%23ff0000`);
    await guest.page.getByLabel('Your name').waitFor();
    expect(!/bank|password/.test(await guest.page.locator('body').innerText()), 'it does');
    await guest.page.context().close();
  });
  await check('in a widget title and greeting are text', async () => {
    const title = '&lt;img src=x onerror=alert(1)&gt; shop';
    other.put('/titled', `<script src="${url}widget.js" data-title="${title}" data-greeting="&lt;script&gt;alert(2)&lt;/script&gt;" data-launcher="&lt;b&gt;Hi&lt;/b&gt;"></script>`, url);
    const guest = await visit(stage, `${other.origin}/titled`);
    await becomes(() => guest.page.locator('.label').textContent(), '<b>Hi</b>', 'the button');
    await guest.page.locator('.launcher').click();
    const chat = await frame_at(guest.page, '/customer');
    await chat.getByLabel('Your name').waitFor();
    await becomes(() => chat.locator('h1').textContent(), '<img src=x onerror=alert(1)> shop', 'the title');
    await holds(guest.page, chat);
    equal(guest.faults, [], 'faults');
    await guest.page.context().close();
  });
  await check('neither page reported an error, opened a dialog or asked anybody', () => {
    equal(customer.faults, [], 'customer page');
    equal(agent.faults, [], 'agent page');
  });
  await customer.page.context().close();
  await agent.page.context().close();
}
