import { Scheduler } from '../../../src/demos/python/scheduler/scheduler.ts';
import type { Surroundings } from '../../../src/demos/python/scheduler/surroundings.ts';

/** What a thread of a test does: computes so many milliseconds, or asks the scheduler for something. */
export type Act =
	| { readonly compute: number }
	| { readonly park: number; readonly wait?: number }
	| { readonly unpark: number }
	| { readonly call: (world: ModelWorld) => void }
	| 'yield';

const ENDLESS = -1;
export const sleep = (ms: number): Act => ({ park: ms });
export const park = (wait = 0): Act => ({ park: ENDLESS, wait });

/** Threads under a scheduler, on a clock that moves only when a thread computes or all of them wait. */
export class ModelWorld {
	readonly scheduler: Scheduler;
	/** `1 computes at 0`: what happened, in order. */
	readonly log: string[] = [];
	nowMs = 0;
	/** How often the event loop was served, and when. */
	readonly servedAtMs: number[] = [];
	readonly #programs = new Map<number, readonly Act[]>();
	#queue: (() => void)[] = [];
	#alarms: { readonly atMs: number; readonly ring: () => void }[] = [];

	constructor(extra: Partial<Surroundings> = {}) {
		this.scheduler = new Scheduler({
			now: () => this.nowMs,
			setAlarm: (ms, ring) => {
				const alarm = { atMs: this.nowMs + ms, ring };
				this.#alarms.push(alarm);
				return () => {
					this.#alarms = this.#alarms.filter((other) => other !== alarm);
				};
			},
			afterEvents: (go) => {
				this.servedAtMs.push(this.nowMs);
				this.#queue.push(go);
			},
			soon: (go) => void this.#queue.push(go),
			begin: (id) => void this.#run(id),
			onState: (id, state) => void this.log.push(`${id} ${state} at ${this.nowMs}`),
			...extra,
		});
	}

	/** Starts a thread; returns its id. */
	start(...acts: readonly Act[]): number {
		const id = this.scheduler.newId();
		this.#programs.set(id, acts);
		this.scheduler.start(id);
		return id;
	}

	/** Until nothing will happen any more. */
	async run() {
		for (;;) {
			await microtasks();
			const go = this.#queue.shift();
			if (go) go();
			else if (!this.#ringNext()) return;
		}
	}

	/** Only what concerns one state, as `1@0 2@5`. */
	when(state: string): string {
		const entries = this.log.map((entry) => /^(\d+) (\S+) at (\S+)$/.exec(entry));
		return entries.flatMap((entry) => (entry?.[2] === state ? [`${entry[1]}@${entry[3]}`] : [])).join(' ');
	}

	#ringNext(): boolean {
		this.#alarms.sort((one, other) => one.atMs - other.atMs);
		const alarm = this.#alarms.shift();
		if (!alarm) return false;
		this.nowMs = Math.max(this.nowMs, alarm.atMs);
		alarm.ring();
		return true;
	}

	async #run(id: number) {
		for (const act of this.#programs.get(id) ?? []) await this.#perform(act);
		this.scheduler.leave();
		this.scheduler.release();
	}

	async #perform(act: Act) {
		if (act === 'yield') {
			this.scheduler.yieldNow();
			await this.scheduler.gate;
		} else if ('compute' in act) {
			await this.#compute(act.compute);
		} else if ('park' in act) {
			this.scheduler.park(act.park, act.wait ?? 0);
			await this.scheduler.gate;
		} else if ('unpark' in act) {
			this.scheduler.unpark(act.unpark);
		} else {
			act.call(this);
		}
	}

	/** A checkpoint after each millisecond, as CPython polls. */
	async #compute(ms: number) {
		for (let done = 0; done < ms; done++) {
			this.nowMs++;
			if (!this.scheduler.mustSwitch(this.nowMs)) continue;
			this.scheduler.yieldNow();
			await this.scheduler.gate;
		}
	}
}

const microtasks = () => new Promise<void>((resolve) => setImmediate(resolve));
