/** Where the lanes of a timeline stand: thick rows for a few lanes, hairlines for hundreds, labels as room allows. */
export interface Rows {
	readonly height: number;
	/** Thickness of the coloured part of a row. */
	readonly thickness: number;
	readonly middleOf: (lane: number) => number;
	/** The lane at a height, or null between and beyond the rows. */
	readonly laneAt: (y: number) => number | null;
	/** Lanes whose label is written. */
	readonly labelled: readonly number[];
}

const COMFORTABLE_PITCH = 24;
const ROOM = 340;
const LABEL_PITCH = 18;

export function rowsFor(laneCount: number): Rows {
	const pitch = Math.max(3, Math.min(COMFORTABLE_PITCH, Math.floor(ROOM / Math.max(laneCount, 1))));
	const gap = pitch >= 14 ? 6 : pitch >= 8 ? 2 : 1;
	const labelEvery = labelStep(Math.ceil(LABEL_PITCH / pitch));
	return {
		height: pitch * laneCount,
		thickness: pitch - gap,
		middleOf: (lane) => lane * pitch + pitch / 2,
		laneAt: (y) => {
			const lane = Math.floor(y / pitch);
			return lane >= 0 && lane < laneCount ? lane : null;
		},
		labelled: Array.from({ length: laneCount }, (_, lane) => lane).filter(
			(lane) => (lane + 1) % labelEvery === 0 || (lane === 0 && labelEvery > 2),
		),
	};
}

/** Every lane, or every 2nd, 5th, 10th, 20th…: steps that a reader counts in. */
function labelStep(atLeast: number): number {
	for (let scale = 1; ; scale *= 10) {
		for (const step of [1, 2, 5]) if (step * scale >= atLeast) return step * scale;
	}
}
