import type { ComponentChildren } from 'preact';
import type { DemoState, Locale, Progress, Report } from '../../demos/contract.ts';
import { type DemoTexts, demoTexts } from '../../i18n/demo.ts';
import { reloadAfresh } from '../../site/scripts/reload-afresh.ts';
import { useThrottled } from '../use-throttled.ts';
import { hasBegun, type RunningRun } from './controller.ts';

interface Props {
	readonly state: DemoState;
	readonly running: RunningRun | null;
	/** The runs that were asked for last, as far as they have ended. */
	readonly series: readonly Report[];
	/** Whose outcome is shown; the last run's where this is left out. */
	readonly shown?: Report | null;
	/** What else is to be known while nothing runs. */
	readonly children?: ComponentChildren;
	readonly locale: Locale;
}

/** A screen reader hears of the progress this often at most. */
const SPEAK_EVERY_MS = 2_500;

/** How the run goes, and how the last one ended, with its reason: what stands beside Run. */
export function RunStatus({ state, running, series, shown = series.at(-1) ?? null, children, locale }: Props) {
	const texts = demoTexts[locale];
	const isBusy = running !== null;
	const words = isBusy ? wordsOf(running, state, texts) : '';
	const last = series.at(-1);
	const ending = state === 'unavailable' ? texts.unavailable : last ? outcomeOf(last, series, texts) : '';
	const spoken = useThrottled(isBusy ? words : ending, isBusy ? SPEAK_EVERY_MS : 0);

	return (
		<div class="run-status">
			<p class="visually-hidden" role="status">
				{spoken}
			</p>
			{isBusy && (
				<div class="progress">
					<progress aria-label={texts.progress.label} {...barOf(running.progress)} />
					<p>{words}</p>
				</div>
			)}
			{!isBusy && shown && <Outcome report={shown} series={series} locale={locale} />}
			{!isBusy && children}
			<p class="unavailable">
				{/* As the page is built it is empty: what did not come is then told from outside (`site/scripts/rescue.ts`). */}
				{state === 'unavailable' && (
					<>
						{texts.unavailable}{' '}
						<button type="button" class="quiet" onClick={reloadAfresh}>
							{texts.reload}
						</button>
					</>
				)}
			</p>
		</div>
	);
}

/** How a run ended; of a series that came to its end, the times of all. */
function Outcome({
	report,
	series,
	locale,
}: {
	readonly report: Report;
	readonly series: readonly Report[];
	readonly locale: Locale;
}) {
	const texts = demoTexts[locale];
	const { status, failure } = report;
	if (status === 'failed' && failure) {
		return (
			<div class="failure">
				<p>
					<b>{texts.failed[failure.kind]}</b> {texts.failureAdvice[failure.kind]}
				</p>
				<details>
					<summary>{texts.technicalDetail}</summary>
					<code>{failure.detail}</code>
				</details>
			</div>
		);
	}
	const isRight = status === 'done' && report.verified;
	return (
		<p class={`outcome ${isRight ? 'is-right' : status === 'done' ? 'is-wrong' : 'is-stopped'}`}>
			{status === 'done' && <span aria-hidden="true">{isRight ? '✓' : '✗'} </span>}
			{outcomeOf(report, series, texts)}
		</p>
	);
}

/** Without a value where nothing tells how much is left. */
function barOf(progress: Progress | null): { max: number; value?: number } {
	if (progress?.phase === 'loading' && progress.bytes) {
		return { max: progress.bytes.total, value: progress.bytes.received };
	}
	if (progress?.phase === 'running' && progress.total > 0) return { max: progress.total, value: progress.done };
	return { max: 1 };
}

/** How long ago Run was pressed, whatever of it a report counts as the run. */
const fromRunMs = ({ wallMs, phases }: Report) => wallMs + (phases.bootMs ?? 0);

function stopText(report: Report, texts: DemoTexts): string {
	const text = hasBegun(report) ? texts.cancelled : texts.cancelledBefore;
	return text(report.strategy, fromRunMs(report));
}

function wordsOf(running: RunningRun, state: DemoState, texts: DemoTexts): string {
	const { engine, strategy, at, of, progress, isStopping } = running;
	const what = texts.progress.of(strategy, engine, of > 1 ? { at, of } : null);
	if (isStopping) return what + texts.progress.stopping;
	const isSilent = progress?.isSilent;
	if (progress?.phase === 'loading' && progress.bytes) {
		const { received, total } = progress.bytes;
		return `${what}${texts.progress.loadingBytes(received, total)}${isSilent ? `. ${texts.progress.loadingSilent}` : ''}`;
	}
	if (state === 'loading') return what + texts.progress.loading;
	if (isSilent) return what + texts.progress.loadingSilent;
	if (!progress || progress.phase === 'starting') {
		return what + (engine === 'python' ? texts.progress.startingPython : texts.progress.starting);
	}
	if (progress.phase === 'warming') return what + texts.progress.warming;
	if (engine === 'python') return what + texts.progress.runningPython(progress.elapsedMs);
	return what + texts.progress.running(progress.done, progress.total, progress.elapsedMs);
}

function outcomeOf(report: Report, series: readonly Report[], texts: DemoTexts): string {
	switch (report.status) {
		case 'done': {
			const isOfSeries = series.length > 1 && series.includes(report) && series.every(({ verified }) => verified);
			if (isOfSeries) return texts.doneInTurn(series);
			return `${texts.done(report)}, ${report.verified ? texts.verified : texts.notVerified}.`;
		}
		case 'cancelled':
			return stopText(report, texts);
		case 'failed':
			return report.failure ? texts.failed[report.failure.kind] : texts.unanswered.failed;
	}
}
