import { SPAN_STATES, type SpanState } from '../../demos/trace.ts';
import type { Run } from './merge-spans.ts';
import type { Rows } from './rows.ts';

export interface StatePath {
	readonly state: SpanState;
	readonly d: string;
}

/**
 * Paths meant to be stroked as thick as a row, in the order of painting: `M0 8h4m1 0h4`. Where a lane goes on without a
 * gap, the state that fills most of the stretch is laid under all of it and the others are painted over: half the text
 * where two states alternate. Relative moves of whole pixels repeat, so recorded timelines compress well.
 */
export function pathsOf(runs: readonly Run[], rows: Rows): StatePath[] {
	const under = new Pen(rows);
	const over = new Pen(rows);
	for (const stretch of stretchesOf(runs)) {
		const [first] = stretch;
		const last = stretch.at(-1);
		if (!first || !last) continue;
		const base = mostOf(stretch);
		under.draw(base, first.lane, first.start, last.end);
		for (const run of stretch) if (run.state !== base) over.draw(run.state, run.lane, run.start, run.end);
	}
	return [...under.paths(), ...over.paths()];
}

/** Runs of one lane that touch. */
function stretchesOf(runs: readonly Run[]): Run[][] {
	const stretches: Run[][] = [];
	for (const run of runs) {
		const last = stretches.at(-1)?.at(-1);
		if (last && last.lane === run.lane && last.end === run.start) stretches.at(-1)?.push(run);
		else stretches.push([run]);
	}
	return stretches;
}

function mostOf(stretch: readonly Run[]): SpanState {
	const widthOf = (state: SpanState) =>
		stretch.reduce((width, run) => (run.state === state ? width + run.end - run.start : width), 0);
	return SPAN_STATES.map((state) => ({ state, width: widthOf(state) })).reduce((a, b) => (b.width > a.width ? b : a))
		.state;
}

/** One growing path a state. */
class Pen {
	readonly #rows: Rows;
	readonly #paths = new Map<SpanState, { d: string; lane: number; x: number }>();

	constructor(rows: Rows) {
		this.#rows = rows;
	}

	draw(state: SpanState, lane: number, start: number, end: number): void {
		const path = this.#paths.get(state) ?? { d: '', lane: -1, x: 0 };
		path.d += path.lane === lane ? `m${start - path.x} 0` : `M${start} ${this.#rows.middleOf(lane)}`;
		path.d += `h${end - start}`;
		path.lane = lane;
		path.x = end;
		this.#paths.set(state, path);
	}

	paths(): StatePath[] {
		return SPAN_STATES.flatMap((state) => {
			const path = this.#paths.get(state);
			return path ? [{ state, d: path.d }] : [];
		});
	}
}
