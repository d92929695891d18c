import { describe, expect, test } from 'vitest';
import type { TraceChunk } from '../../../src/demos/python/protocol.ts';
import { TraceRecorder } from '../../../src/demos/python/scheduler/trace-recorder.ts';
import { SPAN_STATES } from '../../../src/demos/trace.ts';

const COMPUTING = SPAN_STATES.indexOf('computing');

function record(play: (recorder: TraceRecorder) => void): { chunks: TraceChunk[]; events: string[] } {
	const chunks: TraceChunk[] = [];
	const recorder = new TraceRecorder(1, 1_000, (chunk) => void chunks.push(chunk));
	recorder.addThread(10, 'main', 'MainThread', false);
	recorder.addThread(20, 'thread', 'Thread-1', false);
	play(recorder);
	recorder.flush(0);
	const numbers = chunks.flatMap(({ events }) => [...events]);
	const events: string[] = [];
	for (let at = 0; at < numbers.length; at += 3) {
		const [atMs = 0, lane = 0, state = 0] = numbers.slice(at, at + 3);
		events.push(`${lane} ${state < 0 ? 'ended' : SPAN_STATES[state]} at ${atMs}`);
	}
	return { chunks, events };
}

describe('the recorder of a trace', () => {
	test('leaves out what is no event of a lane', () => {
		const nonsense = [Number.NaN, 0, 0, 1, 7, 0, 1, -1, 0, 1, 0.5, 0, 1, 0, 99, 1, 0, Number.POSITIVE_INFINITY];
		const { events } = record((recorder) => {
			recorder.enterInBulk(Float64Array.from([...nonsense, 0.002, 1, COMPUTING]), 0, 0);
		});
		expect(events).toEqual(['1 computing at 1002']);
	});

	test('tells what each thread did when, in absolute time', () => {
		const { chunks, events } = record((recorder) => {
			recorder.enterThread(10, 'computing', 1);
			recorder.enterThread(10, 'waiting', 2);
			recorder.enterThread(20, 'ready', 3);
			recorder.enterThread(20, 'ended', 4);
		});
		expect(events).toEqual(['0 computing at 1001', '0 waiting at 1002', '1 ready at 1003', '1 ended at 1004']);
		expect(chunks[0]?.lanes.map(({ name }) => name)).toEqual(['MainThread', 'Thread-1']);
	});

	test('says nothing of a thread that only let the event loop be served', () => {
		const { events } = record((recorder) => {
			recorder.enterThread(10, 'computing', 1);
			recorder.enterThread(10, 'ready', 2);
			recorder.enterThread(20, 'ready', 3);
			recorder.enterThread(10, 'computing', 4);
			recorder.enterThread(10, 'ended', 5);
		});
		expect(events).toEqual(['0 computing at 1001', '1 ready at 1003', '0 ended at 1005']);
	});

	test('says that a thread was ready where another one computed meanwhile', () => {
		const { events } = record((recorder) => {
			recorder.enterThread(10, 'computing', 1);
			recorder.enterThread(10, 'ready', 2);
			recorder.enterThread(20, 'computing', 3);
			recorder.enterThread(20, 'ended', 4);
			recorder.enterThread(10, 'computing', 5);
		});
		const expected = ['0 computing at 1001', '0 ready at 1002', '1 computing at 1003', '1 ended at 1004'];
		expect(events).toEqual([...expected, '0 computing at 1005']);
	});

	test('puts events that were gathered in bulk on the same axis', () => {
		const { events } = record((recorder) => recorder.enterInBulk(Float64Array.of(0.5, 0, COMPUTING), 2, 7_000));
		expect(events).toEqual(['0 computing at 6500']);
	});

	test('says of a task which thread carries it out', () => {
		const { chunks } = record((recorder) => {
			recorder.enterThread(20, 'computing', 1);
			recorder.addTask('Task-1 (main)', false);
		});
		expect(chunks.flatMap(({ lanes }) => lanes).at(-1)).toMatchObject({ kind: 'task', carrier: 1 });
	});

	test('where there is too much, says once of each lane that it is not recorded any more, and when it ends', () => {
		const { chunks, events } = record((recorder) => {
			for (let i = 0; i < 200_000; i++) recorder.enter(0, i % 2, i);
			for (let i = 0; i < 9; i++) for (const lane of [0, 1]) recorder.enter(lane, i % 2, 300_000 + i);
			recorder.enterThread(20, 'ended', 400_000);
		});
		expect(events.slice(200_000)).toEqual(['0 unrecorded at 301000', '1 unrecorded at 301000', '1 ended at 401000']);
		expect(chunks.every(({ missedAtMs }) => missedAtMs === undefined)).toBe(true);
	});

	test('says since when lanes are too many to be told of', () => {
		const { chunks, events } = record((recorder) => {
			for (let lane = 2; lane < 10_001; lane++) recorder.addTask(`Task-${lane}`, false);
			recorder.enter(10_000, 1, 7);
		});
		expect(events).toEqual([]);
		expect(chunks.at(-1)?.missedAtMs).toBe(1_007);
	});
});
