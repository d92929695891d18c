/**
 * A time in which waiting takes none: when no thread can run and nothing is on its way, it is the time of the next
 * alarm at once. Computing takes none either, but for a microsecond at each look of the program at a clock, and more
 * where it does nothing but look, so that a loop that waits for a clock ends. It begins alike for every run.
 */
import { type Hop, openHop, type ProcessTime } from '../scheduler/surroundings.ts';

/** 1 January 2026, 12:00 UTC. */
const WALL_ORIGIN_MS = 1_767_268_800_000;
/** What CPython's clocks show at the beginning; a zero would look like a time that is not set. */
const START_MS = 1_000_000;
const LOOK_MS = 0.001;
/** After so many looks with no wait between them, a look takes twice as long, and so on, up to the longest. */
const PATIENT_LOOKS = 100;
const LONGEST_LOOK_MS = 10;
/** What is due within the same so many milliseconds is due together: which comes first is the scheduler's choice. */
const MOMENT_MS = 1;

interface Alarm {
	readonly atMs: number;
	readonly ring: () => void;
	/** It comes from outside: of those that are due together any may come first. */
	readonly isEvent: boolean;
}

export class VirtualTime implements ProcessTime {
	readonly originMs = 0;
	#nowMs = START_MS;
	#alarms: Alarm[] = [];
	#looks = 0;
	#isResting = false;
	#isClosed = false;
	#isHopping = false;
	readonly #hop: Hop = openHop();
	readonly #chooseEvent: (count: number) => number | null;

	/** `chooseEvent`: which of so many events that are due together comes first; null where nothing comes any more. */
	constructor(chooseEvent: (count: number) => number | null) {
		this.#chooseEvent = chooseEvent;
	}

	readonly now = () => this.#nowMs;
	readonly wallNow = () => WALL_ORIGIN_MS + this.#nowMs - START_MS;

	/** How the program sees the time: a look takes a moment. */
	readonly look = () => {
		const doublings = Math.floor(this.#looks++ / PATIENT_LOOKS);
		this.#nowMs += Math.min(LOOK_MS * 2 ** doublings, LONGEST_LOOK_MS);
		return this.#nowMs;
	};

	readonly setAlarm = (ms: number, ring: () => void) => {
		const alarm = { atMs: this.#nowMs + ms, ring, isEvent: false };
		this.#add(alarm);
		return () => {
			this.#alarms = this.#alarms.filter((other) => other !== alarm);
		};
	};

	/** Something comes from outside when it is so late. */
	readonly expect = (atMs: number, come: () => void) => this.#add({ atMs, ring: come, isEvent: true });

	/** Nobody waits for messages of other processes here: there are none. */
	readonly afterEvents = (go: () => void) => this.soon(go);

	readonly soon = (go: () => void) => {
		queueMicrotask(() => {
			if (!this.#isClosed) go();
		});
	};

	readonly rest = () => {
		this.#isResting = true;
		this.#looks = 0;
		this.#passOn();
	};

	readonly work = () => {
		this.#isResting = false;
	};

	readonly close = () => {
		this.#isClosed = true;
		this.#alarms = [];
		this.#hop.close();
	};

	#add(alarm: Alarm) {
		this.#alarms.push(alarm);
		this.#alarms.sort((one, other) => one.atMs - other.atMs);
		this.#passOn();
	}

	/** Lets time pass where nothing else can happen: whatever was on its way has come after a turn of the event loop. */
	#passOn() {
		if (this.#isHopping || this.#isClosed || !this.#isResting || this.#alarms.length === 0) return;
		this.#isHopping = true;
		this.#hop.afterEvents(() => {
			this.#isHopping = false;
			if (this.#isClosed || !this.#isResting) return;
			this.#ring();
			this.#passOn();
		});
	}

	#ring() {
		const [next] = this.#alarms;
		if (!next) return;
		const beganMs = this.#nowMs;
		const endMs = Math.max(beganMs, Math.ceil(next.atMs / MOMENT_MS) * MOMENT_MS);
		this.#nowMs = endMs;
		const occasions = this.#takeDue();
		const isEvent = ([alarm]: readonly Alarm[]) => alarm?.isEvent === true;
		let isLast = false;
		while (!isLast) {
			const chosen = occasions.length > 1 ? this.#chooseEvent(occasions.length) : 0;
			const [occasion] = chosen === null ? [] : occasions.splice(chosen, 1);
			if (occasion === undefined) return;
			const own = isEvent(occasion) ? occasions.find((each) => !isEvent(each))?.[0] : undefined;
			// Whom the one kind wakes goes on before the other comes, and its clock does not show that it is due.
			this.#nowMs = own ? Math.max(beganMs, own.atMs - MOMENT_MS) : endMs;
			for (const { ring } of occasion) ring();
			isLast = !(isEvent(occasion) && occasions.some(isEvent));
		}
		this.#alarms.unshift(...occasions.flat());
	}

	/** What is due now, in its order: each event by itself, the program's own alarms together. */
	#takeDue(): Alarm[][] {
		const due = this.#alarms.filter(({ atMs }) => atMs <= this.#nowMs);
		this.#alarms = this.#alarms.filter(({ atMs }) => atMs > this.#nowMs);
		const own = due.filter((alarm) => !alarm.isEvent);
		const occasions = due.filter((alarm) => alarm.isEvent || alarm === own[0]);
		return occasions.map((alarm) => (alarm.isEvent ? [alarm] : own));
	}
}
