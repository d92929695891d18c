/** Timeouts of things, soonest first, with one alarm for all. It does not repeat a timeout, nor hold two of one thing. */
export class TimerQueue<Thing> {
	readonly #now: () => number;
	readonly #setAlarm: (ms: number, ring: () => void) => () => void;
	readonly #onDue: (thing: Thing) => void;
	/** Latest first, so that the soonest is taken off the end. */
	readonly #entries: { readonly thing: Thing; readonly atMs: number }[] = [];
	readonly #deadlines = new Map<Thing, number>();
	#alarm: { readonly atMs: number; readonly cancel: () => void } | null = null;

	constructor(
		now: () => number,
		setAlarm: (ms: number, ring: () => void) => () => void,
		onDue: (thing: Thing) => void,
	) {
		this.#now = now;
		this.#setAlarm = setAlarm;
		this.#onDue = onDue;
	}

	get size(): number {
		return this.#deadlines.size;
	}

	add(thing: Thing, ms: number) {
		const atMs = this.#now() + ms;
		this.#deadlines.set(thing, atMs);
		this.#entries.splice(this.#countAfter(atMs), 0, { thing, atMs });
		this.#arm();
	}

	/** Whether it was there. */
	remove(thing: Thing): boolean {
		const atMs = this.#deadlines.get(thing);
		if (atMs === undefined) return false;
		this.#deadlines.delete(thing);
		let index = this.#countAfter(atMs);
		while (this.#entries[index]?.thing !== thing) index++;
		this.#entries.splice(index, 1);
		return true;
	}

	/** `onDue` has to remove the thing. */
	fireDue() {
		const nowMs = this.#now();
		for (let entry = this.#entries.at(-1); entry && entry.atMs <= nowMs; entry = this.#entries.at(-1)) {
			this.#onDue(entry.thing);
		}
	}

	/** How many entries are later than a moment: the place of the first that is not. */
	#countAfter(atMs: number): number {
		let [low, high] = [0, this.#entries.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#entries[middle]?.atMs ?? 0) > atMs) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	#arm() {
		const soonest = this.#entries.at(-1);
		if (!soonest || (this.#alarm && this.#alarm.atMs <= soonest.atMs)) return;
		this.#alarm?.cancel();
		const ring = () => {
			this.#alarm = null;
			this.fireDue();
			this.#arm();
		};
		this.#alarm = { atMs: soonest.atMs, cancel: this.#setAlarm(Math.max(0, soonest.atMs - this.#now()), ring) };
	}
}
