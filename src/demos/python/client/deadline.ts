/** A time limit that can stand still. */
export class Deadline {
	readonly #onReached: () => void;
	#leftMs: number;
	#runsSinceMs: number | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(limitMs: number, onReached: () => void) {
		this.#leftMs = limitMs;
		this.#onReached = onReached;
	}

	run() {
		if (this.#runsSinceMs !== null) return;
		this.#runsSinceMs = performance.now();
		// Browsers take a longer time for none at all.
		this.#timer = setTimeout(this.#onReached, Math.min(this.#leftMs, 2 ** 31 - 1));
	}

	/** It stands still, and has for `sinceMs` already: what is heard only after a while. */
	pause({ sinceMs = 0 } = {}) {
		if (this.#runsSinceMs === null) return;
		clearTimeout(this.#timer);
		this.#leftMs -= Math.max(0, performance.now() - this.#runsSinceMs - sinceMs);
		this.#runsSinceMs = null;
	}
}
