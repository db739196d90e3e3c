import { check, equal, patience_ms } from './report.mjs';

// Training takes seconds, and longer on a busy machine.
export const training_ms = 300_000;

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

// What a customer and an agent do in their pages, in words the checks can use.
class Person {
  // `sent` and `received` are the frames on the wire, oldest first, over all connections.
  constructor(page, faults, sent, received) { Object.assign(this, { page, faults, sent, received }); }

  texts() { return this.page.locator('.thread .bubble').allInnerTexts(); }
  said(text) { return this.page.locator('.thread .bubble').filter({ hasText: text }); }
  async sees(text) { await this.said(text).first().waitFor(); }

  async sees_once(text) {
    await this.sees(text);
    equal((await this.texts()).filter((each) => each === text).length, 1, `how often "${text}" is shown`);
  }

  // Nothing is on its way any more: every message shown is in the conversation.
  async is_settled() {
    const is_settled = () => document.querySelectorAll('.delivery-waiting, .delivery-sent').length === 0;
    await this.page.waitForFunction(is_settled);
  }
}

export class Customer extends Person {
  get field() { return this.page.getByLabel('Your message', { exact: true }); }

  async start(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Start the chat' }).click();
    await this.field.waitFor();
  }

  async says(text) {
    await this.field.fill(text);
    await this.field.press('Enter');
  }
}

export class Agent extends Person {
  get field() { return this.page.getByLabel('Your reply', { exact: true }); }
  get cards() { return this.page.locator('.suggestion'); }
  line(name) { return this.page.locator('.queue-line').filter({ has: this.page.locator('.queue-name', { hasText: name }) }); }

  async sits_down(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Start', exact: true }).click();
    await this.page.getByText('Connected', { exact: true }).waitFor();
  }

  async opens(name) {
    await this.line(name).click();
    await this.page.locator('.thread-head h2', { hasText: name }).waitFor();
    await this.field.waitFor();
  }

  // Number and text of the first card with a tactic.
  async offer(tactic) {
    const card = this.cards.filter({ has: this.page.locator('.suggestion-tactic', { hasText: tactic }) }).first();
    await card.waitFor();
    return { number: await card.locator('.suggestion-key').innerText(), text: await card.locator('.suggestion-text').innerText() };
  }
}

// Sits in the agents' page, and says on a line of their own what the page has no button for.
export class Supervisor extends Agent {
  async asks(command) {
    const answer = await this.page.evaluate((frames) => new Promise((settle, refuse) => {
      const socket = new WebSocket(`ws://${location.host}/v1/ws`, 'evenkeel.v1');
      socket.onopen = () => { for (const frame of frames) socket.send(JSON.stringify(frame)); };
      socket.onerror = () => refuse(new Error('no connection'));
      socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.ref === 'asked') { socket.close(); settle(frame); }
      };
    }), [{ type: 'hello', role: 'supervisor', name: 'Solveig' }, { ...command, id: 'asked' }]);
    if (answer.type === 'error') throw new Error(`${answer.code}: ${answer.message}`);
    return answer;
  }
}

// Sits in the practice page, and plays with the keyboard.
export class Trainee extends Person {
  get field() { return this.page.getByLabel('Your reply', { exact: true }); }
  get notes() { return this.page.locator('.note'); }
  get newest_note() { return this.page.locator('.note-newest'); }
  dashed() { return this.page.locator('evenkeel-curve').evaluate((curve) => curve.left.length); }
  button(name, exact = true) { return this.page.getByRole('button', { name, exact }); }
  async press(...keys) { for (const key of keys) await this.page.keyboard.press(key); }

  async sits_down(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.press('Enter');
    await this.page.locator('.story').first().waitFor();
  }

