/** What a run hands on, and how its limits and Stop end it. The kernel and the interpreters are played. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Crew, Employer, Hired } from '../../../src/demos/python/client/crew.ts';
import { ProgramRun, type RunListeners, type SendRequest } from '../../../src/demos/python/client/program-run.ts';
import type {
	Beginning,
	FromKernel,
	ProcessStart,
	Program,
	ToKernel,
	Uncaught,
} from '../../../src/demos/python/protocol.ts';
import type { KernelWorker } from '../../../src/demos/python/workers.ts';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const MAIN = 1000;
const CHILD = 1001;
const COMPUTING = SPAN_STATES.indexOf('computing');
const LIMITS = { timeMs: 60_000, outputBytes: 100, memoryBytes: 2 ** 20 };

const nowMs = () => performance.timeOrigin + performance.now();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Begun {
	readonly program?: Partial<Program>;
	readonly listeners?: RunListeners;
	readonly limits?: Partial<typeof LIMITS>;
	/** Stop is pressed already. */
	readonly isStopped?: boolean;
}

/** A run whose kernel has heard that it begins. */
function begin({ program, listeners = {}, limits, isStopped = false }: Begun = {}) {
	const posted: ToKernel[] = [];
	/** `interrupt 1000`: what was done with the interpreters, in order. */
	const done: string[] = [];
	const started: ProcessStart[] = [];
	const employers = new Map<number, Employer>();
	const networks: unknown[] = [];
	const terminate = vi.fn(() => void done.push('kernel ended'));
	const kernel = { post: (message: ToKernel) => void posted.push(message), terminate } as unknown as KernelWorker;
	const crew = {
		hire(employer: Employer): Hired {
			let pid = 0;
			return {
				wasAtHand: true,
				start(process) {
					pid = process.pid;
					started.push(process);
					employers.set(pid, employer);
				},
				interrupt: () => void done.push(`interrupt ${pid}`),
				exit: () => void done.push(`exit ${pid}`),
				fire: () => void done.push(`fire ${pid}`),
			};
		},
	} as unknown as Crew;
	const internet = {
		plug(network: unknown) {
			networks.push(network);
			return new MessageChannel().port1;
		},
		watch() {},
		terminate() {},
	};
	const means = { crew, kernel, internet, cpus: 3, maxProcesses: 8, limits: { ...LIMITS, ...limits } };
	const run = new ProgramRun(
		{ source: 'print(1)', ...program },
		{ ...means, startedAtMs: nowMs() - 40, loadingMs: 30, warmingMs: 0 },
		listeners,
	);
	const stop = new AbortController();
	if (isStopped) stop.abort();
	const ended = run.carryOut(stop.signal);
	const say = (message: FromKernel) => kernel.onMessage(message);
	const hire = (pid: number, begins: Beginning = { kind: 'main' }, within = { home: pid, interpreter: 0 }) =>
		say({ kind: 'hire', pid, parentPid: pid === MAIN ? 1 : MAIN, name: `process ${pid}`, begins, within });
	const print = (text: string) => say({ kind: 'output', pid: MAIN, pieces: [{ stream: 'stdout', text }] });
	/** The process has come to its end, its trace told. */
	const exit = (pid: number, code: number) => {
		say({ kind: 'exited', pid, code });
		employers.get(pid)?.onFinished();
	};
	return { kernel, posted, done, started, employers, networks, terminate, ended, say, hire, print, exit, stop };
}

/** A run whose main process has begun its first line. */
function running(begun: Begun = {}) {
	const played = begin(begun);
	played.hire(MAIN);
	played.say({ kind: 'running', pid: MAIN, atMs: nowMs() });
	return played;
}

