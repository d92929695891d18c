import { expect, test } from 'vitest';
import { TraceLedger } from '../../../src/demos/python/client/trace-ledger.ts';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const RUN_AT = 1_000_000;
const [, COMPUTING, READY, WAITING] = SPAN_STATES.keys();
const END = -1;

function events(...triples: readonly (readonly [number, number, number | undefined])[]): Float64Array {
	return Float64Array.from(triples.flatMap(([atMs, lane, state]) => [RUN_AT + atMs, lane, state ?? END]));
}

const main = { kind: 'main', name: 'MainThread', isHelper: false } as const;
const thread = { kind: 'thread', name: 'Thread-1', isHelper: false } as const;

test('a process starts from its hire until it runs, and its lanes end with it', () => {
	const ledger = new TraceLedger(RUN_AT);
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.add({ pid: 1, lanes: [main, thread], events: events([10, 0, COMPUTING], [20, 1, READY]), isTruncated: false });
	ledger.add({
		pid: 1,
		lanes: [],
		events: events([30, 1, COMPUTING], [30, 0, WAITING], [35, 1, END]),
		isTruncated: false,
	});
	ledger.end(1, RUN_AT + 40);
	const { lanes, spans } = ledger.trace;
	expect(lanes.map(({ kind, number, name }) => [kind, number, name])).toEqual([
		['main', 1, 'MainProcess'],
		['thread', 1, 'Thread-1'],
	]);
	expect(spans.map(({ lane, state, startMs, endMs }) => [lane, state, startMs, endMs])).toEqual([
		[0, 'starting', 0, 10],
		[1, 'ready', 20, 30],
		[0, 'computing', 10, 30],
		[1, 'computing', 30, 35],
		[0, 'waiting', 30, 40],
	]);
});

test('lanes of several processes keep apart, and each kind is numbered by itself', () => {
	const ledger = new TraceLedger(RUN_AT);
	ledger.begin(1, 'MainProcess', RUN_AT);
	for (const pid of [2, 3]) ledger.begin(pid, `Process-${pid - 1}`, RUN_AT + 5);
	ledger.add({ pid: 3, lanes: [main, thread], events: events([9, 1, COMPUTING], [10, 1, END]), isTruncated: false });
	const { lanes, spans } = ledger.trace;
	expect(lanes.map(({ kind, number, pid }) => [kind, number, pid])).toEqual([
		['main', 1, 1],
		['process', 1, 2],
		['process', 2, 3],
		['thread', 1, 3],
	]);
	expect(spans).toEqual([{ lane: 3, state: 'computing', startMs: 9, endMs: 10, task: null }]);
});

test('a trace that was cut anywhere is told to be cut', () => {
	const ledger = new TraceLedger(RUN_AT);
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.add({ pid: 1, lanes: [main], events: new Float64Array(), isTruncated: true });
	ledger.add({ pid: 1, lanes: [], events: new Float64Array(), isTruncated: false });
	expect(ledger.trace.isTruncated).toBe(true);
});

test('spans of a lane never overlap, though a clock is told to have run back', () => {
	const ledger = new TraceLedger(RUN_AT);
	ledger.begin(1, 'MainProcess', RUN_AT);
	ledger.add({ pid: 1, lanes: [main], events: events([10, 0, COMPUTING], [20, 0, READY]), isTruncated: false });
	ledger.add({ pid: 1, lanes: [], events: events([19, 0, COMPUTING], [30, 0, WAITING]), isTruncated: false });
	ledger.end(1, RUN_AT + 40);
	expect(ledger.trace.spans.map(({ state, startMs, endMs }) => [state, startMs, endMs])).toEqual([
		['starting', 0, 10],
		['computing', 10, 20],
		['computing', 20, 30],
		['waiting', 30, 40],
	]);
});
