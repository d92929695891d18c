import { COMPUTING, type TaskBody } from '../contract.ts';
import { Bell, proceed, type Resume, type Shift, settled } from './shift.ts';

/** How long a thread may keep the GIL while another wants it: `sys.getswitchinterval()` of CPython. */
export const SWITCH_INTERVAL_MS = 5;

interface Thread<Result> {
	readonly lane: number;
	readonly task: number;
	readonly body: TaskBody<Result>;
	readonly resume: Resume;
}

/** A pool of threads under a GIL: one computes, the others are ready, and whoever waits lets the GIL go. */
export async function runThreads<Result>({ tasks, trace, now, breathe, finish }: Shift<Result>, poolSize: number) {
	const bell = new Bell();
	const ready: Thread<Result>[] = [];
	const gil = { holder: -1, sinceMs: 0 };
	let begun = 0;
	let left = tasks.length;
	for (let lane = 0; lane < poolSize; lane++) takeTask(lane);

	// #region scheduler
	while (left > 0) {
		const thread = ready.shift();
		if (!thread) {
			await bell.rung();
			continue;
		}
		const { lane, task, body } = thread;
		acquireGil(lane);
		trace.enter(lane, 'computing', task);
		let step = thread.resume(body);
		while (!step.done) {
			const pause = breathe();
			if (pause) await pause;
			if (step.value !== COMPUTING || mustSwitch()) break;
			step = body.next();
		}
		if (step.done) {
			finish(task, step.value);
			left--;
			takeTask(lane);
		} else if (step.value === COMPUTING) {
			ready.push(becomeReady({ ...thread, resume: proceed }));
		} else {
			releaseGil();
			trace.enter(lane, 'waiting', task);
			settled(step.value).then((resume) => ready.push(becomeReady({ ...thread, resume })));
		}
	}

	function mustSwitch() {
		return ready.length > 0 && now() - gil.sinceMs >= SWITCH_INTERVAL_MS;
	}
	// #endregion

	function acquireGil(lane: number) {
		if (gil.holder === lane) return;
		gil.holder = lane;
		gil.sinceMs = now();
	}

	function releaseGil() {
		gil.holder = -1;
	}

	function becomeReady(thread: Thread<Result>): Thread<Result> {
		trace.enter(thread.lane, 'ready', thread.task);
		bell.ring();
		return thread;
	}

	/** A thread that ends a task goes on with the next one, as long as its turn lasts. */
	function takeTask(lane: number) {
		const task = begun;
		const begin = tasks[task];
		if (!begin) {
			trace.leave(lane);
			return;
		}
		begun++;
		const thread = becomeReady({ lane, task, body: begin(), resume: proceed });
		if (gil.holder === lane && !mustSwitch()) ready.unshift(thread);
		else ready.push(thread);
	}
}
