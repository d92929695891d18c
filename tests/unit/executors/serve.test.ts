import { expect, test } from 'vitest';
import type { Input, WorkloadName } from '../../../src/demos/contract.ts';
import { absoluteMs } from '../../../src/demos/executors/clock.ts';
import type { Update } from '../../../src/demos/executors/protocol.ts';
import { serve } from '../../../src/demos/executors/serve.ts';
import { unpackSpans } from '../../../src/demos/executors/trace-recorder.ts';

/** A process without a worker around it. */
function startProcess(workload: WorkloadName, input: Input, lane: number) {
	const updates: Update[] = [];
	let onUpdate = () => {};
	const assignment = { workload, strategy: 'processes', input, epochMs: absoluteMs(), lane } as const;
	const give = serve(assignment, null, (update) => {
		updates.push(update);
		onUpdate();
	});
	const done = (count: number) =>
		new Promise<Update[]>((resolve) => {
			onUpdate = () => {
				const isDone = updates.flatMap((update) => update.done).length === count;
				if (isDone || updates.at(-1)?.failure) resolve(updates);
			};
			onUpdate();
		});
	return { give, done };
}

test('a process answers for every task of its batches, in order', async () => {
	const { give, done } = startProcess('sum-of-squares', { count: 3, size: 4 }, 5);
	give([4, 4, 5]);
	give([6, 6]);
	const updates = await done(3);
	expect(updates.flatMap((update) => update.done)).toEqual([4, 5, 6]);
	expect(updates.flatMap((update) => update.results)).toEqual(['14', '30', '55']);
});

test('a process does one task at a time, also where they wait', async () => {
	const { give, done } = startProcess('sleep', { count: 2, durationMs: 5 }, 3);
	give([0, 5, 5]);
	const updates = await done(2);
	const spans = [...updates.flatMap(({ closed }) => unpackSpans(closed)), ...unpackSpans(updates.at(-1)?.open ?? [])];
	const waits = spans.filter(({ state }) => state === 'waiting');
	expect(waits.map(({ task }) => task)).toEqual([0, 1]);
	expect(waits[1]?.startMs).toBeGreaterThanOrEqual(waits[0]?.endMs ?? Number.POSITIVE_INFINITY);
	expect(spans.every(({ lane }) => lane === 3)).toBe(true);
});

test('a task that throws is told as a failure', async () => {
	const { give, done } = startProcess('download', { latencyMs: 1 }, 0);
	give([0, 'https://jython.example/']);
	const [update] = await done(1);
	expect(update?.failure).toContain('no network');
});
