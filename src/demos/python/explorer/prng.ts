/**
 * Random numbers from a seed, the same in every engine: mulberry32 (Tommy Ettinger, public domain), with the finisher of
 * MurmurHash3 over its seed, so that neighbouring seeds have nothing in common from the first number on.
 */
export class Prng {
	#state: number;

	/** 32 bits. */
	constructor(seed: number) {
		this.#state = scramble(seed);
	}

	/** A whole number from 0 to below 2³². */
	uint32(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}

	/** From 0 to below 1. */
	fraction(): number {
		return this.uint32() / 2 ** 32;
	}

	/** A whole number from 0 to below `end`. */
	below(end: number): number {
		return Math.floor(this.fraction() * end);
	}

	/** One of `all`, which has some. */
	pick<T>(all: readonly T[]): T {
		return all[this.below(all.length)] as T;
	}
}

function scramble(seed: number): number {
	let mixed = seed | 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}
