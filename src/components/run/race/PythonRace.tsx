import type { Locale, Report } from '../../../demos/contract.ts';
import { demoTexts } from '../../../i18n/demo.ts';
import { asPythonRace, type Race } from './python-race.ts';
import { RaceHistogram } from './RaceHistogram.tsx';

interface Props {
	readonly report: Report;
	/** Address of the histograms, where the page leaves them out until their tab is chosen. */
	readonly pictureAt?: string | undefined;
	readonly locale: Locale;
}

/** The races that a listing ran, side by side, and why each ended so. */
export function PythonRace({ report, pictureAt, locale }: Props) {
	const texts = demoTexts[locale].race;
	const answer = asPythonRace(report.answer);
	if (!answer) return null;
	if (answer.source === 'copies') {
		return (
			<div class="race">
				<p class="race-meaning">{texts.copies(answer)}</p>
			</div>
		);
	}
	return (
		<div class="race">
			<div class="race-cases" data-fragment={pictureAt}>
				{!pictureAt && <RacePicture races={answer.races} locale={locale} />}
			</div>
			<p class="hint">{texts.ordersAndLosses}</p>
			{answer.races.map((race) => (
				<p key={race.race} class="race-meaning">
					{caseMeaning(race, locale)}
				</p>
			))}
		</div>
	);
}

/** A histogram for each race. */
export function RacePicture({ races, locale }: { races: readonly Race[]; locale: Locale }) {
	const texts = demoTexts[locale].race;
	return (
		<>
			{races.map(({ race, outcomes }) => (
				<RaceHistogram
					key={race}
					title={texts.cases[race].title}
					outcomes={outcomes}
					countTitle={texts.columnTrials}
					locale={locale}
				/>
			))}
		</>
	);
}

/** Why the race of a case ended so; says what was found where it differs from what is usual. */
export function caseMeaning({ race, trials, lost }: Race, locale: Locale): string {
	const { cases, lost: lostText, noneLost } = demoTexts[locale].race;
	const found = lost > 0 ? lostText(lost, trials) : noneLost(trials);
	const { title, why, whyNot } = cases[race];
	return `${title}. ${found} ${lost > 0 ? why : whyNot}`;
}
