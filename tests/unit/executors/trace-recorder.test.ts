import { expect, test } from 'vitest';
import { TraceRecorder, unpackSpans } from '../../../src/demos/executors/trace-recorder.ts';
import { ModelTime } from '../model-time.ts';

function setUp() {
	const time = new ModelTime();
	return { time, trace: new TraceRecorder(time.now) };
}

test('a span lasts until the lane enters another state', () => {
	const { time, trace } = setUp();
	trace.enter(0, 'computing', 7);
	time.compute(4);
	trace.enter(0, 'waiting', 7);
	time.compute(6);
	trace.leave(0);
	const { closed, open } = trace.drain();
	expect([...unpackSpans(closed), ...unpackSpans(open)]).toEqual([
		{ lane: 0, state: 'computing', startMs: 0, endMs: 4, task: 7 },
		{ lane: 0, state: 'waiting', startMs: 4, endMs: 10, task: 7 },
	]);
});

test('a state that lasts no time leaves no mark, and its neighbours are one span', () => {
	const { time, trace } = setUp();
	trace.enter(0, 'computing', 0);
	time.compute(4);
	trace.enter(0, 'ready', 0);
	trace.enter(0, 'computing', 0);
	time.compute(6);
	trace.leave(0);
	const { closed, open } = trace.drain();
	expect([...unpackSpans(closed), ...unpackSpans(open)]).toEqual([
		{ lane: 0, state: 'computing', startMs: 0, endMs: 10, task: 0 },
	]);
});

test('tasks are told apart even where they follow without a gap', () => {
	const { time, trace } = setUp();
	trace.enter(0, 'computing', 0);
	time.compute(1);
	trace.enter(0, 'computing', 1);
	time.compute(1);
	expect(unpackSpans(trace.drain().open)).toHaveLength(2);
});

test('what goes on is told as it stands now, until it is closed', () => {
	const { time, trace } = setUp();
	trace.enter(2, 'waiting', 0);
	time.compute(5);
	expect(unpackSpans(trace.drain().open)).toEqual([{ lane: 2, state: 'waiting', startMs: 0, endMs: 5, task: 0 }]);
	time.compute(5);
	trace.enter(2, 'computing', 0);
	time.compute(1);
	trace.enter(2, 'waiting', 0);
	expect(unpackSpans(trace.drain().closed)).toEqual([{ lane: 2, state: 'waiting', startMs: 0, endMs: 10, task: 0 }]);
});

test('a worker that starts is busy with no task', () => {
	const { time, trace } = setUp();
	trace.enter(0, 'starting', null);
	time.compute(20);
	expect(unpackSpans(trace.drain().open)).toEqual([{ lane: 0, state: 'starting', startMs: 0, endMs: 20, task: null }]);
});
