import { COMPUTING } from '../contract.ts';
import { proceed, type Shift, settled } from './shift.ts';

const MAIN = 0;

// #region scheduler
/** One after another: drives each task to its end, and waits where it waits. */
export async function runSequential<Result>({ tasks, trace, breathe, finish }: Shift<Result>) {
	for (const [task, begin] of tasks.entries()) {
		const body = begin();
		trace.enter(MAIN, 'computing', task);
		let step = proceed(body);
		while (!step.done) {
			const pause = breathe();
			if (pause) await pause;
			if (step.value === COMPUTING) {
				step = body.next();
			} else {
				trace.enter(MAIN, 'waiting', task);
				const resume = await settled(step.value);
				trace.enter(MAIN, 'computing', task);
				step = resume(body);
			}
		}
		finish(task, step.value);
	}
	trace.leave(MAIN);
}
// #endregion
