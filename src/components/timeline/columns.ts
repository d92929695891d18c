/**
 * Turns the spans of a lane into runs of whole columns, so that a timeline costs what its columns cost and not what its
 * spans do. Draws nothing; knows no DOM.
 */
import { SPAN_STATES, type Span, type SpanState } from '../../demos/trace.ts';
import type { LaneIndex } from './lane-index.ts';

/** The stretch of time that is drawn, and how finely. */
export interface TimeWindow {
	readonly fromMs: number;
	readonly toMs: number;
	readonly columns: number;
}

/** A stretch drawn in one state: columns from `start` up to, not including, `end`. */
export interface Run {
	readonly state: SpanState;
	readonly start: number;
	end: number;
}

/**
 * Runs in the order of time. A column that several spans share takes the state that fills most of it, and what the others
 * lose they are owed in the next column: a lane that computes a fifth of the time looks so at any scale. A span narrower
 * than a column still shows where nothing else does.
 */
export function runsOf(lane: LaneIndex, { fromMs, toMs, columns }: TimeWindow): Run[] {
	const runs: Run[] = [];
	const perMs = columns / Math.max(toMs - fromMs, Number.EPSILON);
	const msOf = (column: number) => fromMs + column / perMs;
	const filled = new Float64Array(SPAN_STATES.length);
	const owed = new Float64Array(SPAN_STATES.length);
	let position = lane.endingAfter(fromMs);
	let column = 0;

	const paint = (state: SpanState, end: number) => {
		const last = runs.at(-1);
		if (last && last.state === state && last.end === column) last.end = end;
		else runs.push({ state, start: column, end });
		column = end;
	};

	while (column < columns) {
		const span = lane.at(position);
		if (!span || span.startMs >= toMs) break;
		const start = (span.startMs - fromMs) * perMs;
		const end = (span.endMs - fromMs) * perMs;
		if (start >= column + 1) {
			column = Math.min(Math.floor(start), columns - 1);
			owed.fill(0);
		}
		if (start <= column && end >= column + 1) {
			paint(span.state, Math.min(Math.floor(end), columns));
			owed.fill(0);
			if (end <= column) position++;
			continue;
		}
		const edgeMs = msOf(column + 1);
		const next = lane.endingAfter(edgeMs, position);
		fillColumn(filled, lane, { position, next }, { startMs: msOf(column), edgeMs });
		paint(settle(filled, owed, span.state), column + 1);
		position = next;
	}
	return runs;
}

/** For how long each state lasted within a column: all but its first and its last span lie wholly within. */
function fillColumn(
	filled: Float64Array,
	lane: LaneIndex,
	{ position, next }: { position: number; next: number },
	{ startMs, edgeMs }: { startMs: number; edgeMs: number },
) {
	filled.fill(0);
	lane.addDurations(filled, position, next);
	const add = ({ state }: Span, ms: number) => {
		const index = SPAN_STATES.indexOf(state);
		filled[index] = (filled[index] ?? 0) + ms;
	};
	const first = lane.at(position) as Span;
	if (next > position) add(first, -Math.max(0, startMs - first.startMs));
	const last = lane.at(next);
	if (last && last.startMs < edgeMs) add(last, edgeMs - Math.max(last.startMs, startMs));
}

/** Which state a column takes; `otherwise` where all of it is too short to be told. */
function settle(filled: Float64Array, owed: Float64Array, otherwise: SpanState): SpanState {
	let dominant = SPAN_STATES.indexOf(otherwise);
	let total = 0;
	for (let index = 0; index < filled.length; index++) {
		total += filled[index] ?? 0;
		owed[index] = (owed[index] ?? 0) + (filled[index] ?? 0);
		if ((owed[index] ?? 0) > (owed[dominant] ?? 0)) dominant = index;
	}
	owed[dominant] = (owed[dominant] ?? 0) - total;
	return SPAN_STATES[dominant] as SpanState;
}
