import type { Input, TaskBody, TaskContext, Workload } from '../../contract.ts';

export interface SleepInput extends Input {
	readonly count: number;
	readonly durationMs: number;
}

/** The answer is how many calls woke up. */
export const workload: Workload<SleepInput, number, true, number> = {
	name: 'sleep',
	crew: 'one-per-task',
	plan: ({ count, durationMs }) => Array.from({ length: count }, () => durationMs),
	perform: nap,
	combine: (awake) => awake.length,
	verify: (awake, { count }) => awake === count,
};

// #region listing
/** Sleeps, and tells that it woke up. */
function* nap(durationMs: number, { sleep }: TaskContext): TaskBody<true> {
	yield sleep(durationMs);
	return true;
}
// #endregion
