/** What a crew does with its interpreters between and beside the processes; who gets which is in crew.test.ts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerFailure } from '../../../src/demos/live-worker.ts';
import { Crew, type Employer } from '../../../src/demos/python/client/crew.ts';
import type {
	BootAssets,
	FromInterpreter,
	ProcessStart,
	ToInterpreter,
	TraceChunk,
} from '../../../src/demos/python/protocol.ts';
import type { InterpreterWorker } from '../../../src/demos/python/workers.ts';

const ASSETS = { script: new Blob() } as BootAssets;

class FakeWorker {
	onMessage: (message: FromInterpreter) => void = () => {};
	onFailure: (failure: WorkerFailure) => void = () => {};
	isTerminated = false;
	readonly heard: { readonly message: ToInterpreter; readonly transferred: readonly Transferable[] }[] = [];

	post(message: ToInterpreter, transferred: readonly Transferable[] = []) {
		this.heard.push({ message, transferred });
	}

	terminate() {
		this.isTerminated = true;
	}

	/** Everything but the word to boot. */
	get orders(): string[] {
		return this.heard.flatMap(({ message }) =>
			message.kind === 'start' ? `start ${message.process.pid}` : message.kind === 'boot' ? [] : message.kind,
		);
	}
}

function crewOfFakes(assets: () => Promise<BootAssets> = () => Promise.resolve(ASSETS)) {
	const workers: FakeWorker[] = [];
	const start = () => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as InterpreterWorker;
	};
	return { crew: new Crew(start, assets), workers };
}

/** A crew with so many that have booted and are idle. */
function idleCrew(count: number) {
	const made = crewOfFakes();
	made.crew.prepare(count);
	for (const worker of made.workers) worker.onMessage({ kind: 'idle' });
	return made;
}

function watched() {
	const employer = { onTrace: vi.fn(), onFinished: vi.fn(), onFailure: vi.fn() } satisfies Employer;
	return employer;
}

const processOf = (pid: number) =>
	({ pid, kernel: `kernel ${pid}`, internet: `internet ${pid}` }) as never as ProcessStart;
const deaf: Employer = { onTrace() {}, onFinished() {}, onFailure() {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('preparing', () => {
	test('makes as many as will not be free otherwise', () => {
		const { crew, workers } = crewOfFakes();
		crew.prepare(2);
		crew.prepare(2);
		expect(workers).toHaveLength(2);
		crew.prepare(3);
		expect(crew.size).toBe(3);
	});

	test('counts those that a process waits for as taken, and one whose process has exited as free', () => {
		const { crew, workers } = idleCrew(1);
		const hired = crew.hire(deaf);
		hired.start(processOf(1));
		crew.prepare(1);
		expect(workers).toHaveLength(2);
		hired.exit();
		crew.prepare(2);
		expect(workers).toHaveLength(2);
		crew.hire(deaf);
		crew.hire(deaf);
		crew.prepare(1);
		expect(workers).toHaveLength(3);
	});

	test('boots each with the files, when they are there', async () => {
		let bring: (assets: BootAssets) => void = () => {};
		const { crew, workers } = crewOfFakes(() => new Promise((resolve) => (bring = resolve)));
		crew.prepare(1);
		expect(workers[0]?.heard).toEqual([]);
		bring(ASSETS);
		await Promise.resolve();
		expect(workers[0]?.heard.map(({ message }) => message)).toEqual([{ kind: 'boot', assets: ASSETS }]);
	});

	test('without the files leaves nobody behind', async () => {
		const { crew, workers } = crewOfFakes(() => Promise.reject(new Error('offline')));
		crew.prepare(2);
		await vi.advanceTimersByTimeAsync(0);
		expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
		expect(crew.size).toBe(0);
	});
});

describe('trimming', () => {
	test('ends those that are free beyond a number, the least ready first', () => {
		const { crew, workers } = idleCrew(2);
		crew.prepare(3);
		crew.trim(2);
		expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, false, true]);
		expect(crew.size).toBe(2);
		crew.trim(2);
		expect(crew.size).toBe(2);
	});

	test('keeps one that is being restored before one that boots', () => {
		const { crew, workers } = idleCrew(1);
		crew.hire(deaf).start(processOf(1));
		crew.prepare(1);
		workers[0]?.onMessage({ kind: 'finished', pid: 1 });
		crew.trim(1);
		expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
	});

	test('leaves alone who carries out a process', () => {
		const { crew, workers } = idleCrew(1);
		crew.hire(deaf).start(processOf(1));
		crew.trim(0);
		expect(workers[0]?.isTerminated).toBe(false);
		expect(crew.size).toBe(1);
	});

	test('happens by itself a minute after the last hire, down to one', () => {
		const { crew } = idleCrew(3);
		crew.hire(deaf).fire();
		vi.advanceTimersByTime(40_000);
		crew.hire(deaf).fire();
		vi.advanceTimersByTime(40_000);
		expect(crew.size).toBe(3);
		vi.advanceTimersByTime(30_000);
		expect(crew.size).toBe(1);
	});
});

