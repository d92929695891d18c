import { SPAN_STATES, type SpanState } from '../../demos/contract.ts';
import type { Run } from './merge-spans.ts';
import type { Rows } from './rows.ts';

/**
 * One path a state, meant to be stroked as thick as a row: `M0 8h4m1 0h4`. Relative moves of whole pixels repeat, so a
 * page that carries recorded timelines compresses to almost nothing.
 */
export function pathsOf(runs: readonly Run[], rows: Rows): { state: SpanState; d: string }[] {
	const paths = new Map<SpanState, { d: string; lane: number; x: number }>();
	for (const run of runs) {
		const path = paths.get(run.state) ?? { d: '', lane: -1, x: 0 };
		path.d += path.lane === run.lane ? `m${run.start - path.x} 0` : `M${run.start} ${rows.middleOf(run.lane)}`;
		path.d += `h${run.end - run.start}`;
		path.lane = run.lane;
		path.x = run.end;
		paths.set(run.state, path);
	}
	return SPAN_STATES.flatMap((state) => {
		const path = paths.get(state);
		return path ? [{ state, d: path.d }] : [];
	});
}
