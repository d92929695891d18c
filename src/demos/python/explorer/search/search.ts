/**
 * Which schedule is tried next. The first run is without preemption. Then all schedules with no, one, two, … preemptions
 * are run, as long as those of the next number are few enough for what is left of the budget, and chance does the rest:
 * it finds most faults within a hundred runs, but proves nothing. Several runs may be under way at once.
 */
import type { Tried } from '../contract.ts';
import type { Decision, RunRecord, SearchPlan, Turn } from '../decision.ts';
import { fingerprint } from '../hash.ts';
import { alternativesOf } from '../strategies/alternatives.ts';
import { BoundedSearch } from './bounded.ts';
import { Sampler } from './sampler.ts';

export interface FoundSchedule {
	readonly turns: readonly Turn[];
	readonly preemptions: number;
}

/** So few runs are made at once: nothing is found faster. */
const FEW = 64;
/** Before more than a few are made in order, chance has so many. */
const FIRST_SAMPLES = 100;
/** Of the runs that are left; the estimate is one. */
const FITS = 0.9;

export class Search {
	/** Of the run with the most. */
	threads = 0;
	points = 0;
	readonly #bounded: BoundedSearch;
	readonly #sampler: Sampler;
	readonly #fixed: number;
	#status: 'new' | 'baseline' | 'exploring' = 'new';
	readonly #counts = { baseline: 0, pct: 0, random: 0, search: 0 };
	readonly #schedules = new Set<number>();
	readonly #outcomes = new Map<string, { count: number; shortest: FoundSchedule }>();
	#samples = 0;
	#turn = 0;

	/**
	 * Of one seed, one program has the same plans, as long as runs are taken in the order in which they were given.
	 * `fixed`: the first so many decisions of all runs are alike, and whoever runs the plans sees to that.
	 */
	constructor(seed: number, bounded = new BoundedSearch(), fixed = 0) {
		this.#sampler = new Sampler(seed);
		this.#bounded = bounded;
		this.#fixed = fixed;
	}

	/**
	 * `left`: so many runs, this one included, fit into the budget. `wait`: what comes next depends on a run that is under
	 * way. Null: nothing is left to try.
	 */
	next(left: number): SearchPlan | 'wait' | null {
		if (left < 1 || this.#bounded.isComplete) return null;
		if (this.#status === 'new') {
			this.#status = 'baseline';
			return { kind: 'baseline' };
		}
		if (this.#status === 'baseline') return 'wait';
		if (!this.#isSearchDue(left)) return this.#sample();
		const plan = this.#bounded.next();
		if (plan !== null) return plan;
		return this.#bounded.estimate <= FEW ? 'wait' : this.#sample();
	}

	/** A plan of `next` was run to an end, within the limits or at them. */
	take(plan: SearchPlan, record: RunRecord, outcomeId: string) {
		const points = record.decisions.filter(({ decision }) => isChoice(decision)).length;
		this.threads = Math.max(this.threads, record.threads);
		this.points = Math.max(this.points, points);
		this.#sampler.note(points);
		this.#schedules.add(fingerprintOf(record));
		this.#tally(record, outcomeId);
		if (plan.kind === 'turns') {
			this.#counts.search++;
			this.#bounded.take(plan, record);
			return;
		}
		this.#counts[plan.kind]++;
		if (plan.kind !== 'baseline') return;
		this.#status = 'exploring';
		this.#bounded.begin(record, this.#fixed);
	}

	/** A plan of `next` was not run to an end: it went otherwise than recorded, or its interpreter is lost. */
	drop(plan: SearchPlan) {
		if (plan.kind === 'baseline') this.#status = 'new';
		if (this.#bounded.has(plan)) this.#bounded.abandon();
	}

	get tried(): Omit<Tried, 'shrinking'> {
		const { completePreemptions, isComplete } = this.#bounded;
		return { ...this.#counts, distinct: this.#schedules.size, completePreemptions, isComplete };
	}

	/** How many runs came to an outcome, and the schedule with the fewest preemptions, of these the fewest turns. */
	outcome(id: string): { readonly count: number; readonly shortest: FoundSchedule } | null {
		return this.#outcomes.get(id) ?? null;
	}

	#isSearchDue(left: number): boolean {
		const { estimate } = this.#bounded;
		if (estimate <= Math.min(FEW, left)) return true;
		if (estimate > left * FITS || this.#samples < FIRST_SAMPLES) return false;
		return estimate > left / 2 || this.#turn++ % 2 === 0;
	}

	#sample(): SearchPlan {
		this.#samples++;
		return this.#sampler.next();
	}

	#tally({ turns, preemptions }: RunRecord, id: string) {
		const found = this.#outcomes.get(id);
		const one = { turns, preemptions };
		if (found === undefined) {
			this.#outcomes.set(id, { count: 1, shortest: one });
			return;
		}
		found.count++;
		if (isShorter(one, found.shortest)) found.shortest = one;
	}
}

/** Whether another thread could have gone on. */
function isChoice(decision: Decision): boolean {
	return decision.kind === 'thread' && alternativesOf(decision).length > 1;
}

/** Fewer preemptions; as many of them, but fewer turns. */
export function isShorter(one: FoundSchedule, other: FoundSchedule): boolean {
	if (one.preemptions !== other.preemptions) return one.preemptions < other.preemptions;
	return one.turns.length < other.turns.length;
}

function fingerprintOf({ turns }: RunRecord): number {
	return fingerprint(
		turns.flatMap((turn) => (turn.kind === 'thread' ? [turn.thread, turn.points] : [-1, turn.choice])),
	);
}
