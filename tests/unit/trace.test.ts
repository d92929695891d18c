import { describe, expect, test } from 'vitest';
import { flatten, indexTrace, pickLanes } from '../../src/demos/spans/indexed-trace.ts';
import { SpanKeeper } from '../../src/demos/spans/span-keeper.ts';
import { type Lane, type Span, type SpanState, timeInState } from '../../src/demos/trace.ts';

const span = (lane: number, state: SpanState, startMs: number, endMs: number): Span => ({
	lane,
	state,
	startMs,
	endMs,
	task: null,
});
const show = ({ index }: SpanKeeper) =>
	flatten({ lanes: [], index }).spans.map(({ lane, state, startMs, endMs }) => `${lane}: ${state} ${startMs}–${endMs}`);

describe('spans that are kept', () => {
	test('stand by lane, then by time, in whatever order they come', () => {
		const keeper = new SpanKeeper();
		keeper.add(span(1, 'computing', 5, 9));
		keeper.add(span(0, 'waiting', 3, 4));
		keeper.add(span(1, 'starting', 0, 5));
		keeper.add(span(0, 'computing', 1, 3));
		expect(show(keeper)).toEqual(['0: computing 1–3', '0: waiting 3–4', '1: starting 0–5', '1: computing 5–9']);
	});

	test('never overlap in a lane, though two clocks told of it', () => {
		const keeper = new SpanKeeper();
		keeper.add(span(0, 'starting', 0, 6));
		keeper.add(span(0, 'computing', 5, 20));
		keeper.add(span(0, 'ready', 2, 4));
		keeper.add(span(0, 'waiting', 15, 30));
		expect(show(keeper)).toEqual(['0: starting 0–6', '0: computing 6–20', '0: waiting 20–30']);
	});

	test('show what is open as far as it has come, and forget it', () => {
		const keeper = new SpanKeeper();
		keeper.add(span(0, 'computing', 0, 5));
		keeper.show([span(1, 'ready', 0, 7), span(0, 'waiting', 5, 7)]);
		expect(show(keeper)).toEqual(['0: computing 0–5', '0: waiting 5–7', '1: ready 0–7']);
		keeper.show([span(0, 'waiting', 5, 8)]);
		expect(show(keeper)).toEqual(['0: computing 0–5', '0: waiting 5–8']);
		keeper.add(span(0, 'waiting', 5, 9));
		expect(show(keeper)).toEqual(['0: computing 0–5', '0: waiting 5–9']);
	});

	test('are so many at most: from there on each lane is unrecorded until it ends, and nothing is invented', () => {
		const keeper = new SpanKeeper(4);
		for (let at = 0; at < 4; at++) keeper.add(span(0, at % 2 ? 'waiting' : 'computing', at, at + 1));
		expect(keeper.recordedMs).toBeUndefined();
		// What began before stays true.
		keeper.add(span(1, 'waiting', 0, 8));
		for (let at = 4; at < 9; at++) keeper.add(span(0, at % 2 ? 'waiting' : 'computing', at, at + 1));
		keeper.add(span(1, 'computing', 8, 9));
		expect(show(keeper).slice(4)).toEqual([
			'0: computing 4–5',
			'0: unrecorded 5–9',
			'1: waiting 0–8',
			'1: unrecorded 8–9',
		]);
		expect(keeper.recordedMs).toBe(5);
	});

	test('are not more by what is open in a lane that is not recorded any more', () => {
		const keeper = new SpanKeeper(0);
		keeper.add(span(0, 'computing', 0, 1));
		keeper.show([span(0, 'waiting', 1, 4)]);
		expect(show(keeper)).toEqual(['0: computing 0–1', '0: unrecorded 1–4']);
	});

	test('can be cut out of a lane, which keeps what lies around; what is not recorded stays', () => {
		const keeper = new SpanKeeper();
		for (const known of [span(0, 'computing', 0, 10), span(0, 'ready', 10, 12), span(0, 'computing', 15, 30)]) {
			keeper.add(known);
		}
		keeper.add(span(0, 'unrecorded', 30, 50));
		const within = keeper.cut(0, 4, 40).map(({ state, startMs, endMs }) => `${state} ${startMs}–${endMs}`);
		expect(within).toEqual(['computing 4–10', 'ready 10–12', 'computing 15–30']);
		expect(show(keeper)).toEqual(['0: computing 0–4', '0: unrecorded 30–50']);
		expect(keeper.cut(1, 0, 9)).toEqual([]);
	});

	test('leave room for no lane: that is told too', () => {
		const keeper = new SpanKeeper();
		keeper.miss(12);
		expect(keeper.recordedMs).toBe(12);
	});
});

test('a trace of some lanes closes ranks, and a task keeps its thread where that is among them', () => {
	const lanes: Lane[] = [
		{ id: 0, kind: 'thread', number: 1, isHelper: true },
		{ id: 1, kind: 'main', number: 1 },
		{ id: 2, kind: 'task', number: 1, carrier: 1 },
		{ id: 3, kind: 'task', number: 2, carrier: 0 },
	];
	const spans = [span(0, 'waiting', 0, 9), span(1, 'computing', 0, 1), span(3, 'computing', 0, 1)];
	const trace = indexTrace({ lanes, spans, recordedMs: 5 });
	expect(flatten(pickLanes(trace, ({ isHelper }) => !isHelper))).toEqual({
		lanes: [
			{ id: 0, kind: 'main', number: 1 },
			{ id: 1, kind: 'task', number: 1, carrier: 0 },
			{ id: 2, kind: 'task', number: 2 },
		],
		spans: [span(0, 'computing', 0, 1), span(2, 'computing', 0, 1)],
		recordedMs: 5,
	});
	expect(pickLanes(trace, () => true)).toBe(trace);
});

test('the time in a state counts what overlaps once', () => {
	const spans = [
		span(1, 'starting', 15, 40),
		span(0, 'starting', 5, 25),
		span(0, 'computing', 25, 90),
		span(2, 'starting', 50, 55),
	];
	expect(timeInState(spans, 'starting')).toBe(40);
	expect(timeInState([], 'starting')).toBe(0);
});