  // With nothing but the keyboard, from anywhere on the page.
  async tabs_to(name) {
    for (let tries = 0; tries < 80; ++tries) {
      await this.press('Tab');
      const found = await this.page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      });
      if (found === name) return;
    }
    throw new Error(`the Tab key does not lead to "${name}"`);
  }

  async begins(title, options = []) {
    await this.button(`Play ${title}`).click();
    for (const option of options) await this.page.getByLabel(option).check();
    await this.button('Begin').click();
    await this.page.locator('.play').waitFor();
  }

  // Types where the focus is; the field is expected to have it.
  async says(text) {
    const turns = await this.notes.count();
    await this.page.keyboard.type(text);
    await this.press('Enter');
    await this.notes.nth(turns).waitFor();
  }
}

// A supervisor on the practice page.
export class Coach extends Person {
  member(name) { return this.page.locator('.member').filter({ has: this.page.locator('.member-name', { hasText: name }) }); }

  sessions(name) { return this.page.getByRole('button', { name: `Sessions of ${name}` }); }

  async sits_down(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Go to the team' }).click();
    await this.page.getByRole('heading', { name: 'Team' }).waitFor();
  }
}

// Sits in the intents page, as an agent or as a supervisor.
export class Author extends Person {
  get search() { return this.page.getByLabel('Search all phrases', { exact: true }); }
  get hits() { return this.page.locator('.hit'); }
  get save() { return this.page.getByRole('button', { name: /^Save/ }); }
  button(name, exact = true) { return this.page.getByRole('button', { name, exact }); }
  field(label) { return this.page.getByLabel(label, { exact: true }); }

  async sits_down(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.button('Have a look').click();
    await this.page.locator('.intent-line').first().waitFor();
  }

  async opens(title) {
    await this.page.locator('.intent-line', { hasText: title }).first().click();
    await this.page.locator('#section-panel').waitFor();
  }

  async looks_at(section) { await this.page.getByRole('tab', { name: new RegExp(`^${section}`) }).click(); }

  // Changes the words of a field and leaves it, as people do.
  async writes(label, text) {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  async is_checked() { await this.page.locator('.preview[aria-busy="false"] .preview-body:not(.preview-past)').waitFor({ state: 'attached', timeout: training_ms }); }

  async saves() {
    await this.save.click({ timeout: training_ms });
    await this.page.locator('.notice-saved').waitFor({ timeout: training_ms });
  }
}

// A supervisor on the insights page.
export class Overseer extends Person {
  async sits_down(name) {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('button', { name: 'Go to the insights' }).click();
    await this.page.locator('.period-line').waitFor();
  }

  choice(label) { return this.page.getByRole('combobox', { name: label, exact: true }); }

  async chooses(label, option) {
    await this.choice(label).selectOption({ label: option });
    await this.page.locator('.insight-view[aria-busy="false"], .one').first().waitFor();
  }

  // What a headline says, and the line below it.
  async headline(name) {
    const card = this.page.locator('.headline').filter({ has: this.page.getByText(name, { exact: true }) });
    const value = card.locator('.headline-value');
    const shown = value.locator('[aria-hidden]');
    return [await ((await shown.count()) > 0 ? shown : value).innerText(), await card.locator('.headline-more').innerText()];
  }
}

// A fault that the test itself causes by pulling the cable is no fault of the page.
const while_cut = /WebSocket connection to|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET/;

export async function seat(browser, url, kind, viewport, tells) {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  context.setDefaultTimeout(patience_ms);
  const page = await context.newPage();
  const [faults, sent, received] = [[], [], []];
  const note = (text) => { if (!(tells.is_cut && while_cut.test(text))) faults.push(text); };
  page.on('console', (message) => { if (message.type() === 'error') note(message.text()); });
  page.on('pageerror', (problem) => note(String(problem)));
  // That a page asks before it is left is for the checks to judge.
  page.on('dialog', (dialog) => { if (dialog.type() !== 'beforeunload') note(`a dialog opened: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(JSON.parse(payload)));
    socket.on('framereceived', ({ payload }) => received.push(JSON.parse(payload)));
  });
  await page.goto(url);
  return new kind(page, faults, sent, received);
}
