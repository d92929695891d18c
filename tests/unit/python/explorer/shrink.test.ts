import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/demos/python/explorer/decision.ts';
import { Shrinking } from '../../../../src/demos/python/explorer/search/shrink.ts';
import { bruteForce } from './explore-model.ts';
import { type Program, runPlan } from './model.ts';
import { abba, lostUpdate, notice, twoWindows } from './programs.ts';

/** Shrinks the first few schedules that chance finds. */
function shrinkSome(program: Program, outcome: string, count: number) {
	const shrunk = [];
	for (let seed = 0; shrunk.length < count; seed++) {
		const plan: Plan = seed % 2 === 0 ? { kind: 'random', seed } : { kind: 'pct', seed, depth: 3, points: 20 };
		const found = runPlan(program, plan);
		if (found.outcome !== outcome) continue;
		const shrinking = new Shrinking(found.record, outcome);
		let runs = 0;
		for (; shrinking.plan !== null; runs++) {
			const run = runPlan(program, shrinking.plan);
			shrinking.take(run.divergence === null ? { record: run.record, outcomeId: run.outcome } : null);
		}
		if (shrinking.shrunk === null) throw new Error('No result');
		shrunk.push({ ...shrinking.shrunk, runs, before: found.record });
	}
	return shrunk;
}

describe('a schedule that is shrunk', () => {
	test.each<[string, Program, string]>([
		['a lost update', lostUpdate(2, false, 1), '1'],
		['two lost updates', lostUpdate(3), '1'],
		['locks in two orders', abba, 'deadlock'],
		['a missed notice', notice(true), 'deadlock'],
		['a fault of depth 3', twoWindows(1), 'failed'],
	])('has as few preemptions as any that leads there: %s', (_, program, outcome) => {
		const ways = bruteForce(program).filter((way) => way.outcome === outcome);
		const fewest = Math.min(...ways.map(({ preemptions }) => preemptions));
		for (const { preemptions, isConfirmed, turns } of shrinkSome(program, outcome, 20)) {
			expect(preemptions).toBe(fewest);
			expect(isConfirmed).toBe(true);
			const again = runPlan(program, { kind: 'turns', turns, mode: 'strict', afterwards: 'end' });
			expect(again).toMatchObject({ outcome, divergence: null });
		}
	});

	test('takes few runs also where it was long', () => {
		for (const { preemptions, runs, before } of shrinkSome(lostUpdate(3, false, 60), '2', 10)) {
			expect(preemptions).toBe(1);
			expect(runs).toBeLessThan(100 + before.turns.length);
		}
	});

	test('is as it was found, and not confirmed, where nothing leads there again', () => {
		const { record } = runPlan(abba, { kind: 'random', seed: 5 });
		const shrinking = new Shrinking(record, 'never seen', 10);
		for (; shrinking.plan !== null; ) shrinking.take(null);
		expect(shrinking.shrunk).toEqual({ turns: record.turns, preemptions: record.preemptions, isConfirmed: false });
	});
});