describe('a process gets', () => {
	test('what the program and its world say, a line to the kernel and one to the internet', () => {
		const network = { latencyMs: 1, jitterMs: 2, failurePercent: 3 };
		const { posted, started, networks, hire } = begin({
			program: { fileName: 'race.py', switchIntervalMs: 0.5, network, terminal: { columns: 40, rows: 24 } },
			limits: { memoryBytes: 2 ** 27 },
		});
		expect(posted).toEqual([{ kind: 'begin', cpus: 3, maxProcesses: 8, internet: expect.any(MessagePort) }]);
		const begins = { kind: 'pickled', payload: Uint8Array.of(1) } as const;
		hire(MAIN);
		hire(CHILD, begins);
		const common = { source: 'print(1)', fileName: 'race.py', cpus: 3, switchIntervalMs: 0.5, memoryBytes: 2 ** 27 };
		const world = { ...common, terminal: { columns: 40, rows: 24 } };
		expect(started).toMatchObject([
			{ ...world, pid: MAIN, parentPid: 1, begins: { kind: 'main' } },
			{ ...world, pid: CHILD, parentPid: MAIN, name: `process ${CHILD}`, begins },
		]);
		for (const { kernel, internet } of started) {
			expect(kernel).toBeInstanceOf(MessagePort);
			expect(internet).toBeInstanceOf(MessagePort);
		}
		expect(posted.slice(1)).toMatchObject([
			{ kind: 'hired', pid: MAIN },
			{ kind: 'hired', pid: CHILD },
		]);
		expect(networks).toEqual([network, network, network]);
	});

	test('CPython’s own interval and the name main.py where the program says nothing', () => {
		const { started, networks, hire } = begin();
		hire(MAIN);
		expect(started[0]).toMatchObject({ fileName: 'main.py', switchIntervalMs: 5, terminal: { columns: 80, rows: 24 } });
		const usual = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };
		expect(networks).toEqual([usual, usual]);
	});
});

test('output reaches the page as it comes, from every process', async () => {
	const onOutput = vi.fn();
	const { say, print, exit, ended } = running({ listeners: { onOutput } });
	print('a');
	say({ kind: 'output', pid: CHILD, pieces: [{ stream: 'stderr', text: 'b' }] });
	exit(MAIN, 0);
	await ended;
	print('too late');
	expect(onOutput.mock.calls.map(([{ stream, text, pid }]) => `${stream} ${pid} ${text}`)).toEqual([
		`stdout ${MAIN} a`,
		`stderr ${CHILD} b`,
	]);
});

test('the page is told of the first line of the main process, not of that of another', () => {
	const onStart = vi.fn();
	const { hire, say } = begin({ listeners: { onStart } });
	hire(MAIN);
	hire(CHILD);
	say({ kind: 'running', pid: CHILD, atMs: nowMs() });
	expect(onStart).not.toHaveBeenCalled();
	say({ kind: 'running', pid: MAIN, atMs: nowMs() });
	expect(onStart).toHaveBeenCalledOnce();
});

test('a run is told apart into loading, start and the rest', async () => {
	const { hire, say, exit, ended } = begin();
	hire(MAIN);
	vi.advanceTimersByTime(100);
	say({ kind: 'running', pid: MAIN, atMs: nowMs() });
	vi.advanceTimersByTime(500);
	exit(MAIN, 0);
	await vi.runAllTimersAsync();
	const { wallMs, phases } = await ended;
	expect(wallMs).toBeCloseTo(640);
	expect(phases.loadingMs).toBeCloseTo(30);
	expect(phases.startingMs).toBeCloseTo(110);
	expect(phases.runningMs).toBeCloseTo(500);
});

