import { accessible } from './axe.mjs';
import { Coach, Trainee, desktop, phone } from './people.mjs';
import { calming } from './practice-checks.mjs';
import { becomes, check, comes_true, equal, expect } from './report.mjs';

const story = 'The wrong blue';

// A supervisor sets tasks, sees what was shared, and watches who invites them.
export async function practice_team_checks(stage) {
  const solveig = await stage.another('practice?role=supervisor', Coach, desktop);
  const ola = await stage.another('practice', Trainee, desktop);
  const { page } = solveig;
  await solveig.sits_down('Solveig');
  await ola.sits_down('Ola');

  await check('a task reaches the trainee at once', async () => {
    await page.getByLabel('Trainee').fill('Ola');
    await page.getByLabel('Story').selectOption({ label: story });
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText(`“${story}” is set for Ola.`).waitFor();
    await solveig.member('Ola').getByText('Not done yet').waitFor();
    await ola.page.locator('.to-do-line', { hasText: story }).waitFor();
    await ola.page.locator('.story', { hasText: story }).getByText('Assigned by Solveig').waitFor();
  });
  await check('who shares nothing shows nothing', async () => {
    await solveig.member('Kari').getByText('Keeps results private').waitFor();
    equal(await page.locator('.member .skills').count(), 0, 'skills');
    equal(await solveig.sessions('Kari').count(), 0, 'ways to look at the sessions');
  });
  await check('sharing is a switch, and explained', async () => {
    const { kari } = stage;
    await kari.button('Leave').click();
    await kari.button('Yes, leave').click();
    await kari.button('My progress').click();
    await kari.page.getByText('Private. Only you see your sessions and skills.').waitFor();
    await kari.page.getByRole('switch').check();
    await kari.page.getByText(/Shared\. Supervisors see/).waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await solveig.member('Kari').locator('.skills li').first().waitFor();
  });
  await check('the sessions of who shares are looked at by keyboard, and told to a screen reader', async () => {
    equal(await solveig.sessions('Ola').count(), 0, 'ways to look at the sessions of Ola');
    const kari = solveig.member('Kari');
    await solveig.sessions('Kari').focus();
    await page.keyboard.press('Enter');
    const rows = kari.locator('.session-table tbody tr');
    await rows.nth(1).waitFor();
    await rows.nth(0).getByRole('cell', { name: 'Ended early', exact: true }).waitFor();
    await rows.nth(1).getByRole('rowheader', { name: story }).waitFor();
    await kari.locator('.trend-line[aria-label^="Totals, oldest first:"]').waitFor();
    await page.getByRole('status').filter({ hasText: '2 sessions of Kari below.' }).waitFor();
    await becomes(() => solveig.sessions('Kari').getAttribute('aria-expanded'), 'true', 'aria-expanded');
    await comes_true(() => solveig.sessions('Kari').evaluate((button) => button === document.activeElement), 'the focus is elsewhere');
    await page.keyboard.press('Tab');
    await comes_true(() => page.evaluate(() => document.activeElement?.classList.contains('table-scroll')), 'the table is not reached by Tab');
    equal(await kari.locator('.member-sessions').locator('button, input, select, a').count(), 0, 'things to change');
  });
  for (const scheme of ['light', 'dark']) await check(`the sessions of a trainee are accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'practice-team-sessions');
  await check('the sessions of a trainee fit a phone', async () => {
    await page.setViewportSize(phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await stage.shot(solveig, 'practice-team-sessions-phone');
    await page.setViewportSize(desktop);
    expect(width <= phone.width, `the page is ${width} wide`);
  });
  await check('who stops sharing is private again at once, also where the sessions are open', async () => {
    const share = stage.kari.page.getByRole('switch');
    await share.uncheck();
    await stage.kari.page.getByText('Private. Only you see your sessions and skills.').waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await solveig.member('Kari').getByText('Keeps results private').waitFor();
    await becomes(() => page.locator('.session-table').count(), 0, 'tables of sessions');
    await share.check();
    await stage.kari.page.getByText(/Shared\. Supervisors see/).waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await solveig.sessions('Kari').waitFor();
  });
  await check('a session that may be watched is watched live, also over a rewind', async () => {
    await ola.begins(story, ['Let my supervisor watch']);
    await ola.page.getByText('Your supervisor may watch').waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.getByRole('button', { name: 'Watch Ola' }).click();
    await page.getByText('You are watching').waitFor();
    await ola.says(calming[0]);
    await page.locator('.mark-good').first().waitFor();
    equal(await page.locator('textarea').count(), 0, 'fields to write in');
    await ola.press('Alt+r');
    await page.waitForFunction(() => document.querySelectorAll('.note').length === 0);
  });
  for (const scheme of ['light', 'dark']) await check(`watching is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'practice-watching');
  await check('a session that was not offered cannot be watched', async () => {
    await ola.field.fill('');
    await ola.page.getByRole('button', { name: 'End and score' }).click();
    await ola.button('Go on').click();
    await page.getByRole('button', { name: 'Leave' }).click();
    const { kari } = stage;
    await kari.button('Scenarios').click();
    await kari.begins(story);
    await page.getByRole('button', { name: 'Look again' }).click();
    await solveig.member('Ola').getByText('Playing now').waitFor();
    equal(await page.getByRole('button', { name: 'Watch Kari' }).count(), 0, 'ways to watch Kari');
  });
  await check('a task is done when its story came to an ending', async () => {
    await ola.field.focus();
    for (const line of calming) {
      await ola.says(line);
      if ((await ola.page.locator('.over').count()) > 0) break;
    }
    await ola.page.locator('.over-calmed').waitFor();
    await ola.press('Enter');
    await ola.page.locator('.score-ring').waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await solveig.member('Ola').locator('.task-done').waitFor();
  });
  await check('a task that is not done can be taken back', async () => {
    await page.getByLabel('Trainee').fill('Ola');
    await page.getByLabel('Story').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    const open = solveig.member('Ola').locator('.task', { hasText: 'Not done yet' });
    await open.waitFor();
    await open.getByRole('button', { name: /^Take back/ }).click();
    await open.waitFor({ state: 'detached' });
  });
  for (const scheme of ['light', 'dark']) await check(`the team is accessible, ${scheme}`, () => accessible(page, scheme));
  await stage.shot(solveig, 'practice-team');
  await check('the team fits a phone', async () => {
    await page.setViewportSize(phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await stage.shot(solveig, 'practice-team-phone');
    expect(width <= phone.width, `the page is ${width} wide`);
  });
  await check('these pages reported no error', () => equal([...solveig.faults, ...ola.faults], [], 'faults'));
}
