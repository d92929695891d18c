import { expect, test } from 'vitest';
import { runSequential } from '../../../src/demos/executors/sequential.ts';
import { compute, runInModelTime, show } from '../model-time.ts';

test('tasks run one after another, in their order', async () => {
	const { finished, spans, endMs } = await runInModelTime([compute(3), compute(2), compute(4)], runSequential);
	expect(finished).toEqual([0, 1, 2]);
	expect(show(spans, 'computing')).toEqual(['0:0-3', '0:3-5', '0:5-9']);
	expect(endMs).toBe(9);
});

test('waits add up', async () => {
	const { spans, endMs } = await runInModelTime([[{ wait: 10 }], [{ wait: 10 }]], runSequential);
	expect(show(spans, 'waiting')).toEqual(['0:0-10', '0:10-20']);
	expect(endMs).toBe(20);
});

test('a task that throws ends the run with its error', async () => {
	const run = runInModelTime([compute(1), [{ fail: 'no disk' }], compute(1)], runSequential);
	await expect(run).rejects.toThrow('no disk');
});