describe('a program that comes to its end', () => {
	const uncaught: Uncaught = { type: 'ValueError', message: 'no', location: null };

	test.each([
		['by itself', 0, null, { status: 'done', failure: null, exitCode: 0 }],
		['by an exit code', 3, null, { status: 'failed', failure: { kind: 'exit-code' }, exitCode: 3 }],
		[
			'by an exception',
			1,
			uncaught,
			{ status: 'failed', failure: { kind: 'exception', detail: 'ValueError: no', uncaught }, exitCode: 1 },
		],
		[
			'for want of memory',
			1,
			{ ...uncaught, type: 'MemoryError' },
			{ status: 'failed', failure: { kind: 'memory-limit', limit: LIMITS.memoryBytes }, exitCode: 1 },
		],
		['by itself, though an exception was told', 0, uncaught, { status: 'done', failure: null }],
	])('%s', async (_, code, told, expected) => {
		const { say, exit, ended } = running();
		if (told) say({ kind: 'uncaught', uncaught: told });
		exit(MAIN, code);
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject(expected);
	});

	test('in deadlock says who waits for what', async () => {
		const { say, done, ended } = running();
		const threads = [{ process: 'MainProcess', thread: 'MainThread', location: null }] as never;
		say({ kind: 'deadlock', threads });
		expect(await ended).toMatchObject({ status: 'failed', failure: { kind: 'deadlock', threads }, exitCode: null });
		expect(done).toContain(`fire ${MAIN}`);
	});

	test('is ended with all of its processes and its kernel, each once', async () => {
		const { hire, exit, done, terminate, ended } = running();
		hire(CHILD);
		exit(MAIN, 0);
		await vi.runAllTimersAsync();
		await ended;
		expect(done).toEqual([`exit ${MAIN}`, `fire ${CHILD}`, 'kernel ended']);
		expect(terminate).toHaveBeenCalledOnce();
	});

	test('waits for the last of its trace, but not for long', async () => {
		const { say, employers, ended } = running();
		let isOver = false;
		void ended.then(() => {
			isOver = true;
		});
		await vi.advanceTimersByTimeAsync(2);
		say({ kind: 'exited', pid: MAIN, code: 0 });
		const exitedAtMs = nowMs();
		await vi.advanceTimersByTimeAsync(100);
		expect(isOver).toBe(false);
		employers.get(MAIN)?.onTrace({
			pid: MAIN,
			lanes: [{ kind: 'main', name: 'MainThread', isHelper: false }],
			events: Float64Array.of(exitedAtMs - 1, 0, COMPUTING),
		});
		await vi.advanceTimersByTimeAsync(1_000);
		expect(isOver).toBe(true);
		const { spans, wallMs } = await ended;
		expect(spans.some(({ state }) => state === 'computing')).toBe(true);
		expect(wallMs, 'waiting for it is no part of the run').toBeCloseTo(42);
	});
});

describe('Stop', () => {
	test('before the first line ends the program at once', async () => {
		const { hire, stop, done, ended } = begin();
		hire(MAIN);
		stop.abort();
		expect(await ended).toMatchObject({ status: 'cancelled', failure: null, exitCode: null });
		expect(done).toEqual([`fire ${MAIN}`, 'kernel ended']);
	});

	test('pressed before the run is carried out begins no process', async () => {
		const { ended, hire, started } = begin({ isStopped: true });
		expect((await ended).status).toBe('cancelled');
		hire(MAIN);
		expect(started).toEqual([]);
	});

	test('interrupts all processes, and the program that obeys ends with its own code and what it had printed', async () => {
		const onOutput = vi.fn();
		const { hire, stop, done, print, exit, ended } = running({ listeners: { onOutput } });
		hire(CHILD);
		stop.abort();
		expect(done).toEqual([`interrupt ${MAIN}`, `interrupt ${CHILD}`]);
		await vi.advanceTimersByTimeAsync(100);
		print('cleaned up');
		exit(MAIN, 130);
		await vi.advanceTimersByTimeAsync(0);
		expect(await ended).toMatchObject({ status: 'cancelled', failure: null, exitCode: 130 });
		expect(onOutput).toHaveBeenCalledOnce();
	});

	test('ends a program that does not obey, soon', async () => {
		const { stop, done, ended } = running();
		stop.abort();
		await vi.advanceTimersByTimeAsync(400);
		expect(done).toEqual([`interrupt ${MAIN}`]);
		await vi.advanceTimersByTimeAsync(200);
		expect(await ended).toMatchObject({ status: 'cancelled', failure: null, exitCode: null });
		expect(done).toEqual([`interrupt ${MAIN}`, `fire ${MAIN}`, 'kernel ended']);
	});

	test('makes no deadlock of those who wait for one that was interrupted', async () => {
		const { stop, say, ended } = running();
		stop.abort();
		say({ kind: 'deadlock', threads: [] });
		expect(await ended).toMatchObject({ status: 'cancelled', failure: null });
	});

	test('after the end changes nothing', async () => {
		const { stop, exit, done, ended } = running();
		exit(MAIN, 0);
		await vi.runAllTimersAsync();
		expect((await ended).status).toBe('done');
		const before = [...done];
		stop.abort();
		await vi.runAllTimersAsync();
		expect(done).toEqual(before);
	});
});

