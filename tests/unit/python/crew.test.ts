import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerFailure } from '../../../src/demos/live-worker.ts';
import { Crew, type Employer } from '../../../src/demos/python/client/crew.ts';
import type { ExploredMessage, RunOrder, RunResult } from '../../../src/demos/python/explorer/contract.ts';
import type { BootAssets, FromInterpreter, ProcessStart, ToInterpreter } from '../../../src/demos/python/protocol.ts';
import type { InterpreterWorker } from '../../../src/demos/python/workers.ts';

class FakeWorker {
	onMessage: (message: FromInterpreter | ExploredMessage) => void = () => {};
	onFailure: (failure: WorkerFailure) => void = () => {};
	isTerminated = false;
	readonly started: number[] = [];
	warmUps = 0;
	halts = 0;

	post(message: ToInterpreter) {
		if (message.kind === 'start') this.started.push(message.process.pid);
		if (message.kind === 'warm-up') this.warmUps++;
		if (message.kind === 'halt') this.halts++;
	}

	terminate() {
		this.isTerminated = true;
	}
}

function crewOfFakes() {
	const workers: FakeWorker[] = [];
	const start = () => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker as unknown as InterpreterWorker;
	};
	const crew = new Crew(start, () => Promise.resolve({} as BootAssets));
	return { crew, workers, worker: (index: number) => workers[index] as FakeWorker };
}

const processOf = (pid: number) => ({ pid }) as ProcessStart;
const deaf: Employer = { onTrace() {}, onFinished() {}, onFailure() {} };

test('a process goes to the interpreter that is idle first, not to the one that was hired for it', () => {
	const { crew, workers, worker } = crewOfFakes();
	crew.hire(deaf).start(processOf(1));
	worker(0).onMessage({ kind: 'idle' });
	crew.hire(deaf).start(processOf(2));
	expect(workers).toHaveLength(2);
	worker(0).onMessage({ kind: 'finished', pid: 1 });
	worker(0).onMessage({ kind: 'idle' });
	expect(worker(0).started).toEqual([1, 2]);
	worker(1).onMessage({ kind: 'idle' });
	expect(worker(1).started).toEqual([]);
});

test('processes that wait for an interpreter are taken in their order', () => {
	const { crew, worker } = crewOfFakes();
	for (const pid of [1, 2]) crew.hire(deaf).start(processOf(pid));
	worker(1).onMessage({ kind: 'idle' });
	worker(0).onMessage({ kind: 'idle' });
	expect([worker(0).started, worker(1).started]).toEqual([[2], [1]]);
});

test('a process that is fired before it has an interpreter never starts', () => {
	const { crew, worker } = crewOfFakes();
	const hired = crew.hire(deaf);
	hired.start(processOf(1));
	hired.fire();
	worker(0).onMessage({ kind: 'idle' });
	expect(worker(0).started).toEqual([]);
	expect(worker(0).isTerminated).toBe(false);
});

test('no interpreter is booted for who can have that of a process which has just exited', () => {
	const { crew, workers, worker } = crewOfFakes();
	const first = crew.hire(deaf);
	first.start(processOf(1));
	worker(0).onMessage({ kind: 'idle' });
	first.exit();
	crew.hire(deaf).start(processOf(2));
	expect(workers).toHaveLength(1);
	worker(0).onMessage({ kind: 'finished', pid: 1 });
	worker(0).onMessage({ kind: 'idle' });
	expect(worker(0).started).toEqual([1, 2]);
});

test('the interpreter of a process that has just exited is not ended with the program', () => {
	const { crew, workers, worker } = crewOfFakes();
	const first = crew.hire(deaf);
	first.start(processOf(1));
	worker(0).onMessage({ kind: 'idle' });
	first.exit();
	first.fire();
	expect(worker(0).isTerminated).toBe(false);
	crew.hire(deaf).start(processOf(2));
	expect(workers).toHaveLength(1);
	worker(0).onMessage({ kind: 'finished', pid: 1 });
	worker(0).onMessage({ kind: 'idle' });
	expect(worker(0).started).toEqual([1, 2]);
});

test('an interpreter that cannot be restored is replaced for who waits', () => {
	const { crew, workers, worker } = crewOfFakes();
	crew.hire(deaf).start(processOf(1));
	worker(0).onMessage({ kind: 'idle' });
	worker(0).onMessage({ kind: 'finished', pid: 1 });
	crew.hire(deaf).start(processOf(2));
	expect(workers).toHaveLength(1);
	worker(0).onMessage({ kind: 'broken', detail: 'too large' });
	worker(1).onMessage({ kind: 'idle' });
	expect(worker(1).started).toEqual([2]);
});

test('an interpreter that cannot boot is told to who waits for it', () => {
	const { crew, worker } = crewOfFakes();
	const failures: string[] = [];
	crew.hire({ ...deaf, onFailure: ({ detail }) => failures.push(detail) }).start(processOf(1));
	worker(0).onFailure({ kind: 'worker-unavailable', detail: 'no worker' });
	expect(failures).toEqual(['no worker']);
});

