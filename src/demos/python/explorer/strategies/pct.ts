/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: "A Randomized Scheduler with
 * Probabilistic Guarantees of Finding Bugs", 2010): each thread has a random priority, and the highest that can goes on.
 * Before `depth` - 1 random ones of the decisions, the thread that would go on falls below all others. Events have no
 * priorities: they come in any order.
 */
import type { Decision, Strategy } from '../decision.ts';
import { Prng } from '../prng.ts';
import { alternativesOf } from './alternatives.ts';

interface PctOptions {
	readonly seed: number;
	readonly depth: number;
	readonly points: number;
}

export class Pct implements Strategy {
	readonly #random: Prng;
	readonly #prioritySeed: number;
	/** Numbers of decisions between threads, from 0. */
	readonly #changes = new Set<number>();
	readonly #priorities = new Map<number, number>();
	#decisions = 0;
	#lowest = 0;

	constructor({ seed, depth, points }: PctOptions) {
		this.#random = new Prng(seed);
		this.#prioritySeed = this.#random.uint32();
		while (this.#changes.size < Math.min(depth - 1, points)) this.#changes.add(this.#random.below(points));
	}

	choose(decision: Decision): number {
		const alternatives = alternativesOf(decision);
		if (decision.kind === 'event') return this.#random.pick(alternatives);
		if (this.#changes.has(this.#decisions++)) this.#priorities.set(this.#highest(alternatives), --this.#lowest);
		return this.#highest(alternatives);
	}

	end(): null {
		return null;
	}

	#highest(threads: readonly number[]): number {
		return threads.reduce((highest, each) => (this.#priority(each) > this.#priority(highest) ? each : highest));
	}

	/** Of a thread that was never lowered it is not negative. It depends on no other thread: they come when they come. */
	#priority(thread: number): number {
		const known = this.#priorities.get(thread);
		if (known !== undefined) return known;
		const priority = new Prng(this.#prioritySeed + thread).fraction();
		this.#priorities.set(thread, priority);
		return priority;
	}
}
