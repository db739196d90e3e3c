import { spawn } from 'node:child_process';

// After a change of the intent files the matcher is trained anew before the server listens.
const start_within_ms = 120_000;

// `BINARY serve` on a free port, with further options. Killing is kill -9: what was acknowledged must survive that.
export async function start_server(binary, data, options = []) {
  const process = spawn(binary, ['serve', '--port', '0', '--data', data, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let remarks = '';
  process.stderr.on('data', (chunk) => { remarks = (remarks + chunk).slice(-2_000); });
  const url = await new Promise((settle, refuse) => {
    const timer = setTimeout(() => {
      process.kill('SIGKILL');
      refuse(new Error(`no "listening on" line; stderr: ${remarks}`));
    }, start_within_ms);
    let said = '';
    process.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /listening on (http:\/\/\S+)/.exec(said);
      if (found) { clearTimeout(timer); settle(new URL(found[1])); }
    });
    process.on('error', refuse);
    process.on('exit', (code) => { clearTimeout(timer); refuse(new Error(`the server ended with ${code}; stderr: ${remarks}`)); });
  });
  const ended = new Promise((settle) => { process.on('exit', settle); });
  return { url, kill: async () => { process.kill('SIGKILL'); await ended; } };
}
