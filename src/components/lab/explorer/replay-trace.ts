import type { Replay, ReplayStep } from '../../../demos/python/explorer/contract.ts';
import type { ChromeTrace, TraceEvent } from '../../run/export/chrome-trace.ts';
import { withFile } from '../program/outcome/source-location.ts';
import { replayView } from './replay-model.ts';

/** Computing takes no virtual time, so a line takes so many microseconds: what is to be seen is the order. */
const LINE_US = 1_000;
const PID = 1;

/** How a thread stands between two of its turns, in the words of the timeline. */
const BETWEEN = { preempted: 'ready', waits: 'waiting' } as const;

/** A replay as a Chrome trace, to open in Perfetto: each line on the lane of its thread, and what comes between its turns. */
export function toReplayTrace(replay: Pick<Replay, 'threads' | 'steps' | 'schedule'>): ChromeTrace {
	const { columns, rows } = replayView(replay);
	const names = columns.flatMap(({ thread, name }): TraceEvent[] => [
		{ ph: 'M', name: 'thread_name', ...laneOf(thread), args: { name } },
		{ ph: 'M', name: 'thread_sort_index', ...laneOf(thread), args: { sort_index: thread } },
	]);
	const lines = rows.map(({ index, step }): TraceEvent => {
		const values = Object.fromEntries(step.values.map(({ name, value }) => [name, value]));
		const args = { function: step.function, values, printed: step.printed };
		return span(`${withFile(step.location, String)}: ${step.code}`, 'computing', step.thread, index, index + 1, args);
	});
	const metadata = { workload: 'program', engine: 'python', schedule: replay.schedule, microsecondsPerLine: LINE_US };
	const traceEvents = [
		{ ph: 'M' as const, name: 'process_name', pid: PID, tid: 1, args: { name: 'MainProcess' } },
		...names,
		...lines,
		...between(replay.steps),
	];
	return { displayTimeUnit: 'ms', traceEvents, metadata };
}

/** From the end of a turn of a thread to its next. */
function between(steps: readonly ReplayStep[]): TraceEvent[] {
	const events: TraceEvent[] = [];
	const leftAt = new Map<number, { readonly index: number; readonly state: 'ready' | 'waiting' }>();
	for (const [index, { thread, switched }] of steps.entries()) {
		const before = steps[index - 1];
		if (switched === null || !before) continue;
		if (switched !== 'ended') leftAt.set(before.thread, { index, state: BETWEEN[switched] });
		const left = leftAt.get(thread);
		if (left) events.push(span(left.state, left.state, thread, left.index, index, {}));
		leftAt.delete(thread);
	}
	return events;
}

function span(name: string, cat: string, thread: number, from: number, to: number, args: object): TraceEvent {
	return { ph: 'X', name, cat, ...laneOf(thread), ts: from * LINE_US, dur: (to - from) * LINE_US, args };
}

function laneOf(thread: number) {
	return { pid: PID, tid: thread + 1 };
}
