// node run.mjs BINARY [--shots DIR] [--only live|desk|burst|practice|insights|intents|embed|access]: customers, agents, trainees and supervisors in
// browsers, against a real server.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { access_checks } from './access-checks.mjs';
import { assist_checks } from './assist-checks.mjs';
import { burst_checks } from './burst-checks.mjs';
import { care_checks } from './care-checks.mjs';
import { chatwoot_secret } from './chatwoot-checks.mjs';
import { cut_checks } from './cut-checks.mjs';
import { desk_checks } from './desk-checks.mjs';
import { embed_checks } from './embed-checks.mjs';
import { insights_checks } from './insights-checks.mjs';
import { intents_checks } from './intents-checks.mjs';
import { OtherSite } from './other-site.mjs';
import { Agent, Customer, desktop, phone, seat } from './people.mjs';
import { practice_checks } from './practice-checks.mjs';
import { practice_team_checks } from './practice-team-checks.mjs';
import { promise_checks } from './promise-checks.mjs';
import { check, close_report, equal } from './report.mjs';
import { start_server } from './server.mjs';
import { talk_checks } from './talk-checks.mjs';
import { Wire } from './wire.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' }, only: { type: 'string' } } });
const outside = process.env.EVENKEEL_URL;
if (!outside && positionals.length !== 1) {
  console.error('usage: node run.mjs BINARY [--shots DIR]   (or set EVENKEEL_URL)');
  process.exit(2);
}

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;

// So that a promise for sixteen minutes is reminded of after three seconds.
process.env.EVENKEEL_WAITS_PROMISE_REMINDER = String(16 * 60 - 3);

async function live_checks() {
  stage.customer = await stage.another('customer', Customer, phone);
  stage.agent = await stage.another('', Agent, desktop);
  await talk_checks(stage);
  await assist_checks(stage);
  await cut_checks(stage);
  await promise_checks(stage);
  await care_checks(stage);
  await check('neither page reported an error', () => {
    equal(stage.customer.faults, [], 'customer page');
    equal(stage.agent.faults, [], 'agent page');
  });
}

// Whose pages may embed ours.
const other = new OtherSite();
await other.open();
process.env.EVENKEEL_ORIGINS = other.origin;
process.env.EVENKEEL_CHATWOOT_SECRET = chatwoot_secret;

const data = mkdtempSync(join(tmpdir(), 'evenkeel-browser-'));
let browser;
const stage = { server: undefined, binary: positionals[0], data, is_cut: false, other };
try {
  if (!outside) stage.server = await start_server(stage.binary, data);
  stage.wire = new Wire(outside ? new URL(outside) : stage.server.url);
  await stage.wire.open();
  stage.browser = browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  stage.shot = async (person, name) => {
    if (!values.shots) return;
    mkdirSync(values.shots, { recursive: true });
    await person.page.screenshot({ path: join(values.shots, `${name}.png`) });
  };
  stage.another = (path, kind, viewport) => seat(browser, `${stage.wire.url}${path}`, kind, viewport, stage);
  stage.seat = (url, kind, viewport) => seat(browser, url, kind, viewport, stage);
  stage.another_customer = () => stage.another('customer', Customer, phone);

  const plays = (part) => values.only === undefined || values.only === part;
  stage.is_fresh = values.only === 'insights';
  if (plays('live')) await live_checks();
  if (plays('desk')) await desk_checks(stage);
  if (plays('burst')) await burst_checks(stage);
  if (plays('practice')) {
    await practice_checks(stage);
    await practice_team_checks(stage);
  }
  if (plays('insights')) await insights_checks(stage);
  if (plays('intents') && !outside) await intents_checks(stage);
  if (plays('embed') && !outside) await embed_checks(stage);
  if (plays('access') && !outside) await access_checks(stage);
} catch (problem) {
  await check('the play runs to its end', () => { throw problem; });
} finally {
  await browser?.close();
  stage.wire?.close();
  other.close();
  await stage.server?.kill();
  rmSync(data, { recursive: true, force: true });
}
process.exitCode = close_report();
