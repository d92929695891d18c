/**
 * What a trace is: lanes, and what each did when. Both engines record it so, and all that draws, counts or exports a
 * trace reads it so. How spans are sorted, and what becomes of those that are too many, is decided here. Imports nothing.
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
	readonly kind: 'main' | 'thread' | 'process' | 'task';
	/** Number of the lane among those of its kind, from 1; the interface turns `kind` and `number` into a name. */
	readonly number: number;
	/** The name that the program itself knows the lane by, as its tracebacks do; absent where it knows none. */
	readonly name?: string;
	/** The process that the lane belongs to; absent where the engine has none of its own. */
	readonly pid?: number;
	/**
	 * Of a task: the lane of the thread that carries it out, which computes whenever the task does; absent where the trace
	 * has no such lane.
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

/** A trace of some of its lanes, which close ranks, and of what these did. */
export function pickLanes<T extends Trace>(trace: T, isWanted: (lane: T['lanes'][number]) => boolean): T {
	const wanted = trace.lanes.filter(isWanted);
	if (wanted.length === trace.lanes.length) return trace;
	const placeOf = new Map(wanted.map(({ id }, place) => [id, place]));
	const lanes = wanted.map(({ carrier, ...lane }, id) => {
		const place = carrier === undefined ? undefined : placeOf.get(carrier);
		return { ...lane, id, ...(place !== undefined && { carrier: place }) };
	});
	const spans = trace.spans.flatMap((span) => {
		const lane = placeOf.get(span.lane);
		return lane === undefined ? [] : [{ ...span, lane }];
	});
	return { ...trace, lanes, spans };
}

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

/** More would be no picture any more, and much memory. */
const MOST_SPANS = 200_000;

/**
 * Keeps the spans of a run in order while they come in. After so many, each lane's next span is its last, as far as that
 * was known; from there on the lane is `unrecorded` until it ends.
 */
export class SpanKeeper {
	readonly #most: number;
	readonly #lanes: Span[][] = [];
	/** Lanes that are not recorded any more. */
	readonly #given = new Set<number>();
	#count = 0;
	#recordedMs = Number.POSITIVE_INFINITY;
	#sorted: readonly Span[] | null = null;

	constructor(most = MOST_SPANS) {
		this.#most = most;
	}

	/** From when on something is missing. */
	get recordedMs(): number | undefined {
		return this.#recordedMs === Number.POSITIVE_INFINITY ? undefined : this.#recordedMs;
	}

	/** From here on something happens that has no lane. */
	miss(atMs: number) {
		this.#recordedMs = Math.min(this.#recordedMs, atMs);
	}

	/** Of what two tell of the same time, what came first counts. */
	add(span: Span) {
		const isGiven = this.#given.has(span.lane);
		const spans = this.#lanes[span.lane] ?? [];
		this.#lanes[span.lane] = spans;
		const placed = place(spans, span, isGiven);
		this.#sorted = null;
		if (!placed) return;
		this.#count++;
		if (placed.state === 'unrecorded') this.miss(placed.startMs);
		if (this.#count > this.#most) this.#given.add(span.lane);
	}

	/** By lane, then by time. `open` are spans as far as they have come: the next call knows nothing of them. */
	spans(open: readonly Span[] = []): readonly Span[] {
		this.#sorted ??= this.#lanes.flat();
		if (open.length === 0) return this.#sorted;
		const lanes = [...this.#lanes];
		for (const span of open) {
			const spans = [...(lanes[span.lane] ?? [])];
			place(spans, span, this.#given.has(span.lane));
			lanes[span.lane] = spans;
		}
		return lanes.flat();
	}
}

/** Puts a span where its time is; most come last. Returns what is new, cut to where nothing was yet, or null. */
function place(spans: Span[], span: Span, isUnrecorded: boolean): Span | null {
	let at = spans.length;
	while (at > 0 && (spans[at - 1] as Span).startMs > span.startMs) at--;
	const before = spans[at - 1];
	const startMs = Math.max(span.startMs, before?.endMs ?? Number.NEGATIVE_INFINITY);
	const endMs = Math.min(span.endMs, spans[at]?.startMs ?? Number.POSITIVE_INFINITY);
	if (endMs <= startMs) return null;
	if (isUnrecorded && before?.state === 'unrecorded') {
		spans[at - 1] = { ...before, endMs };
		return null;
	}
	const placed: Span = isUnrecorded
		? { lane: span.lane, state: 'unrecorded', startMs, endMs, task: null }
		: startMs === span.startMs && endMs === span.endMs
			? span
			: { ...span, startMs, endMs };
	if (at === spans.length) spans.push(placed);
	else spans.splice(at, 0, placed);
	return placed;
}
