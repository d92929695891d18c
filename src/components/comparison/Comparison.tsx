import type { DemoDefinition, Input, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { Bars, type BarValues } from './Bars.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { meaningOf } from './meaning.ts';
import { type ComparisonRow, comparisonRows, type Reports, workKey } from './rows.ts';

interface Props {
	readonly demo: DemoDefinition;
	readonly reports: Reports;
	readonly input: Input;
	readonly cores: number;
	readonly locale: Locale;
	/** Whether the reports were recorded before, elsewhere. */
	readonly isRecorded?: boolean;
}

/** Strategies side by side: seconds, speed-up, what they mean, and the same numbers as a table. */
export function Comparison({ demo, reports, input, cores, locale, isRecorded = false }: Props) {
	if (demo.nature === 'race') return null;
	const texts = demoTexts[locale].comparison;
	const format = formatFor(locale);
	const rows = comparisonRows(demo, reports, input, cores);
	const isArticleSize = workKey(demo, input) === workKey(demo, demo.sizes.article);
	const hasAuthor = rows.some(({ authorSpeedUp }) => authorSpeedUp !== null);
	const hasIdeal = rows.some(({ idealMs }) => idealMs !== null);

	const seconds = rows.map((row) => ({ measured: row.measuredMs, author: null, ideal: row.idealMs }));
	const speedUps = rows.map((row) => ({
		measured: row.speedUp,
		author: row.authorSpeedUp,
		ideal: row.idealSpeedUp,
	}));

	return (
		<div class="comparison">
			<div class="cmp-charts" aria-hidden="true">
				<p class="cmp-head">{texts.seconds}</p>
				<p class="cmp-head">
					{texts.speedUp} <small>{texts.speedUpNote}</small>
				</p>
				{rows.map((row, index) => (
					<Row
						key={row.strategy}
						row={row}
						seconds={seconds[index] as BarValues}
						secondsMax={edgeOf(seconds)}
						speedUp={speedUps[index] as BarValues}
						speedUpMax={edgeOf(speedUps)}
						locale={locale}
					/>
				))}
			</div>
			<ul class="cmp-key" aria-hidden="true">
				<Key mark="b-measured" text={isRecorded ? texts.recorded : texts.measured} />
				{hasAuthor && <Key mark="b-author" text={texts.author} />}
				{hasIdeal && <Key mark="b-ideal" text={texts.ideal} />}
			</ul>
			<ul class="cmp-meaning">
				{meaningOf(demo, rows, reports, locale).map(({ strategy, sentence }) => (
					<li key={strategy}>{sentence}</li>
				))}
			</ul>
			<p class="cmp-notes">
				{[
					hasAuthor && (isArticleSize ? texts.authorSizeSame : texts.authorSizeDiffers),
					hasIdeal && texts.idealNote[demo.nature],
				]
					.filter(Boolean)
					.join(' ')}
			</p>
			<details class="cmp-table">
				<summary>{texts.table}</summary>
				<ComparisonTable rows={rows} format={format} locale={locale} />
			</details>
		</div>
	);
}

interface RowProps {
	readonly row: ComparisonRow;
	readonly seconds: BarValues;
	readonly secondsMax: number;
	readonly speedUp: BarValues;
	readonly speedUpMax: number;
	readonly locale: Locale;
}

function Row({ row, seconds, secondsMax, speedUp, speedUpMax, locale }: RowProps) {
	const { strategy, comparison } = demoTexts[locale];
	const { duration, times } = formatFor(locale);
	return (
		<>
			<p class="cmp-name">{strategy[row.strategy]}</p>
			<Bars values={seconds} max={secondsMax} format={duration} fallback={comparison.notRun} />
			<Bars values={speedUp} max={speedUpMax} format={times} fallback={comparison.noFigure} />
		</>
	);
}

function Key({ mark, text }: { mark: string; text: string }) {
	return (
		<li>
			<svg width="18" height="12" aria-hidden="true">
				{mark === 'b-ideal' ? (
					<line class={mark} x1="9" x2="9" y1="0" y2="12" />
				) : (
					<rect class={mark} x="0.5" y="1.5" width="17" height="9" />
				)}
			</svg>
			{text}
		</li>
	);
}

/** The right edge: the longest bar and room for its label. */
function edgeOf(values: readonly BarValues[]): number {
	return (
		1.45 * Math.max(...values.flatMap(({ measured, author, ideal }) => [measured ?? 0, author ?? 0, ideal ?? 0]), 1e-9)
	);
}
