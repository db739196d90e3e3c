#!/usr/bin/env node
// Whether the server's memory stays as it is while conversations come and go.
//
//   node tests/bench/load/soak.mjs [--build build/release] [--minutes 10] [--rate 1000] [--json]
//
// Rounds of fifteen seconds with a hundred new conversations each. What the server keeps by design (conversations that nobody is in, lines of the
// queue, records for the insights) is limited so that it is full after the first rounds. Ends with 1 when the last quarter of the rounds needed a
// tenth more memory than the second, or a message was lost.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, play, start } from './servers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const roundSeconds = 15;
const growthAllowed = 1.1;

const text = (value) => ({ type: 'string', default: value });
const { values: options } = parseArgs({
    options: { build: text(path.join(root, 'build/release')), minutes: text('10'), rate: text('1000'), json: { type: 'boolean', default: false } },
});
const settings = {
    EVENKEEL_LIMITS_MESSAGES_PER_SECOND: '0',
    EVENKEEL_LIMITS_IDLE_CONVERSATIONS: '100',
    EVENKEEL_LIMITS_QUEUE_LINES: '200',
    EVENKEEL_LIMITS_INSIGHT_CONVERSATIONS: '200',
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-soak-'));
const mebibytes = (bytes) => bytes / 1024 / 1024;

async function soak() {
    const server = await start([path.join(options.build, 'evenkeel'), 'serve', '--port', '0', '--data', scratch], settings);
    const resident = [];
    let lost = 0;
    try {
        const rounds = Math.max(8, Math.round((Number(options.minutes) * 60) / roundSeconds));
        for (let round = 0; round < rounds; ++round) {
            const told = play(path.join(options.build, 'tests/bench/load_generator'), server, [
                '--rate', options.rate, '--seconds', String(roundSeconds - 1), '--warm-up', '1', '--conversations', '100',
            ]);
            lost += told.missing + told.lost + told.refused;
            resident.push(mebibytes(told.resident_after_bytes));
            if (!options.json) console.log(`${String((round + 1) * roundSeconds).padStart(5)} s  ${resident.at(-1).toFixed(1)} MiB`);
        }
    } finally {
        await server.end();
        fs.rmSync(scratch, { recursive: true, force: true });
    }
    const quarter = Math.floor(resident.length / 4);
    const growth = median(resident.slice(-quarter)) / median(resident.slice(quarter, 2 * quarter));
    if (options.json) console.log(JSON.stringify({ resident_mebibytes: resident, growth, lost }));
    else console.log(`the last quarter needed ${growth.toFixed(2)} times the memory of the second; ${lost} messages lost`);
    return growth <= growthAllowed && lost === 0;
}

process.exitCode = (await soak()) ? 0 : 1;
