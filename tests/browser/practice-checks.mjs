import { readFileSync } from 'node:fs';
import { accessible } from './axe.mjs';
import { Trainee, desktop, phone } from './people.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const story = 'The wrong blue';
// What the beginner's story needs, in its order.
export const calming = [
  'Hello. You chose it with so much care, and I can see how disappointed you are.',
  'I am sorry that your present arrived in the wrong colour and in a torn box. When is the birthday, and who is the present for?',
  'I will send the blue scooter today, and it will be with you on Friday.',
  'I will have it gift-wrapped with a card today, and you do not need to send anything back.',
  'I wish your godson a wonderful birthday on Saturday. Is there anything else I can do for you today?',
  'Thank you for telling me the whole story. Goodbye, and have a nice day.',
];
const wall = 'That is not my problem. Our policy is our policy, so please calm down.';
const schemes = ['light', 'dark'];

// One trainee plays, looks back, and keeps a copy.
export async function practice_checks(stage) {
  const kari = await stage.another('practice', Trainee, desktop);
  const { page } = kari;
  const look = async (name) => {
    for (const scheme of schemes) await check(`${name} is accessible, ${scheme}`, () => accessible(page, scheme));
    await stage.shot(kari, `practice-${name.replaceAll(' ', '-')}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await stage.shot(kari, `practice-${name.replaceAll(' ', '-')}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await check(`${name} fits a phone`, async () => {
      await page.setViewportSize(phone);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await stage.shot(kari, `practice-${name.replaceAll(' ', '-')}-phone`);
      await page.setViewportSize(desktop);
      expect(width <= phone.width, `the page is ${width} wide`);
    });
  };

  await look('the door');
  await kari.sits_down('Kari');
  await check('the stories come by family, the gentlest first and the test last', async () => {
    const first = page.locator('.family').first();
    await becomes(() => first.locator('.story-title').first().innerText(), story, 'the first story');
    await first.locator('.story').first().getByText('Begin here').waitFor();
    await first.locator('.story').last().getByText('The family’s test').waitFor();
    await becomes(() => page.locator('.family').count(), 5, 'families');
    await becomes(() => page.locator('.story').count(), 17, 'stories');
  });
  await check('only the stories with colleagues are shown when they are asked for', async () => {
    await page.getByRole('radio', { name: 'Colleagues' }).check();
    await becomes(() => page.locator('.story').count(), 5, 'stories');
    await page.getByRole('radio', { name: 'Everybody' }).check();
  });
  await look('choosing');

  await check('a session begins by keyboard alone, with briefing and first words', async () => {
    await kari.tabs_to(`Play ${story}`);
    await kari.press('Enter');
    await page.getByRole('dialog').waitFor();
    await kari.press('Enter');
    await page.locator('.message-theirs').waitFor();
    await page.getByText('What you know').waitFor();
    await comes_true(() => kari.field.evaluate((field) => field === document.activeElement), 'the field has no focus');
  });
  await look('the briefing');
  await check('a fault is marked in the own words, with rule, points and one better line', async () => {
    await kari.says(wall);
    await page.locator('.mark-bad').first().waitFor();
    await kari.newest_note.locator('.finding-bad .finding-points', { hasText: '+' }).first().waitFor();
    await kari.newest_note.getByText(/House rule \d+/).first().waitFor();
    await becomes(() => kari.newest_note.locator('.better').count(), 1, 'better lines');
  });
  await check('what a turn did is told to a screen reader, with the answer', async () => {
    const said = page.locator('evenkeel-practice-announcer [role=status]');
    await said.filter({ hasText: /Anger up from \d+ to \d+, .*Hurt: .*Better: / }).waitFor();
  });
  await look('a fault');
  await check('rewinding brings the words back, and shows both paths', async () => {
    await kari.press('Alt+r');
    await page.waitForFunction(() => document.querySelectorAll('.note').length === 0);
    await becomes(() => kari.field.inputValue(), wall, 'the field');
    await becomes(() => kari.dashed(), 1, 'dashed paths');
    await page.locator('evenkeel-curve .curve[aria-label*="Dashed: 1 path you left"]').waitFor();
  });
  await check('a hint says what it costs, and can be put into the reply', async () => {
    await kari.button('Hint −3 points').waitFor();
    await kari.press('Alt+h');
    await page.locator('.hint').waitFor();
    await page.getByText('1 hint so far').waitFor();
    await kari.button('Put it in my reply').click();
    await becomes(() => kari.field.inputValue(), await page.locator('.hint-text').innerText(), 'the field');
  });
  await look('a hint');
  await check('a loaded page goes on where it was', async () => {
    await page.reload();
    await page.locator('.message-theirs').waitFor();
    await kari.field.focus();
  });
  await check('the story is played to a calm ending by keyboard alone', async () => {
    for (const line of calming) {
      await kari.says(line);
      if ((await page.locator('.over').count()) > 0) break;
      if (line === calming[0]) await page.locator('.win').first().waitFor();
    }
    await page.locator('.over-calmed').waitFor();
  });
  await look('a calm ending');
  await check('the scorecard comes with Enter, and tells its reasons', async () => {
    await kari.press('Enter');
    await page.locator('.score-ring').waitFor();
    for (const half of ['Process', 'Outcome']) await page.locator(`.half[aria-label="${half}"]`).waitFor();
    const deductions = page.locator('.deduction');
    await deductions.filter({ hasText: 'Hint' }).first().waitFor();
    equal(await deductions.filter({ hasNotText: /House rule \d+/ }).count(), 0, 'deductions without a rule');
    await comes_true(async () => (await page.locator('.earned li').count()) > 0, 'nothing went well');
    await page.getByText('Your first time with this story').waitFor();
    await comes_true(() => page.evaluate(() => document.activeElement?.classList.contains('score-title')), 'the focus is elsewhere');
  });
  await look('the scorecard');
  for (const [name, begins] of [['HTML', '<!doctype html'], ['CSV', ''], ['JSON', '{'], ['xAPI', '']]) {
    await check(`a copy is kept as ${name}`, async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.save', { hasText: name }).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.length > 100, `only ${text.length} characters`);
      expect(text.toLowerCase().startsWith(begins), `it begins with ${text.slice(0, 40)}`);
      expect(/^[\w.-]+$/.test(download.suggestedFilename()), download.suggestedFilename());
    });
  }
  await check('the harder level can be tried at once', async () => {
    await kari.button('Try the harder level').click();
    await page.locator('.play-head', { hasText: 'Hard' }).waitFor();
  });
  await check('what is written while the cable is out is answered once, when it is back', async () => {
    await page.locator('.message-theirs').waitFor();
    stage.is_cut = true;
    stage.wire.cut();
    await page.locator('.banner').first().waitFor();
    await page.keyboard.type(calming[0]);
    await kari.press('Enter');
    await page.locator('.delivery-waiting').waitFor();
    stage.wire.mend();
    await kari.notes.first().waitFor();
    await kari.sees_once(calming[0]);
    await becomes(() => kari.notes.count(), 1, 'notes');
    await page.locator('.banner').first().waitFor({ state: 'hidden' });
  });
  await check('what the story brings by itself is told as time that passed, not as silence', async () => {
    // The stories take minutes for it: here it comes at once.
    await page.locator('evenkeel-play').evaluate(({ session, desk }) => {
      const { turn } = session.newest;
      const effects = [{ cause: 'story', points: 10, rule: 0, because: '' }];
      const feedback = { input: 'silence', event: 'closing_time', tactics: [], faults: [], effects, before: 60, after: 70, band: 'angry', points: 0, better: null, wins: [] };
      session.apply({ type: 'practice.feedback', conversation: session.conversation, turn: turn + 1, feedback });
      desk.changed();
    });
    await page.locator('.exchange:last-child .thread-note', { hasText: 'Time passed: closing time.' }).waitFor();
    await kari.newest_note.getByText('The story went on by itself.').waitFor();
    equal(await kari.newest_note.locator('.finding-bad, .better').count(), 0, 'reproaches');
    equal(await page.getByText('You said nothing in time').count(), 0, 'silences');
    const said = page.locator('evenkeel-practice-announcer [role=status]');
    await said.filter({ hasText: 'Time passed: closing time. Anger up from 60 to 70' }).waitFor();
    expect(!/Hurt|Better/.test(await said.innerText()), await said.innerText());
  });
  await check('the keys are listed, and do what is said', async () => {
    await page.locator('.practice-thread').focus();
    await kari.press('?');
    await page.getByRole('dialog').getByText('Try the last turn again').waitFor();
    await kari.press('Escape');
    await kari.field.focus();
    await kari.press('Alt+s');
    await kari.button('Yes, score me').waitFor();
    await kari.press('Enter');
    await page.locator('.score-ring').waitFor();
    await page.locator('.score-lines').getByText('Ended early', { exact: true }).waitFor();
    await page.getByText('Ended before the story did').waitFor();
    equal(await page.locator('.score-debrief').count(), 0, 'debriefs of an ending that did not come');
  });
  await check('the history has both sessions, the trend and the skills', async () => {
    await kari.button('All stories').click();
    await kari.button('My progress').click();
    const rows = page.locator('.session-table tbody tr');
    await rows.nth(1).waitFor();
    await rows.nth(0).getByRole('cell', { name: 'Ended early', exact: true }).waitFor();
    await rows.nth(1).getByRole('cell', { name: 'Calmed', exact: true }).waitFor();
    await page.locator('.trend-line').waitFor();
    await page.locator('.skills li', { hasText: 'Composure' }).waitFor();
  });
  await look('progress');
  await check('with the roles swapped Evenkeel answers, and says why', async () => {
    await kari.button('Scenarios').click();
    await kari.begins(story, ['Customer for a day']);
    await kari.says('You sent the wrong colour, the box is torn, and nobody answers the phone. This is a disgrace!');
    await page.locator('.explained').getByText(/House rule \d+/).waitFor();
    await page.locator('.message-theirs').first().waitFor();
  });
  await look('a swapped session');
  await check('the page reported no error', () => equal(kari.faults, [], 'faults'));
  stage.kari = kari;
}
