/** Timers count whole milliseconds and come late by one or two: one is set to come so much early. */
const TIMER_SLACK_MS = 1.5;

export interface Time {
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<void>;
	/** Gives way to the event loop, once. */
	readonly turn: () => Promise<void>;
}

/**
 * Resolves at a moment of the clock: never before it, and later by no more than a turn of the event loop. A timer
 * alone would add its delay to every request, and where one request follows another the delays add up.
 */
export async function until(atMs: number, { now, sleep, turn }: Time = realTime): Promise<void> {
	const sleepMs = Math.floor(atMs - now() - TIMER_SLACK_MS);
	if (sleepMs > 0) await sleep(sleepMs);
	while (now() < atMs) await turn();
}

/**
 * Acts on each item the moment it is due. What is due within the same millisecond shares a timer: 160 timers at once
 * would hold each other up for longer than a request may take.
 */
export class Timetable<Item> {
	readonly #act: (item: Item) => void;
	readonly #now: () => number;
	readonly #until: (atMs: number) => Promise<void>;
	/** By the whole millisecond in which they are due. */
	readonly #waiting = new Map<number, { readonly atMs: number; readonly item: Item }[]>();

	/** `wait` resolves at a moment of the clock `now`, never before it. */
	constructor(act: (item: Item) => void, now = realTime.now, wait: (atMs: number) => Promise<void> = until) {
		this.#act = act;
		this.#now = now;
		this.#until = wait;
	}

	add(atMs: number, item: Item): void {
		const slot = Math.floor(atMs);
		const together = this.#waiting.get(slot);
		if (together) together.push({ atMs, item });
		else this.#serve(slot, { atMs, item });
	}

	async #serve(slot: number, first: { readonly atMs: number; readonly item: Item }): Promise<void> {
		let waiting = [first];
		this.#waiting.set(slot, waiting);
		while (waiting.length > 0) {
			await this.#until(Math.min(...waiting.map(({ atMs }) => atMs)));
			const nowMs = this.#now();
			const due = waiting.filter(({ atMs }) => atMs <= nowMs);
			waiting = waiting.filter(({ atMs }) => atMs > nowMs);
			this.#waiting.set(slot, waiting);
			for (const { item } of due) this.#act(item);
		}
		this.#waiting.delete(slot);
	}
}

const realTime: Time = {
	now: () => performance.timeOrigin + performance.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
	turn: sharedTurn(),
};

/** However many wait for a turn, one message makes it. */
function sharedTurn(): () => Promise<void> {
	const { port1, port2 } = new MessageChannel();
	let coming: Promise<void> | null = null;
	return () => {
		coming ??= new Promise((resolve) => {
			port1.onmessage = () => {
				coming = null;
				resolve();
			};
			port2.postMessage(null);
		});
		return coming;
	};
}
