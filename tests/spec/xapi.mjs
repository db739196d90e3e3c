// Holds the xAPI statements of `evenkeel practice --export x.xapi.json` against the shapes of xAPI 1.0.3: node xapi.mjs EVENKEEL. The unit
// tests look at what the statements say; this looks at whether a learning record store would take them. Needs no network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validation from '@learninglocker/xapi-validation';

const binary = process.argv[2];
const scenario = 'contract_trap';
const scratch = mkdtempSync(join(tmpdir(), 'evenkeel-xapi-'));
const problemsOf = (statement) => validation.default(statement).map((one) => `${one.path?.join('.')}: ${one.constructor.name}`);

let passed = 0;
let failed = 0;
function check(what, problems) {
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${what}\n  ${problems.join('\n  ')}`);
  }
}

function statementsOf(lang, script) {
  const [to, from] = [join(scratch, `${lang}.xapi.json`), join(scratch, 'script.txt')];
  writeFileSync(from, script);
  execFileSync(binary, ['practice', scenario, '--lang', lang, '--script', from, '--json', '--export', to, '--trainee', 'Zoë Ø', '--data',
    join(scratch, 'data')], { stdio: 'pipe' });
  return JSON.parse(readFileSync(to, 'utf8'));
}

try {
  for (const lang of ['en', 'nb', 'da', 'it', 'hu', 'el']) {
    const finished = statementsOf(lang, '@wait 3600\n');
    check(`${lang}: three statements of a session that ended`, finished.length === 3 ? [] : [`there are ${finished.length}`]);
    for (const one of finished) check(`${lang}: ${one.verb.id}`, problemsOf(one));
  }
  const [left] = statementsOf('en', 'Hello.\n');
  check('a session that was left', problemsOf(left));
  for (const [what, spoilt] of [
    ['id', { ...left, id: 'seven' }],
    ['score', { ...left, result: { score: { scaled: 7 } } }],
    ['verb', { ...left, verb: { id: 'passed' } }],
    ['duration', { ...left, result: { duration: '75' } }],
  ]) check(`a wrong ${what} is told apart`, problemsOf(spoilt).length ? [] : ['it was not']);
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