describe('a process that is fired', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** A crew whose only interpreter carries out process 1, which is fired. */
	function crewAfterFiring() {
		const fakes = crewOfFakes();
		const hired = fakes.crew.hire(deaf);
		fakes.worker(0).onMessage({ kind: 'idle' });
		hired.start(processOf(1));
		hired.fire();
		return fakes;
	}

	test('is halted, and its interpreter carries out the next', () => {
		const { crew, workers, worker } = crewAfterFiring();
		expect(worker(0).halts).toBe(1);
		crew.hire(deaf).start(processOf(2));
		expect(worker(0).started).toEqual([1]);
		worker(0).onMessage({ kind: 'finished', pid: 1 });
		worker(0).onMessage({ kind: 'idle' });
		expect(worker(0).started).toEqual([1, 2]);
		expect(workers).toHaveLength(1);
	});

	test('is ended with an interpreter that serves no event', () => {
		const { crew, worker } = crewAfterFiring();
		vi.advanceTimersByTime(1_000);
		expect(worker(0).isTerminated).toBe(true);
		expect(crew.size).toBe(0);
	});

	test('leaves its interpreter time to become as good as new', () => {
		const { worker } = crewAfterFiring();
		worker(0).onMessage({ kind: 'finished', pid: 1 });
		vi.advanceTimersByTime(1_000);
		expect(worker(0).isTerminated).toBe(false);
	});
});

test('an interpreter is ended with the exploration that it runs', () => {
	const { crew, worker } = crewOfFakes();
	const hired = crew.hireForRuns({ onExplored() {}, onFailure() {} });
	worker(0).onMessage({ kind: 'idle' });
	hired.explore({} as RunOrder);
	hired.fire();
	expect(worker(0).isTerminated).toBe(true);
	expect(crew.size).toBe(0);
});

test('an interpreter that is spent by a run is ended, and its result is told', () => {
	const { crew, worker } = crewOfFakes();
	const told: boolean[] = [];
	const hired = crew.hireForRuns({
		onExplored: (_result, isSpent) => told.push(isSpent),
		onFailure: () => expect.unreachable(),
	});
	worker(0).onMessage({ kind: 'idle' });
	for (const isSpent of [false, true]) {
		hired.explore({} as RunOrder);
		worker(0).onMessage({ kind: 'explored', result: {} as RunResult, isSpent });
	}
	expect(told).toEqual([false, true]);
	expect(worker(0).isTerminated).toBe(true);
	expect(crew.size).toBe(0);
});

test('an interpreter counts as at hand only if it had booted before it was hired', () => {
	const { crew, worker } = crewOfFakes();
	crew.prepare(2);
	worker(0).onMessage({ kind: 'idle' });
	const hired = [1, 2].map((pid) => {
		const one = crew.hire(deaf);
		one.start(processOf(pid));
		return one;
	});
	expect(hired[1]?.wasAtHand).toBeNull();
	worker(1).onMessage({ kind: 'idle' });
	expect(hired.map(({ wasAtHand }) => wasAtHand)).toEqual([true, false]);
});

test('an interpreter that breaks is no dead one: at its boot it could not be had, later it is a fault of ours', () => {
	const { crew, worker } = crewOfFakes();
	const failures: string[] = [];
	const employer = { ...deaf, onFailure: ({ kind }: WorkerFailure) => failures.push(kind) };
	crew.hire(employer).start(processOf(1));
	worker(0).onMessage({ kind: 'broken', detail: 'no memory' });
	crew.hire(employer).start(processOf(2));
	worker(1).onMessage({ kind: 'idle' });
	worker(1).onMessage({ kind: 'broken', detail: 'a fault' });
	expect(failures).toEqual(['worker-unavailable', 'internal']);
});

test('interpreters warm up when all of them have booted, and take a process after it', async () => {
	const { crew, worker } = crewOfFakes();
	let isBooted = false;
	const booted = crew.boot(2).then(() => {
		isBooted = true;
	});
	worker(0).onMessage({ kind: 'idle' });
	await Promise.resolve();
	expect(isBooted).toBe(false);
	worker(1).onMessage({ kind: 'idle' });
	await booted;
	const warmed = crew.warmUp(2);
	crew.hire(deaf).start(processOf(1));
	expect([worker(0).started, worker(1).started]).toEqual([[], []]);
	for (const index of [0, 1]) worker(index).onMessage({ kind: 'idle' });
	await warmed;
	expect(worker(0).started).toEqual([1]);
});

test('an interpreter warms up once', async () => {
	const { crew, worker } = crewOfFakes();
	crew.prepare(1);
	worker(0).onMessage({ kind: 'idle' });
	const first = crew.warmUp(1);
	worker(0).onMessage({ kind: 'idle' });
	await first;
	await crew.warmUp(1);
	expect(worker(0).warmUps).toBe(1);
});

test('nobody waits for an interpreter that is no more', async () => {
	const { crew, worker } = crewOfFakes();
	const booted = crew.boot(2);
	worker(0).onMessage({ kind: 'idle' });
	worker(1).onFailure({ kind: 'worker-unavailable', detail: '' });
	await booted;
	const warmed = crew.warmUp(1);
	worker(0).onMessage({ kind: 'broken', detail: '' });
	await warmed;
});
