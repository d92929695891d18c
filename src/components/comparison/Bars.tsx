import type { Engine } from '../../demos/contract.ts';

/** What one strategy has in one chart: what each engine measured, the author's figure, the mark of the ideal. */
export interface BarValues {
	readonly measured: readonly { readonly engine: Engine; readonly value: number | null }[];
	readonly author: number | null;
	readonly ideal: number | null;
}

interface Props {
	readonly values: BarValues;
	/** The value at the right edge of the chart, the same for all rows. */
	readonly max: number;
	readonly format: (value: number) => string;
	readonly fallback: string;
}

const TOP = 5;
const THICKNESS = 16;
/** From a bar to the next. */
const PITCH = 20;
const AUTHOR_THICKNESS = 7;
/** Share of the chart that a label takes on a narrow screen: a mark nearer than this would cross it. */
const LABEL_SHARE = 0.22;
/** The same for the words that stand where nothing was measured. */
const FALLBACK_SHARE = 0.5;

/** How high the bars of a strategy stand, in pixels, where so many engines have one. */
export const barsHeight = (engines: number) => TOP + engines * PITCH + AUTHOR_THICKNESS + 8;

/** Bars of one strategy. Widths are percentages, so the same markup fits any screen without a script. */
export function Bars({ values, max, format, fallback }: Props) {
	const percent = (value: number) => `${Math.round((value / max) * 1e4) / 100}%`;
	const { measured, author, ideal } = values;
	const labelAt = (end: number, share: number) =>
		ideal !== null && ideal > end && ideal - end < share * max ? ideal : end;
	const topOf = (index: number) => TOP + index * PITCH;
	const authorTop = TOP + measured.length * PITCH + 1.5;
	return (
		<svg class="bars" height={barsHeight(measured.length)} aria-hidden="true">
			{measured.map(
				({ engine, value }, index) =>
					value !== null && (
						<rect key={engine} class={`b-${engine}`} y={topOf(index)} width={percent(value)} height={THICKNESS} />
					),
			)}
			{ideal !== null && (
				<line class="b-ideal" x1={percent(ideal)} x2={percent(ideal)} y1="1" y2={TOP + measured.length * PITCH} />
			)}
			{/* Above the mark: where they meet all the same, the words stay whole. */}
			{measured.map(({ engine, value }, index) => (
				<text
					key={engine}
					class={value === null ? 'b-none' : undefined}
					x={percent(value === null ? labelAt(0, FALLBACK_SHARE) : labelAt(value, LABEL_SHARE))}
					dx="6"
					y={topOf(index) + THICKNESS / 2}
				>
					{value === null ? fallback : format(value)}
				</text>
			))}
			{author !== null && (
				<rect class="b-author" x="0.5" y={authorTop} width={percent(author)} height={AUTHOR_THICKNESS} />
			)}
			{author !== null && (
				<text class="b-small" x={percent(author)} dx="6" y={authorTop + AUTHOR_THICKNESS / 2}>
					{format(author)}
				</text>
			)}
		</svg>
	);
}
