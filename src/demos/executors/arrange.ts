import type { Json } from '../contract.ts';
import { strategies } from '../strategies.ts';
import { workloads } from '../workloads/index.ts';
import { runAsyncio } from './asyncio.ts';
import { breatheInWorker, breatheOnPage, UPDATE_INTERVAL_MS } from './breath.ts';
import { clockSince } from './clock.ts';
import { makeWorld } from './context.ts';
import { laneCount } from './lanes.ts';
import { messageOf } from './message-of.ts';
import type { Assignment, Update } from './protocol.ts';
import { runSequential } from './sequential.ts';
import type { Shift } from './shift.ts';
import { runThreads } from './threads.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** Where tasks are performed, and the cable to the simulated internet, if they need one. */
export type Venue =
	| { readonly kind: 'worker'; readonly internet: MessagePort | null }
	| { readonly kind: 'page'; readonly internet: MessagePort | null; readonly signal: AbortSignal };

/**
 * Performs all tasks of a run in this one thread, under the strategy, and tells how it goes. Never rejects: a task
 * that throws, or cannot be made, ends in an update with a `failure`.
 */
export async function arrange(assignment: Assignment, venue: Venue, tell: (update: Update) => void): Promise<void> {
	const now = clockSince(assignment.epochMs);
	const trace = new TraceRecorder(now);
	let done: number[] = [];
	let results: Json[] = [];

	const update = (failure?: string) => {
		tell({ done, results, ...trace.drain(), failure });
		done = [];
		results = [];
	};
	const finish = (task: number, result: Json) => {
		done.push(task);
		results.push(result);
	};
	const timer = setInterval(update, UPDATE_INTERVAL_MS);
	try {
		await perform(assignment, venue, { trace, now, update, finish });
		update();
	} catch (error) {
		update(messageOf(error));
	} finally {
		clearInterval(timer);
	}
}

interface Records extends Pick<Shift<Json>, 'now' | 'finish'> {
	readonly trace: TraceRecorder;
	readonly update: () => void;
}

async function perform({ strategy, workload: name, input }: Assignment, venue: Venue, records: Records): Promise<void> {
	const { trace, now, update, finish } = records;
	const workload = workloads[name];
	const signal = venue.kind === 'page' ? venue.signal : undefined;
	const world = makeWorld(workload, input, venue.internet, signal);
	const tasks = workload.plan(input).map((task) => () => workload.perform(task, world.context));
	const breathe = signal ? breatheOnPage(now, signal, update) : breatheInWorker(now, world.waits, update);
	const shift: Shift<Json> = { tasks, trace, now, breathe, finish };

	// The cores of this one thread.
	const lanes = laneCount(workload, strategy, input, 1);
	for (let lane = 0; lane < lanes; lane++) trace.enter(lane, 'starting', null, 0);
	switch (strategies[strategy].lane) {
		case 'thread':
			return runThreads(shift, lanes);
		case 'task':
			return runAsyncio(shift);
		default:
			return runSequential(shift);
	}
}
