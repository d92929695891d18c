/**
 * Nobody is kept waiting for ever: a thread that has gone on for long while others could have run lets them go first, as
 * CPython's switch interval has it. Without that, a thread that looks again and again whether another is done would
 * never end where it is not preempted. It comes again when each of the others has gone on for as long, or cannot run.
 */
import type { Decision } from './decision.ts';
import { alternativesOf } from './strategies/alternatives.ts';

/** Far more points than the runs have that are worth exploring in all their schedules. */
export const PATIENCE = 1_000;

export class Patience {
	readonly #limit: number;
	/** At so many decisions a thread was let go on though others could have, since all were last even. */
	readonly #points = new Map<number, number>();

	constructor(limit = PATIENCE) {
		this.#limit = limit;
	}

	/** The decision without those that have to let others go first; null where only the current one is left. */
	limit(decision: Decision): Decision | null {
		if (decision.kind === 'event') return decision;
		const able = alternativesOf(decision);
		const may = able.filter((thread) => !this.#isOverdue(thread));
		if (may.length === able.length || may.length === 0) return decision;
		const current = decision.current !== null && may.includes(decision.current) ? decision.current : null;
		const ready = may.filter((thread) => thread !== current);
		return ready.length === 0 ? null : { ...decision, current, ready };
	}

	/** `decision`: as it was before the limits. */
	note(decision: Decision, chosen: number) {
		const able = alternativesOf(decision);
		if (decision.kind === 'event' || able.length === 1) return;
		if (able.every((thread) => this.#isOverdue(thread))) this.#points.clear();
		this.#points.set(chosen, this.#pointsOf(chosen) + 1);
	}

	#isOverdue(thread: number): boolean {
		return this.#pointsOf(thread) >= this.#limit;
	}

	#pointsOf(thread: number): number {
		return this.#points.get(thread) ?? 0;
	}
}
