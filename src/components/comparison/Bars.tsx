/** What one strategy has in one chart: what was measured, the author's figure, the mark of the ideal. */
export interface BarValues {
	readonly measured: number | null;
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

const HEIGHT = 40;
/** Share of the chart that a label takes on a narrow screen: a mark nearer than this would cross it. */
const LABEL_SHARE = 0.22;
/** The same for the words that stand where nothing was measured. */
const FALLBACK_SHARE = 0.5;

/** Bars of one strategy. Widths are percentages, so the same markup fits any screen without a script. */
export function Bars({ values, max, format, fallback }: Props) {
	const percent = (value: number) => `${Math.round((value / max) * 1e4) / 100}%`;
	const { measured, author, ideal } = values;
	const labelAt = (end: number, share: number) =>
		ideal !== null && ideal > end && ideal - end < share * max ? ideal : end;
	return (
		<svg class="bars" width="100%" height={HEIGHT} aria-hidden="true">
			{measured !== null && <rect class="b-measured" y="5" width={percent(measured)} height="16" />}
			{ideal !== null && <line class="b-ideal" x1={percent(ideal)} x2={percent(ideal)} y1="1" y2="25" />}
			{measured !== null ? (
				<text x={percent(labelAt(measured, LABEL_SHARE))} dx="6" y="13">
					{format(measured)}
				</text>
			) : (
				<text class="b-none" x={percent(labelAt(0, FALLBACK_SHARE))} dx="6" y="13">
					{fallback}
				</text>
			)}
			{author !== null && <rect class="b-author" x="0.5" y="26.5" width={percent(author)} height="7" />}
			{author !== null && (
				<text class="b-small" x={percent(author)} dx="6" y="30">
					{format(author)}
				</text>
			)}
		</svg>
	);
}
