import { expect, test } from 'vitest';
import { runAsyncio } from '../../../src/demos/executors/asyncio.ts';
import { compute, runInModelTime, show } from '../model-time.ts';

test('all tasks wait at once', async () => {
	const { spans, endMs } = await runInModelTime([[{ wait: 20 }], [{ wait: 20 }], [{ wait: 20 }]], runAsyncio);
	expect(show(spans, 'waiting')).toEqual(['0:0-20', '1:0-20', '2:0-20']);
	expect(endMs).toBe(20);
});

test('a task that computes blocks the loop: there is no switch at a checkpoint', async () => {
	const { spans } = await runInModelTime([compute(50), compute(3)], runAsyncio);
	expect(show(spans, 'computing')).toEqual(['0:0-50', '1:50-53']);
	expect(show(spans, 'ready')).toEqual(['1:0-50']);
});

test('a switch happens only where a task waits', async () => {
	const { spans, finished } = await runInModelTime([[4, { wait: 1 }, 4], [6]], runAsyncio);
	expect(show(spans, 'computing')).toEqual(['0:0-4', '1:4-10', '0:10-14']);
	expect(finished).toEqual([1, 0]);
});

test('a task whose wait has ended goes on when the loop is free', async () => {
	const { spans } = await runInModelTime([[{ wait: 5 }, 1], compute(12)], runAsyncio);
	expect(show(spans, 'computing')).toEqual(['1:0-12', '0:12-13']);
	expect(show(spans, 'ready')).toContain('0:5-12');
});

test('a task that throws ends the run with its error', async () => {
	await expect(runInModelTime([[{ wait: 1 }, { fail: 'no disk' }], [1]], runAsyncio)).rejects.toThrow('no disk');
});