describe('a limit', () => {
	test('of time interrupts the program, ends it, and says how long it was', async () => {
		const { done, ended } = running({ limits: { timeMs: 2_000 } });
		await vi.advanceTimersByTimeAsync(1_900);
		expect(done).toEqual([]);
		await vi.advanceTimersByTimeAsync(200);
		expect(done).toEqual([`interrupt ${MAIN}`]);
		await vi.runAllTimersAsync();
		const { status, failure } = await ended;
		expect({ status, failure }).toMatchObject({
			status: 'failed',
			failure: { kind: 'time-limit', limit: 2_000, detail: 'The program ran for longer than 2 s.' },
		});
	});

	test('of time does not count while the reader thinks, of however many questions', async () => {
		const answers: ((text: string | null) => void)[] = [];
		const onQuestion = () => new Promise<string | null>((answer) => answers.push(answer));
		const { say, posted, done } = running({ limits: { timeMs: 1_000 }, listeners: { onQuestion } });
		say({ kind: 'question', id: 1, question: { prompt: 'a?', pid: MAIN } });
		say({ kind: 'question', id: 2, question: { prompt: 'b?', pid: CHILD } });
		await vi.advanceTimersByTimeAsync(100_000);
		answers[1]?.('two');
		await vi.advanceTimersByTimeAsync(100_000);
		expect(done).toEqual([]);
		answers[0]?.(null);
		await vi.advanceTimersByTimeAsync(900);
		expect(done).toEqual([]);
		expect(posted.filter(({ kind }) => kind === 'answer')).toEqual([
			{ kind: 'answer', pid: CHILD, id: 2, text: 'two' },
			{ kind: 'answer', pid: MAIN, id: 1, text: null },
		]);
		await vi.advanceTimersByTimeAsync(200);
		expect(done).toEqual([`interrupt ${MAIN}`]);
	});

	test('of time does not count while a server of the program and all else waits, where the reader may ask it', async () => {
		const waiting = { kind: 'listening', listening: { ports: [8000], isWaiting: true } } as const;
		const { say, done } = running({ limits: { timeMs: 1_000 }, listeners: { onListening: () => {} } });
		say(waiting);
		await vi.advanceTimersByTimeAsync(100_000);
		say({ kind: 'question', id: 1, question: { prompt: 'a?', pid: MAIN } });
		say({ kind: 'withdrawn', id: 1 });
		await vi.advanceTimersByTimeAsync(100_000);
		expect(done).toEqual([]);
		say({ kind: 'listening', listening: { ports: [8000], isWaiting: false } });
		await vi.advanceTimersByTimeAsync(1_000);
		expect(done).toEqual([`interrupt ${MAIN}`]);

		const unseen = running({ limits: { timeMs: 1_000 } });
		unseen.say(waiting);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(unseen.done).toEqual([`interrupt ${MAIN}`]);
	});

	test('of output counts bytes of all processes, and lets what reached it be seen', async () => {
		const onOutput = vi.fn();
		const { say, print, done, ended } = running({ limits: { outputBytes: 100 }, listeners: { onOutput } });
		print('ё'.repeat(25));
		say({ kind: 'output', pid: CHILD, pieces: [{ stream: 'stderr', text: 'x'.repeat(50) }] });
		expect(done).toEqual([]);
		print('!');
		expect(done).toEqual([`interrupt ${MAIN}`]);
		expect(onOutput).toHaveBeenCalledTimes(3);
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ status: 'failed', failure: { kind: 'output-limit', limit: 100 } });
	});

	test('of output lets nothing more be seen once it is passed, but for some last words', async () => {
		const onOutput = vi.fn();
		const { say, print } = running({ limits: { outputBytes: 1 }, listeners: { onOutput } });
		const complain = (text: string) => say({ kind: 'output', pid: MAIN, pieces: [{ stream: 'stderr', text }] });
		print('xx');
		print('on its way');
		complain('Traceback');
		for (let part = 0; part < 100; part++) complain('x'.repeat(10_000));
		const seen = onOutput.mock.calls.map(([{ text }]) => text.length);
		expect(seen.slice(0, 2)).toEqual([2, 9]);
		expect(seen.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(100_002);
	});

	test('that was reached first is the one that is told', async () => {
		const { print, stop, exit, ended } = running({ limits: { outputBytes: 1, timeMs: 100 } });
		print('xx');
		stop.abort();
		exit(MAIN, 130);
		await vi.runAllTimersAsync();
		expect(await ended).toMatchObject({ status: 'failed', failure: { kind: 'output-limit' } });
	});
});

