import { expect, test } from 'vitest';
import { Ledger } from '../../../src/demos/executors/ledger.ts';
import type { Update } from '../../../src/demos/executors/protocol.ts';
import { flatten } from '../../../src/demos/spans/indexed-trace.ts';
import { SPAN_STATES, type SpanState } from '../../../src/demos/trace.ts';

const silence: Update = { done: [], results: [], closed: [] };
const pack = (lane: number, state: SpanState, startMs: number, endMs: number) => [
	lane,
	SPAN_STATES.indexOf(state),
	startMs,
	endMs,
	0,
];
const show = (ledger: Ledger) =>
	flatten({ lanes: [], ...ledger.trace }).spans.map(({ lane, startMs, endMs }) => `${lane}:${startMs}-${endMs}`);

test('results stand in the order of the tasks, whoever was first', async () => {
	const ledger = new Ledger(3);
	ledger.take('one', { ...silence, done: [2], results: ['c'] });
	ledger.take('two', { ...silence, done: [0, 1], results: ['a', 'b'] });
	expect(await ledger.complete).toEqual(['a', 'b', 'c']);
	expect(ledger.done).toBe(3);
});

test('the trace is by lane, then by time, in whatever order it is told', () => {
	const ledger = new Ledger(1);
	ledger.take('process', { ...silence, closed: [...pack(1, 'computing', 5, 9), ...pack(0, 'computing', 2, 3)] });
	ledger.take('page', { ...silence, closed: pack(1, 'starting', 0, 5) });
	expect(show(ledger)).toEqual(['0:2-3', '1:0-5', '1:5-9']);
});

test('what is open is replaced by what the same teller tells next', () => {
	const ledger = new Ledger(1);
	ledger.take('one', { ...silence, open: pack(0, 'computing', 0, 4) });
	ledger.take('two', { ...silence, open: pack(1, 'computing', 0, 4) });
	ledger.take('one', { ...silence, open: pack(0, 'computing', 0, 8) });
	expect(show(ledger)).toEqual(['0:0-8', '1:0-4']);
	ledger.take('one', { ...silence, closed: pack(0, 'computing', 0, 9) });
	expect(show(ledger)).toEqual(['0:0-9', '1:0-4']);
});
