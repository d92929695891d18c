import type { Lane } from '../../demos/trace.ts';

/** Where the lanes of a timeline stand: thick rows for a few lanes, hairlines for hundreds, labels as room allows. */
export interface Rows {
	readonly height: number;
	/** Thickness of the coloured part of a row. */
	readonly thickness: number;
	readonly middleOf: (row: number) => number;
	/** The row at a height, or null between and beyond the rows. */
	readonly rowAt: (y: number) => number | null;
	/** Rows whose label is written. */
	readonly labelled: readonly number[];
}

const COMFORTABLE_PITCH = 24;
const ROOM = 340;
const LABEL_PITCH = 15;

export function rowsOf(lanes: readonly Pick<Lane, 'kind'>[]): Rows {
	const count = lanes.length;
	const pitch = Math.max(3, Math.min(COMFORTABLE_PITCH, Math.floor(ROOM / Math.max(count, 1))));
	const gap = pitch >= 14 ? 6 : pitch >= 8 ? 2 : 1;
	return {
		height: pitch * count,
		thickness: pitch - gap,
		middleOf: (row) => row * pitch + pitch / 2,
		rowAt: (y) => {
			const row = Math.floor(y / pitch);
			return row >= 0 && row < count ? row : null;
		},
		// Beside a main lane the first thread stands in row 1, else in row 0: labels are to say 5, 10, 15.
		labelled: labelledRows(count, Math.ceil(LABEL_PITCH / pitch), lanes[0]?.kind === 'main' ? 0 : 1),
	};
}

/** The first and the last row, and between them those whose number is round, no nearer than `apart` to one another. */
function labelledRows(count: number, apart: number, firstNumber: number): number[] {
	const step = labelStep(apart);
	const last = count - 1;
	return Array.from({ length: count }, (_, row) => row).filter((row) => {
		if (row === 0 || row === last) return true;
		return (row + firstNumber) % step === 0 && row >= apart && row <= last - apart;
	});
}

/** Every row, or every 2nd, 5th, 10th, 20th…: steps that a reader counts in. */
function labelStep(atLeast: number): number {
	for (let scale = 1; ; scale *= 10) {
		for (const step of [1, 2, 5]) if (step * scale >= atLeast) return step * scale;
	}
}
