/**
 * Turns the spans of a lane into runs of whole columns, so that a timeline costs what its columns cost and not what its
 * spans do. Draws nothing; knows no DOM.
 */
import type { LaneSpan, LaneSpans } from '../../demos/spans/lane-spans.ts';
import { SPAN_STATES, type SpanState } from '../../demos/trace.ts';

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
 * Runs in the order of time. A column that several spans share, or a span and a gap, takes what fills most of it, and what
 * the others lose they are owed in the next column: a lane that computes a fifth of the time looks so at any scale. A span
 * narrower than a column still shows where nothing is before it.
 */
export function runsOf(lane: LaneSpans, { fromMs, toMs, columns }: TimeWindow): Run[] {
	const runs: Run[] = [];
	const perMs = columns / Math.max(toMs - fromMs, Number.EPSILON);
	const msOf = (column: number) => fromMs + column / perMs;
	const filled = new Float64Array(KINDS);
	const owed = new Float64Array(KINDS);
	/** Nothing is owed, so whatever is there may show. */
	let isFresh = true;
	let position = lane.endingAfter(fromMs);
	let column = 0;

	const paint = (state: SpanState | undefined, end: number) => {
		const last = runs.at(-1);
		if (state && last && last.state === state && last.end === column) last.end = end;
		else if (state) runs.push({ state, start: column, end });
		column = end;
	};
	const forgive = () => {
		owed.fill(0);
		isFresh = true;
	};

	while (column < columns) {
		const span = lane.at(position);
		if (!span || span.startMs >= toMs) break;
		const start = (span.startMs - fromMs) * perMs;
		const end = (span.endMs - fromMs) * perMs;
		if (start >= column + 1) {
			column = Math.min(Math.floor(start), columns - 1);
			forgive();
		}
		if (start <= column && end >= column + 1) {
			paint(span.state, Math.min(Math.floor(end), columns));
			forgive();
			if (end <= column) position++;
			continue;
		}
		const edgeMs = msOf(column + 1);
		const next = lane.endingAfter(edgeMs, position);
		fillColumn(filled, lane, { position, next }, { startMs: msOf(column), edgeMs });
		paint(SPAN_STATES[settle(filled, owed, { otherwise: span.state, isFresh })], column + 1);
		isFresh = false;
		position = next;
	}
	return runs;
}

/** What may fill a column: the states in their order, and after them nothing. */
const KINDS = SPAN_STATES.length + 1;
const NOTHING = SPAN_STATES.length;

/** For how long each state lasted within a column: all but its first and its last span lie wholly within. */
function fillColumn(
	filled: Float64Array,
	lane: LaneSpans,
	{ position, next }: { position: number; next: number },
	{ startMs, edgeMs }: { startMs: number; edgeMs: number },
) {
	filled.fill(0);
	lane.addDurations(filled, position, next);
	const add = ({ state }: LaneSpan, ms: number) => {
		const index = SPAN_STATES.indexOf(state);
		filled[index] = (filled[index] ?? 0) + ms;
	};
	const first = lane.at(position) as LaneSpan;
	if (next > position) add(first, -Math.max(0, startMs - first.startMs));
	const last = lane.at(next);
	if (last && last.startMs < edgeMs) add(last, edgeMs - Math.max(last.startMs, startMs));
	const known = filled.reduce((sum, ms) => sum + ms, 0);
	filled[NOTHING] = Math.max(0, edgeMs - startMs - known);
}

/** Which kind a column takes: a state where nothing is owed yet, and `otherwise` where all of it is too short to be told. */
function settle(
	filled: Float64Array,
	owed: Float64Array,
	{ otherwise, isFresh }: { otherwise: SpanState; isFresh: boolean },
): number {
	let most = SPAN_STATES.indexOf(otherwise);
	let total = 0;
	for (let kind = 0; kind < KINDS; kind++) {
		total += filled[kind] as number;
		owed[kind] = (owed[kind] as number) + (filled[kind] as number);
		if (kind === NOTHING && isFresh) break;
		if ((owed[kind] as number) > (owed[most] as number)) most = kind;
	}
	owed[most] = (owed[most] as number) - total;
	return most;
}
