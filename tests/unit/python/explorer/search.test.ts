import { describe, expect, test } from 'vitest';
import { BoundedSearch } from '../../../../src/demos/python/explorer/search/bounded.ts';
import { Search } from '../../../../src/demos/python/explorer/search/search.ts';
import { bruteForce, explore } from './explore-model.ts';
import { type Program, runPlan } from './model.ts';
import { abba, busyWait, lostUpdate, notice, sleepers, steps, twoWindows } from './programs.ts';

describe('the complete search', () => {
	test('finds all 20 orders of two threads of three steps, each once, and says that these are all', () => {
		const { search, outcomes, runs } = explore(steps(3, 3), 1_000);
		expect(outcomes.size).toBe(20);
		expect([...outcomes.values()]).toEqual(Array(20).fill(1));
		expect(runs).toBe(20);
		expect(search.tried).toMatchObject({ baseline: 1, search: 19, pct: 0, random: 0, distinct: 20, isComplete: true });
	});

	test('is done at once where there is nothing to choose', () => {
		const { search, runs } = explore(steps(5), 100);
		expect(runs).toBe(1);
		expect(search.tried.isComplete).toBe(true);
	});

	test.each<[string, Program]>([
		['two threads', steps(4, 3)],
		['three threads', steps(2, 3, 2)],
		['a lost update', lostUpdate(3)],
		['two locks', abba],
		['a missed notice', notice(true)],
		['a condition', notice(false)],
		['events', sleepers(3)],
	])('runs exactly the schedules that brute force finds within each number of preemptions: %s', (_, program) => {
		const ways = bruteForce(program);
		const most = Math.max(...ways.map(({ preemptions }) => preemptions));
		const found = searchWithin(program);
		expect(new Set(found.ways.map(({ choices }) => choices)).size).toBe(found.ways.length);
		for (let bound = 0; bound <= most; bound++) {
			const within = ({ preemptions }: { preemptions: number }) => preemptions <= bound;
			const expected = ways.filter(within).map(({ choices }) => choices);
			expect(
				found.ways
					.filter(within)
					.map(({ choices }) => choices)
					.toSorted(),
			).toEqual(expected.toSorted());
			expect(found.runsAtBound[bound]).toBe(expected.length);
		}
		expect(found.search.isComplete).toBe(true);
		expect(found.search.completePreemptions).toBe(most);
	});

	test('goes on alike with several runs under way', () => {
		const { search, outcomes } = explore(lostUpdate(3), 5_000, { sideBySide: 5 });
		expect(search.tried.isComplete).toBe(true);
		const ways = new Set(bruteForce(lostUpdate(3)).map(({ outcome }) => outcome));
		expect(new Set(outcomes.keys())).toEqual(ways);
	});

	test('gives up where equal decisions lead to unequal runs, and keeps to what it had proved', () => {
		const bounded = new BoundedSearch();
		const search = new Search(1, bounded);
		for (let run = 0; run < 10; run++) {
			const plan = search.next(100);
			if (plan === 'wait' || plan === null) throw new Error('No plan');
			const { record, outcome } = runPlan(run < 5 ? steps(3, 3) : steps(1, 3), plan);
			if (run < 5) search.take(plan, record, outcome);
			else search.drop(plan);
		}
		expect(bounded.isAbandoned).toBe(true);
		expect(search.tried).toMatchObject({ completePreemptions: 0, isComplete: false });
		expect(search.next(100)).toMatchObject({ seed: expect.any(Number) });
	});

	test('gives up where it would take too much memory', () => {
		const bounded = new BoundedSearch(100);
		bounded.begin(runPlan(steps(20, 20), { kind: 'baseline' }).record);
		expect(bounded.isAbandoned).toBe(true);
		expect(bounded.next()).toBeNull();
	});
});

describe('an exploration', () => {
	test('proves the bounds that fit into the budget, and leaves the rest to chance', () => {
		const { search, runs } = explore(steps(20, 20), 400);
		expect(runs).toBe(400);
		expect(search.tried.completePreemptions).toBe(1);
		expect(search.tried.isComplete).toBe(false);
		const { baseline, pct, random, search: bounded } = search.tried;
		expect(baseline + pct + random + bounded).toBe(400);
		expect(pct + random).toBeGreaterThan(200);
	});

	test('never begins a bound that would not fit', () => {
		const { search } = explore(steps(60, 60, 60), 200);
		expect(search.tried).toMatchObject({ completePreemptions: 0, baseline: 1 });
		expect(search.tried.search).toBeLessThan(20);
		expect(search).toMatchObject({ threads: 4 });
	});

	test('of one seed is one', () => {
		const plans = (seed: number) => explore(lostUpdate(3, false, 6), 150, { seed }).plans;
		expect(plans(3)).toEqual(plans(3));
		expect(plans(3)).not.toEqual(plans(4));
	});

	test.each<[string, Program, string]>([
		['a lost update', lostUpdate(2), '1'],
		['a lost update among much else', lostUpdate(2, false, 40), '1'],
		['locks in two orders', abba, 'deadlock'],
		['a missed notice', notice(true), 'deadlock'],
		['a fault of depth 3 among few points', twoWindows(1), 'failed'],
	])('finds within 200 runs: %s', (_, program, outcome) => {
		for (const seed of [1, 2, 3, 4, 5]) {
			expect(explore(program, 200, { seed }).outcomes.get(outcome) ?? 0).toBeGreaterThan(0);
		}
	});

	test('finds by the bounded search what chance hardly meets', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const { search, outcomes } = explore(twoWindows(5), 600, { seed });
			expect(search.tried.completePreemptions).toBe(2);
			expect(outcomes.get('failed') ?? 0).toBeGreaterThan(0);
		}
	});

	test.each<[string, Program, string]>([
		['a lock', lostUpdate(4, true, 5), '4'],
		['a condition', notice(false), 'done'],
		['a busy wait', busyWait, 'done'],
	])('of a correct program has one outcome, in 10,000 runs: %s', (_, program, outcome) => {
		const { outcomes } = explore(program, 10_000, { limits: { steps: 1_000, patience: 100 } });
		expect([...outcomes.keys()]).toEqual([outcome]);
	});

	test('keeps the shortest schedule of each outcome', () => {
		const { search } = explore(lostUpdate(2), 1_000);
		expect(search.outcome('2')?.shortest.preemptions).toBe(0);
		expect(search.outcome('1')?.shortest.preemptions).toBe(1);
		expect(search.outcome('3')).toBeNull();
	});
});

function searchWithin(program: Program) {
	const search = new BoundedSearch();
	const ways: { choices: string; preemptions: number }[] = [];
	/** After so many runs a bound was complete. */
	const runsAtBound: number[] = [];
	const note = (record: ReturnType<typeof runPlan>['record']) => {
		const choices = record.decisions.map(({ decision: { current, ready }, chosen }) =>
			(current === null ? ready : [current, ...ready]).indexOf(chosen),
		);
		ways.push({ choices: choices.join(), preemptions: record.preemptions });
	};
	const noteBound = () => {
		if (search.completePreemptions !== null) runsAtBound[search.completePreemptions] ??= ways.length;
	};
	const { record } = runPlan(program, { kind: 'baseline' });
	note(record);
	search.begin(record);
	noteBound();
	for (let plan = search.next(); plan !== null; plan = search.next()) {
		const run = runPlan(program, plan);
		expect(run.divergence).toBeNull();
		note(run.record);
		search.take(plan, run.record);
		noteBound();
	}
	return { search, ways, runsAtBound };
}
