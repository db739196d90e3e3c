import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { check, equal, expect } from './report.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');
// Node 22 has WebSocket; 20 has it behind a flag.
const node_options = typeof WebSocket === 'undefined' ? ['--experimental-websocket'] : [];

export function blocks(text, kind) {
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block);
}

// Brings both sides of a chat, and waits until each was acknowledged and the agent has seen what Evenkeel says to it.
const program = `
import { connect, new_conversation_id } from '@evenkeel/client';
const server = process.argv[2];
const conversation = new_conversation_id();
const fail = setTimeout(() => { console.error('nothing came'); process.exit(1); }, 20_000);
const seen = {};
const gateway = connect({ server, role: 'integration', name: 'gateway', frame: () => {}, changed: look });
const desk = connect({ server, role: 'agent', name: 'Kari', frame(frame) {
  if (frame.conversation !== conversation) return;
  seen[frame.type] ??= frame;
  look();
} });
function look() {
  if (!seen.message || !seen.reading || !seen.suggestion || gateway.outbox.in(conversation).length > 0) return;
  clearTimeout(fail);
  console.log(JSON.stringify({ from: seen.message.from, level: seen.reading.level, replies: seen.suggestion.replies.length }));
  gateway.stop();
  desk.stop();
}
gateway.join(conversation);
desk.join(conversation);
gateway.say(conversation, "You don't give a d*** about customers, nobody there cares!", { role: 'customer', name: 'Rosa' });
`;

// The package as somebody gets it who installs it, and every example of the documentation that is TypeScript.
export async function package_checks(stage) {
  const web = join(dirname(resolve(stage.binary)), 'src', 'console', 'web');
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-package-'));
  const installed = join(folder, 'node_modules', '@evenkeel', 'client');
  const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: 'pipe', encoding: 'utf8' });
  try {
    await check('the package is whole: module, types, words and licence, and nothing else', () => {
      const [{ files, filename, version }] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], join(web, 'package')));
      const names = files.map(({ path }) => path);
      for (const name of ['client.js', 'package.json', 'README.md', 'LICENSE', 'types/index.d.ts', 'types/protocol.d.ts']) {
        expect(names.includes(name), `${name} is missing`);
      }
      equal(names.filter((name) => !/^(client\.js|package\.json|README\.md|LICENSE|types\/[\w-]+\.d\.ts)$/.test(name)), [], 'what else is in it');
      equal(version, /project\(evenkeel VERSION (\S+)/.exec(read('CMakeLists.txt'))[1], 'the version');
      mkdirSync(installed, { recursive: true });
      run('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components', '1'], folder);
      expect(!/^\s*(import|export .* from)\b/m.test(readFileSync(join(installed, 'client.js'), 'utf8')), 'it needs another file');
    });
    await check('a program of twenty lines talks to a real server with it', async () => {
      writeFileSync(join(folder, 'program.mjs'), program);
      // Not waited for in the way of `run`: the cable to the server is in this process.
      const { stdout } = await promisify(execFile)(process.execPath, [...node_options, 'program.mjs', stage.wire.url], { cwd: folder });
      const said = JSON.parse(stdout);
      equal(said.from, { role: 'customer', name: 'Rosa' }, 'whose words came back');
      expect(said.level >= 2 && said.replies > 0, JSON.stringify(said));
    });
    const examples = ['docs/embedding.md', 'src/console/src/client/README.md'].flatMap((page) => blocks(read(page), 'ts'));
    await check('there are examples to check', () => expect(examples.length >= 2, `only ${examples.length}`));
    for (const resolution of ['Bundler', 'NodeNext']) {
      await check(`the examples of the documentation fit the types, ${resolution}`, () => {
        examples.forEach((example, index) => writeFileSync(join(folder, `example-${index}.mts`), example));
        writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
          compilerOptions: {
            strict: true, noEmit: true, target: 'ES2022', lib: ['ES2023', 'DOM'], types: [], skipLibCheck: false,
            module: resolution === 'Bundler' ? 'ESNext' : 'NodeNext', moduleResolution: resolution,
          },
          include: ['*.mts'],
        }));
        try {
          run(process.execPath, [join(web, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder], folder);
        } catch (fault) {
          throw new Error(`${fault.stdout}${fault.stderr}`);
        }
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
