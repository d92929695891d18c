import type { LaneSpan } from '../../demos/spans/lane-spans.ts';
import type { Rows } from './rows.ts';
import type { View } from './view.ts';

interface Props {
	readonly span: LaneSpan;
	readonly row: number;
	readonly rows: Rows;
	readonly view: View;
	readonly pixels: number;
}

const LEAST_PIXELS = 2;

/** A frame around the span that is read out, on a sheet of its own over the picture. */
export function ChosenSpan({ span, row, rows, view, pixels }: Props) {
	const percentOf = (ms: number) => (ms / (view.toMs - view.fromMs)) * 100;
	// What is far out of sight is as good as at the edge, and no number is too long for the screen.
	const start = Math.max(percentOf(span.startMs - view.fromMs), -100);
	const end = Math.min(percentOf(span.endMs - view.fromMs), 200);
	const width = Math.max(end - start, (LEAST_PIXELS / Math.max(pixels, 1)) * 100);
	return (
		<svg class="tl-over" width="100%" height={rows.height} aria-hidden="true">
			<rect
				class="tl-chosen"
				x={`${start}%`}
				width={`${width}%`}
				y={rows.middleOf(row) - rows.thickness / 2 - 1}
				height={rows.thickness + 2}
			/>
		</svg>
	);
}
