import type { AuthorFigure, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Column, ComparisonRow } from './rows.ts';

interface Props {
	/**
	 * Of each engine one row a strategy, in the same order; ideals and the author's figures are the first engine's, and
	 * so is the work that seconds are of.
	 */
	readonly columns: readonly Column[];
	/** Whether some of the runs are the reader's own, so that recorded ones have to be marked. */
	readonly hasOwn: boolean;
	readonly locale: Locale;
}

/** The numbers of a comparison. Columns that nothing fills are left out. */
export function ComparisonTable({ columns: engines, hasOwn, locale }: Props) {
	const { strategy, engine: engineName, comparison: texts } = demoTexts[locale];
	const format = formatFor(locale);
	const rows = engines[0]?.rows ?? [];
	const authorTime = ({ seconds, precision }: AuthorFigure) =>
		precision === 'about' ? texts.about(format.wholeSeconds(seconds * 1000)) : format.seconds(seconds * 1000);
	const ofEngine = engines.flatMap(({ engine, rows: own, isSameWork }, index) => {
		const title = (text: string) => (engines.length > 1 ? `${engineName[engine]}: ${text.toLowerCase()}` : text);
		const column = (text: string, cell: (row: ComparisonRow) => string | number | false | null) => ({
			title: title(text),
			cell: (_: ComparisonRow, index: number) => cell(own[index] as ComparisonRow),
		});
		const timeOf = ({ run, ending, isSameWork: isSame }: ComparisonRow) => {
			if (!run) return ending && texts.ended[ending];
			const time = format.duration(run.wallMs);
			const named = hasOwn && run.recorded ? time + texts.recordedBar : time;
			return isSame ? named : `${named} (${texts.otherSize})`;
		};
		const startOf = ({ run }: ComparisonRow) => run && run.startingMs >= 1 && format.duration(run.startingMs);
		const time = column(texts.columns.time, timeOf);
		const starting = column(texts.columns.starting, startOf);
		const speedUp = column(texts.columns.speedUp, ({ speedUp }) => speedUp && format.times(speedUp));
		if (index === 0) return [time, starting, speedUp];
		return isSameWork ? [time, speedUp] : [speedUp];
	});
	const columns = [
		...ofEngine,
		{ title: texts.columns.ideal, cell: ({ idealMs }: ComparisonRow) => idealMs && format.duration(idealMs) },
		{ title: texts.columns.author, cell: ({ author }: ComparisonRow) => author && authorTime(author) },
		{
			title: texts.columns.authorSpeedUp,
			cell: ({ authorSpeedUp }: ComparisonRow) => authorSpeedUp && format.times(authorSpeedUp),
		},
	].filter(({ cell }) => rows.some((row, index) => cell(row, index)));

	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
		<section class="table-scroll" tabIndex={0} aria-label={texts.table}>
			<table>
				<thead>
					<tr>
						{[texts.columns.strategy, ...columns.map(({ title }) => title)].map((title) => (
							<th key={title} scope="col">
								{title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, index) => (
						<tr key={row.strategy}>
							<th scope="row">{strategy[row.strategy]}</th>
							{columns.map(({ title, cell }) => (
								<td key={title}>{cell(row, index) || texts.noFigure}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
