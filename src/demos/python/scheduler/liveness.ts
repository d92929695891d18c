/**
 * When a process has nothing to do for a while, and when it will never have: told once, after a moment, since a thread
 * that asks the kernel rests for a fraction of a millisecond, thousands of times. It does not know why nothing runs.
 */
import type { Surroundings } from './surroundings.ts';

/** Longer rests are told as idleness. */
export const IDLE_MS = 20;
/** All have to wait for each other so long. */
const STUCK_MS = 50;

export interface LivenessReports {
	readonly onIdle: () => void;
	readonly onBusy: () => void;
	readonly onStuck: (waits: number) => void;
	readonly onUnstuck: () => void;
}

export class Liveness {
	readonly #time: Pick<Surroundings, 'now' | 'setAlarm'>;
	readonly #reports: LivenessReports;
	/** As `Scheduler.stuckWaits`. */
	readonly #stuckWaits: () => number | null;
	#restsSinceMs: number | null = null;
	#hasAlarm = false;
	#isIdle = false;
	#isStuck = false;

	constructor(time: Pick<Surroundings, 'now' | 'setAlarm'>, stuckWaits: () => number | null, reports: LivenessReports) {
		this.#time = time;
		this.#stuckWaits = stuckWaits;
		this.#reports = reports;
	}

	rest() {
		this.#restsSinceMs = this.#time.now();
		this.#arm(IDLE_MS);
	}

	work() {
		this.#restsSinceMs = null;
		if (this.#isStuck) this.#reports.onUnstuck();
		if (this.#isIdle) this.#reports.onBusy();
		this.#isStuck = this.#isIdle = false;
	}

	#arm(ms: number) {
		if (this.#hasAlarm) return;
		this.#hasAlarm = true;
		this.#time.setAlarm(ms, () => {
			this.#hasAlarm = false;
			this.#look();
		});
	}

	#look() {
		if (this.#restsSinceMs === null) return;
		const restedMs = this.#time.now() - this.#restsSinceMs;
		if (!this.#isIdle && restedMs >= IDLE_MS) {
			this.#isIdle = true;
			this.#reports.onIdle();
		}
		const waits = this.#stuckWaits();
		if (waits !== null && !this.#isStuck && restedMs >= STUCK_MS) {
			this.#isStuck = true;
			this.#reports.onStuck(waits);
		}
		if (!this.#isIdle) this.#arm(IDLE_MS - restedMs);
		else if (waits !== null && !this.#isStuck) this.#arm(STUCK_MS - restedMs);
	}
}
