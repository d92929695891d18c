/**
 * The browser tests while all processes of the browsers stand still time and again, as on a machine that has other things
 * to do. A test that concludes something from a time limit fails here; elsewhere it passes on most days.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findOrInstallBrowser } from '../browser.ts';
import { BUILDS, build } from '../build-for-tests.ts';

/** Most of the limits that tests set can pass within one halt. */
const LONGEST_MS = { halt: 250, run: 300 };
/** The runner, its workers and the servers of the site go on: `node`, which from version 24 calls itself `node-MainThread`. */
const OF_THE_TESTS = /^(node|node-.*|sh)$/;
const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Builds the site, runs the tests so many times; false where one fails. Throws where they cannot be run. */
export async function passesHalted(rounds: number): Promise<boolean> {
	const CHROMIUM_PATH = findOrInstallBrowser();
	if (!Object.values(BUILDS).every(build)) return false;
	let pass = true;
	for (let round = 0; round < rounds; round++) pass = (await runHalted({ CHROMIUM_PATH })) && pass;
	return pass;
}

/** What interrupts this process ends the tests first, and leaves no browser standing still. */
async function runHalted(env: NodeJS.ProcessEnv): Promise<boolean> {
	const tests = spawn('playwright', ['test', '--reporter=dot'], {
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	const ended = once(tests, 'exit').then(([code]) => code === 0);
	const over = new AbortController();
	let interruption: NodeJS.Signals | null = null;
	const interrupt = (signal: NodeJS.Signals) => {
		interruption = signal;
		over.abort();
	};
	for (const signal of INTERRUPTIONS) process.once(signal, interrupt);
	try {
		return await Promise.race([ended, haltOverAndOver(tests.pid as number, over.signal)]);
	} finally {
		over.abort();
		tests.kill('SIGINT');
		await ended.catch(() => {});
		for (const signal of INTERRUPTIONS) process.off(signal, interrupt);
		if (interruption) process.kill(process.pid, interruption);
	}
}

/** Until it is over, then false. */
async function haltOverAndOver(tests: number, over: AbortSignal): Promise<false> {
	while (!over.aborted) {
		await pause(LONGEST_MS.run, over);
		const browsers = browsersOf(tests);
		send('SIGSTOP', browsers);
		await pause(LONGEST_MS.halt, over);
		send('SIGCONT', browsers);
	}
	return false;
}

/** As long as chance will have it, and no longer than until `signal` aborts. */
function pause(longestMs: number, signal: AbortSignal): Promise<void> {
	return sleep(Math.random() * longestMs, undefined, { signal }).catch(() => {});
}

/** The processes that descend from the tests and are not theirs: a browser has many, of many names. */
function browsersOf(tests: number): number[] {
	const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim().split('\n');
	const processes = lines.map((line) => {
		const [pid, parent, ...command] = line.trim().split(/\s+/);
		return { pid: Number(pid), parent: Number(parent), name: basename(command.join(' ')) };
	});
	const children = Map.groupBy(processes, ({ parent }) => parent);
	const below = (pid: number): typeof processes =>
		(children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
	return below(tests).flatMap(({ pid, name }) => (OF_THE_TESTS.test(name) ? [] : [pid]));
}

function send(signal: 'SIGSTOP' | 'SIGCONT', pids: readonly number[]): void {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch {
			// It has ended meanwhile.
		}
	}
}
