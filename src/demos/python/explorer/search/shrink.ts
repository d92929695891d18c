/**
 * Makes a schedule shorter as long as it leads to the same outcome (delta debugging: Zeller, Hildebrandt: "Simplifying
 * and Isolating Failure-Inducing Input", 2002): fewest preemptions, then fewest turns. At the end none of its turns can be
 * left out or put off, and it is run once more to the letter. Has one run under way at a time.
 */
import type { Plan, RunRecord, Turn } from '../decision.ts';
import { type FoundSchedule, isShorter } from './search.ts';

/** What a run came to; null where it was stopped since it went otherwise than recorded. */
export type RunResult = { readonly record: RunRecord; readonly outcomeId: string } | null;

export interface Shrunk extends FoundSchedule {
	/** Run again to the letter, it led to the outcome again. */
	readonly isConfirmed: boolean;
}

/** After so many runs, what is found by then has to do. */
const MAX_RUNS = 400;
/** Where nobody is preempted, all that can be won is fewer turns. */
const MAX_RUNS_FOR_TURNS = 60;

export class Shrinking {
	readonly #shrinking: Generator<Plan, Shrunk, RunResult>;
	#step: IteratorResult<Plan, Shrunk>;

	constructor(found: FoundSchedule, outcomeId: string, maxRuns = MAX_RUNS) {
		this.#shrinking = shrink(found, outcomeId, maxRuns);
		this.#step = this.#shrinking.next(null);
	}

	/** The plan to be run now; null when all is done. */
	get plan(): Plan | null {
		return this.#step.done ? null : this.#step.value;
	}

	/** Whether the plan is the last: the shortest schedule, to the letter. */
	get isConfirming(): boolean {
		return this.plan?.kind === 'turns' && this.plan.mode === 'strict';
	}

	/** What came of the plan. */
	take(result: RunResult) {
		this.#step = this.#shrinking.next(result);
	}

	/** Null as long as there is a plan. */
	get shrunk(): Shrunk | null {
		return this.#step.done ? this.#step.value : null;
	}
}

function* shrink(found: FoundSchedule, outcomeId: string, maxRuns: number): Generator<Plan, Shrunk, RunResult> {
	let best = found;
	const tried = new Set<string>();

	/** Whether the turns lead to the same, and what they come to is shorter. */
	function* isBetter(turns: readonly Turn[]): Generator<Plan, boolean, RunResult> {
		const key = turns.map((turn) => (turn.kind === 'thread' ? `${turn.thread}x${turn.points}` : `e${turn.choice}`));
		const most = best.preemptions === 0 ? Math.min(maxRuns, MAX_RUNS_FOR_TURNS) : maxRuns;
		if (tried.size >= most || tried.has(key.join('.'))) return false;
		tried.add(key.join('.'));
		const result = yield { kind: 'turns', turns, mode: 'loose' };
		if (result?.outcomeId !== outcomeId || !isShorter(result.record, best)) return false;
		best = { turns: result.record.turns, preemptions: result.record.preemptions };
		return true;
	}

	let isShrinking = true;
	while (isShrinking) {
		isShrinking = false;
		for (let size = best.turns.length; size >= 1; size = Math.floor(size / 2)) {
			// From the end to the beginning: what is won leaves the turns before it as they are.
			for (let end = best.turns.length; end > 0; end = Math.min(end - size, best.turns.length)) {
				for (const change of [drop, gather, postpone, joinLater, joinNow]) {
					const turns = change(best.turns, Math.max(0, end - size), end);
					if (turns !== null && (yield* isBetter(turns))) isShrinking = true;
				}
			}
		}
	}
	const { turns, preemptions } = best;
	const again = yield { kind: 'turns', turns, mode: 'strict', afterwards: 'end' };
	return { turns, preemptions, isConfirmed: again?.outcomeId === outcomeId };
}

/** Changes some of the turns, from `start` to before `end`; null where it has no use for so many. */
type Change = (turns: readonly Turn[], start: number, end: number) => readonly Turn[] | null;

const drop: Change = (turns, start, end) => [...turns.slice(0, start), ...turns.slice(end)];

/** Each thread does in one turn what it did in several: all get as far as they were, with fewer switches. */
const gather: Change = (turns, start, end) => {
	const gathered = new Map<number, Turn & { kind: 'thread' }>();
	for (const turn of turns.slice(start, end)) {
		if (turn.kind === 'event') return null;
		const before = gathered.get(turn.thread);
		gathered.set(turn.thread, before ? { ...turn, points: before.points + 1 + turn.points } : turn);
	}
	if (gathered.size === end - start) return null;
	return [...turns.slice(0, start), ...gathered.values(), ...turns.slice(end)];
};

/** A turn goes on as far as it can, and only then the others have theirs. */
const postpone: Change = (turns, start, end) => {
	const turn = turns[start];
	if (end - start !== 1 || turn?.kind !== 'thread') return null;
	return turns.with(start, { ...turn, points: Number.MAX_SAFE_INTEGER });
};

/** What a turn did is done when its thread comes next. */
const joinLater: Change = (turns, start, end) => {
	const join = joinOf(turns, start, end);
	return join && turns.with(join.next, join.turn).toSpliced(start, 1);
};

/** What a thread will do when it comes next is done at once. */
const joinNow: Change = (turns, start, end) => {
	const join = joinOf(turns, start, end);
	return join && turns.with(start, join.turn).toSpliced(join.next, 1);
};

function joinOf(turns: readonly Turn[], start: number, end: number) {
	const turn = turns[start];
	if (end - start !== 1 || turn?.kind !== 'thread') return null;
	const next = turns.findIndex((each, at) => at > start && each.kind === 'thread' && each.thread === turn.thread);
	const later = turns[next];
	return later?.kind === 'thread' ? { next, turn: { ...turn, points: turn.points + 1 + later.points } } : null;
}
