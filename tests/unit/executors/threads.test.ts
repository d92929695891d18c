import { expect, test } from 'vitest';
import type { Shift } from '../../../src/demos/executors/shift.ts';
import { runThreads, SWITCH_INTERVAL_MS } from '../../../src/demos/executors/threads.ts';
import { compute, runInModelTime, show } from '../model-time.ts';

const threads = (poolSize: number) => (shift: Shift<number>) => runThreads(shift, poolSize);

test('no two threads compute at once', async () => {
	const { spans } = await runInModelTime([compute(13), compute(9), compute(11)], threads(3));
	const computing = spans.filter(({ state }) => state === 'computing');
	for (const [i, span] of computing.entries()) {
		expect(span.startMs).toBeGreaterThanOrEqual(computing[i - 1]?.endMs ?? 0);
	}
});

test('computing takes as long as one after another', async () => {
	const { endMs } = await runInModelTime([compute(13), compute(9), compute(11)], threads(3));
	expect(endMs).toBe(33);
});

test('the GIL changes hands every five milliseconds, in turn', async () => {
	expect(SWITCH_INTERVAL_MS).toBe(5);
	const { spans } = await runInModelTime([compute(12), compute(12)], threads(2));
	expect(show(spans, 'computing')).toEqual(['0:0-5', '1:5-10', '0:10-15', '1:15-20', '0:20-22', '1:22-24']);
	expect(show(spans, 'ready')).toEqual(['1:0-5', '0:5-10', '1:10-15', '0:15-20', '1:20-22']);
});

test('a switch waits for a checkpoint', async () => {
	const { spans } = await runInModelTime([[8, 8], [3]], threads(2));
	expect(show(spans, 'computing')).toEqual(['0:0-8', '1:8-11', '0:11-19']);
});

test('a thread alone keeps the GIL', async () => {
	const { spans } = await runInModelTime([compute(20)], threads(4));
	expect(show(spans, 'computing')).toEqual(['0:0-20']);
});

test('waiting overlaps under the GIL', async () => {
	const { spans, endMs } = await runInModelTime([[{ wait: 20 }], [{ wait: 20 }], [{ wait: 20 }]], threads(3));
	expect(show(spans, 'waiting')).toEqual(['0:0-20', '1:0-20', '2:0-20']);
	expect(endMs).toBe(20);
});

test('a wait lets the GIL go to a thread that computes', async () => {
	const { spans, endMs } = await runInModelTime([[2, { wait: 10 }, 1], compute(8)], threads(2));
	expect(show(spans, 'computing')).toEqual(['0:0-2', '1:2-10', '0:12-13']);
	expect(endMs).toBe(13);
});

test('a thread whose wait ends queues for the GIL', async () => {
	const { spans } = await runInModelTime([[{ wait: 2 }, 1], compute(20)], threads(2));
	expect(show(spans, 'ready')).toContain('0:2-5');
	expect(show(spans, 'computing')).toContain('0:5-6');
});

test('a pool gives the next task to the thread that is free', async () => {
	const tasks = [[{ wait: 30 }], [{ wait: 10 }], [{ wait: 10 }], [{ wait: 10 }]];
	const { spans, finished, endMs } = await runInModelTime(tasks, threads(2));
	const lanes = spans.filter(({ state }) => state === 'waiting').map(({ lane, task }) => `${task} in ${lane}`);
	expect(lanes).toEqual(['0 in 0', '1 in 1', '2 in 1', '3 in 1']);
	expect(finished).toHaveLength(4);
	expect(endMs).toBe(30);
});

test('a thread with many short tasks gives way when its turn is over', async () => {
	const { spans } = await runInModelTime([[3], [9], [3], [3]], threads(2));
	expect(show(spans, 'computing')).toEqual(['0:0-3', '0:3-6', '1:6-15', '0:15-18']);
});

test('a task that throws ends the run with its error', async () => {
	await expect(runInModelTime([[{ fail: 'no disk' }]], threads(2))).rejects.toThrow('no disk');
});
