/**
 * All schedules of a program, those without a preemption first, then those with one, with two, and so on (iterative
 * context bounding: Musuvathi, Qadeer: "Iterative Context Bounding for Systematic Testing of Multithreaded Programs",
 * 2007). Each is run exactly once: a schedule goes by the default from the last decision on that did not; so it is
 * begun at this decision, from the one schedule that is the same up to there and goes by the default from there on.
 * That holds only as long as equal decisions lead to equal runs: where they do not, the search gives up.
 */
import type { Decision, RunRecord, SearchPlan } from '../decision.ts';
import { alternativesOf } from '../strategies/alternatives.ts';
import { TurnLog } from '../turn-log.ts';
import { type PackedSteps, packSteps, type Step, unpackSteps } from './packed-steps.ts';

/** A run, and what it decided by default: there others begin. */
interface Node {
	readonly parent: Node | null;
	/** So many decisions it has in common with its parent. */
	readonly shared: number;
	/** Those that follow: the first of them is the one that differs, but for the root, which has all. */
	readonly steps: PackedSteps;
	/** Of these, the first that can be decided otherwise. */
	readonly first: number;
}

/** Where the search stands in the alternatives of a node. */
interface Cursor {
	readonly node: Node;
	readonly kind: Kind;
	steps: readonly Step[] | null;
	index: number;
	alternative: number;
	/** How many schedules an alternative at this index may stand for. */
	weight: number;
}

/** An alternative to somebody's going on is a preemption; others cost none. */
type Kind = 'free' | 'preempting';

interface Started {
	readonly parent: Node;
	/** The decision that differs, of all of the run. */
	readonly at: number;
	readonly chosen: number;
}

/** Of whole numbers in memory, four bytes each: it is what 10,000 runs of 300 decisions come to. */
const MAX_STORED = 24_000_000;
/** Estimates beyond it are all the same. */
const MANY = 1e9;

export class BoundedSearch {
	/** All schedules with at most so many preemptions were run. */
	completePreemptions: number | null = null;
	/** All schedules were run. */
	isComplete = false;
	/** It takes no part any more. What was complete by then remains so. */
	isAbandoned = false;
	readonly #maxStored: number;
	#stored = 0;
	#bound = 0;
	/** Of this bound, the next to be asked last. */
	#cursors: Cursor[] = [];
	/** Of the next bound. */
	#laterCursors: Cursor[] = [];
	/** How many schedules are still to be run within the bound, as far as can be told; and in the next. */
	#estimate = 0;
	#laterEstimate = 0;
	readonly #started = new Map<SearchPlan, Started>();

	constructor(maxStored = MAX_STORED) {
		this.#maxStored = maxStored;
	}

	/** The run without any preemption, from which all others come; its first `fixed` decisions are those of all. */
	begin(baseline: RunRecord, fixed = 0) {
		this.#add(null, 0, fixed, baseline.decisions);
		this.#settle();
	}

	/** About so many runs complete the bound that the search is at. Infinite where it never will. */
	get estimate(): number {
		return this.isAbandoned ? Number.POSITIVE_INFINITY : this.#estimate + this.#started.size;
	}

	/** Null where there is none now: all are, or what is under way has to be taken first. */
	next(): SearchPlan | null {
		for (let cursor = this.#cursors.at(-1); cursor !== undefined; cursor = this.#cursors.at(-1)) {
			const started = advance(cursor);
			if (started !== null) {
				this.#estimate -= cursor.weight;
				const plan = planOf(started);
				this.#started.set(plan, started);
				return plan;
			}
			this.#cursors.pop();
		}
		return null;
	}

	/** Whether the plan is one of this search, and under way. */
	has(plan: SearchPlan): boolean {
		return this.#started.has(plan);
	}

	take(plan: SearchPlan, { decisions }: RunRecord) {
		const started = this.#started.get(plan);
		this.#started.delete(plan);
		if (started === undefined || this.isAbandoned) return;
		const { parent, at, chosen } = started;
		if (decisions[at]?.chosen !== chosen) return this.abandon();
		this.#add(parent, at, at + 1, decisions);
		this.#settle();
	}

