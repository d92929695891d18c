/**
 * Has a strategy decide who runs, at the points of the program and wherever a thread cannot go on. It knows no thread
 * but by its number, and not what a point is: `point` tells whether the running thread stands at one.
 */
import type { Moment, Policy } from '../scheduler/policy.ts';
import type { Decision, Divergence } from './decision.ts';
import { mix } from './hash.ts';
import type { Recorder } from './recorder.ts';

/** Why a run was stopped before its end. */
export type Halt =
	| { readonly kind: 'diverged'; readonly divergence: Divergence }
	| { readonly kind: 'paused'; readonly decision: Decision }
	| { readonly kind: 'endless' };

export interface ExploredPolicyParts {
	readonly recorder: Recorder;
	/** A hash of the place where the running thread stands, or null where it stands at no point. */
	readonly point: () => number | null;
	/** The number of a thread. */
	readonly numberOf: (id: number) => number;
	/** So many points at most; and so many checks of CPython without any. */
	readonly maxSteps: number;
	readonly onHalt: (halt: Halt) => void;
}

/** Library code that computes for so many checks and comes to no point of the program is as endless as too many points. */
const CHECKS_PER_STEP = 100;

export class ExploredPolicy implements Policy {
	readonly pace = 'every-check';
	/** How many points the program has come to. */
	steps = 0;
	/** How many turns have begun. */
	turns = 0;
	readonly #parts: ExploredPolicyParts;
	/** Of each thread, the points that it has come to: a hash. */
	readonly #ways = new Map<number, number>();
	#checks = 0;
	/** Whom the thread that is about to yield makes room for: a number. */
	#successor: number | null = null;
	/** Whose last turn ended though they could have gone on: numbers. */
	readonly #preempted = new Set<number>();
	#isHalted = false;

	constructor(parts: ExploredPolicyParts) {
		this.#parts = parts;
	}

	/** There are no slices. */
	setInterval(ms: number): number {
		return ms;
	}

	onTurn() {}

	mustSwitch({ current, isBetweenInstructions, ready }: Moment): boolean {
		if (!isBetweenInstructions) return false;
		this.#checks++;
		const place = this.#parts.point();
		return place === null ? this.#isOverdue() : this.#decideAt(place, current, ready());
	}

	/** At a place where the thread could be switched; true where it has to go to the end of the queue. */
	#decideAt(place: number, id: number, ready: readonly { readonly id: number }[]): boolean {
		const current = this.#parts.numberOf(id);
		// It may not have let go after all.
		this.#preempted.delete(current);
		this.#ways.set(current, mix(this.#ways.get(current) ?? 0, place));
		this.steps++;
		this.#checks = 0;
		this.#successor = null;
		if (this.steps > this.#parts.maxSteps) return this.#halt({ kind: 'endless' });
		if (ready.length === 0) return false;
		const chosen = this.#choose(current, ready);
		if (chosen === null) return true;
		if (chosen === current) return false;
		this.#successor = chosen;
		this.#preempted.add(current);
		return true;
	}

	/** The thread that ran cannot go on, or has yielded. */
	choose(ready: readonly { readonly id: number }[]): number | null {
		if (this.#isHalted) return null;
		const successor = this.#successor;
		this.#successor = null;
		const chosen = successor ?? this.#choose(null, ready);
		if (chosen === null) return null;
		const index = ready.findIndex(({ id }) => this.#parts.numberOf(id) === chosen);
		if (index < 0) throw new Error(`Thread ${chosen} was chosen, and is not ready.`);
		this.turns++;
		this.#preempted.delete(chosen);
		return index;
	}

	/** Whether the thread of this number, which does not run, had to let another go on. */
	wasPreempted(thread: number): boolean {
		return this.#preempted.has(thread);
	}

	/** Which of so many events that are due together comes first; null where the run is over. */
	chooseEvent(count: number): number | null {
		const hash = this.#hashOf(null, [...this.#ways.keys()]);
		return this.#ask({ kind: 'event', current: null, ready: Array.from({ length: count }, (_, index) => index), hash });
	}

	/** Null where the run is over. */
	#choose(current: number | null, threads: readonly { readonly id: number }[]): number | null {
		const ready = threads.map(({ id }) => this.#parts.numberOf(id));
		return this.#ask({ kind: 'thread', current, ready, hash: this.#hashOf(current, ready) });
	}

	#ask(decision: Decision): number | null {
		if (this.#isHalted) return null;
		const choice = this.#parts.recorder.choose(decision);
		if (typeof choice === 'number') return choice;
		this.#halt(choice === 'pause' ? { kind: 'paused', decision } : { kind: 'diverged', divergence: choice });
		return null;
	}

	#hashOf(current: number | null, ready: readonly number[]): number {
		let hash = current === null ? 1 : mix(2, mix(current, this.#ways.get(current) ?? 0));
		for (const thread of ready) hash = mix(hash, mix(thread, this.#ways.get(thread) ?? 0));
		return hash;
	}

	#isOverdue(): boolean {
		return this.#checks > this.#parts.maxSteps * CHECKS_PER_STEP && this.#halt({ kind: 'endless' });
	}

	/** True: the thread lets the GIL go, and nobody takes it. */
	#halt(halt: Halt): true {
		if (!this.#isHalted) this.#parts.onHalt(halt);
		this.#isHalted = true;
		return true;
	}
}
