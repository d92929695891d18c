/**
 * A program of threads in model time: each is a generator that stops wherever it could be switched, and says on what it
 * waits. It runs at once, as a strategy decides. Thread 0 has started all others, and has nothing to do.
 */
import type {
	Decision,
	Divergence,
	Plan,
	RunRecord,
	Strategy,
} from '../../../../src/demos/python/explorer/decision.ts';
import { Patience } from '../../../../src/demos/python/explorer/patience.ts';
import { Recorder } from '../../../../src/demos/python/explorer/recorder.ts';
import { strategyOf } from '../../../../src/demos/python/explorer/strategies/strategy-of.ts';

/** Nothing: the thread could be switched. A function: it waits until that holds. A number: it sleeps for so long. */
type Stop = undefined | (() => boolean) | number;
export type Body = Generator<Stop, void, void>;
/** Makes the threads anew for each run; what they share is in the closure. `outcome` tells what came of it. */
export type Program = () => { readonly threads: readonly Body[]; readonly outcome: () => string };

export interface ModelRun {
	readonly record: RunRecord;
	readonly outcome: string;
	readonly divergence: Divergence | null;
	readonly decision: Decision | null;
}

export interface ModelLimits {
	readonly steps?: number;
	readonly patience?: number;
}

interface Thread {
	readonly id: number;
	readonly body: Body;
	steps: number;
	canGo: () => boolean;
	dueAt: number | null;
}

export function runPlan(program: Program, plan: Plan, limits?: ModelLimits): ModelRun {
	return runUnder(program, strategyOf(plan), limits);
}

export function runUnder(
	program: Program,
	strategy: Strategy,
	{ steps = 10_000, patience }: ModelLimits = {},
): ModelRun {
	const { threads: bodies, outcome } = program();
	const recorder = new Recorder(strategy, new Patience(patience));
	const living = bodies.map(
		(body, index): Thread => ({ id: index + 1, body, steps: 0, canGo: () => true, dueAt: null }),
	);
	const all = new Map(living.map((thread) => [thread.id, thread]));
	const record = () => recorder.record(bodies.length + 1);
	const stopped = (come: Partial<ModelRun>): ModelRun => ({
		record: record(),
		outcome: 'stopped',
		divergence: null,
		decision: null,
		...come,
	});
	/** In the order in which they became ready. */
	let queue: Thread[] = [];
	let now = 0;
	let current: Thread | null = null;

	for (let step = 0; ; step++) {
		if (step > steps) return stopped({ outcome: 'endless' });
		queue = [
			...queue.filter(canRun),
			...living.filter((each) => !queue.includes(each) && each !== current && canRun(each)),
		];
		const mayGoOn = current !== null && living.includes(current) && canRun(current);
		if (!mayGoOn && queue.length === 0) {
			const times = living.flatMap(({ dueAt }) => dueAt ?? []);
			if (times.length === 0) {
				const divergence = recorder.end();
				return stopped({ outcome: living.length === 0 ? outcome() : 'deadlock', divergence });
			}
			now = Math.min(...times);
			const due = living.filter(({ dueAt }) => dueAt === now);
			while (due.length > 0) {
				const ready = due.map((_, index) => index);
				const decision: Decision = { kind: 'event', current: null, ready, hash: hashOf(living) };
				const chosen = due.length === 1 ? 0 : recorder.choose(decision);
				if (chosen === 'pause') return stopped({ decision });
				if (typeof chosen !== 'number') return stopped({ divergence: chosen });
				const [first] = due.splice(chosen, 1) as [Thread];
				first.dueAt = null;
				queue.push(first);
			}
			current = null;
			continue;
		}
		if (queue.length > 0) {
			const decision: Decision = {
				kind: 'thread',
				current: mayGoOn && current ? current.id : null,
				ready: queue.map(({ id }) => id),
				hash: hashOf(living),
			};
			const chosen = recorder.choose(decision);
			if (chosen === 'pause') return stopped({ decision });
			if (typeof chosen !== 'number') return stopped({ divergence: chosen });
			const next = all.get(chosen) as Thread;
			if (next !== current) {
				queue = queue.filter((each) => each !== next);
				if (mayGoOn && current) queue.push(current);
				current = next;
			}
		}
		advance(current as Thread);
	}

	function canRun(thread: Thread): boolean {
		return thread.dueAt === null && thread.canGo();
	}

	function advance(thread: Thread) {
		thread.steps++;
		const { done, value } = thread.body.next();
		if (done) living.splice(living.indexOf(thread), 1);
		thread.canGo = typeof value === 'function' ? value : () => true;
		thread.dueAt = typeof value === 'number' ? now + value : null;
	}
}

function hashOf(threads: readonly Thread[]): number {
	return threads.reduce((hash, { id, steps }) => (Math.imul(hash, 31) + id * 1_009 + steps) | 0, 7);
}

export class Lock {
	#isHeld = false;

	*acquire(): Body {
		yield () => !this.#isHeld;
		this.#isHeld = true;
	}

	release() {
		this.#isHeld = false;
	}
}

export class Condition {
	readonly lock = new Lock();
	readonly #waiting: { isNotified: boolean }[] = [];

	/** With the lock held. */
	*wait(): Body {
		const wait = { isNotified: false };
		this.#waiting.push(wait);
		this.lock.release();
		yield () => wait.isNotified;
		yield* this.lock.acquire();
	}

	notify() {
		const first = this.#waiting.shift();
		if (first !== undefined) first.isNotified = true;
	}
}
