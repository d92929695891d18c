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
	/** From coarse to fine; whatever is won, the next round begins at the coarse again. */
	search: while (true) {
		for (const turns of shorterThan(best.turns)) {
			const key = turns.map((turn) => (turn.kind === 'thread' ? `${turn.thread}x${turn.points}` : `e${turn.choice}`));
			if (tried.has(key.join('.'))) continue;
			if (tried.size >= maxRuns) break search;
			tried.add(key.join('.'));
			const result = yield { kind: 'turns', turns, mode: 'loose' };
			if (result?.outcomeId !== outcomeId || !isShorter(result.record, best)) continue;
			best = { turns: result.record.turns, preemptions: result.record.preemptions };
			continue search;
		}
		break;
	}
	const { turns, preemptions } = best;
	const again = yield { kind: 'turns', turns, mode: 'strict', afterwards: 'end' };
	return { turns, preemptions, isConfirmed: again?.outcomeId === outcomeId };
}

/** Turns that may lead to the same by less: without some of them, and with each, or its end, put off. */
function* shorterThan(turns: readonly Turn[]): Generator<readonly Turn[]> {
	for (let size = turns.length; size >= 1; size = Math.floor(size / 2)) {
		for (let end = turns.length; end > 0; end -= size) {
			const start = Math.max(0, end - size);
			yield [...turns.slice(0, start), ...turns.slice(end)];
		}
	}
	for (const [index, turn] of turns.entries()) {
		if (turn.kind === 'event') continue;
		// As far as it can go, and then whoever was next.
		yield turns.with(index, { ...turn, points: Number.MAX_SAFE_INTEGER });
		// What it did is done when the thread comes next.
		const later = turns.findIndex((each, at) => at > index && each.kind === 'thread' && each.thread === turn.thread);
		const next = turns[later];
		if (next?.kind !== 'thread') continue;
		const joined = turns.with(later, { ...next, points: turn.points + 1 + next.points });
		yield joined.toSpliced(index, 1);
		// Or it is done at once, before the others have their turns.
		yield turns.with(index, { ...turn, points: turn.points + 1 + next.points }).toSpliced(later, 1);
	}
}