describe('a process', () => {
	test('is started with its ports, once, when it is both hired for and told to start', () => {
		const { crew, workers } = idleCrew(1);
		const hired = crew.hire(deaf);
		expect(workers[0]?.orders).toEqual([]);
		hired.start(processOf(1));
		expect(workers[0]?.orders).toEqual(['start 1']);
		expect(workers[0]?.heard.at(-1)?.transferred).toEqual(['kernel 1', 'internet 1']);
	});

	test('is interrupted while it runs, not before, not after its exit, and never through another’s interpreter', () => {
		const { crew, workers } = idleCrew(1);
		const first = crew.hire(deaf);
		first.interrupt();
		first.start(processOf(1));
		first.interrupt();
		expect(workers[0]?.orders).toEqual(['start 1', 'interrupt']);
		first.exit();
		first.interrupt();
		workers[0]?.onMessage({ kind: 'finished', pid: 1 });
		workers[0]?.onMessage({ kind: 'idle' });
		const second = crew.hire(watched());
		second.start(processOf(2));
		first.interrupt();
		first.exit();
		first.fire();
		expect(workers[0]?.orders).toEqual(['start 1', 'interrupt', 'start 2']);
		second.interrupt();
		expect(workers[0]?.orders.at(-1)).toBe('interrupt');
		expect(workers[0]?.isTerminated).toBe(false);
	});

	test('gets the trace and the end of its own, until it has ended', () => {
		const { crew, workers } = idleCrew(1);
		const [one, other] = [watched(), watched()];
		const chunk = { pid: 1 } as TraceChunk;
		crew.hire(one).start(processOf(1));
		workers[0]?.onMessage({ kind: 'trace', chunk });
		workers[0]?.onMessage({ kind: 'finished', pid: 1 });
		workers[0]?.onMessage({ kind: 'idle' });
		crew.hire(other).start(processOf(2));
		workers[0]?.onMessage({ kind: 'trace', chunk: { pid: 2 } as TraceChunk });
		expect(one.onTrace.mock.calls).toEqual([[chunk]]);
		expect(one.onFinished).toHaveBeenCalledOnce();
		expect(other.onTrace).toHaveBeenCalledOnce();
		expect(other.onFinished).not.toHaveBeenCalled();
	});

	test('that is over hears no more of its interpreter, whatever becomes of that', () => {
		const { crew, workers } = idleCrew(2);
		const [finished, fired] = [watched(), watched()];
		crew.hire(finished).start(processOf(1));
		const second = crew.hire(fired);
		second.start(processOf(2));
		workers[0]?.onMessage({ kind: 'finished', pid: 1 });
		second.fire();
		for (const worker of workers) worker.onFailure({ kind: 'worker-died', detail: 'gone' });
		expect(finished.onFailure).not.toHaveBeenCalled();
		expect(fired.onFailure).not.toHaveBeenCalled();
		expect(crew.size).toBe(0);
	});

	test('whose interpreter dies is told so once, and nobody else', () => {
		const { crew, workers } = idleCrew(1);
		const [one, waiting] = [watched(), watched()];
		crew.hire(one).start(processOf(1));
		crew.hire(waiting).start(processOf(2));
		workers[0]?.onFailure({ kind: 'worker-died', detail: 'gone' });
		expect(one.onFailure.mock.calls).toEqual([[{ kind: 'worker-died', detail: 'gone' }]]);
		expect(waiting.onFailure).not.toHaveBeenCalled();
		expect(crew.size).toBe(1);
	});

	test('whose interpreter is broken is told so, and the worker is ended', () => {
		const { crew, workers } = idleCrew(1);
		const employer = watched();
		crew.hire(employer).start(processOf(1));
		workers[0]?.onMessage({ kind: 'broken', detail: 'out of order' });
		workers[0]?.onFailure({ kind: 'worker-died', detail: 'and gone' });
		expect(employer.onFailure).toHaveBeenCalledOnce();
		expect(employer.onFailure.mock.calls[0]?.[0]).toMatchObject({ detail: 'out of order' });
		expect(workers[0]?.isTerminated).toBe(true);
		expect(crew.size).toBe(0);
	});
});

test('one that fails to boot disappoints only who has no other to wait for', () => {
	const { crew, workers } = crewOfFakes();
	const [one, other] = [watched(), watched()];
	crew.hire(one).start(processOf(1));
	crew.hire(other).start(processOf(2));
	crew.prepare(1);
	expect(workers).toHaveLength(3);
	workers[0]?.onFailure({ kind: 'worker-unavailable', detail: 'no' });
	expect(one.onFailure).not.toHaveBeenCalled();
	expect(other.onFailure).not.toHaveBeenCalled();
	workers[1]?.onFailure({ kind: 'worker-unavailable', detail: 'no' });
	expect(one.onFailure).toHaveBeenCalledOnce();
	workers[2]?.onMessage({ kind: 'idle' });
	expect(workers[2]?.orders).toEqual(['start 2']);
	expect(other.onFailure).not.toHaveBeenCalled();
});

test('one that dies while it is nobody’s is replaced only if somebody waits', () => {
	const { crew, workers } = idleCrew(2);
	workers[0]?.onFailure({ kind: 'worker-died', detail: 'gone' });
	expect(crew.size).toBe(1);
	expect(workers).toHaveLength(2);
});

test.each([
	['after the word of its exit', false],
	['after the end of its process', true],
])('an interpreter that does not become as good as new %s is ended, and who waits gets another', (_, isFinished) => {
	vi.useFakeTimers();
	const { crew, workers } = idleCrew(1);
	const first = crew.hire(watched());
	first.start({ pid: 1 } as ProcessStart);
	first.exit();
	if (isFinished) workers[0]?.onMessage({ kind: 'finished', pid: 1 });
	crew.hire(watched()).start({ pid: 2 } as ProcessStart);
	expect(workers).toHaveLength(1);
	vi.advanceTimersByTime(20_000);
	expect(workers[0]?.isTerminated).toBe(true);
	expect(workers).toHaveLength(2);
	workers[1]?.onMessage({ kind: 'idle' });
	expect(workers[1]?.orders).toEqual(['start 2']);
	vi.useRealTimers();
});
