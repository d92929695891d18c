import type { AuthorFigure, Locale } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import type { Format } from '../../i18n/format.ts';
import type { ComparisonRow } from './rows.ts';

interface Props {
	readonly rows: readonly ComparisonRow[];
	readonly format: Format;
	readonly locale: Locale;
}

/** The numbers of a comparison. Columns that nothing fills are left out. */
export function ComparisonTable({ rows, format, locale }: Props) {
	const { strategy, comparison: texts } = demoTexts[locale];
	const authorTime = ({ seconds, precision }: AuthorFigure) =>
		precision === 'about' ? texts.about(format.duration(seconds * 1000)) : format.seconds(seconds * 1000);
	const columns = [
		{ title: texts.columns.time, cell: (row: ComparisonRow) => row.measuredMs && format.duration(row.measuredMs) },
		{ title: texts.columns.starting, cell: (row: ComparisonRow) => row.startingMs && format.duration(row.startingMs) },
		{ title: texts.columns.speedUp, cell: (row: ComparisonRow) => row.speedUp && format.times(row.speedUp) },
		{ title: texts.columns.ideal, cell: (row: ComparisonRow) => row.idealMs && format.duration(row.idealMs) },
		{ title: texts.columns.author, cell: (row: ComparisonRow) => row.author && authorTime(row.author) },
		{
			title: texts.columns.authorSpeedUp,
			cell: (row: ComparisonRow) => row.authorSpeedUp && format.times(row.authorSpeedUp),
		},
	].filter(({ cell }) => rows.some((row) => cell(row)));

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
					{rows.map((row) => (
						<tr key={row.strategy}>
							<th scope="row">{strategy[row.strategy]}</th>
							{columns.map(({ title, cell }) => (
								<td key={title}>{cell(row) || texts.noFigure}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
