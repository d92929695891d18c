/**
 * Follows turns as far as that can be done, for a run that is to be like another: a turn ends early where its thread
 * cannot go on, one whose thread cannot run is left out, and where the turns are over nobody is preempted any more.
 */
import type { Decision, Strategy, Turn } from '../decision.ts';
import { alternativesOf, defaultOf } from './alternatives.ts';

export class Approximate implements Strategy {
	/** Those to come, the next one last. */
	readonly #turns: Turn[];
	#thread: number | null = null;
	/** What is left of its turn. */
	#points = 0;

	constructor(turns: readonly Turn[]) {
		this.#turns = turns.toReversed();
		const first = this.#turns.at(-1);
		if (first?.kind === 'thread') this.#begin(first);
	}

	choose(decision: Decision): number {
		return decision.kind === 'event' ? this.#chooseEvent(decision) : this.#chooseThread(decision);
	}

	end(): null {
		return null;
	}

	#chooseEvent(decision: Decision): number {
		const next = this.#turns.at(-1);
		if (next?.kind !== 'event') return defaultOf(decision);
		this.#turns.pop();
		this.#points = 0;
		return decision.ready.includes(next.choice) ? next.choice : defaultOf(decision);
	}

	#chooseThread(decision: Decision): number {
		const { current } = decision;
		if (current !== null && current === this.#thread && this.#points > 0) {
			this.#points--;
			return current;
		}
		const able = alternativesOf(decision);
		for (let next = this.#turns.at(-1); next !== undefined; next = this.#turns.at(-1)) {
			if (next.kind === 'thread' && able.includes(next.thread)) return this.#begin(next);
			this.#turns.pop();
		}
		return defaultOf(decision);
	}

	#begin({ thread, points }: Turn & { kind: 'thread' }): number {
		this.#turns.pop();
		this.#thread = thread;
		this.#points = points;
		return thread;
	}
}
