import { compete } from '../workloads/race/shared-memory.ts';
import type { RaceInput } from '../workloads/race/workload.ts';
import { turn, UPDATE_INTERVAL_MS } from './breath.ts';
import { clockSince } from './clock.ts';
import type { RivalAssignment, Update } from './protocol.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** Runs one rival of the race to its end, in the lane of its number. */
export async function rival({ memory, rival, input, epochMs }: RivalAssignment, tell: (update: Update) => void) {
	const now = clockSince(epochMs);
	const trace = new TraceRecorder(now);
	const task = rival.number;
	let toldMs = now();
	trace.enter(task, 'computing', task);
	for (const state of compete(memory, rival, input as RaceInput)) {
		trace.enter(task, state, task);
		if (now() - toldMs < UPDATE_INTERVAL_MS) continue;
		await turn(); // lets a terminated worker end
		toldMs = now();
		tell({ done: [], results: [], ...trace.drain() });
	}
	trace.leave(task);
	tell({ done: [task], results: [null], ...trace.drain() });
}
