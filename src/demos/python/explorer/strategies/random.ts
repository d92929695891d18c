/**
 * A random walk. Where every choice is equally likely, threads hardly ever get far alone; so half of the runs are like
 * that, and in the others threads are preempted more rarely: from every fourth point to every sixty-fourth.
 */
import type { Decision, Strategy } from '../decision.ts';
import { Prng } from '../prng.ts';
import { alternativesOf } from './alternatives.ts';

export class RandomWalk implements Strategy {
	readonly #random: Prng;
	/** Null where every choice is equally likely. */
	readonly #preempts: number | null;

	constructor(seed: number) {
		this.#random = new Prng(seed);
		this.#preempts = this.#random.below(2) === 0 ? null : 1 / 4 ** (1 + this.#random.below(3));
	}

	choose(decision: Decision): number {
		const { current, ready } = decision;
		if (current === null || this.#preempts === null) return this.#random.pick(alternativesOf(decision));
		return this.#random.fraction() < this.#preempts ? this.#random.pick(ready) : current;
	}

	end(): null {
		return null;
	}
}
