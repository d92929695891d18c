import type { AnyWorkload, Input, TaskContext } from '../contract.ts';
import { connect } from '../network/client.ts';

/** The world of the tasks of one process, and how many of its waits are under way. */
export interface World {
	readonly context: TaskContext;
	readonly waits: () => number;
}

/** `signal` ends the sleeps of tasks that nobody drives any more; a worker needs none, it is terminated. */
export function makeWorld(
	workload: AnyWorkload,
	input: Input,
	internet: MessagePort | null,
	signal?: AbortSignal,
): World {
	let waits = 0;
	const counted = async <T>(wait: Promise<T>): Promise<T> => {
		waits++;
		try {
			return await wait;
		} finally {
			waits--;
		}
	};
	const fetch = internet ? connect(internet) : () => Promise.reject(new Error('This workload has no network.'));
	return {
		waits: () => waits,
		context: {
			fetch: (url) => counted(fetch(url)),
			sleep: (ms) => counted(sleep(ms, signal)),
			memory: workload.memory?.(input),
		},
	};
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, ms);
		signal?.addEventListener(
			'abort',
			() => {
				clearTimeout(timer);
				reject(signal.reason);
			},
			{ once: true },
		);
	});
}
