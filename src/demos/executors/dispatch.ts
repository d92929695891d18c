/** So much work is given to a process in advance: enough to hide the way of a message, too little to be unfair. */
const AHEAD_MS = 2;
const MAX_AHEAD = 1_000;

/** A process as the dispatcher knows it: how many tasks it has, and how long one takes it. */
interface Hand {
	given: number;
	taskMs: number | null;
	heardMs: number;
}

/**
 * Decides who performs what: long tasks go out one by one, tiny ones in batches, so that neither a queue behind a long
 * task nor the way of a message costs much. How long a task takes is learnt as the run goes.
 */
export class Dispatcher {
	readonly #total: number;
	readonly #now: () => number;
	readonly #hands: Hand[];
	#next = 0;

	constructor(total: number, handCount: number, now: () => number) {
		this.#total = total;
		this.#now = now;
		this.#hands = Array.from({ length: handCount }, () => ({ given: 0, taskMs: null, heardMs: 0 }));
	}

	// #region scheduler
	/** The tasks from `first` up to `end` that this process should get now, or null where it has enough. */
	next(number: number): { first: number; end: number } | null {
		const hand = this.#hands[number];
		const left = this.#total - this.#next;
		if (!hand || left === 0) return null;
		const ahead = hand.taskMs === null ? 1 : Math.max(1, Math.min(MAX_AHEAD, Math.floor(AHEAD_MS / hand.taskMs)));
		if (hand.given > ahead / 2) return null;
		const fairShare = Math.ceil(left / this.#hands.length / 2);
		const first = this.#next;
		this.#next += Math.min(ahead - hand.given, fairShare);
		if (hand.given === 0 && this.#isLearning()) hand.heardMs = this.#now();
		hand.given += this.#next - first;
		return { first, end: this.#next };
	}

	/** The process has performed so many of its tasks. */
	performed(number: number, count: number) {
		const hand = this.#hands[number];
		if (!hand || count === 0) return;
		hand.given -= count;
		if (!this.#isLearning()) return;
		const nowMs = this.#now();
		hand.taskMs = Math.max(0.001, (nowMs - hand.heardMs) / count);
		hand.heardMs = nowMs;
	}
	// #endregion

	/** How long tasks take matters as long as some are left; a look at the clock costs more than the rest. */
	#isLearning(): boolean {
		return this.#next < this.#total;
	}
}
