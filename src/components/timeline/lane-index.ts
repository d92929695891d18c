import type { Span } from '../../demos/trace.ts';

/** Finds spans of a trace by lane and time. Needs spans by lane, then by time, as a report has them. */
export interface LaneIndex {
	readonly spansOf: (lane: number) => readonly Span[];
	/** Position within `spansOf(lane)` of the span at a time, or of the nearest within `toleranceMs`; −1 where none. */
	readonly positionAt: (lane: number, timeMs: number, toleranceMs: number) => number;
}

/** Sorts the spans into their lanes when it is first asked, so that drawing a large trace does not wait for it. */
export function indexLanes(spans: readonly Span[]): LaneIndex {
	let byLane: Map<number, Span[]> | null = null;
	const spansOf = (lane: number): readonly Span[] => {
		byLane ??= Map.groupBy(spans, (span) => span.lane);
		return byLane.get(lane) ?? [];
	};
	return {
		spansOf,
		positionAt(lane, timeMs, toleranceMs) {
			const own = spansOf(lane);
			const after = firstAfter(own, timeMs);
			const candidates = [after - 1, after].filter((position) => {
				const span = own[position];
				return span && distance(span, timeMs) <= toleranceMs;
			});
			candidates.sort((a, b) => distance(own[a] as Span, timeMs) - distance(own[b] as Span, timeMs));
			return candidates[0] ?? -1;
		},
	};
}

function firstAfter(spans: readonly Span[], timeMs: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).startMs > timeMs) high = middle;
		else low = middle + 1;
	}
	return low;
}

function distance(span: Span, timeMs: number): number {
	return Math.max(span.startMs - timeMs, timeMs - span.endMs, 0);
}
