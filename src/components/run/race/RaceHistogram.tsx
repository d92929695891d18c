import type { Locale } from '../../../demos/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';
import { formatFor } from '../../../i18n/format.ts';
import { LOST_UPDATES } from './race-answer.ts';

interface Props {
	readonly title: string;
	/** How often `a` ended as what. */
	readonly outcomes: readonly { readonly value: number; readonly trials: number }[];
	/** What is counted. */
	readonly countTitle: string;
	/** What each outcome comes from; left out where several histograms share one explanation. */
	readonly why?: (value: number) => string;
	readonly locale: Locale;
}

/** Outcomes of a race as bars, those of a lost update in a colour of their own. */
export function RaceHistogram({ title, outcomes, countTitle, why, locale }: Props) {
	const texts = demoTexts[locale].race;
	const { number, percent } = formatFor(locale);
	const most = Math.max(...outcomes.map(({ trials }) => trials), 1);
	const total = outcomes.reduce((sum, { trials }) => sum + trials, 0);
	return (
		<table>
			<caption>{title}</caption>
			<thead class="visually-hidden">
				<tr>
					<th scope="col">{texts.columnValue}</th>
					<th scope="col">{countTitle}</th>
					{why && <th scope="col">{texts.columnWhy}</th>}
				</tr>
			</thead>
			<tbody>
				{outcomes.map(({ value, trials }) => (
					<tr key={value} class={LOST_UPDATES.includes(value) ? 'is-lost' : undefined}>
						<th scope="row">{value}</th>
						<td class="race-bar">
							<svg width="100%" height="18" aria-hidden="true">
								<rect width={`${Math.round((trials / most) * 700) / 10}%`} height="18" />
								<text x={`${Math.round((trials / most) * 700) / 10}%`} dx="6" y="9">
									{number(trials)}
								</text>
							</svg>
							<span class="visually-hidden">
								{number(trials)}, {percent(trials / Math.max(total, 1))}
							</span>
						</td>
						{why && <td class="race-why">{why(value)}</td>}
					</tr>
				))}
			</tbody>
		</table>
	);
}
