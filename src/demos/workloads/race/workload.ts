import type { Input, Json, TaskBody, TaskContext, Workload } from '../../contract.ts';

export interface RaceInput extends Input {
	readonly trials: number;
	/** 1: read and write under one lock. */
	readonly lock: number;
	/** 1: something happens between read and write, where another may cut in. */
	readonly pause: number;
}

export type Operation = 'a + 2' | 'a * 3';

/** One of the two operations, over the trials from `first` up to `end`, each with an `a` of its own. */
export interface RaceTask {
	readonly operation: Operation;
	readonly first: number;
	readonly end: number;
	readonly lock: boolean;
	readonly pause: boolean;
}

/** How often `a` ended as what. Keys are the values: 12 and 8 by order, 4 and 6 by a lost update, 2 untouched. */
export type Outcomes = { readonly [value: string]: number };

/** What one operation left in its memory, and whether its rival had ended in the same memory by then. */
interface Half {
	readonly [key: string]: Json;
	readonly operation: Operation;
	readonly rivalEnded: boolean;
	readonly outcomes: Outcomes;
}

/**
 * `source` tells where the outcomes come from: `turns` (tasks in one thread of one process), `separate-memory` (each
 * process changed an `a` of its own; `own` is what it saw there, and the `a` of the parent stayed 2),
 * `shared-memory` (two workers on a SharedArrayBuffer), `interleavings` (every order of the steps, enumerated).
 */
export interface RaceAnswer {
	readonly [key: string]: Json;
	readonly source: 'turns' | 'separate-memory' | 'shared-memory' | 'interleavings';
	readonly trials: number;
	readonly lock: boolean;
	readonly outcomes: Outcomes;
	readonly own: { readonly 'a + 2': Outcomes; readonly 'a * 3': Outcomes } | null;
}

export const INITIAL = 2;

export const operations: Readonly<Record<Operation, (a: number) => number>> = {
	'a + 2': (a) => a + 2,
	'a * 3': (a) => a * 3,
};

/** Half of the trials begin with `a + 2`, half with `a * 3`. */
export const workload: Workload<RaceInput, RaceTask, Half, RaceAnswer> = {
	name: 'race',
	crew: 'one-per-task',
	plan: ({ trials, lock, pause }) => {
		const half = Math.ceil(trials / 2);
		const options = { lock: lock === 1, pause: pause === 1 };
		return [
			{ operation: 'a + 2', first: 0, end: half, ...options },
			{ operation: 'a * 3', first: 0, end: half, ...options },
			{ operation: 'a * 3', first: half, end: trials, ...options },
			{ operation: 'a + 2', first: half, end: trials, ...options },
		];
	},
	memory: ({ trials }): Memory => ({ a: new Int32Array(trials).fill(INITIAL), locks: new Locks(), ended: new Set() }),
	perform: change,
	combine: (halves, { trials, lock }) => {
		const common = { trials, lock: lock === 1 };
		const shared = halves.filter(({ rivalEnded }) => rivalEnded);
		if (shared.length > 0) return { ...common, source: 'turns', outcomes: addUp(shared), own: null };
		const own = {
			'a + 2': addUp(halves.filter(({ operation }) => operation === 'a + 2')),
			'a * 3': addUp(halves.filter(({ operation }) => operation === 'a * 3')),
		};
		return { ...common, source: 'separate-memory', outcomes: { [INITIAL]: trials }, own };
	},
	verify: isPossible,
};

// #region listing
/** Changes the `a` of every trial: reads it, then writes. What the rival wrote in between is lost. */
function* change({ operation, first, end, lock, pause }: RaceTask, context: TaskContext): TaskBody<Half> {
	const { a, locks, ended } = context.memory as Memory;
	for (let trial = first; trial < end; trial++) {
		if (lock) yield locks.acquire(trial);
		const read = a[trial] ?? INITIAL;
		if (pause) yield Promise.resolve();
		a[trial] = operations[operation](read);
		if (lock) locks.release(trial);
	}
	const rivalEnded = ended.has(first);
	ended.add(first);
	return { operation, rivalEnded, outcomes: countOutcomes(a.subarray(first, end)) };
}
// #endregion

/** The memory of one process: an `a` for every trial, a lock for each, and the halves that one rival has ended. */
interface Memory {
	readonly a: Int32Array;
	readonly locks: Locks;
	readonly ended: Set<number>;
}

/** Locks for the tasks of one thread, which lose the thread only where they wait. */
class Locks {
	readonly #queues = new Map<number, (() => void)[]>();

	acquire(trial: number): Promise<void> {
		const queue = this.#queues.get(trial);
		if (queue) return new Promise((resolve) => queue.push(resolve));
		this.#queues.set(trial, []);
		return Promise.resolve();
	}

	release(trial: number) {
		const next = this.#queues.get(trial)?.shift();
		if (next) next();
		else this.#queues.delete(trial);
	}
}

/** Counts how often each value stands there. */
export function countOutcomes(values: Int32Array): Outcomes {
	const outcomes: Record<string, number> = {};
	for (const value of values) outcomes[value] = (outcomes[value] ?? 0) + 1;
	return outcomes;
}

function addUp(halves: readonly Half[]): Outcomes {
	const sum: Record<string, number> = {};
	for (const { outcomes } of halves) {
		for (const [value, times] of Object.entries(outcomes)) sum[value] = (sum[value] ?? 0) + times;
	}
	return sum;
}

/** A race has no one right answer: every trial must have ended, and none in a way that its rules exclude. */
function isPossible({ source, trials, lock, outcomes, own }: RaceAnswer): boolean {
	if (source === 'separate-memory') {
		return outcomes[INITIAL] === trials && own?.['a + 2'][4] === trials && own['a * 3'][6] === trials;
	}
	const possible = lock ? ['8', '12'] : ['4', '6', '8', '12'];
	const ended = Object.values(outcomes).reduce((sum, times) => sum + times, 0);
	return ended === trials && Object.keys(outcomes).every((value) => possible.includes(value));
}
