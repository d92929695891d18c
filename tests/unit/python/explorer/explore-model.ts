/** Explores a program of the model: with the search as pages use it, and by brute force that knows nothing of it. */
import type { Decision, SearchPlan, Strategy } from '../../../../src/demos/python/explorer/decision.ts';
import { Search } from '../../../../src/demos/python/explorer/search/search.ts';
import { type ModelLimits, type Program, runPlan, runUnder } from './model.ts';

export interface Explored {
	readonly search: Search;
	readonly outcomes: ReadonlyMap<string, number>;
	readonly runs: number;
	readonly plans: readonly SearchPlan[];
}

/** `sideBySide`: so many runs are under way at once, and end in the order in which they began. */
export function explore(
	program: Program,
	runs: number,
	{ seed = 1, sideBySide = 1, limits = {} as ModelLimits } = {},
): Explored {
	const search = new Search(seed);
	const outcomes = new Map<string, number>();
	const plans: SearchPlan[] = [];
	const underWay: SearchPlan[] = [];
	for (;;) {
		const plan = search.next(runs - plans.length);
		if (plan !== 'wait' && plan !== null) {
			plans.push(plan);
			underWay.push(plan);
			if (underWay.length < sideBySide) continue;
		}
		const first = underWay.shift();
		if (first === undefined) return { search, outcomes, runs: plans.length, plans };
		const { record, outcome, divergence } = runPlan(program, first, limits);
		if (divergence !== null) throw new Error(`Diverged: ${JSON.stringify(divergence)}`);
		outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		search.take(first, record, outcome);
	}
}

export interface Way {
	readonly choices: string;
	readonly preemptions: number;
	readonly outcome: string;
}

/** Every way there is through the program's decisions: the numbers of the choices, like an odometer. */
export function bruteForce(program: Program, mostPreemptions = Number.POSITIVE_INFINITY): Way[] {
	const ways: Way[] = [];
	const visit = (prefix: readonly number[]) => {
		const taken: number[] = [];
		const counts: number[] = [];
		let preemptions = 0;
		const strategy: Strategy = {
			choose({ kind, current, ready }: Decision) {
				const index = prefix[taken.length] ?? 0;
				taken.push(index);
				const all = kind === 'thread' && current !== null ? [current, ...ready] : ready;
				counts.push(all.length);
				if (kind === 'thread' && current !== null && index > 0) preemptions++;
				return all[index] as number;
			},
			end: () => null,
		};
		const { outcome } = runUnder(program, strategy);
		if (preemptions <= mostPreemptions) ways.push({ choices: taken.join(), preemptions, outcome });
		for (let at = prefix.length; at < counts.length; at++) {
			for (let index = 1; index < (counts[at] as number); index++) visit([...taken.slice(0, at), index]);
		}
	};
	visit([]);
	return ways;
}
