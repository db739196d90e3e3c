// Servers as processes of their own, and the generator that plays against them.
import { spawn, spawnSync } from 'node:child_process';
import readline from 'node:readline';

const readyPatience = 300_000; // ms: the first start learns from the intent files

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

// Starts a server; its port is the last number of the first line that it says.
export async function start(command, settings = {}) {
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...settings } });
    const lines = readline.createInterface({ input: child.stdout });
    const line = await new Promise((resolve, reject) => {
        const tooLate = setTimeout(() => reject(new Error(`${command[0]} says nothing`)), readyPatience);
        lines.once('line', (said) => {
            clearTimeout(tooLate);
            resolve(said);
        });
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}`)));
    });
    const end = () =>
        new Promise((done) => {
            child.once('exit', done);
            child.kill('SIGTERM');
        });
    return { port: line.match(/(\d+)\/?$/)[1], pid: child.pid, end };
}

let plays = 0;

// One run of the generator; every run has conversations of its own. What it told.
export function play(generator, server, more) {
    const args = ['--json', '--port', server.port, '--process', String(server.pid), '--name', `r${++plays}`, ...more];
    const { stdout, stderr, status } = spawnSync(generator, args, { encoding: 'utf8' });
    if (!stdout) throw new Error(`${generator} ${args.join(' ')}: ${stderr || status}`);
    return JSON.parse(stdout);
}
