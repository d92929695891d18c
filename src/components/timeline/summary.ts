import { SPAN_STATES, type Span, type SpanState } from '../../demos/trace.ts';

/** What a timeline says, in numbers: the picture for those who don't see it, and for tests. */
export interface TraceSummary {
	readonly lanes: number;
	/** Share of each state in all that the lanes did, 0 to 1. */
	readonly shares: Readonly<Record<SpanState, number>>;
	/** The most lanes that were computing at one moment. */
	readonly mostComputingAtOnce: number;
	readonly mostWaitingAtOnce: number;
}

export function summarise(laneCount: number, spans: readonly Span[]): TraceSummary {
	const totals: Record<SpanState, number> = { starting: 0, computing: 0, ready: 0, waiting: 0 };
	let all = 0;
	for (const span of spans) {
		totals[span.state] += span.endMs - span.startMs;
		all += span.endMs - span.startMs;
	}
	const shares = { ...totals };
	for (const state of SPAN_STATES) shares[state] = all > 0 ? totals[state] / all : 0;
	return {
		lanes: laneCount,
		shares,
		mostComputingAtOnce: mostAtOnce(spans, 'computing'),
		mostWaitingAtOnce: mostAtOnce(spans, 'waiting'),
	};
}

/** How many spans of a state overlap at most; a span that begins the moment another ends does not overlap it. */
export function mostAtOnce(spans: readonly Span[], state: SpanState): number {
	// Filled by hand: `Float64Array.from` takes ten times as long, and a trace may have 100,000 spans.
	const allStarts = new Float64Array(spans.length);
	const allEnds = new Float64Array(spans.length);
	let count = 0;
	for (const span of spans) {
		if (span.state !== state || span.endMs <= span.startMs) continue;
		allStarts[count] = span.startMs;
		allEnds[count] = span.endMs;
		count++;
	}
	const starts = allStarts.subarray(0, count).sort();
	const ends = allEnds.subarray(0, count).sort();
	let most = 0;
	let ended = 0;
	for (let begun = 0; begun < starts.length; begun++) {
		while ((ends[ended] ?? Number.POSITIVE_INFINITY) <= (starts[begun] ?? 0)) ended++;
		most = Math.max(most, begun + 1 - ended);
	}
	return most;
}
