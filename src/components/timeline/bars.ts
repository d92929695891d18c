import { SPAN_STATES, type SpanState } from '../../demos/trace.ts';
import type { Run } from './columns.ts';

/** All that is painted of one state in a lane at once: stretches of columns from left to right. */
export interface Bar {
	readonly state: SpanState;
	readonly stretches: readonly Stretch[];
}

/** Columns from `start` up to, not including, `end`. */
type Stretch = Pick<Run, 'start' | 'end'>;

/**
 * The bars of a lane in the order of painting. Where it goes on without a gap, the state that fills most of the stretch
 * is laid under all of it and the others are painted over: half the text where two states alternate.
 */
export function barsOf(runs: readonly Run[]): Bar[] {
	const under = new Map<SpanState, Stretch[]>();
	const over = new Map<SpanState, Stretch[]>();
	for (const touching of touchingRuns(runs)) {
		const [first] = touching;
		const last = touching.at(-1);
		if (!first || !last) continue;
		const base = mostOf(touching);
		draw(under, base, { start: first.start, end: last.end });
		for (const run of touching) if (run.state !== base) draw(over, run.state, run);
	}
	return [under, over].flatMap((bars) =>
		SPAN_STATES.flatMap((state) => {
			const stretches = bars.get(state);
			return stretches ? [{ state, stretches }] : [];
		}),
	);
}

/**
 * A bar as the `stroke-dasharray` of a line over as many units as there are columns; null where all of the line is drawn.
 * Dashes are shares of a line and not places on it, so they fit a picture of any width, and the pattern keeps its size.
 */
export function dashesOf({ stretches }: Bar, columns: number): string | null {
	const [first] = stretches;
	if (first?.start === 0 && first.end === columns) return null;
	const lengths = first?.start === 0 ? [] : [0];
	let at = 0;
	for (const { start, end } of stretches) {
		if (start > 0) lengths.push(start - at);
		lengths.push(end - start);
		at = end;
	}
	// Ends in a gap over all of the line, or the dashes would begin again.
	return [...lengths, columns].join(' ');
}

/** A bar as the path of rectangles in a picture of a known width: painted several times as fast as dashes. */
export function rectanglesOf({ stretches }: Bar, pixelsPerColumn: number, thickness: number): string {
	const place = (column: number) => Math.round(column * pixelsPerColumn);
	let path = `M0 ${-thickness / 2}`;
	let at = 0;
	for (const { start, end } of stretches) {
		const from = place(start);
		const width = place(end) - from;
		path += `m${from - at} 0h${width}v${thickness}h${-width}z`;
		at = from;
	}
	return path;
}

/** Runs without a gap between them, together. */
function touchingRuns(runs: readonly Run[]): Run[][] {
	const together: Run[][] = [];
	let lastEnd = -1;
	for (const run of runs) {
		if (run.start === lastEnd) together.at(-1)?.push(run);
		else together.push([run]);
		lastEnd = run.end;
	}
	return together;
}

function mostOf(touching: readonly Run[]): SpanState {
	const widths = new Map<SpanState, number>();
	for (const { state, start, end } of touching) widths.set(state, (widths.get(state) ?? 0) + end - start);
	return [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function draw(bars: Map<SpanState, Stretch[]>, state: SpanState, stretch: Stretch) {
	const stretches = bars.get(state) ?? [];
	bars.set(state, stretches);
	stretches.push(stretch);
}
