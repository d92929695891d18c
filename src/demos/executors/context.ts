import type { AnyWorkload, Input, TaskContext } from '../contract.ts';
import { connect } from '../network/client.ts';

/** The world of the tasks of one process, and how many of its waits are under way. */
export interface World {
	readonly context: TaskContext;
	readonly waits: () => number;
}

/** `signal` ends the waits of tasks that nobody drives any more; a worker needs none, it is terminated. */
export function makeWorld(
	workload: AnyWorkload,
	input: Input,
	internet: MessagePort | null,
	signal?: AbortSignal,
): World {
	let waits = 0;
	const counted = <T>(wait: Promise<T>): Promise<T> => {
		waits++;
		const counting = (signal ? untilAborted(wait, signal) : wait).finally(() => {
			waits--;
		});
		// A rejection is for whoever drives the task, who may be late, or gone: it is no error of the page's.
		counting.catch(() => {});
		return counting;
	};
	const fetch = internet ? connect(internet) : () => Promise.reject(new Error('This workload has no network.'));
	return {
		waits: () => waits,
		context: {
			fetch: (url) => counted(fetch(url)),
			sleep: (ms) => counted(sleep(ms)),
			memory: workload.memory?.(input),
		},
	};
}

function sleep(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** As the wait, or rejects at once when the signal is aborted, whatever becomes of the wait. */
function untilAborted<T>(wait: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		if (signal.aborted) return abort();
		signal.addEventListener('abort', abort, { once: true });
		wait.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
	});
}
