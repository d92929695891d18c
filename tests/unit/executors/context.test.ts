import { expect, test } from 'vitest';
import { makeWorld } from '../../../src/demos/executors/context.ts';
import { workloads } from '../../../src/demos/workloads/index.ts';

test('a wait ends with the run, and quietly where nobody drives its task any more', async () => {
	const stop = new AbortController();
	const { context, waits } = makeWorld(workloads.sleep, { count: 2, durationMs: 500 }, null, stop.signal);
	// Nothing listens to this one: were its rejection not taken care of, the test run would fail.
	context.sleep(500);
	const listened = context.sleep(500);
	expect(waits()).toBe(2);
	stop.abort(new Error('stopped'));
	await expect(listened).rejects.toThrow('stopped');
	expect(waits()).toBe(0);
});
