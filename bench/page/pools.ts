import workerpool from 'workerpool';
import { absoluteMs, clockSince } from '../../src/demos/executors/clock.ts';
import { Ledger } from '../../src/demos/executors/ledger.ts';
import { openPool } from '../../src/demos/executors/processes.ts';
import { TraceRecorder } from '../../src/demos/executors/trace-recorder.ts';
import { workloads } from '../../src/demos/workloads/index.ts';
import workerpoolUrl from './workerpool.worker.ts?worker&url';

/** A pool that stands warm: `perform` resolves when all the tasks (numbers of terms, 0 for an empty one) are done. */
export interface WarmPool {
	readonly perform: (tasks: readonly number[]) => Promise<void>;
	readonly close: () => void;
}

/** The site's own processes, with their trace. */
export async function ownPool(size: number): Promise<WarmPool> {
	const ended = new AbortController();
	const epochMs = absoluteMs();
	let ledger = new Ledger(0);
	const input = { count: 1, size: 0 };
	const pool = openPool(
		{
			assignment: { workload: 'sum-of-squares', strategy: 'processes', input, epochMs },
			workload: workloads['sum-of-squares'],
			tasks: [],
			cores: size,
			trace: new TraceRecorder(clockSince(epochMs)),
			ended: ended.signal,
			started: () => {},
			take: (teller, update) => ledger.take(teller, update),
			fail: ({ detail }) => {
				throw new Error(detail);
			},
			plugInternet: () => null,
		},
		size,
	);
	await pool.up;
	return {
		perform: async (tasks) => {
			ledger = new Ledger(tasks.length);
			pool.perform(tasks);
			await ledger.complete;
		},
		close: () => ended.abort(),
	};
}

/** Nothing but `postMessage`: a worker gets its next task when it has answered. */
export async function barePool(size: number): Promise<WarmPool> {
	const workers = Array.from(
		{ length: size },
		() => new Worker(new URL('./bare.worker.ts', import.meta.url), { type: 'module' }),
	);
	const perform = (tasks: readonly (number | null)[]) =>
		new Promise<void>((resolve) => {
			let next = 0;
			let done = 0;
			for (const worker of workers) {
				worker.onmessage = () => {
					if (++done === tasks.length) resolve();
					else if (next < tasks.length) worker.postMessage(tasks[next++]);
				};
				if (next < tasks.length) worker.postMessage(tasks[next++]);
			}
		});
	for (const worker of workers) await new Promise((up) => Object.assign(worker, { onmessage: up }).postMessage(null));
	return {
		perform,
		close: () => {
			for (const worker of workers) worker.terminate();
		},
	};
}

/** The npm package workerpool, whose tasks are empty whatever they are. */
export async function workerpoolPool(size: number): Promise<WarmPool> {
	const pool = workerpool.pool(workerpoolUrl, {
		minWorkers: size,
		maxWorkers: size,
		workerType: 'web',
		workerOpts: { type: 'module' },
	});
	const perform = async (tasks: readonly number[]) => {
		await Promise.all(tasks.map(() => pool.exec('empty', [])));
	};
	await perform([0, 0]);
	return { perform, close: () => void pool.terminate(true) };
}
