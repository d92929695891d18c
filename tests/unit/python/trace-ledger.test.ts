import { describe, expect, test } from 'vitest';
import { TraceLedger } from '../../../src/demos/python/client/trace-ledger.ts';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const RUN_AT = 1_000_000;
const [COMPUTING, WAITING, READY, , UNRECORDED] = SPAN_STATES.keys();
const END = -1;

function events(...triples: readonly (readonly [number, number, number | undefined])[]): Float64Array {
	return Float64Array.from(triples.flatMap(([atMs, lane, state]) => [RUN_AT + atMs, lane, state ?? END]));
}

const main = { kind: 'main', name: 'MainThread', isHelper: false } as const;
const thread = { kind: 'thread', name: 'Thread-1', isHelper: false } as const;

const show = (ledger: TraceLedger) =>
	ledger.trace.spans.map(({ lane, state, startMs, endMs }) => [lane, state, startMs, endMs]);

test('the axis begins with the program’s first line; a further process starts until it comes to its own', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT - 900);
	ledger.running(1, RUN_AT);
	ledger.add({ pid: 1, lanes: [main, thread], events: events([-2, 0, COMPUTING], [20, 1, READY]) });
	ledger.begin(2, 'Process-1', RUN_AT + 22);
	ledger.add({ pid: 1, lanes: [], events: events([30, 1, COMPUTING], [30, 0, WAITING], [35, 1, END]) });
	ledger.running(2, RUN_AT + 33);
	ledger.end(2, RUN_AT + 38);
	ledger.end(1, RUN_AT + 40);
	expect(ledger.trace.lanes.map(({ kind, number, name }) => [kind, number, name])).toEqual([
		['main', 1, 'MainProcess'],
		['thread', 1, 'Thread-1'],
		['process', 1, 'Process-1'],
	]);
	expect(show(ledger)).toEqual([
		[0, 'computing', 0, 30],
		[0, 'waiting', 30, 40],
		[1, 'ready', 20, 30],
		[1, 'computing', 30, 35],
		[2, 'starting', 22, 33],
		[2, 'computing', 33, 38],
	]);
});

test('the main lane is called by its thread as long as there is no other process', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.running(1, RUN_AT);
	expect(ledger.trace.lanes[0]?.name).toBe('MainThread');
	ledger.begin(2, 'Process-1', RUN_AT);
	expect(ledger.trace.lanes[0]?.name).toBe('MainProcess');
});

test('what a process tells before its first line is known to have run, counts all the same', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT - 5);
	ledger.add({ pid: 1, lanes: [main, thread], events: events([1, 0, COMPUTING], [4, 1, READY], [9, 0, END]) });
	expect(ledger.trace.spans).toEqual([]);
	ledger.running(1, RUN_AT);
	ledger.endAll(RUN_AT + 10);
	expect(show(ledger)).toEqual([
		[0, 'computing', 0, 9],
		[1, 'ready', 4, 10],
	]);
});

test('what a process told counts too where the word that it runs never came', () => {
	const ledger = new TraceLedger();
	for (const pid of [1, 2]) ledger.begin(pid, 'Process', RUN_AT);
	ledger.running(1, RUN_AT);
	ledger.add({ pid: 2, lanes: [main], events: events([5, 0, COMPUTING], [8, 0, WAITING]) });
	ledger.end(2, RUN_AT + 10);
	expect(show(ledger)).toEqual([
		[1, 'starting', 0, 5],
		[1, 'computing', 5, 8],
		[1, 'waiting', 8, 10],
	]);
});

test('of a program that never came to its first line there is no trace', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.endAll(RUN_AT + 50);
	expect(ledger.trace.spans).toEqual([]);
});

test('a task knows the lane of the thread that carries it out', () => {
	const ledger = new TraceLedger();
	for (const pid of [1, 2]) {
		ledger.begin(pid, 'Process', RUN_AT);
		ledger.running(pid, RUN_AT);
	}
	const task = { kind: 'task', name: 'Task-1 (main)', isHelper: false, carrier: 1 } as const;
	ledger.add({ pid: 2, lanes: [main, thread, task], events: new Float64Array() });
	expect(ledger.trace.lanes.map(({ name, carrier }) => [name, carrier])).toEqual([
		['Process', undefined],
		['Process', undefined],
		['Thread-1', undefined],
		['Task-1 (main)', 2],
	]);
});

