import { expect, onTestFinished, test } from 'vitest';
import type { Strategy } from '../../../src/demos/contract.ts';
import { arrange } from '../../../src/demos/executors/arrange.ts';
import { absoluteMs } from '../../../src/demos/executors/clock.ts';
import type { Update } from '../../../src/demos/executors/protocol.ts';

const input = { count: 3, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 2 };

for (const strategy of ['sequential', 'threads', 'asyncio'] as const satisfies Strategy[]) {
	test(`stopped on the page, ${strategy} ends although the network never answers`, async () => {
		const { port1, port2 } = new MessageChannel();
		onTestFinished(() => port1.close());
		const asked = new Promise((resolve) => {
			port2.onmessage = resolve;
		});
		const stop = new AbortController();
		const updates: Update[] = [];
		const arranged = arrange(
			{ workload: 'download', strategy, input, epochMs: absoluteMs() },
			{ kind: 'page', internet: port1, signal: stop.signal },
			(update) => updates.push(update),
		);
		await asked;
		stop.abort();
		await arranged;
		expect(updates.at(-1)?.failure).toContain('AbortError');
	});
}

test('tasks that cannot even be made are told as a failure', async () => {
	const updates: Update[] = [];
	await arrange(
		{ workload: 'race', strategy: 'threads', input: { trials: -1, lock: 0, pause: 0 }, epochMs: absoluteMs() },
		{ kind: 'worker', internet: null },
		(update) => updates.push(update),
	);
	expect(updates.at(-1)?.failure).toContain('RangeError');
});
