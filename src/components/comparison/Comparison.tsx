import type { DemoDefinition, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { Bars, type BarValues } from './Bars.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { meaningOf } from './meaning.ts';
import { type ComparisonRow, comparisonRows, type EngineRuns, workKey } from './rows.ts';

interface Props {
	readonly demo: DemoDefinition;
	/** The engine that the sentences speak of, and after it others to compare it with. */
	readonly runs: readonly [EngineRuns, ...EngineRuns[]];
	readonly locale: Locale;
}

/** Strategies side by side: seconds, speed-up, what they mean, and the same numbers as a table. */
export function Comparison({ demo, runs, locale }: Props) {
	if (demo.nature === 'race') return null;
	const texts = demoTexts[locale].comparison;
	const [main] = runs;
	const work = workKey(demo, main.input);
	const columns = runs.map((own) => ({
		engine: own.engine,
		rows: comparisonRows(demo, own),
		isSameWork: workKey(demo, own.input) === work,
	}));
	const rows = columns[0]?.rows ?? [];
	const isArticleSize = work === workKey(demo, demo.sizes.article);
	const hasAuthor = rows.some(({ authorSpeedUp }) => authorSpeedUp !== null);
	const hasIdeal = rows.some(({ idealMs }) => idealMs !== null);
	const otherWork = columns.filter(({ isSameWork }) => !isSameWork);

	const barsOf = (shown: typeof columns, of: (row: ComparisonRow) => number | null) =>
		rows.map((_, index) => shown.map(({ engine, rows: own }) => ({ engine, value: of(own[index] as ComparisonRow) })));
	// Seconds of other work would lie beside these as if they were of the same.
	const secondsBars = barsOf(
		columns.filter(({ isSameWork }) => isSameWork),
		({ measuredMs }) => measuredMs,
	);
	const speedUpBars = barsOf(columns, ({ speedUp }) => speedUp);
	const seconds = rows.map(
		(row, index): BarValues => ({ measured: secondsBars[index] ?? [], author: null, ideal: row.idealMs }),
	);
	const speedUps = rows.map(
		(row, index): BarValues => ({
			measured: speedUpBars[index] ?? [],
			author: row.authorSpeedUp,
			ideal: row.idealSpeedUp,
		}),
	);
	const notes = [
		otherWork.length > 0 && texts.otherWork(otherWork.map(({ engine }) => demoTexts[locale].engine[engine]).join(', ')),
		hasAuthor && (isArticleSize ? texts.authorSizeSame[main.engine] : texts.authorSizeDiffers[main.engine]),
		hasIdeal && texts.idealNote[demo.nature],
	];

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
				{runs.map(({ engine, isRecorded }) => (
					<Key
						key={engine}
						mark={`b-${engine}`}
						text={texts.ofEngine(demoTexts[locale].engine[engine], isRecorded ?? false)}
					/>
				))}
				{hasAuthor && <Key mark="b-author" text={texts.author} />}
				{hasIdeal && <Key mark="b-ideal" text={texts.ideal} />}
			</ul>
			<ul class="cmp-meaning">
				{meaningOf(demo, rows, main.reports, locale).map(({ strategy, sentence }) => (
					<li key={strategy}>{sentence}</li>
				))}
			</ul>
			<p class="cmp-notes">{notes.filter(Boolean).join(' ')}</p>
			<details class="cmp-table">
				<summary>{texts.table}</summary>
				<ComparisonTable columns={columns} locale={locale} />
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
	const ends = values.flatMap(({ measured, author, ideal }) => [
		...measured.map(({ value }) => value ?? 0),
		author ?? 0,
		ideal ?? 0,
	]);
	return 1.45 * Math.max(...ends, 1e-9);
}