describe('a moment of a thread that carries out tasks belongs to one lane', () => {
	const task = (name: string, carrier: number) => ({ kind: 'task', name, isHelper: false, carrier }) as const;
	const [A, B] = [2, 3];

	/** A main process whose lanes are its main thread, another thread, and two tasks of the main thread. */
	function begin(): TraceLedger {
		const ledger = new TraceLedger();
		ledger.begin(1, 'MainProcess', RUN_AT);
		ledger.running(1, RUN_AT);
		const lanes = [main, thread, task('A', 0), task('B', 0)];
		ledger.add({ pid: 1, lanes, events: new Float64Array() });
		return ledger;
	}

	test('a step of a task is cut out of its thread, also while that computes on and when it is told late', () => {
		const ledger = begin();
		ledger.add({ pid: 1, lanes: [], events: events([2, A, READY], [2, B, READY]) });
		ledger.add({ pid: 1, lanes: [], events: events([3, A, COMPUTING], [7, A, WAITING], [8, B, COMPUTING]) });
		ledger.add({ pid: 1, lanes: [], events: events([12, B, END], [14, 0, WAITING], [20, 0, COMPUTING]) });
		ledger.add({ pid: 1, lanes: [], events: events([21, A, READY], [22, A, COMPUTING], [26, A, END]) });
		ledger.endAll(RUN_AT + 30);
		expect(show(ledger)).toEqual([
			[0, 'computing', 0, 3],
			[0, 'computing', 7, 8],
			[0, 'computing', 12, 14],
			[0, 'waiting', 14, 20],
			[0, 'computing', 20, 22],
			[0, 'computing', 26, 30],
			[A, 'ready', 2, 3],
			[A, 'computing', 3, 7],
			[A, 'waiting', 7, 21],
			[A, 'ready', 21, 22],
			[A, 'computing', 22, 26],
			[B, 'ready', 2, 8],
			[B, 'computing', 8, 12],
		]);
	});

	test('a step in which the thread waits or loses the GIL shows that, and not that it computes', () => {
		const ledger = begin();
		// Both were told while the task's own marks were still being gathered.
		ledger.add({ pid: 1, lanes: [], events: events([4, 0, READY], [4, 1, COMPUTING], [9, 1, WAITING]) });
		ledger.add({ pid: 1, lanes: [], events: events([9, 0, COMPUTING], [12, 0, WAITING], [18, 0, COMPUTING]) });
		ledger.add({ pid: 1, lanes: [], events: events([1, A, COMPUTING], [20, A, END]) });
		ledger.endAll(RUN_AT + 25);
		expect(show(ledger).filter(([lane]) => lane !== 1)).toEqual([
			[0, 'computing', 0, 1],
			[0, 'computing', 20, 25],
			[A, 'computing', 1, 4],
			[A, 'ready', 4, 9],
			[A, 'computing', 9, 12],
			[A, 'waiting', 12, 18],
			[A, 'computing', 18, 20],
		]);
	});

	test('a step that the end of the program breaks off is cut out as far as it came', () => {
		const ledger = begin();
		ledger.add({ pid: 1, lanes: [], events: events([5, A, COMPUTING]) });
		ledger.endAll(RUN_AT + 9);
		expect(show(ledger)).toEqual([
			[0, 'computing', 0, 5],
			[A, 'computing', 5, 9],
		]);
	});

	test('of thousands of steps, threads of others and the GIL, no moment is lost or told twice', () => {
		const ledger = begin();
		const told: [number, number, number | undefined][] = [];
		let seed = 1;
		const random = (below: number) => {
			seed = (seed * 48_271) % 2_147_483_647;
			return seed % below;
		};
		let atMs = 1;
		for (let step = 0; step < 2_000; step++) {
			const lane = random(2) ? A : B;
			told.push([atMs, lane, COMPUTING]);
			if (random(4) === 0) {
				// The thread's own marks come before those of the tasks that are gathered.
				ledger.add({ pid: 1, lanes: [], events: events([atMs + 1, 0, READY], [atMs + 3, 0, COMPUTING]) });
				atMs += 3;
			}
			atMs += 1 + random(5);
			told.push([atMs, lane, WAITING]);
			atMs += random(3);
			if (random(9) === 0) ledger.add({ pid: 1, lanes: [], events: events(...told.splice(0)) });
		}
		ledger.add({ pid: 1, lanes: [], events: events(...told) });
		ledger.endAll(RUN_AT + atMs + 5);
		const busy = show(ledger)
			.filter(([, state]) => state === 'computing' || state === 'ready')
			.sort(([, , a], [, , b]) => Number(a) - Number(b));
		let endMs = 0;
		for (const [, , from, to] of busy) {
			expect(from).toBe(endMs);
			endMs = Number(to);
		}
		expect(endMs).toBe(atMs + 5);
	});
});

test('lanes of several processes keep apart, and each kind is numbered by itself', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.running(1, RUN_AT);
	for (const pid of [2, 3]) ledger.begin(pid, `Process-${pid - 1}`, RUN_AT + 5);
	ledger.running(3, RUN_AT + 8);
	ledger.add({ pid: 3, lanes: [main, thread], events: events([9, 1, COMPUTING], [10, 1, END]) });
	expect(ledger.trace.lanes.map(({ kind, number, pid }) => [kind, number, pid])).toEqual([
		['main', 1, 1],
		['process', 1, 2],
		['process', 2, 3],
		['thread', 1, 3],
	]);
	expect(show(ledger)).toEqual([
		[2, 'starting', 5, 8],
		[3, 'computing', 9, 10],
	]);
});

test('says from when on something is missing: in an unrecorded stretch, or a lane that nobody told of', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.running(1, RUN_AT);
	expect(ledger.trace.recordedMs).toBeUndefined();
	ledger.add({ pid: 1, lanes: [main], events: new Float64Array(), missedAtMs: RUN_AT + 30 });
	expect(ledger.trace.recordedMs).toBe(30);
	ledger.add({ pid: 1, lanes: [], events: events([20, 0, UNRECORDED]) });
	ledger.endAll(RUN_AT + 40);
	expect(ledger.trace.recordedMs).toBe(20);
	expect(show(ledger)).toEqual([
		[0, 'computing', 0, 20],
		[0, 'unrecorded', 20, 40],
	]);
});

test('spans of a lane never overlap, though a clock is told to have run back', () => {
	const ledger = new TraceLedger();
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.running(1, RUN_AT + 10);
	ledger.add({ pid: 1, lanes: [main], events: events([10, 0, COMPUTING], [20, 0, READY]) });
	ledger.add({ pid: 1, lanes: [], events: events([19, 0, COMPUTING], [30, 0, WAITING]) });
	ledger.end(1, RUN_AT + 40);
	expect(show(ledger)).toEqual([
		[0, 'computing', 0, 10],
		[0, 'computing', 10, 20],
		[0, 'waiting', 20, 30],
	]);
});
