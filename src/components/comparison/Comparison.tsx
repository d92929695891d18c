import { Fragment } from 'preact';
import type { DemoDefinition, Engine, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { describeInput } from '../run/describe-input.ts';
import { type Bar, Bars, type BarValues, VISIBLE_SHARE } from './Bars.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { meaningOf } from './meaning.ts';
import { type Column, type ComparisonRow, comparedInput, comparisonRows, type EngineRuns, workKey } from './rows.ts';

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
	const { duration, times } = formatFor(locale);
	const [main] = runs;
	const work = workKey(demo, comparedInput(main));
	const columns = runs.map(
		(own): Column => ({
			engine: own.engine,
			rows: comparisonRows(demo, own),
			isSameWork: workKey(demo, comparedInput(own)) === work,
		}),
	);
	const rows = columns[0]?.rows ?? [];
	const otherWork = columns.filter(({ isSameWork }) => !isSameWork);
	const isArticleSize = work === workKey(demo, demo.sizes.article);
	const hasAuthor = rows.some(({ authorSpeedUp }) => authorSpeedUp !== null);
	const hasIdeal = rows.some(({ idealMs }) => idealMs !== null);
	const all = columns.flatMap((column) => column.rows);
	const hasOwn = all.some(({ run }) => run && !run.recorded);
	const recorded = hasOwn ? rows.find(({ run }) => run?.recorded)?.run : null;

	const secondsOf = ({ engine, rows: own }: Column, index: number): Bar => {
		const { run, isSameWork, ending } = own[index] as ComparisonRow;
		const isRecorded = hasOwn && run?.recorded !== undefined;
		const bar = { engine, value: null, starting: 0, isRecorded };
		if (!run) return { ...bar, words: ending ? texts.ended[ending] : texts.notRun };
		// Seconds of other work would lie beside these as if they were of the same.
		const note = isRecorded ? texts.recordedBar : undefined;
		if (!isSameWork) return { ...bar, words: texts.otherSize, note };
		return { ...bar, value: run.wallMs, starting: run.startingMs, words: duration(run.wallMs), note };
	};
	const speedUpOf = ({ engine, rows: own }: Column, index: number): Bar => {
		const { run, speedUp } = own[index] as ComparisonRow;
		const words = speedUp === null ? texts.noFigure : times(speedUp);
		return { engine, value: speedUp, starting: 0, isRecorded: hasOwn && run?.recorded !== undefined, words };
	};
	const sameWork = columns.filter(({ isSameWork }) => isSameWork);
	const seconds = rows.map(
		({ idealMs, isSameWork }, index): BarValues => ({
			bars: sameWork.map((column) => secondsOf(column, index)),
			author: null,
			ideal: isSameWork ? idealMs : null,
		}),
	);
	const speedUps = rows.map(
		({ authorSpeedUp, idealSpeedUp }, index): BarValues => ({
			bars: columns.map((column) => speedUpOf(column, index)),
			author: authorSpeedUp,
			ideal: idealSpeedUp,
		}),
	);
	const secondsMax = edgeOf(seconds);
	const drawn = [...seconds, ...speedUps].flatMap(({ bars }) => bars.filter(({ value }) => value !== null));
	const isDrawn = (engine: Engine, isRecorded: boolean) =>
		drawn.some((bar) => bar.engine === engine && bar.isRecorded === isRecorded);
	const hasStart = seconds.some(({ bars }) => bars.some(({ starting }) => starting > VISIBLE_SHARE * secondsMax));
	const notes = [
		otherWork.length > 0 && texts.otherWork(otherWork.map(({ engine }) => demoTexts[locale].engine[engine]).join(', ')),
		recorded?.recorded &&
			texts.recordedRows(
				recorded.recorded.machine,
				recorded.cores,
				formatFor(locale).date(recorded.recorded.recordedAt),
				describeInput(demo, recorded.input, locale),
			),
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
				{rows.map(({ strategy, authorSpeedUp }, index) => (
					<Fragment key={strategy}>
						<p class="cmp-name">{demoTexts[locale].strategy[strategy]}</p>
						<Bars values={seconds[index] as BarValues} max={secondsMax} authorWords="" />
						<Bars
							values={speedUps[index] as BarValues}
							max={edgeOf(speedUps)}
							authorWords={authorSpeedUp === null ? '' : times(authorSpeedUp)}
						/>
					</Fragment>
				))}
			</div>
			<ul class="cmp-key" aria-hidden="true">
				{columns.flatMap(({ engine }) =>
					[false, true]
						.filter((isRecorded) => isDrawn(engine, isRecorded))
						.map((isRecorded) => (
							<Key
								key={`${engine} ${isRecorded}`}
								mark={`b-${engine}${isRecorded ? ' is-recorded' : ''}`}
								text={texts.ofEngine(demoTexts[locale].engine[engine], isRecorded || !hasOwn)}
							/>
						)),
				)}
				{hasStart && <Key mark="b-start" text={texts.start} />}
				{hasAuthor && <Key mark="b-author" text={texts.author} />}
				{hasIdeal && <Key mark="b-ideal" text={texts.ideal} />}
			</ul>
			<ul class="cmp-meaning">
				{meaningOf(demo, rows, locale, hasOwn).map(({ strategy, sentence }) => (
					<li key={strategy}>{sentence}</li>
				))}
			</ul>
			<p class="cmp-notes">{notes.filter(Boolean).join(' ')}</p>
			<details class="cmp-table">
				<summary>{texts.table}</summary>
				<ComparisonTable columns={columns} hasOwn={hasOwn} locale={locale} />
			</details>
		</div>
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

/** The right edge: that of the longest bar or mark. */
function edgeOf(values: readonly BarValues[]): number {
	const ends = values.flatMap(({ bars, author, ideal }) => [
		...bars.map(({ value }) => value ?? 0),
		author ?? 0,
		ideal ?? 0,
	]);
	return Math.max(...ends, 1e-9);
}
