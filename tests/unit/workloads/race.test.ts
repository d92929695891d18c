import { expect, test } from 'vitest';
import type { Json } from '../../../src/demos/contract.ts';
import { runAsyncio } from '../../../src/demos/executors/asyncio.ts';
import { runSequential } from '../../../src/demos/executors/sequential.ts';
import type { Shift } from '../../../src/demos/executors/shift.ts';
import { TraceRecorder } from '../../../src/demos/executors/trace-recorder.ts';
import { enumerateRace } from '../../../src/demos/workloads/race/interleavings.ts';
import { compete, outcomeOf, shareRace } from '../../../src/demos/workloads/race/shared-memory.ts';
import { type RaceInput, workload } from '../../../src/demos/workloads/race/workload.ts';

async function raceUnder(strategy: (shift: Shift<Json>) => Promise<void>, input: RaceInput) {
	const context = { fetch: () => Promise.reject(), sleep: async () => {}, memory: workload.memory?.(input) };
	const results: Json[] = [];
	await strategy({
		tasks: workload.plan(input).map((task) => () => workload.perform(task, context)),
		trace: new TraceRecorder(() => 0),
		now: () => 0,
		breathe: () => undefined,
		finish: (task, result) => {
			results[task] = result;
		},
	});
	const answer = workload.combine(results as never, input);
	expect(workload.verify(answer, input)).toBe(true);
	return answer;
}

test('one after another, only the order counts: 12 or 8', async () => {
	const { source, outcomes } = await raceUnder(runSequential, { trials: 10, lock: 0, pause: 1 });
	expect({ source, outcomes }).toEqual({ source: 'turns', outcomes: { 12: 5, 8: 5 } });
});

test('an event loop loses nothing where no await stands between read and write', async () => {
	expect((await raceUnder(runAsyncio, { trials: 10, lock: 0, pause: 0 })).outcomes).toEqual({ 12: 5, 8: 5 });
});

test('an await between read and write loses an update every time', async () => {
	expect((await raceUnder(runAsyncio, { trials: 10, lock: 0, pause: 1 })).outcomes).toEqual({ 6: 5, 4: 5 });
});

test('a lock around the await brings the update back', async () => {
	expect((await raceUnder(runAsyncio, { trials: 10, lock: 1, pause: 1 })).outcomes).toEqual({ 12: 5, 8: 5 });
});

test('processes change an a of their own each', () => {
	const input = { trials: 6, lock: 0, pause: 0 };
	const halves = workload.plan(input).map((task) => {
		const context = { fetch: () => Promise.reject(), sleep: async () => {}, memory: workload.memory?.(input) };
		const step = workload.perform(task, context).next();
		return step.value as never;
	});
	const answer = workload.combine(halves, input);
	expect(answer).toMatchObject({
		source: 'separate-memory',
		outcomes: { 2: 6 },
		own: { 'a + 2': { 4: 6 }, 'a * 3': { 6: 6 } },
	});
	expect(workload.verify(answer, input)).toBe(true);
});

test('the steps of the race interleave in six ways, four of which lose an update', () => {
	expect(enumerateRace(false)).toMatchObject({ trials: 6, outcomes: { 12: 1, 8: 1, 4: 2, 6: 2 } });
});

test('under a lock two ways are left, and none loses an update', () => {
	expect(enumerateRace(true)).toMatchObject({ trials: 2, outcomes: { 12: 1, 8: 1 } });
});

test('two rivals on shared memory finish every trial', () => {
	const input = { trials: 3, lock: 1, pause: 0 };
	const memory = shareRace(input);
	memory.reached.fill(input.trials); // as if the other were always there: one thread can't wait for itself
	for (const _ of compete(memory, { number: 0, operation: 'a + 2' }, input)) memory.reached.fill(input.trials);
	expect(outcomeOf(memory, input).outcomes).toEqual({ 4: 3 });
});

test('an outcome that a lock excludes is noticed', () => {
	const input = { trials: 2, lock: 1, pause: 0 };
	const answer = { source: 'turns', trials: 2, lock: true, outcomes: { 12: 1, 4: 1 }, own: null } as const;
	expect(workload.verify(answer, input)).toBe(false);
});
