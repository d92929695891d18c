import type { Locale, Report } from '../../demos/contract.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { summaryText } from '../timeline/summary-text.ts';
import { TimelinePicture } from '../timeline/TimelinePicture.tsx';
import { RaceOutcome } from './RaceOutcome.tsx';
import { asRaceAnswer } from './race-answer.ts';
import type { Recording } from './recordings.ts';

interface Props {
	readonly report: Report | undefined;
	readonly recording: Recording | null;
	readonly locale: Locale;
}

/** Drawn at this width and stretched by the browser: between a telephone's and a desk's, so neither distorts much. */
const NOMINAL_PIXELS = 640;

/** A run that was recorded before, drawn when the site is built: what stands on the page until the reader runs. */
export function RecordedRun({ report, recording, locale }: Props) {
	if (!report || !recording) return null;
	const texts = demoTexts[locale];
	const { duration, date } = formatFor(locale);
	const race = asRaceAnswer(report.answer);
	return (
		<>
			<p class="run-title">
				<b>{texts.strategy[report.strategy]}</b> <span class="run-time">{duration(report.wallMs)}</span>
				<span class="run-source">
					{texts.recorded.title}:{' '}
					{texts.recorded.by(recording.machine, report.environment.cores, date(recording.recordedAt))}
				</span>
			</p>
			{race && <RaceOutcome race={race} report={report} locale={locale} />}
			<div class="tl">
				<TimelinePicture
					lanes={report.lanes}
					spans={report.spans}
					fromMs={0}
					toMs={report.wallMs}
					pixels={NOMINAL_PIXELS}
					locale={locale}
				/>
			</div>
			<p class="tl-summary">{summaryText(report.lanes, report.spans, locale)}</p>
		</>
	);
}
