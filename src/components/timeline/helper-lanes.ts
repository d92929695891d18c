import type { Lane, Span } from '../../demos/trace.ts';

export interface ShownLanes {
	readonly lanes: readonly Lane[];
	readonly spans: readonly Span[];
	/** How many lanes are left out. */
	readonly hidden: number;
}

/** A trace without the lanes that a library started for its own needs; the others close ranks. */
export function withoutHelpers(lanes: readonly Lane[], spans: readonly Span[]): ShownLanes {
	const shown = lanes.filter(({ isHelper }) => !isHelper);
	if (shown.length === lanes.length) return { lanes, spans, hidden: 0 };
	const placeOf = new Map(shown.map(({ id }, place) => [id, place]));
	return {
		lanes: shown.map((lane, id) => ({ ...lane, id })),
		spans: spans.flatMap((span) => {
			const lane = placeOf.get(span.lane);
			return lane === undefined ? [] : [{ ...span, lane }];
		}),
		hidden: lanes.length - shown.length,
	};
}
