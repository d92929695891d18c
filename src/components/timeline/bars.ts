import { SPAN_STATES, type SpanState } from '../../demos/trace.ts';
import type { Run } from './columns.ts';

/** A line as thick as a row across the whole plot, drawn where its dashes are. */
export interface Bar {
	readonly state: SpanState;
	/** A `stroke-dasharray` over as many units as there are columns; null where all of the line is drawn. */
	readonly dashes: string | null;
}

/**
 * The bars of a lane in the order of painting. Where it goes on without a gap, the state that fills most of the stretch
 * is laid under all of it and the others are painted over: half the text where two states alternate. Dashes are shares of
 * a line and not places on it, so they fit a picture of any width, and the patterns in them keep their size.
 */
export function barsOf(runs: readonly Run[], columns: number): Bar[] {
	const under = new Map<SpanState, Dashes>();
	const over = new Map<SpanState, Dashes>();
	for (const stretch of stretchesOf(runs)) {
		const [first] = stretch;
		const last = stretch.at(-1);
		if (!first || !last) continue;
		const base = mostOf(stretch);
		draw(under, base, first.start, last.end);
		for (const { state, start, end } of stretch) if (state !== base) draw(over, state, start, end);
	}
	return [under, over].flatMap((bars) =>
		SPAN_STATES.flatMap((state) => {
			const dashes = bars.get(state);
			return dashes ? [{ state, dashes: dashes.over(columns) }] : [];
		}),
	);
}

/** Runs that touch. */
function stretchesOf(runs: readonly Run[]): Run[][] {
	const stretches: Run[][] = [];
	let lastEnd = -1;
	for (const run of runs) {
		if (run.start === lastEnd) stretches.at(-1)?.push(run);
		else stretches.push([run]);
		lastEnd = run.end;
	}
	return stretches;
}

function mostOf(stretch: readonly Run[]): SpanState {
	const widths = new Map<SpanState, number>();
	for (const { state, start, end } of stretch) widths.set(state, (widths.get(state) ?? 0) + end - start);
	return [...widths].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function draw(bars: Map<SpanState, Dashes>, state: SpanState, start: number, end: number) {
	const dashes = bars.get(state) ?? new Dashes();
	bars.set(state, dashes);
	dashes.draw(start, end);
}

class Dashes {
	readonly #lengths: number[] = [0];
	#end = 0;

	draw(start: number, end: number) {
		this.#lengths.push(start - this.#end, end - start);
		this.#end = end;
	}

	over(columns: number): string | null {
		if (this.#lengths[1] === 0 && this.#lengths[2] === columns) return null;
		// Ends in a gap over all of the line, or the dashes would begin again.
		return [...this.#lengths, columns].join(' ');
	}
}
