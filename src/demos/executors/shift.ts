import type { TaskBody } from '../contract.ts';
import type { TraceRecorder } from './trace-recorder.ts';

/**
 * What a scheduler works with. Everything that has to do with time is a parameter, so that a scheduler runs the same
 * in a worker, on the page, and in a test whose clock moves only when a task computes.
 */
export interface Shift<Result> {
	/** Makes the tasks, in order. A body does nothing until it is driven. */
	readonly tasks: readonly (() => TaskBody<Result>)[];
	readonly trace: Pick<TraceRecorder, 'enter' | 'leave'>;
	readonly now: () => number;
	/** Called at every checkpoint. Gives a promise where computing must pause to let the event loop turn. */
	readonly breathe: () => Promise<void> | undefined;
	readonly finish: (task: number, result: Result) => void;
}

/** How a task goes on after a wait. */
export type Resume = <Result>(body: TaskBody<Result>) => ReturnType<TaskBody<Result>['next']>;

export const proceed: Resume = (body) => body.next();

/** Resolves when the awaited thing settles, to the way of telling the task. Never rejects. */
export function settled(awaited: PromiseLike<unknown>): Promise<Resume> {
	return Promise.resolve(awaited).then<Resume, Resume>(
		(value) => (body) => body.next(value),
		(error) => (body) => body.throw(error),
	);
}

/** A bell for whoever has nothing to do: `rung()` resolves at the first `ring()` since the call before. */
export class Bell {
	#ring: (() => void) | null = null;

	ring() {
		this.#ring?.();
		this.#ring = null;
	}

	rung(): Promise<void> {
		return new Promise((resolve) => {
			this.#ring = resolve;
		});
	}
}
