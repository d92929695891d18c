import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/demos/contract.ts';
import { runAsyncio } from '../../../src/demos/executors/asyncio.ts';
import { runSequential } from '../../../src/demos/executors/sequential.ts';
import type { Shift } from '../../../src/demos/executors/shift.ts';
import { TraceRecorder } from '../../../src/demos/executors/trace-recorder.ts';
import {
	advance,
	allOrders,
	BEGINNING,
	canGo,
	enumerateRace,
	nextStep,
	OPERATIONS,
	play,
	STEPS,
} from '../../../src/demos/workloads/race/interleavings.ts';
import { compete, outcomeOf, shareRace } from '../../../src/demos/workloads/race/shared-memory.ts';
import { INITIAL, type RaceInput, workload } from '../../../src/demos/workloads/race/workload.ts';

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

describe('the steps of the race', () => {
	test('interleave in twenty ways, eighteen of which lose an update', () => {
		expect(enumerateRace(false)).toMatchObject({ trials: 20, outcomes: { 12: 1, 8: 1, 4: 9, 6: 9 } });
	});

	test('interleave in two ways under a lock, and lose none', () => {
		expect(enumerateRace(true)).toMatchObject({ trials: 2, outcomes: { 12: 1, 8: 1 } });
	});

	test('come each after the one before it, in whatever order', () => {
		const orders = allOrders(false);
		expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length);
		for (const order of orders) {
			const { taken } = play(order);
			for (const operation of OPERATIONS) {
				expect(taken.filter((step) => step.operation === operation).map(({ step }) => step)).toEqual(STEPS);
			}
		}
	});

	test('leave what was written last, of what was read before', () => {
		const [one, other] = ['a + 2', 'a * 3'] as const;
		expect(play([one, other, other, other, one, one])).toEqual({
			a: 4,
			taken: [
				{ operation: one, step: 'read', value: 2 },
				{ operation: other, step: 'read', value: 2 },
				{ operation: other, step: 'compute', value: 6 },
				{ operation: other, step: 'write', value: 6 },
				{ operation: one, step: 'compute', value: 4 },
				{ operation: one, step: 'write', value: 4 },
			],
		});
	});

	test('lose an update only where both have read what was there at first', () => {
		for (const order of allOrders(false)) {
			const { a, taken } = play(order);
			const haveReadAlike = taken.filter(({ step, value }) => step === 'read' && value === INITIAL).length === 2;
			expect([4, 6].includes(a)).toBe(haveReadAlike);
		}
	});

	test('wait for the lock from the first step of the other to its last', () => {
		const begun = advance(BEGINNING, 'a + 2');
		expect(canGo(begun, 'a * 3', false)).toBe(true);
		expect(canGo(begun, 'a * 3', true)).toBe(false);
		expect(canGo(begun, 'a + 2', true)).toBe(true);
		const over = play(['a + 2', 'a + 2', 'a + 2']);
		expect(canGo(over, 'a * 3', true)).toBe(true);
		expect(nextStep(over, 'a + 2')).toBeNull();
		expect(advance(over, 'a + 2')).toBe(over);
	});
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