test('who is not there to answer is the end of the input', async () => {
	const { say, posted } = running();
	say({ kind: 'question', id: 7, question: { prompt: '?', pid: MAIN } });
	await vi.advanceTimersByTimeAsync(0);
	expect(posted.at(-1)).toEqual({ kind: 'answer', pid: MAIN, id: 7, text: null });
});

test('the kernel has a process ended, and one that is over is left alone', () => {
	const { hire, say, done, employers } = running();
	hire(CHILD);
	say({ kind: 'fire', pid: CHILD });
	say({ kind: 'fire', pid: CHILD });
	employers.get(MAIN)?.onFinished();
	say({ kind: 'fire', pid: MAIN });
	expect(done).toEqual([`fire ${CHILD}`]);
});

test('the trace is shown as it grows, with a lane for each process', () => {
	const shown: number[] = [];
	const onTrace: RunListeners['onTrace'] = ({ lanes }) => void shown.push(lanes.length);
	const { employers, hire } = running({ listeners: { onTrace } });
	const chunk = { lanes: [], events: new Float64Array() };
	employers.get(MAIN)?.onTrace({ ...chunk, pid: MAIN });
	hire(CHILD);
	employers.get(CHILD)?.onTrace({ ...chunk, pid: CHILD });
	expect(shown).toEqual([1, 2]);
});

test('a main process that loses one of its interpreters failed as that one did; one that loses a child did not', async () => {
	for (const [home, status] of [
		[MAIN, 'failed'],
		[CHILD, 'done'],
	] as const) {
		const { employers, hire, exit, ended } = running();
		hire(CHILD, { kind: 'interpreter', payload: new Uint8Array() }, { home, interpreter: 1 });
		const failure = { kind: 'worker-died', detail: 'out of memory' } as const;
		employers.get(CHILD)?.onFailure(failure);
		exit(CHILD, 134);
		exit(MAIN, home === MAIN ? 134 : 0);
		expect(await ended).toMatchObject({ status, failure: home === MAIN ? failure : null });
	}
});

test('a kernel that fails ends the program with its own words', async () => {
	const begun = begin();
	begun.hire(MAIN);
	const failure = { kind: 'worker-died', detail: 'the kernel is gone' } as const;
	begun.kernel.onFailure(failure);
	expect(await begun.ended).toMatchObject({ status: 'failed', failure });
	expect(begun.done).toContain(`fire ${MAIN}`);
});

describe('a request of the reader', () => {
	const request = { port: 8000, method: 'GET', target: '/', headers: [], body: '' };
	const answer = { head: null, body: Uint8Array.of(1), ending: 'whole' } as const;

	/** A run that listens, and what asks its server. */
	function listening() {
		const given: SendRequest[] = [];
		const played = running({ listeners: { onListening: (_, send) => given.push(send) } });
		for (const isWaiting of [true, false]) played.say({ kind: 'listening', listening: { ports: [8000], isWaiting } });
		const [send, same] = given;
		if (!send || send !== same) throw new Error('The page was not told, or was given another.');
		return { ...played, send };
	}

	test('goes to the kernel, and each answer to whoever asked', async () => {
		const { send, say, posted } = listening();
		const [first, second] = [send(request), send({ ...request, target: '/second' })];
		expect(posted.filter(({ kind }) => kind === 'request')).toEqual([
			{ kind: 'request', id: 1, request },
			{ kind: 'request', id: 2, request: { ...request, target: '/second' } },
		]);
		say({ kind: 'answered', id: 2, answer });
		expect(await second).toBe(answer);
		say({ kind: 'answered', id: 1, answer: { ...answer, ending: 'late' } });
		expect(await first).toMatchObject({ ending: 'late' });
	});

	test('is answered when the program ends, and after that at once', async () => {
		const { send, exit, ended } = listening();
		const pending = send(request);
		exit(MAIN, 0);
		await vi.runAllTimersAsync();
		await ended;
		expect([(await pending).ending, (await send(request)).ending]).toEqual(['gone', 'gone']);
	});
});
