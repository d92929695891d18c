/** Plans that leave it to chance: PCT of depth 1, 2 and 3, and random walks, in turns. */
import type { SearchPlan } from '../decision.ts';
import { Prng } from '../prng.ts';

/** Most faults are of depth 2; of depth 1 there are as many schedules as orders of the threads, which is soon few. */
const ROUND = [2, 'random', 1, 3, 2, 'random', 2, 3] as const;

export class Sampler {
	readonly #random: Prng;
	#count = 0;
	/** How many decisions between threads the runs so far had. */
	readonly #points: number[] = [];

	constructor(seed: number) {
		this.#random = new Prng(seed);
	}

	note(points: number) {
		this.#points.push(points);
	}

	next(): SearchPlan {
		const how = ROUND[this.#count++ % ROUND.length] as (typeof ROUND)[number];
		const seed = this.#random.uint32();
		if (how === 'random') return { kind: 'random', seed };
		// As long as one of the runs before, whichever: the longest may be one that never ended.
		return { kind: 'pct', seed, depth: how, points: Math.max(1, this.#random.pick(this.#points)) };
	}
}