	abandon() {
		this.isAbandoned = true;
		this.#cursors = [];
		this.#laterCursors = [];
		this.#started.clear();
	}

	/** `from`: what was decided by default, and can be decided otherwise, begins there. */
	#add(parent: Node | null, shared: number, from: number, decisions: readonly Step[]) {
		const steps = packSteps(decisions, shared);
		this.#stored += steps.length;
		if (this.#stored > this.#maxStored) return this.abandon();
		const node = { parent, shared, steps, first: from - shared };
		const estimates = estimate(decisions, from);
		if (estimates.free > 0) this.#cursors.push(cursorAt(node, 'free'));
		if (estimates.preempting > 0) this.#laterCursors.push(cursorAt(node, 'preempting'));
		this.#estimate += estimates.free;
		this.#laterEstimate += estimates.preempting;
	}

	/** Where the bound is done, the next begins. */
	#settle() {
		while (!this.isAbandoned && !this.isComplete && this.#started.size === 0 && this.#estimate === 0) {
			this.completePreemptions = this.#bound++;
			this.isComplete = this.#laterCursors.length === 0;
			[this.#cursors, this.#laterCursors] = [this.#laterCursors.reverse(), []];
			[this.#estimate, this.#laterEstimate] = [this.#laterEstimate, 0];
		}
	}
}

function cursorAt(node: Node, kind: Kind): Cursor {
	return { node, kind, steps: null, index: 0, alternative: 0, weight: 1 };
}

/** The next alternative; from the last decision to the first, so that what was begun is ended soon. */
function advance(cursor: Cursor): Started | null {
	const { node, kind } = cursor;
	if (cursor.steps === null) {
		cursor.steps = unpackSteps(node.steps);
		cursor.index = cursor.steps.length - 1;
	}
	for (; cursor.index >= node.first; cursor.index--) {
		const { decision } = cursor.steps[cursor.index] as Step;
		const alternatives = alternativesOf(decision);
		if (kindOf(decision) === kind && cursor.alternative < alternatives.length - 1) {
			const chosen = alternatives[++cursor.alternative] as number;
			return { parent: node, at: node.shared + cursor.index, chosen };
		}
		cursor.alternative = 0;
		if (kindOf(decision) === 'free') cursor.weight = Math.min(MANY, cursor.weight * alternatives.length);
	}
	cursor.steps = null;
	return null;
}

/**
 * How many schedules come of the alternatives of one run, if those were as free later on as the run itself was: an
 * estimate after Knuth ("Estimating the Efficiency of Backtrack Programs", 1975).
 */
function estimate(decisions: readonly Step[], from: number): Record<Kind, number> {
	const sums = { free: 0, preempting: 0 };
	let weight = 1;
	for (let index = decisions.length - 1; index >= from; index--) {
		const { decision } = decisions[index] as Step;
		const { length } = alternativesOf(decision);
		const kind = kindOf(decision);
		sums[kind] += weight * (length - 1);
		if (kind === 'free') weight = Math.min(MANY, weight * length);
	}
	return sums;
}

function kindOf({ kind, current }: Decision): Kind {
	return kind === 'thread' && current !== null ? 'preempting' : 'free';
}

function planOf({ parent, at, chosen }: Started): SearchPlan {
	const log = new TurnLog();
	const steps = stepsOf(parent, at + 1);
	for (const step of steps.slice(0, at)) log.note(step.decision, step.chosen);
	log.note((steps[at] as Step).decision, chosen);
	return { kind: 'turns', turns: log.turns(), mode: 'strict', afterwards: 'baseline' };
}

/** The first decisions of a run. */
function stepsOf(node: Node, count: number): Step[] {
	const own = unpackSteps(node.steps).slice(0, Math.max(0, count - node.shared));
	return node.parent === null ? own : [...stepsOf(node.parent, Math.min(count, node.shared)), ...own];
}
