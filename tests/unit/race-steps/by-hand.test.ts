import { describe, expect, it } from 'vitest';
import { type Action, ANSWERS, act, type ByHand, START, viewOf } from '../../../src/components/race-steps/by-hand.ts';
import { groupedByAnswer, inTurns } from '../../../src/components/race-steps/orders.ts';
import { allOrders, type Order } from '../../../src/demos/workloads/race/interleavings.ts';

const steps = (order: Order): Action[] => order.map((operation) => ({ kind: 'step', operation }));
const played = (actions: readonly Action[], state: ByHand = START) => actions.reduce(act, state);
const ONE = 'a + 2';
const OTHER = 'a * 3';
const IN_TURN: Order = [ONE, ONE, ONE, OTHER, OTHER, OTHER];
const MIXED: Order = [ONE, OTHER, ONE, ONE, OTHER, OTHER];

describe('the race by hand', () => {
	it('collects every answer that any order comes to, each once', () => {
		const all = allOrders(false).flatMap((order) => [...steps(order), { kind: 'restart' } as const]);
		const view = viewOf(played(all));
		expect(view.answers.map(({ value, isFound }) => [value, isFound])).toEqual(ANSWERS.map((value) => [value, true]));
		expect(view).toMatchObject({ foundCount: 4, possibleCount: 4, ended: null });
	});

	it('takes no step of a thread that waits for the lock, and comes to two answers', () => {
		const locked = act(START, { kind: 'lock', lock: true });
		const begun = act(locked, { kind: 'step', operation: ONE });
		expect(viewOf(begun).rivals.map(({ canGo }) => canGo)).toEqual([true, false]);
		expect(act(begun, { kind: 'step', operation: OTHER })).toBe(begun);
		const view = viewOf(played(steps(IN_TURN), locked));
		expect(view).toMatchObject({ ended: 12, foundCount: 1, possibleCount: 2 });
		expect(view.answers.filter(({ isPossible }) => isPossible).map(({ value }) => value)).toEqual([12, 8]);
	});

	it('keeps what was collected, while steps are undone and the lock comes and goes', () => {
		const ended = played(steps(MIXED));
		expect(viewOf(ended)).toMatchObject({ ended: 6, foundCount: 1 });
		const undone = act(ended, { kind: 'undo' });
		expect(viewOf(undone)).toMatchObject({ ended: null, foundCount: 1 });
		expect(viewOf(undone).steps).toHaveLength(MIXED.length - 1);
		const locked = act(undone, { kind: 'lock', lock: true });
		expect(viewOf(locked)).toMatchObject({ steps: [], foundCount: 0 });
		expect(viewOf(act(locked, { kind: 'lock', lock: false }))).toMatchObject({ steps: [], foundCount: 1 });
	});

	it('has nothing to undo before the first step', () => {
		expect(act(START, { kind: 'undo' })).toBe(START);
	});
});

describe('the table of orders', () => {
	it('has each order once, under the answer that it comes to', () => {
		const groups = groupedByAnswer(allOrders(false));
		expect(groups.map(({ answer, orders }) => [answer, orders.length])).toEqual([
			[12, 1],
			[8, 1],
			[4, 9],
			[6, 9],
		]);
	});

	it('says an order in turns', () => {
		expect(inTurns(MIXED)).toEqual([
			{ thread: 1, steps: ['read'] },
			{ thread: 2, steps: ['read'] },
			{ thread: 1, steps: ['compute', 'write'] },
			{ thread: 2, steps: ['compute', 'write'] },
		]);
	});
});
