/** A trace by lanes, as whoever draws it wants it; a report has it flat. */
import type { Lane, Span, Trace } from '../trace.ts';
import { LaneSpans } from './lane-spans.ts';

/** The spans of each lane by its id; nothing where a lane has none. */
export type TraceIndex = readonly (LaneSpans | undefined)[];

/** A trace of which no span is copied as it grows: what it says is so at the moment of looking. */
export interface IndexedTrace<L extends Lane = Lane> {
	readonly lanes: readonly L[];
	readonly index: TraceIndex;
	/** As that of a trace. */
	readonly recordedMs?: number;
}

/** Whether any lane did anything yet. */
export function hasSpans({ index }: IndexedTrace): boolean {
	return index.some((spans) => spans !== undefined && spans.count > 0);
}

/** Needs the spans of a lane in the order of time, as a trace has them. */
export function indexTrace<L extends Lane>({ lanes, spans, recordedMs }: FlatTrace<L>): IndexedTrace<L> {
	const index: LaneSpans[] = [];
	for (const span of spans) {
		const ofLane = index[span.lane] ?? new LaneSpans();
		index[span.lane] = ofLane;
		ofLane.push(span);
	}
	return { lanes, index, ...(recordedMs !== undefined && { recordedMs }) };
}

/** As it is now, by lane and then by time. */
export function flatten<L extends Lane>({ lanes, index, recordedMs }: IndexedTrace<L>): FlatTrace<L> {
	const spans: Span[] = [];
	for (const [lane, ofLane] of index.entries()) {
		for (const { state, startMs, endMs, task } of ofLane?.from(0) ?? []) {
			spans.push({ lane, state, startMs, endMs, task });
		}
	}
	return { lanes, spans, ...(recordedMs !== undefined && { recordedMs }) };
}

/** A trace of some of its lanes, which close ranks, and of what these did. */
export function pickLanes<L extends Lane>(trace: IndexedTrace<L>, isWanted: (lane: L) => boolean): IndexedTrace<L> {
	const wanted = trace.lanes.filter(isWanted);
	if (wanted.length === trace.lanes.length) return trace;
	const placeOf = new Map(wanted.map(({ id }, place) => [id, place]));
	const lanes = wanted.map(({ carrier, ...lane }, id) => {
		const place = carrier === undefined ? undefined : placeOf.get(carrier);
		return { ...lane, id, ...(place !== undefined && { carrier: place }) } as L;
	});
	return { ...trace, lanes, index: wanted.map(({ id }) => trace.index[id]) };
}

interface FlatTrace<L extends Lane> extends Trace {
	readonly lanes: readonly L[];
}
