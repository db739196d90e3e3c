#!/usr/bin/env node
// Evenkeel beside a bare Beast server and npm's `ws`, under the same load and in the same run.
//
//   node tests/bench/load/compare.mjs [--build build/release] [--seconds 8] [--rounds 3] [--rate 2000] [--most 15000] [--json]
//
// Every server plays each part in turn, `rounds` times; a number is the median of its rounds. The others only forward what comes in (one frame in,
// one out; `ws` parses it as JSON and writes it again), while Evenkeel stores, acknowledges, forwards, reads and advises. Ends with 1 when a server
// cannot be started or a connection was lost.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, play as playOn, start } from './servers.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const burstFrames = 16;
const idleConnections = 10_000;

const text = (value) => ({ type: 'string', default: value });
const { values: options } = parseArgs({
    options: {
        build: text(path.join(root, 'build/release')),
        seconds: text('8'),
        rounds: text('3'),
        rate: text('2000'),
        most: text('15000'),
        json: { type: 'boolean', default: false },
    },
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-load-'));
const generator = path.join(options.build, 'tests/bench/load_generator');
const bare = path.join(options.build, 'tests/bench/bare_server');
// Nobody types so much: the limits of one client are not what is measured.
const settings = {
    EVENKEEL_LIMITS_CONNECTIONS: String(idleConnections + 1000),
    EVENKEEL_LIMITS_MESSAGES_PER_SECOND: '0',
    EVENKEEL_LIMITS_BYTES_PER_SECOND: '0',
};

const servers = {
    evenkeel: {
        command: [path.join(options.build, 'evenkeel'), 'serve', '--port', '0', '--data', path.join(scratch, 'data')],
        talk: 'evenkeel',
        burst: 'evenkeel',
    },
    'Beast, corked': { command: [bare, 'corked'], talk: 'forward', burst: 'echo' },
    Beast: { command: [bare], talk: 'forward', burst: 'echo' },
    'Node ws': { command: [process.execPath, path.join(here, 'forward.mjs')], talk: 'forward', burst: 'echo' },
};

// The median of every number in results of the same form.
function medians(results) {
    const [first] = results;
    if (typeof first === 'number') return median(results);
    if (first === null || typeof first !== 'object') return first;
    return Object.fromEntries(Object.keys(first).map((name) => [name, medians(results.map((each) => each[name]))]));
}

const load = (server, more) => playOn(generator, server, more);

// One part played by all of them, in turn.
async function play(running, names, argumentsOf) {
    const results = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < Number(options.rounds); ++round) {
        for (const name of names) results[name].push(load(running[name], argumentsOf(servers[name])));
    }
    return Object.fromEntries(names.map((name) => [name, medians(results[name])]));
}

const said = (number, digits = 1) => (number === null || number === undefined ? '-' : number.toFixed(digits));

function table(title, columns, rows) {
    console.log(`\n${title}\n`);
    console.log(`| server | ${columns.join(' | ')} |`);
    console.log(`| --- |${' ---: |'.repeat(columns.length)}`);
    for (const [name, cells] of rows) console.log(`| ${name} | ${cells.join(' | ')} |`);
}

const ms = (micros) => said(micros / 1000, 2);
const ratio = (all, name) => said(all.evenkeel.server_cpu_us_per_message / all[name].server_cpu_us_per_message, 2);

function printTalk(title, all) {
    const columns = ['messages/s', 'CPU µs/message', 'evenkeel costs', 'ack p50 ms', 'p99', 'suggestion p50 ms', 'p99', 'p99.9'];
    const rows = Object.entries(all).map(([name, each]) => [
        name,
        [
            said(each.customer_messages_per_second, 0),
            said(each.server_cpu_us_per_message),
            `${ratio(all, name)}×`,
            ms(each.acknowledged.p50_us),
            ms(each.acknowledged.p99_us),
            each.suggested.count ? ms(each.suggested.p50_us) : '-',
            each.suggested.count ? ms(each.suggested.p99_us) : '-',
            each.suggested.count ? ms(each.suggested.p999_us) : '-',
        ],
    ]);
    table(title, columns, rows);
}

function printBursts(all) {
    const rows = Object.entries(all).map(([name, each]) => [
        name,
        [said(each.customer_messages_per_second, 0), said(each.server_cpu_us_per_message, 2), `${ratio(all, name)}×`],
    ]);
    table(`Bursts of ${burstFrames} small frames, each answered by one`, ['frames/s', 'CPU µs/frame', 'evenkeel costs'], rows);
}

function printIdle(all) {
    const rows = Object.entries(all).map(([name, each]) => [
        name,
        [String(each.opened), said(each.accepted_per_second, 0), said(each.bytes_per_idle_connection / 1024)],
    ]);
    table('Idle connections', ['connections', 'opened/s', 'KiB each'], rows);
}

async function main() {
    const names = Object.keys(servers);
    const running = {};
    const told = {};
    try {
        for (const name of names) running[name] = await start(servers[name].command, settings);
        const usual = ['--seconds', options.seconds];
        const talk = (rate, more) => (server) => ['--dialect', server.talk, '--rate', rate, ...more, ...usual];
        told.talk = await play(running, names, talk(options.rate, []));
        printTalk(`${options.rate} messages of customers a second, one in four answered`, told.talk);
        told.most = await play(running, names, talk(options.most, ['--answers', '0', '--conversations', '150']));
        printTalk(`${options.most} messages of customers a second`, told.most);
        told.bursts = await play(running, names, (server) => [
            '--dialect', server.burst, '--burst', String(burstFrames), '--conversations', '50', ...usual,
        ]);
        printBursts(told.bursts);
        told.idle = {};
        for (const name of names) {
            await running[name].end();
            running[name] = await start(servers[name].command, settings);
            told.idle[name] = load(running[name], ['--dialect', servers[name].burst, '--idle', String(idleConnections)]);
        }
        printIdle(told.idle);
        if (options.json) console.log(JSON.stringify(told));
    } finally {
        await Promise.all(Object.values(running).map((each) => each.end()));
        fs.rmSync(scratch, { recursive: true, force: true });
    }
}

await main();
