import { createHmac, randomUUID } from 'node:crypto';
import { accessible } from './axe.mjs';
import { frame_at, strangers, visit } from './embed-people.mjs';
import { desktop } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

export const chatwoot_secret = 'whsec_browser_0123456789';

// A page that behaves like Chatwoot's: it tells its dashboard app the context as a JSON text, and drops the first request for it.
const console_page = (url) => `
  <style>iframe { width: 360px; height: 640px; border: 0 }</style>
  <iframe src="${url}embed/chatwoot" title="Evenkeel" allow="clipboard-write"></iframe>
  <script>
    const frame = document.querySelector('iframe');
    window.asked = [];
    window.open_conversation = undefined;
    window.tell = (data, target = '${url}') => frame.contentWindow.postMessage(data, new URL(target).origin);
    window.context_of = (id, account = 1) => JSON.stringify({ event: 'appContext', data: {
      conversation: { id, account_id: account, messages: [], meta: {} }, contact: { id: 89, name: 'Kari' },
      currentAgent: { id: 5, name: 'Per', email: 'per@example.com' } } });
    addEventListener('message', ({ data, origin }) => {
      if (data !== 'chatwoot-dashboard-app:fetch-info') return;
      window.asked.push(origin);
      if (window.asked.length > 1 && window.open_conversation) window.tell(window.context_of(window.open_conversation));
    });
  </script>`;

// As Chatwoot posts it, signed.
async function webhook(url, conversation, id, content, { type = 'incoming', secret = chatwoot_secret } = {}) {
  const body = JSON.stringify({
    event: 'message_created', id, content, created_at: new Date().toISOString(), message_type: type, private: false,
    sender: type === 'incoming' ? { id: 89, name: 'Kari', type: 'contact' } : { id: 5, name: 'Per', type: 'user' },
    conversation: { id: conversation, custom_attributes: {}, priority: null, messages: [{ id, message_type: 0 }] },
    account: { id: 1, name: 'Acme' },
  });
  const time = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const answer = await fetch(`${url}integrations/chatwoot`, { method: 'POST', body, headers: {
    'Content-Type': 'application/json', 'X-Chatwoot-Timestamp': time, 'X-Chatwoot-Signature': `sha256=${signature}`, 'X-Chatwoot-Delivery': randomUUID() } });
  return answer.status;
}

export async function chatwoot_checks(stage) {
  const { other, wire: { url } } = stage;
  other.put('/chatwoot', console_page(url), url);
  const guest = await visit(stage, `${other.origin}/chatwoot`, { viewport: desktop });
  const frame = await frame_at(guest.page, '/embed/chatwoot');
  await check('in Chatwoot’s frame the panel waits for the conversation, and asks again when it was not heard', async () => {
    await frame.getByText('Waiting for the conversation from Chatwoot').waitFor();
    await comes_true(() => guest.page.evaluate(() => window.asked.length > 1), 'it asked once only');
    equal(new Set(await guest.page.evaluate(() => window.asked)).size, 1, 'who asks');
  });
  await check('what a customer writes in Chatwoot is read, and suggestions come to the frame', async () => {
    await guest.page.evaluate(() => { window.open_conversation = 567; });
    await frame.locator('.chatwoot-draft textarea').waitFor();
    equal(await webhook(url, 567, 42, "You don't give a d*** about customers, nobody there cares!"), 200, 'the webhook');
    await frame.locator('.suggestion').first().waitFor();
    equal(await frame.locator('evenkeel-assist').getAttribute('conversation'), 'chatwoot-1-567', 'the conversation');
    equal(await frame.locator('evenkeel-assist').getAttribute('name'), 'Per', 'the agent');
    equal(await webhook(url, 567, 43, 'Nobody ever answers. This is a joke!'), 200, 'the second webhook');
    await frame.locator('.uplot, .curve-empty, canvas').first().waitFor();
    await stage.shot(guest, 'chatwoot');
  });
  await check('a suggestion goes into the draft box and to the clipboard with one click', async () => {
    const card = frame.locator('.suggestion').first();
    const text = await card.locator('.suggestion-text').innerText();
    await card.getByRole('button', { name: /Insert/ }).click();
    await becomes(() => frame.locator('textarea').inputValue(), text, 'the box');
    await frame.locator('[role=status]', { hasText: /Copied|Ctrl\+C/ }).waitFor();
  });
  await check('a draft in the box is looked over, and a fault is rewritten there', async () => {
    await frame.locator('textarea').fill('Calm down, it is your own fault.');
    await frame.locator('.fault').first().waitFor();
    await frame.getByRole('button', { name: 'Use this' }).or(frame.locator('.fault-rewrite button')).first().click();
    await comes_true(async () => await frame.locator('textarea').inputValue() !== 'Calm down, it is your own fault.', 'the box is as it was');
  });
  await check('another conversation in Chatwoot is another one here, with an empty draft', async () => {
    await guest.page.evaluate(() => window.tell(window.context_of(568)));
    await becomes(() => frame.locator('evenkeel-assist').getAttribute('conversation'), 'chatwoot-1-568', 'the conversation');
    equal(await frame.locator('textarea').inputValue(), '', 'the draft');
  });
  await check('what is no context of Chatwoot’s changes nothing', async () => {
    await guest.page.evaluate(() => {
      for (const said of ['', '{', '[]', '7', 'null', '{"event":"appContext"}', JSON.stringify({ event: 'other', data: { conversation: { id: 1, account_id: 1 } } }),
        JSON.stringify({ event: 'appContext', data: { conversation: { id: '../1', account_id: 1 } } }), 7, null, { event: 'appContext' }]) window.tell(said);
      window.tell(JSON.stringify({ event: 'appContext', data: { conversation: { id: 569, account_id: 1 }, currentAgent: { name: 7 } } }));
    });
    await becomes(() => frame.locator('evenkeel-assist').getAttribute('conversation'), 'chatwoot-1-569', 'the conversation');
  });
  await check('a page that the server does not list cannot have the frame', async () => {
    const stranger = await visit(stage, `${other.refused_origin}/chatwoot`, { viewport: desktop, is_refused: true });
    await comes_true(() => stranger.page.frames().length > 1, 'there is no frame');
    equal(stranger.page.frames().some((each) => each.url().includes('/embed/chatwoot')), false, 'the frame');
    await stranger.page.context().close();
  });
  await check('webhooks with another secret are refused', async () => {
    equal(await webhook(url, 567, 44, 'x', { secret: 'another' }), 401, 'status');
  });
  for (const scheme of ['light', 'dark']) {
    await check(`the frame in Chatwoot is accessible, ${scheme}`, () => accessible(guest.page, scheme, frame));
  }
  await check('the frame spoke to nobody else and reported no error', () => {
    equal(strangers(guest.requests, [other.origin, url]), [], 'strangers');
    equal(guest.faults, [], 'faults');
    expect(guest.sent.every(({ type }) => type !== 'message'), 'it sent a message');
  });
  await guest.page.context().close();
}
