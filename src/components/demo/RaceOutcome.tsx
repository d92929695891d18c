import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { LOST_UPDATES, type RaceAnswer } from './race-answer.ts';

interface Props {
	readonly race: RaceAnswer;
	readonly report: Report;
	readonly locale: Locale;
}

/** What `a` turned out to be, how often, and why: the histogram of a race. */
export function RaceOutcome({ race, report, locale }: Props) {
	const texts = demoTexts[locale].race;
	const { number, percent } = formatFor(locale);
	const most = Math.max(...race.outcomes.map(({ trials }) => trials), 1);
	return (
		<div class="race">
			<table>
				<caption>{texts.title}</caption>
				<thead class="visually-hidden">
					<tr>
						<th scope="col">{texts.columnValue}</th>
						<th scope="col">{race.source === 'interleavings' ? texts.columnOrders : texts.columnTrials}</th>
						<th scope="col">{texts.columnWhy}</th>
					</tr>
				</thead>
				<tbody>
					{race.outcomes.map(({ value, trials }) => (
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
									{number(trials)}, {percent(trials / Math.max(race.trials, 1))}
								</span>
							</td>
							<td class="race-why">{texts.outcome[value] ?? texts.otherOutcome}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="race-meaning">{raceMeaning(race, report, locale)}</p>
			<p class="hint">{texts.source[race.source]}</p>
		</div>
	);
}

/** What the histogram says, in a sentence or two. */
export function raceMeaning(race: RaceAnswer, report: Report, locale: Locale): string {
	const texts = demoTexts[locale].race;
	if (race.source === 'separate-memory') return texts.processes;
	if (race.source === 'interleavings') return texts.interleaved(race.lost, race.trials);
	const trialsOf = (value: number) => race.outcomes.find((outcome) => outcome.value === value)?.trials ?? 0;
	const first = trialsOf(12);
	const second = trialsOf(8);
	const sentences = [race.lost > 0 ? texts.lost(race.lost, race.trials) : texts.noneLost(race.trials)];
	if (race.lost > 0 && report.strategy === 'asyncio') sentences.push(texts.asyncioPaused);
	if (race.lost === 0 && report.strategy === 'asyncio' && report.input.pause === 0) sentences.push(texts.asyncio);
	if (first > 0 && second > 0) sentences.push(texts.orders(first, second));
	else if (first > 0 || second > 0) sentences.push(texts.oneOrder(first > 0 ? 12 : 8));
	return sentences.join(' ');
}
