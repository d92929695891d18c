import type { Json } from '../contract.ts';
import { workloads } from '../workloads/index.ts';
import { runAsyncio } from './asyncio.ts';
import { breatheInWorker, breatheOnPage, UPDATE_INTERVAL_MS } from './breath.ts';
import { clockSince } from './clock.ts';
import { makeWorld, type World } from './context.ts';
import { threadCount } from './lanes.ts';
import { messageOf } from './message-of.ts';
import type { Assignment, Update } from './protocol.ts';
import { runSequential } from './sequential.ts';
import type { Shift } from './shift.ts';
import { runThreads } from './threads.ts';
import { Trace } from './trace.ts';

/** Where tasks are performed, and the cable to the simulated internet, if they need one. */
export type Venue =
	| { readonly kind: 'worker'; readonly internet: MessagePort | null }
	| { readonly kind: 'page'; readonly internet: MessagePort | null; readonly signal: AbortSignal };

/**
 * Performs all tasks of a run in this one thread, under the strategy, and tells how it goes. Never rejects: a task
 * that throws ends in an update with a `failure`.
 */
export async function arrange(assignment: Assignment, venue: Venue, tell: (update: Update) => void): Promise<void> {
	const { strategy, input } = assignment;
	const workload = workloads[assignment.workload];
	const now = clockSince(assignment.epochMs);
	const trace = new Trace(now);
	const signal = venue.kind === 'page' ? venue.signal : undefined;
	const world: World = makeWorld(workload, input, venue.internet, signal);
	const tasks = workload.plan(input).map((task) => () => workload.perform(task, world.context));
	const poolSize = threadCount(workload, input, tasks.length);
	let done: number[] = [];
	let results: Json[] = [];

	const update = (failure?: string) => {
		tell({ done, results, ...trace.drain(), failure });
		done = [];
		results = [];
	};
	const shift: Shift<Json> = {
		tasks,
		trace,
		now,
		breathe: signal ? breatheOnPage(now, signal, update) : breatheInWorker(now, world.waits, update),
		finish: (task, result) => {
			done.push(task);
			results.push(result);
		},
	};
	const schedule = () => {
		switch (strategy) {
			case 'threads':
				return runThreads(shift, poolSize);
			case 'asyncio':
				return runAsyncio(shift);
			default:
				return runSequential(shift);
		}
	};

	const laneCount = { sequential: 1, threads: poolSize, asyncio: tasks.length, processes: 1 }[strategy];
	for (let lane = 0; lane < laneCount; lane++) trace.enter(lane, 'starting', null, 0);
	const timer = setInterval(update, UPDATE_INTERVAL_MS);
	try {
		await schedule();
		update();
	} catch (error) {
		update(messageOf(error));
	} finally {
		clearInterval(timer);
	}
}
