import type { ComponentChildren } from 'preact';
import { catalog } from '../../demos/catalog.ts';
import type { Locale, Report, Strategy } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { AnswerView } from './AnswerView.tsx';
import type { RunningRun } from './controller.ts';
import { describeInput } from './describe-input.ts';
import { Exports } from './Exports.tsx';
import { RunOutput } from './RunOutput.tsx';
import { IsolationOffer } from './race/IsolationOffer.tsx';
import { PythonRace } from './race/PythonRace.tsx';
import { isPythonRace } from './race/python-race.ts';
import { RaceOutcome } from './race/RaceOutcome.tsx';
import { asRaceAnswer } from './race/race-answer.ts';

interface Props {
	readonly strategy: Strategy;
	readonly report: Report | null;
	readonly running: RunningRun | null;
	/** What stands here until the strategy has been run. */
	readonly recorded?: ComponentChildren;
	readonly locale: Locale;
	/** End of the time axis in ms, where several timelines share a scale. */
	readonly scaleMs?: number;
}

/** A strategy's run: under way, over, or recorded. */
export function RunResult({ strategy, report, running, recorded, locale, scaleMs }: Props) {
	const texts = demoTexts[locale];
	const { duration } = formatFor(locale);
	const progress = running?.progress;

	if (running) {
		return (
			<>
				<p class="run-title">
					<b>{texts.strategy[strategy]}</b> <span class="run-time">{progress ? duration(progress.elapsedMs) : ''}</span>
				</p>
				<Timeline
					title={texts.strategy[strategy]}
					trace={{ lanes: progress?.lanes ?? [], spans: progress?.spans ?? [] }}
					endMs={Math.max(progress?.elapsedMs ?? 1, scaleMs ?? 0)}
					isLive
					locale={locale}
				/>
				{running.engine === 'python' && <RunOutput output={progress?.output ?? []} isLive locale={locale} />}
			</>
		);
	}
	if (!report) return <>{recorded}</>;

	const isOfPython = isPythonRace(report);
	const race = report.status === 'done' ? asRaceAnswer(report.answer) : null;
	// An enumeration has said so of itself already, under its histogram.
	const emulated = report.environment.emulated.filter((what) => !(race && what === 'interleavings'));
	return (
		<>
			<p class="run-title">
				<b>{texts.strategy[strategy]}</b> <span class="run-time">{duration(report.wallMs)}</span>
				<span class="run-source">
					{texts.measured.title}: {texts.measured.by(texts.engine[report.engine], report.environment.cores)};{' '}
					{texts.phases(report.phases)}
				</span>
			</p>
			<p class="hint run-input">
				{describeInput(catalog[report.workload], report.input, locale, report)}
				{report.status !== 'done' && ` ${texts.unanswered[report.status]}`}
			</p>
			{report.status === 'done' && !race && !isOfPython && <AnswerView report={report} locale={locale} />}
			{isOfPython && <PythonRace report={report} locale={locale} />}
			{race && <RaceOutcome race={race} report={report} locale={locale} />}
			{race?.source === 'interleavings' && <IsolationOffer locale={locale} />}
			{report.spans.length > 0 && !isOfPython && (
				<Timeline
					title={texts.strategy[strategy]}
					trace={report}
					endMs={Math.max(report.wallMs, scaleMs ?? 0)}
					locale={locale}
				/>
			)}
			{report.output && <RunOutput output={report.output} locale={locale} />}
			{emulated.length > 0 && <p class="hint emulated">{emulated.map((what) => texts.emulated[what]).join(' ')}</p>}
			<Exports report={report} locale={locale} />
		</>
	);
}
