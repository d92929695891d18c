import type { Engine } from '../../demos/contract.ts';

/** A bar of a chart, and the words at its end: a number, or why there is no bar. */
export interface Bar {
	readonly engine: Engine;
	readonly value: number | null;
	/** The part of it that is start-up, drawn apart; 0 where there is none to tell. */
	readonly starting: number;
	/** Whether it is of a recorded run, beside others that are the reader's own. */
	readonly isRecorded: boolean;
	readonly words: string;
	/** What follows the words where there is room. */
	readonly note?: string;
}

/** What one strategy has in one chart: a bar an engine, the author's figure, the mark of the ideal. */
export interface BarValues {
	readonly bars: readonly Bar[];
	readonly author: number | null;
	readonly ideal: number | null;
}

interface Props {
	readonly values: BarValues;
	/** The value at the right edge of the bars, the same for all rows. */
	readonly max: number;
	readonly authorWords: string;
}

const TOP = 5;
const THICKNESS = 16;
/** From a bar to the next. */
const PITCH = 20;
const AUTHOR_THICKNESS = 7;
/** Share of the chart that a label takes on a narrow screen: a mark nearer than this would cross it. */
const LABEL_SHARE = 0.3;
/** The same for the words that stand where nothing was measured. */
const WORDS_SHARE = 0.5;
/** A start-up smaller than this share of the chart cannot be seen. */
export const VISIBLE_SHARE = 0.01;

/** How high the bars of a strategy stand, in pixels, where so many engines have one. */
export const barsHeight = (engines: number) => TOP + engines * PITCH + AUTHOR_THICKNESS + 8;

/**
 * Bars of one strategy. Widths are percentages, so the same markup fits any screen without a script; the words at the end
 * of the longest stand in the padding that the style sheet keeps for them.
 */
export function Bars({ values, max, authorWords }: Props) {
	const percent = (value: number) => `${Math.round((value / max) * 1e3) / 10}%`;
	const { bars, author, ideal } = values;
	const labelAt = (end: number, share: number) =>
		ideal !== null && ideal > end && ideal - end < share * max ? ideal : end;
	const topOf = (index: number) => TOP + index * PITCH;
	const authorTop = TOP + bars.length * PITCH + 1.5;
	return (
		<svg class="bars" height={barsHeight(bars.length)} aria-hidden="true">
			{bars.map(({ engine, value, starting, isRecorded }, index) => {
				if (value === null) return null;
				const start = starting > VISIBLE_SHARE * max ? starting : 0;
				return (
					<g key={engine}>
						{start > 0 && <rect class="b-start" y={topOf(index)} width={percent(start)} height={THICKNESS} />}
						<rect
							class={`b-${engine}${isRecorded ? ' is-recorded' : ''}`}
							x={start > 0 ? percent(start) : undefined}
							y={topOf(index)}
							width={percent(value - start)}
							height={THICKNESS}
						/>
					</g>
				);
			})}
			{ideal !== null && (
				<line class="b-ideal" x1={percent(ideal)} x2={percent(ideal)} y1="1" y2={TOP + bars.length * PITCH} />
			)}
			{/* Above the mark: where they meet all the same, the words stay whole. */}
			{bars.map(({ engine, value, words, note }, index) => (
				<text
					key={engine}
					class={value === null ? 'b-none' : undefined}
					x={percent(value === null ? labelAt(0, WORDS_SHARE) : labelAt(value, LABEL_SHARE))}
					dx="6"
					y={topOf(index) + THICKNESS / 2}
				>
					{words}
					{note && <tspan class="b-note">{note}</tspan>}
				</text>
			))}
			{author !== null && (
				<rect class="b-author" x="0.5" y={authorTop} width={percent(author)} height={AUTHOR_THICKNESS} />
			)}
			{author !== null && (
				<text class="b-small" x={percent(author)} dx="6" y={authorTop + AUTHOR_THICKNESS / 2}>
					{authorWords}
				</text>
			)}
		</svg>
	);
}
