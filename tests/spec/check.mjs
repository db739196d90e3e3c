// Checks docs/asyncapi.yaml and docs/openapi.yaml: each is valid, and every example in them fits its schema (the parsers do not look at
// those). Frames that the integration tests recorded are checked too: node check.mjs [FRAMES.jsonl]. Needs no network.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import yaml from 'js-yaml';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');

let passed = 0;
let failed = 0;
function check(what, problems) {
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${what}`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
}

// Schemas refer to each other inside the document; here they stand beside each other under $defs.
function validators(schemas, Kind) {
  const moved = JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/'));
  const ajv = addFormats(new Kind({ strict: true, allErrors: true, allowUnionTypes: true }));
  const made = new Map();
  return (name, value) => {
    if (!(name in moved)) return [`there is no schema ${name}`];
    if (!made.has(name)) made.set(name, ajv.compile({ $defs: moved, $ref: `#/$defs/${name}` }));
    const valid = made.get(name);
    return valid(value) ? [] : valid.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  };
}

const last = (ref) => ref.split('/').at(-1);

async function checkAsyncApi() {
  const text = read('docs', 'asyncapi.yaml');
  const { document, diagnostics } = await new Parser().parse(text);
  check('asyncapi.yaml', diagnostics.filter((one) => one.severity === 0).map((one) => `${one.path.join('.')}: ${one.message}`));
  if (!document) return () => ['asyncapi.yaml could not be read'];
  const { components } = yaml.load(text);
  const fits = validators(components.schemas, Ajv);
  for (const [name, message] of Object.entries(components.messages)) {
    check(`asyncapi.yaml: ${name} has an example`, message.examples?.length ? [] : ['none']);
    for (const example of message.examples ?? []) check(`example of ${name}`, fits(last(message.payload.$ref), example.payload));
  }
  check('a wrong frame is told apart', fits('server.ack', { type: 'ack', seq: -1 }).length ? [] : ['it was not']);
  return fits;
}

function checkOpenApi() {
  const redocly = join(dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')), 'bin', 'cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  try {
    execFileSync(process.execPath, [redocly, 'lint', '--format=stylish', '--skip-rule=no-server-example.com', '--skip-rule=operation-4xx-response',
      join(root, 'docs', 'openapi.yaml')], { env, cwd: here, stdio: 'pipe' });
    check('openapi.yaml', []);
  } catch (fault) {
    check('openapi.yaml', [`${fault.stdout}${fault.stderr}`]);
  }
  const api = yaml.load(read('docs', 'openapi.yaml'));
  const fits = validators(api.components.schemas, Ajv2020);
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.schema?.$ref && node.examples) {
      for (const [name, example] of Object.entries(node.examples)) check(`example ${name}`, fits(last(node.schema.$ref), example.value));
    }
    Object.values(node).forEach(walk);
  };
  walk({ paths: api.paths, components: { ...api.components, schemas: {} } });
}

function checkConfig() {
  const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
  const valid = ajv.compile(JSON.parse(read('config', 'schema', 'config.schema.json')));
  check('config/evenkeel.json', valid(JSON.parse(read('config', 'evenkeel.json'))) ? [] : valid.errors.map((e) => `${e.instancePath} ${e.message}`));
}

function checkRecorded(file, fits) {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { side, frame } = JSON.parse(line);
    check(`recorded ${side} ${JSON.stringify(frame)}`, fits(`${side}.${frame.type}`, frame));
  }
}

const fits = await checkAsyncApi();
checkOpenApi();
checkConfig();
if (process.argv[2]) checkRecorded(process.argv[2], fits);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
