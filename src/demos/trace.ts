/**
 * What a trace is: lanes, and what each did when. Both engines tell it so, and all that counts or exports a trace reads it
 * so. How its spans are kept while they come in, and looked up in a picture, is the matter of `spans/`. Imports nothing.
 */

/** In the order in which every legend, table and sentence names them. */
export const SPAN_STATES = ['computing', 'waiting', 'ready', 'starting', 'unrecorded'] as const;
/**
 * What a lane does during a span: `computing`, `waiting` (for the network, a timer or a lock), `ready` (has work, waits
 * for its turn or for the GIL), `starting` (a worker boots). `unrecorded`: it was there, and nobody wrote down what
 * it did, since so much had happened already.
 */
export type SpanState = (typeof SPAN_STATES)[number];

/** One row of the timeline. `id` is its index in `Trace.lanes`. */
export interface Lane {
	readonly id: number;
	readonly kind: 'main' | 'thread' | 'process' | 'interpreter' | 'task';
	/** Number of the lane among those of its kind, from 1; the interface turns `kind` and `number` into a name. */
	readonly number: number;
	/** The name that the program itself knows the lane by, as its tracebacks do; absent where it knows none. */
	readonly name?: string;
	/** The process that the lane belongs to; absent where the engine has none of its own. */
	readonly pid?: number;
	/**
	 * Of a task: the lane of the thread that carries it out, which shows what the thread does between the steps of its tasks;
	 * absent where the trace has no such lane.
	 */
	readonly carrier?: number;
	/** Whether a library started the lane for its own needs; false where absent. */
	readonly isHelper?: boolean;
}

/** A stretch of a lane in one state. Times are milliseconds since the run began; spans of a lane never overlap. */
export interface Span {
	readonly lane: number;
	readonly state: SpanState;
	readonly startMs: number;
	readonly endMs: number;
	/** Index of the task that the lane is busy with, or null where there is none (a worker that starts). */
	readonly task: number | null;
}

/** The lanes of a run, and what they did: up to now, or to its end. */
export interface Trace {
	readonly lanes: readonly Lane[];
	/** By lane, then by time. */
	readonly spans: readonly Span[];
	/** From then on something is missing, in an `unrecorded` span or a lane of its own; absent where nothing is. */
	readonly recordedMs?: number;
}

/** Whether it is a further Python with a GIL of its own: a process, or one more interpreter of a process. */
export const hasOwnGil = ({ kind }: Lane) => kind === 'process' || kind === 'interpreter';

/** For how long at least one lane was in this state. */
export function timeInState(spans: readonly Span[], state: SpanState): number {
	return coveredMs(spans, (span) => span.state === state);
}

/** How much time is covered by the spans that fit, each moment counted once. */
export function coveredMs(spans: readonly Span[], fits: (span: Span) => boolean): number {
	const sorted = spans.filter(fits).sort((a, b) => a.startMs - b.startMs);
	let sumMs = 0;
	let coveredToMs = Number.NEGATIVE_INFINITY;
	for (const { startMs, endMs } of sorted) {
		sumMs += Math.max(0, endMs - Math.max(startMs, coveredToMs));
		coveredToMs = Math.max(coveredToMs, endMs);
	}
	return sumMs;
}
