/**
 * Turns the spans of a trace into runs of whole pixels, so that a timeline costs what its pixels cost and not what its
 * spans do. Draws nothing; knows no DOM.
 */
import { SPAN_STATES, type Span, type SpanState } from '../../demos/trace.ts';

/** The stretch of time that is drawn, and over how many pixels. */
export interface TimeWindow {
	readonly fromMs: number;
	readonly toMs: number;
	readonly pixels: number;
}

/** A stretch of a lane drawn in one state: pixels from `start` up to, not including, `end`. */
export interface Run {
	readonly lane: number;
	readonly state: SpanState;
	readonly start: number;
	end: number;
}

const STATE_INDEX: Record<SpanState, number> = Object.fromEntries(
	SPAN_STATES.map((state, index) => [state, index]),
) as Record<SpanState, number>;

/**
 * Runs in the order of the spans (by lane, then by time). A pixel that several spans share takes the state that fills
 * most of it, and what the others lose they are owed in the next pixel: a lane that computes a fifth of the time looks
 * so at any scale. A span narrower than a pixel still shows where nothing else does.
 */
export function mergeSpans(spans: readonly Span[], window: TimeWindow): Run[] {
	const runs: Run[] = [];
	const pixelsPerMs = window.pixels / Math.max(window.toMs - window.fromMs, Number.EPSILON);
	const filled = new Float64Array(SPAN_STATES.length);
	const owed = new Float64Array(SPAN_STATES.length);
	let lane = -1;
	let column = -1;
	let settled = -1;

	const paint = (state: SpanState, start: number, end: number) => {
		const last = runs.at(-1);
		if (last && last.lane === lane && last.state === state && last.end === start) last.end = end;
		else runs.push({ lane, state, start, end });
	};
	const settleColumn = () => {
		if (column < 0) return;
		if (settled !== column - 1) owed.fill(0);
		let dominant = 0;
		let total = 0;
		for (let index = 0; index < filled.length; index++) {
			total += filled[index] ?? 0;
			owed[index] = (owed[index] ?? 0) + (filled[index] ?? 0);
			if ((owed[index] ?? 0) > (owed[dominant] ?? 0)) dominant = index;
		}
		owed[dominant] = (owed[dominant] ?? 0) - total;
		paint(SPAN_STATES[dominant] as SpanState, column, column + 1);
		filled.fill(0);
		settled = column;
		column = -1;
	};

	for (const span of spans) {
		if (span.endMs <= window.fromMs || span.startMs >= window.toMs) continue;
		const start = Math.max(0, (span.startMs - window.fromMs) * pixelsPerMs);
		const end = Math.min(window.pixels, (span.endMs - window.fromMs) * pixelsPerMs);
		const first = Math.min(Math.floor(start), window.pixels - 1);
		const last = Math.min(Math.floor(end), window.pixels);
		if (span.lane !== lane || first !== column) {
			settleColumn();
			if (span.lane !== lane) settled = -1;
			lane = span.lane;
			column = first;
		}
		const index = STATE_INDEX[span.state];
		if (last === first) {
			filled[index] = (filled[index] ?? 0) + Math.max(end - start, Number.EPSILON);
			continue;
		}
		filled[index] = (filled[index] ?? 0) + (first + 1 - start);
		settleColumn();
		if (last > first + 1) paint(span.state, first + 1, last);
		if (end > last) {
			column = last;
			filled[index] = end - last;
		}
	}
	settleColumn();
	return runs;
}
