import type { Checkpoint, TaskBody } from '../../src/demos/contract.ts';
import { COMPUTING } from '../../src/demos/contract.ts';
import type { Shift } from '../../src/demos/executors/shift.ts';
import { TraceRecorder, unpackSpans } from '../../src/demos/executors/trace-recorder.ts';
import type { Span } from '../../src/demos/trace.ts';

/** A clock that moves only when a task computes, or when nobody has anything to do but to wait. */
export class ModelTime {
	#nowMs = 0;
	#timers: { readonly atMs: number; readonly fire: () => void }[] = [];

	readonly now = () => this.#nowMs;

	compute(ms: number) {
		this.#nowMs += ms;
	}

	readonly sleep = (ms: number) =>
		new Promise<void>((fire) => {
			this.#timers.push({ atMs: this.#nowMs + ms, fire });
			this.#timers.sort((one, other) => one.atMs - other.atMs);
		});

	/** Lets what is due happen, as a turn of the event loop would. */
	readonly breathe = (): Promise<void> | undefined => {
		if (!this.#fireDue()) return undefined;
		return eventLoopTurn();
	};

	/** Runs until the promise settles, and fails where it never would. */
	async run<T>(work: Promise<T>): Promise<T> {
		let isSettled = false;
		const settle = () => {
			isSettled = true;
		};
		work.then(settle, settle);
		for (;;) {
			await eventLoopTurn();
			if (isSettled) return work;
			const next = this.#timers[0];
			if (!next) throw new Error(`Nobody has anything to wait for, and yet it is not done at ${this.#nowMs} ms.`);
			this.#nowMs = Math.max(this.#nowMs, next.atMs);
			this.#fireDue();
		}
	}

	#fireDue(): boolean {
		const due = this.#timers.filter(({ atMs }) => atMs <= this.#nowMs);
		this.#timers = this.#timers.filter(({ atMs }) => atMs > this.#nowMs);
		for (const { fire } of due) fire();
		return due.length > 0;
	}
}

const eventLoopTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a task of a test does: a number computes so many milliseconds up to a checkpoint, `wait` waits. */
export type Doing = number | { readonly wait: number } | { readonly fail: string };

/** Runs a strategy over tasks in model time; returns results in the order in which they came, and the trace. */
export async function runInModelTime(
	tasks: readonly (readonly Doing[])[],
	strategy: (shift: Shift<number>) => Promise<void>,
	time = new ModelTime(),
): Promise<{ finished: number[]; spans: Span[]; endMs: number }> {
	const trace = new TraceRecorder(time.now);
	const finished: number[] = [];
	const shift: Shift<number> = {
		tasks: tasks.map((doings, task) => () => act(doings, task, time)),
		trace,
		now: time.now,
		breathe: time.breathe,
		finish: (task, result) => {
			if (task !== result) throw new Error(`Task ${task} was given the result of ${result}.`);
			finished.push(task);
		},
	};
	await time.run(strategy(shift));
	const { closed, open } = trace.drain();
	const spans = [...unpackSpans(closed), ...unpackSpans(open)];
	return { finished, spans: spans.sort((a, b) => a.startMs - b.startMs || a.lane - b.lane), endMs: time.now() };
}

function* act(doings: readonly Doing[], task: number, time: ModelTime): TaskBody<number> {
	for (const doing of doings) yield* perform(doing, time);
	return task;
}

function* perform(doing: Doing, time: ModelTime): Generator<Checkpoint, void, unknown> {
	if (typeof doing === 'number') {
		time.compute(doing);
		yield COMPUTING;
	} else if ('wait' in doing) {
		yield time.sleep(doing.wait);
	} else {
		throw new Error(doing.fail);
	}
}

/** So many milliseconds of computing, with a checkpoint after each. */
export const compute = (ms: number): Doing[] => Array.from({ length: ms }, () => 1);

/** Spans of one state as `lane:start-end`, short enough to compare at a glance. */
export const show = (spans: readonly Span[], state: Span['state']): string[] =>
	spans.filter((span) => span.state === state).map(({ lane, startMs, endMs }) => `${lane}:${startMs}-${endMs}`);
