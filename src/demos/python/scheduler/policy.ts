/**
 * Who runs next, and when the running thread has to let others go. The scheduler keeps the threads and asks its policy;
 * a policy keeps no threads. This file has the usual one, by the clock, as CPython does it.
 */

/** What a policy is told of the moment at which the running thread could be switched. */
export interface Moment {
	readonly nowMs: number;
	/** Within a function written in C, where CPython itself would not switch, it is false. */
	readonly isBetweenInstructions: boolean;
	/** How long the event loop has not been served. */
	readonly unservedMs: number;
	/** The thread that runs. */
	readonly current: number;
	/** Those that are ready, in the order in which they became so; those included whose time has just come. */
	readonly ready: () => readonly { readonly id: number }[];
}

/** How often the policy wants to be asked: as often as pays, or at every check that CPython makes. */
export type Pace = 'adaptive' | 'every-check';

export interface Policy {
	readonly pace: Pace;
	/** As `sys.setswitchinterval`. Returns how long a turn is from now on. */
	setInterval(ms: number): number;
	/** A thread has got the GIL. */
	onTurn(id: number, nowMs: number): void;
	/** Whether the thread that runs goes to the end of the queue now. */
	mustSwitch(moment: Moment): boolean;
	/**
	 * Which of the threads that are ready runs next: an index. They stand in the order in which they became ready. Null
	 * where none of them shall ever go on.
	 */
	choose(ready: readonly { readonly id: number }[]): number | null;
}

/** At most so long is the event loop left unserved while threads compute. */
export const MAX_UNSERVED_MS = 20;
/** And so long in the middle of one long operation. */
export const STARVING_MS = 100;
/** CPython's own switches are no finer: the system's timers, which a thread's wait for the GIL rests on, are not. */
export const MIN_SLICE_MS = 0.05;

/** A thread runs for the switch interval, and whoever is ready longest comes next. */
export class ByClock implements Policy {
	readonly pace = 'adaptive';
	#sliceMs = 5;
	#turnSinceMs = 0;

	setInterval(ms: number): number {
		this.#sliceMs = Math.max(ms, MIN_SLICE_MS);
		return this.#sliceMs;
	}

	onTurn(_id: number, nowMs: number) {
		this.#turnSinceMs = nowMs;
	}

	/** Also where the event loop wants to be served; in the middle of a long operation only where it is starving. */
	mustSwitch({ nowMs, isBetweenInstructions, unservedMs, ready }: Moment): boolean {
		if (nowMs - this.#turnSinceMs < this.#sliceMs) return false;
		if (!isBetweenInstructions && unservedMs < STARVING_MS) return false;
		if (ready().length === 0 && unservedMs < MAX_UNSERVED_MS) return false;
		this.#turnSinceMs = nowMs;
		return true;
	}

	choose(): number {
		return 0;
	}
}
