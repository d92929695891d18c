import { catalog } from '../../demos/catalog.ts';
import type { Locale, Report } from '../../demos/contract.ts';
import { indexTrace } from '../../demos/spans/indexed-trace.ts';
import { demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { describeInput } from '../run/describe-input.ts';
import { PythonRace, RacePicture } from '../run/race/PythonRace.tsx';
import { asPythonRace, isPythonRace } from '../run/race/python-race.ts';
import { RaceOutcome } from '../run/race/RaceOutcome.tsx';
import { asRaceAnswer } from '../run/race/race-answer.ts';
import { summaryText } from '../timeline/summary-text.ts';
import { TimelinePicture } from '../timeline/TimelinePicture.tsx';
import type { Recording } from './recordings.ts';

interface Props {
	readonly report: Report | undefined;
	readonly recording: Recording | null;
	/** Address of the picture, where the page leaves it out until its tab is chosen; drawn in the page where absent. */
	readonly pictureAt?: string | undefined;
	readonly locale: Locale;
}

/** A run that was recorded before, drawn when the site is built: what stands on the page until the reader runs. */
export function RecordedRun({ report, recording, pictureAt, locale }: Props) {
	const texts = demoTexts[locale];
	if (!report || !recording) return <p class="hint">{texts.recorded.none}</p>;
	const { duration, date } = formatFor(locale);
	const race = asRaceAnswer(report.answer);
	const isOfPython = isPythonRace(report);
	return (
		<>
			<p class="run-title">
				<b>{texts.strategy[report.strategy]}</b> <span class="run-time">{duration(report.wallMs)}</span>
				<span class="run-source">
					{texts.recorded.title}:{' '}
					{texts.recorded.by(recording.machine, report.environment.cores, date(recording.recordedAt))}
				</span>
			</p>
			<p class="hint run-input">{describeInput(catalog[report.workload], report.input, locale, report)}</p>
			{race && <RaceOutcome race={race} report={report} locale={locale} />}
			{isOfPython && <PythonRace report={report} pictureAt={pictureAt} locale={locale} />}
			{!race && !isOfPython && (
				<>
					<div class="tl" data-fragment={pictureAt}>
						{!pictureAt && <RecordedPicture report={report} isInPage locale={locale} />}
					</div>
					<p class="tl-summary">{summaryText(indexTrace(report), report.environment.cores, locale)}</p>
				</>
			)}
		</>
	);
}

/** How finely a picture is drawn whose width is not known: within a page coarse enough to weigh little. */
const COLUMNS = { inPage: 80, beside: 400 };
/** A phone has room for as many. */
const TICKS = 4;

interface PictureProps {
	readonly report: Report;
	readonly isInPage?: boolean;
	readonly locale: Locale;
}

/** The timeline of a recorded run; of a race the histograms, which say more. */
export function RecordedPicture({ report, isInPage = false, locale }: PictureProps) {
	const race = asPythonRace(report.answer);
	if (race) return race.source === 'python' ? <RacePicture races={race.races} locale={locale} /> : null;
	return (
		<TimelinePicture
			{...indexTrace(report)}
			window={{ fromMs: 0, toMs: report.wallMs, columns: isInPage ? COLUMNS.inPage : COLUMNS.beside }}
			ticks={TICKS}
			locale={locale}
		/>
	);
}
