import { COMPUTING } from '../contract.ts';
import { Bell, proceed, type Resume, type Shift, settled } from './shift.ts';

// #region scheduler
/** One event loop: every task is begun at once, and gives way to another only where it waits. */
export async function runAsyncio<Result>({ tasks, trace, breathe, finish }: Shift<Result>) {
	const bell = new Bell();
	const bodies = tasks.map((begin) => begin());
	const ready = bodies.map((body, task) => ({ task, body, resume: proceed }));
	for (const { task } of ready) trace.enter(task, 'ready', task);

	for (let left = tasks.length; left > 0; ) {
		const next = ready.shift();
		if (!next) {
			await bell.rung();
			continue;
		}
		const { task, body } = next;
		trace.enter(task, 'computing', task);
		let step = next.resume(body);
		while (!step.done) {
			const pause = breathe();
			if (pause) await pause;
			if (step.value !== COMPUTING) break;
			step = body.next();
		}
		if (step.done) {
			trace.leave(task);
			finish(task, step.value);
			left--;
		} else {
			trace.enter(task, 'waiting', task);
			settled(step.value as PromiseLike<unknown>).then((resume: Resume) => {
				trace.enter(task, 'ready', task);
				ready.push({ task, body, resume });
				bell.ring();
			});
		}
	}
}
// #endregion
