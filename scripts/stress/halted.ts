/**
 * The browser tests while all processes of the browsers stand still time and again, as on a machine that has other things
 * to do: what a test says by a time limit fails here, and passes elsewhere on most days.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** In ms, at most. Most of the limits that tests set pass within one halt. */
const LONGEST = { halt: 250, goingOn: 300 };
/** The runner, its workers and the servers of the site go on. */
const OF_THE_TESTS = /^(node|sh$)/;
const BUILDS = [
	{ BASE: '/', folder: 'dist' },
	{ BASE: '/handbook/', folder: 'dist-sub' },
];

/** Builds the site, runs the tests so many times; false where one fails. */
export async function passesHalted(rounds: number): Promise<boolean> {
	for (const { BASE, folder } of BUILDS) {
		const args = ['run', 'build', '--silent', '--', '--outDir', folder];
		const { status } = spawnSync('npm', args, { stdio: 'inherit', env: { ...process.env, BASE } });
		if (status !== 0) return false;
	}
	let pass = true;
	for (let round = 0; round < rounds; round++) pass = (await runHalted()) && pass;
	return pass;
}

async function runHalted(): Promise<boolean> {
	const tests = spawn('playwright', ['test', '--reporter=dot'], { stdio: 'inherit' });
	let code: number | null = null;
	const ended = new Promise<void>((resolve, reject) => {
		tests.once('error', reject);
		tests.once('exit', (status) => {
			code = status ?? 1;
			resolve();
		});
	});
	while (code === null) {
		await Promise.race([ended, sleep(Math.random() * LONGEST.goingOn)]);
		const browsers = browsersOf(tests.pid as number);
		send('SIGSTOP', browsers);
		await sleep(Math.random() * LONGEST.halt);
		send('SIGCONT', browsers);
	}
	return code === 0;
}

/** The processes that descend from the tests and are not theirs: a browser has many, of many names. */
function browsersOf(tests: number): number[] {
	const children = new Map<number, { readonly pid: number; readonly name: string }[]>();
	for (const line of execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trimEnd().split('\n')) {
		const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
		const siblings = children.get(Number(parent)) ?? [];
		siblings.push({ pid: Number(pid), name: basename(command) });
		children.set(Number(parent), siblings);
	}
	const below = (pid: number): number[] =>
		(children.get(pid) ?? []).flatMap((child) => [
			...(OF_THE_TESTS.test(child.name) ? [] : [child.pid]),
			...below(child.pid),
		]);
	return below(tests);
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
