/**
 * What a trace is: lanes, and what each did when. Both engines record it so, and all that draws, counts or exports a
 * trace reads it so. Imports nothing.
 */

export const SPAN_STATES = ['starting', 'computing', 'ready', 'waiting'] as const;
/**
 * What a lane does during a span: `starting` (a worker boots), `computing`, `ready` (has work, waits for its turn
 * or for the GIL), `waiting` (for the network, a timer or a lock).
 */
export type SpanState = (typeof SPAN_STATES)[number];

/** One row of the timeline. `id` is its index in `Trace.lanes`. */
export interface Lane {
	readonly id: number;
	readonly kind: 'main' | 'thread' | 'process' | 'task';
	/** Number of the lane among those of its kind, from 1; the interface turns `kind` and `number` into a name. */
	readonly number: number;
	/** The name that the program itself knows the lane by, as its tracebacks do; absent where it knows none. */
	readonly name?: string;
	/** The process that the lane belongs to; absent where the engine has none of its own. */
	readonly pid?: number;
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
}
