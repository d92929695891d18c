import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { AnswerView } from './AnswerView.tsx';
import { hasOwnToShow, type RunningRun } from './controller.ts';
import { Exports } from './Exports.tsx';
import { RunOutput } from './RunOutput.tsx';
import { IsolationOffer } from './race/IsolationOffer.tsx';
import { isPythonRace } from './race/python-race.ts';
import { asRaceAnswer } from './race/race-answer.ts';

interface Props {
	readonly report: Report | null;
	readonly running: RunningRun | null;
	readonly locale: Locale;
}

/** What a run has besides its picture: the answer, the output, what of it was emulated, ways to keep it. */
export function RunDetails({ report, running, locale }: Props) {
	const texts = demoTexts[locale];
	if (running) {
		const isShown = running.engine === 'python' && hasOwnToShow(running);
		return isShown ? <RunOutput output={running.progress?.output ?? []} isLive locale={locale} /> : null;
	}
	if (!report) return null;

	const race = report.status === 'done' ? asRaceAnswer(report.answer) : null;
	// An enumeration has said so of itself already, under its histogram.
	const emulated = report.environment.emulated.filter((what) => !(race && what === 'interleavings'));
	return (
		<>
			{report.status === 'done' && !race && !isPythonRace(report) && <AnswerView report={report} locale={locale} />}
			{race?.source === 'interleavings' && <IsolationOffer locale={locale} />}
			{report.output && <RunOutput output={report.output} locale={locale} />}
			{emulated.length > 0 && <p class="hint emulated">{emulated.map((what) => texts.emulated[what]).join(' ')}</p>}
			<Exports report={report} locale={locale} />
		</>
	);
}
