/** How a run of a program comes to its end, whatever becomes of those that carry it out. The kernel and the interpreters are played. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerFailure } from '../../../src/demos/live-worker.ts';
import type { InternetWorker } from '../../../src/demos/network/start-internet.ts';
import type { Crew, Employer, Hired } from '../../../src/demos/python/client/crew.ts';
import { ProgramRun, type RunListeners } from '../../../src/demos/python/client/program-run.ts';
import type { FromKernel, ToKernel, TraceChunk } from '../../../src/demos/python/protocol.ts';
import type { KernelWorker } from '../../../src/demos/python/workers.ts';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const MAIN = 1000;
const CHILD = 1001;
const COMPUTING = SPAN_STATES.indexOf('computing');
const WAITING = SPAN_STATES.indexOf('waiting');

class PlayedInternet {
	readonly #watchers = new Set<(failure: WorkerFailure) => void>();

	plug() {
		return new MessageChannel().port1;
	}

	watch(signal: AbortSignal, onFailure: (failure: WorkerFailure) => void) {
		this.#watchers.add(onFailure);
		signal.addEventListener('abort', () => this.#watchers.delete(onFailure));
	}

	die() {
		for (const watcher of [...this.#watchers]) watcher({ kind: 'worker-died', detail: 'internet' });
	}

	get watcherCount() {
		return this.#watchers.size;
	}
}

function begin({ internet = new PlayedInternet(), timeMs = 60_000, listeners = {} as RunListeners } = {}) {
	const posted: ToKernel[] = [];
	const employers = new Map<number, Employer>();
	const fired: number[] = [];
	const kernel = { post: (message: ToKernel) => posted.push(message), terminate() {} } as unknown as KernelWorker;
	const crew = {
		hire(employer: Employer): Hired {
			let pid = 0;
			return {
				wasAtHand: employers.size === 0,
				start: (process) => {
					pid = process.pid;
					employers.set(pid, employer);
				},
				interrupt() {},
				exit() {},
				fire: () => fired.push(pid),
			};
		},
	} as unknown as Crew;
	const run = new ProgramRun(
		{ source: '' },
		{
			crew,
			kernel,
			internet: internet as unknown as InternetWorker,
			cpus: 2,
			maxProcesses: 8,
			limits: { timeMs, outputBytes: 1_000, memoryBytes: 1_000_000 },
			startedAtMs: performance.timeOrigin + performance.now(),
			loadingMs: 0,
			warmingMs: 0,
		},
		listeners,
	);
	const ended = run.carryOut(new AbortController().signal);
	const say = (message: FromKernel) => kernel.onMessage(message);
	const hire = (pid: number) =>
		say({
			kind: 'hire',
			pid,
			parentPid: 0,
			name: 'p',
			begins: { kind: 'main' },
			within: { home: pid, interpreter: 0 },
		});
	return { posted, employers, fired, ended, say, hire };
}

function running(options?: Parameters<typeof begin>[0]) {
	const played = begin(options);
	played.hire(MAIN);
	played.say({ kind: 'running', pid: MAIN, atMs: performance.timeOrigin + performance.now() });
	return played;
}

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

describe('an interpreter that dies', () => {
	test('ends the program when the kernel has passed on what it had written', async () => {
		const written: string[] = [];
		const { employers, posted, say, ended } = running({ listeners: { onOutput: ({ text }) => written.push(text) } });
		employers.get(MAIN)?.onFailure({ kind: 'worker-died', detail: 'gone' });
		expect(posted.at(-1)).toEqual({ kind: 'died', pid: MAIN, detail: 'gone' });
		say({ kind: 'output', pid: MAIN, pieces: [{ stream: 'stdout', text: 'last words' }] });
		say({ kind: 'exited', pid: MAIN, code: 134 });
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ failure: { kind: 'worker-died', detail: 'gone' }, exitCode: null });
		expect(written).toEqual(['last words']);
	});

	test('of a child, does not end the program', async () => {
		const { employers, hire, say, ended } = running();
		hire(CHILD);
		employers.get(CHILD)?.onFailure({ kind: 'worker-died', detail: 'gone' });
		say({ kind: 'exited', pid: CHILD, code: 134 });
		say({ kind: 'exited', pid: MAIN, code: 0 });
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ status: 'done', failure: null });
	});
});

test('a fault of ours in the main process is told as such, not as the exit code that follows', async () => {
	const { say, ended } = running();
	say({ kind: 'broken', pid: MAIN, detail: 'a fault' });
	say({ kind: 'exited', pid: MAIN, code: 134 });
	await vi.runAllTimersAsync();
	expect(await ended).toMatchObject({ failure: { kind: 'internal', detail: 'a fault' }, exitCode: null });
});

test('a kernel that cannot go on ends the program, which nobody else would', async () => {
	const { say, ended, fired } = running();
	say({ kind: 'broken', pid: null, detail: 'a fault' });
	await vi.runAllTimersAsync();
	expect(await ended).toMatchObject({ failure: { kind: 'internal', detail: 'a fault' } });
	expect(fired).toEqual([MAIN]);
});

test('the death of the internet ends every run that uses it, and no later one is told of it', async () => {
	const internet = new PlayedInternet();
	const runs = [running({ internet }), running({ internet })];
	internet.die();
	for (const { ended } of runs) expect(await ended).toMatchObject({ failure: { kind: 'worker-died' } });
	expect(internet.watcherCount).toBe(0);
});

describe('the time limit', () => {
	test('begins with the first line of the program, however long its interpreter takes', async () => {
		const { hire, say, ended } = begin({ timeMs: 1_000 });
		hire(MAIN);
		await vi.advanceTimersByTimeAsync(60_000);
		say({ kind: 'running', pid: MAIN, atMs: performance.timeOrigin + performance.now() });
		await vi.advanceTimersByTimeAsync(900);
		say({ kind: 'exited', pid: MAIN, code: 0 });
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ status: 'done' });
	});

	test('stands still while a question is open, and goes on when it is withdrawn', async () => {
		const withdrawals: AbortSignal[] = [];
		const onQuestion = (_: unknown, withdrawn: AbortSignal) => {
			withdrawals.push(withdrawn);
			return new Promise<string | null>((settle) => withdrawn.addEventListener('abort', () => settle('late')));
		};
		const { posted, say, ended } = running({ timeMs: 1_000, listeners: { onQuestion } });
		say({ kind: 'question', id: 1, question: { prompt: '?', pid: MAIN } });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(withdrawals[0]?.aborted).toBe(false);
		say({ kind: 'withdrawn', id: 1 });
		expect(withdrawals[0]?.aborted).toBe(true);
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ failure: { kind: 'time-limit' } });
		expect(posted.filter(({ kind }) => kind === 'answer')).toEqual([]);
	});
});

test('the last traces of children are waited for, those of a process that has not exited are not', async () => {
	const { employers, hire, say, ended } = running();
	hire(CHILD);
	hire(CHILD + 1);
	say({ kind: 'exited', pid: CHILD, code: 0 });
	employers.get(MAIN)?.onFinished();
	say({ kind: 'exited', pid: MAIN, code: 0 });
	const nowMs = performance.timeOrigin + performance.now();
	const chunk: TraceChunk = {
		pid: CHILD,
		lanes: [],
		events: Float64Array.of(nowMs + 1, 0, COMPUTING, nowMs + 2, 0, WAITING),
	};
	await vi.advanceTimersByTimeAsync(10);
	employers.get(CHILD)?.onTrace(chunk);
	employers.get(CHILD)?.onFinished();
	const { spans } = await ended;
	expect(spans.some(({ lane, state }) => lane === 1 && state === 'computing')).toBe(true);
});

test('interpreters are counted by whether they were at hand', async () => {
	const { hire, say, ended } = running();
	hire(CHILD);
	say({ kind: 'exited', pid: MAIN, code: 0 });
	await vi.runAllTimersAsync();
	expect((await ended).interpreters).toEqual({ started: 1, reused: 1 });
});
