import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { catalog } from '../../demos/catalog.ts';
import type { Locale, Report, Strategy } from '../../demos/contract.ts';
import { indexTrace } from '../../demos/spans/indexed-trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { LiveTimeline } from '../timeline/LiveTimeline.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { hasOwnToShow, type RunningRun } from './controller.ts';
import { describeInput } from './describe-input.ts';
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

const NOTHING = { lanes: [], index: [] };

/** The picture of a strategy's run, under way, over, or recorded: of what it is, and how it went. */
export function RunResult({ strategy, report, running, recorded, locale, scaleMs = 0 }: Props) {
	const texts = demoTexts[locale];
	const { duration } = formatFor(locale);
	const whole = useMemo(() => (report ? indexTrace(report) : null), [report]);

	if (running?.progress && hasOwnToShow(running)) {
		const { trace = NOTHING, elapsedMs } = running.progress;
		return (
			<>
				<p class="run-title">
					<b>{texts.strategy[strategy]}</b> <span class="run-time">{duration(elapsedMs)}</span>
					<span class="run-source">
						{texts.underWay}: {texts.engine[running.engine]}
					</span>
				</p>
				<p class="hint run-input">{describeInput(catalog[running.workload], running.input, locale, running)}</p>
				<LiveTimeline trace={trace} endMs={Math.max(elapsedMs, scaleMs)} locale={locale} />
			</>
		);
	}
	if (!report) return <>{recorded}</>;

	const isOfPython = isPythonRace(report);
	const race = report.status === 'done' ? asRaceAnswer(report.answer) : null;
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
			{isOfPython && <PythonRace report={report} locale={locale} />}
			{race && <RaceOutcome race={race} report={report} locale={locale} />}
			{whole && report.spans.length > 0 && !isOfPython && (
				<Timeline
					title={texts.strategy[strategy]}
					trace={whole}
					endMs={Math.max(report.wallMs, scaleMs)}
					cores={report.environment.cores}
					locale={locale}
				/>
			)}
		</>
	);
}
