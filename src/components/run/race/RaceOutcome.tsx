import type { Locale, Report } from '../../../demos/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';
import { RaceHistogram } from './RaceHistogram.tsx';
import type { RaceAnswer } from './race-answer.ts';

interface Props {
	readonly race: RaceAnswer;
	readonly report: Report;
	readonly locale: Locale;
}

/** What `a` turned out to be, how often, and why: the histogram of a race. */
export function RaceOutcome({ race, report, locale }: Props) {
	const texts = demoTexts[locale].race;
	return (
		<div class="race">
			<RaceHistogram
				title={texts.title}
				outcomes={race.outcomes}
				countTitle={race.source === 'interleavings' ? texts.columnOrders : texts.columnTrials}
				why={(value) => texts.outcome[value] ?? texts.otherOutcome}
				locale={locale}
			/>
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
