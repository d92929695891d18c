import { COMPUTING, type Json, type TaskBody } from '../contract.ts';
import { workloads } from '../workloads/index.ts';
import { turn, UPDATE_INTERVAL_MS } from './breath.ts';
import { clockSince } from './clock.ts';
import { makeWorld } from './context.ts';
import { messageOf } from './message-of.ts';
import type { Batch, ProcessAssignment, Update } from './protocol.ts';
import { proceed, type Resume, settled } from './shift.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** A result goes out after this long at the latest, even though more of the batch is to come. */
const HOLD_MS = 10;

/**
 * The inside of a process: gives a function that takes batches of tasks, which are performed one after another. A task
 * that only computes costs no promise: nothing but its own code stands between its message and the answer.
 */
export function serve(
	assignment: ProcessAssignment,
	internet: MessagePort | null,
	send: (update: Update) => void,
): (batch: Batch) => void {
	const { input, epochMs, lane } = assignment;
	const workload = workloads[assignment.workload];
	const { context } = makeWorld(workload, input, internet);
	const now = clockSince(epochMs);
	const trace = new TraceRecorder(now);
	let queue: { readonly index: number; readonly task: unknown }[] = [];
	let next = 0;
	let isBusy = false;
	let done: number[] = [];
	let results: Json[] = [];
	let toldMs = now();
	let timer: ReturnType<typeof setTimeout> | undefined;

	return ([first, ...tasks]) => {
		for (const [i, task] of tasks.entries()) queue.push({ index: first + i, task });
		if (!isBusy) guard(work);
	};

	// #region scheduler
	/** Performs what is queued, until a task waits or none is left. */
	function work() {
		isBusy = true;
		for (let order = queue[next]; order; order = queue[next]) {
			next++;
			trace.enter(lane, 'computing', order.index);
			if (!drive(workload.perform(order.task, context), order.index, proceed)) return;
		}
		isBusy = false;
		queue = [];
		next = 0;
		tellAll();
	}

	/** Drives a task to its end; or to a pause, and then it says false and goes on by itself. */
	function drive(body: TaskBody<Json>, task: number, resume: Resume): boolean {
		let step = resume(body);
		while (!step.done) {
			if (step.value !== COMPUTING) {
				trace.enter(lane, 'waiting', task);
				settled(step.value).then((resumed) => guard(() => goOn(body, task, resumed)));
				tellSoon();
				return false;
			}
			if (isDue(UPDATE_INTERVAL_MS)) {
				tell();
				turn().then(() => guard(() => goOn(body, task, proceed))); // lets a terminated worker end
				return false;
			}
			step = body.next();
		}
		done.push(task);
		results.push(step.value);
		if (next < queue.length && isDue(HOLD_MS)) tell();
		return true;
	}

	function goOn(body: TaskBody<Json>, task: number, resume: Resume) {
		trace.enter(lane, 'computing', task);
		if (drive(body, task, resume)) work();
	}
	// #endregion

	function tell(failure?: string) {
		const { closed, open } = trace.drain();
		send(failure === undefined ? { done, results, closed, open } : { done, results, closed, open, failure });
		told(now());
	}

	/** As `tell` where nothing goes on any more. Most updates are such, so they carry and ask no more than they must. */
	function tellAll() {
		const atMs = now();
		trace.leave(lane, atMs);
		send({ done, results, closed: trace.end() });
		told(atMs);
	}

	function told(atMs: number) {
		if (timer !== undefined) clearTimeout(timer);
		timer = undefined;
		done = [];
		results = [];
		toldMs = atMs;
	}

	function tellSoon() {
		timer ??= setTimeout(tell, UPDATE_INTERVAL_MS);
	}

	function isDue(intervalMs: number): boolean {
		return now() - toldMs >= intervalMs;
	}

	function guard(step: () => void) {
		try {
			step();
		} catch (error) {
			tell(messageOf(error));
		}
	}
}
