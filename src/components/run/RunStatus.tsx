import type { DemoState, Locale, Progress, Report } from '../../demos/contract.ts';
import { type DemoTexts, demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import { hasBegun, type RunningRun } from './controller.ts';
import { Heartbeat } from './Heartbeat.tsx';
import { useThrottled } from './use-throttled.ts';
import type { FrameWatch } from './watch-frames.ts';

interface Props {
	readonly state: DemoState;
	readonly running: RunningRun | null;
	readonly frames: FrameWatch | null;
	readonly last: Report | null;
	readonly locale: Locale;
}

/** A screen reader hears of the progress this often at most. */
const SPEAK_EVERY_MS = 2_500;

/** How the run goes, and how the last one ended: a bar, words, the heartbeat. */
export function RunStatus({ state, running, frames, last, locale }: Props) {
	const texts = demoTexts[locale];
	const isBusy = running !== null;
	const words = isBusy ? wordsOf(running, state, texts) : '';
	const outcome = !isBusy && last ? outcomeOf(last, texts, locale) : '';
	const spoken = useThrottled(isBusy ? words : outcome, isBusy ? SPEAK_EVERY_MS : 0);
	const progress = running?.progress;

	return (
		<div class="run-status">
			<p class="visually-hidden" role="status">
				{spoken}
			</p>
			{isBusy && (
				<div class="progress">
					<progress aria-label={texts.progress.label} {...barOf(progress)} />
					<p>{words}</p>
				</div>
			)}
			{!isBusy && last?.status === 'failed' && last.failure && (
				<div class="failure">
					<p>
						<b>{texts.failed[last.failure.kind]}</b> {texts.failureAdvice[last.failure.kind]}
					</p>
					<p class="hint">
						{texts.technicalDetail}: <code>{last.failure.detail}</code>
					</p>
				</div>
			)}
			{!isBusy && last?.status === 'cancelled' && <p class="hint">{stopText(last, texts)}</p>}
			{frames && (
				<Heartbeat
					frames={frames}
					isRunning={isBusy}
					longestFreezeMs={isBusy ? null : (last?.longestFreezeMs ?? null)}
					locale={locale}
				/>
			)}
		</div>
	);
}

/** Without a value where nothing tells how much is left. */
function barOf(progress: Progress | null | undefined): { max: number; value?: number } {
	if (progress?.phase === 'loading' && progress.bytes) {
		return { max: progress.bytes.total, value: progress.bytes.received };
	}
	if (progress?.phase === 'running' && progress.total > 0) return { max: progress.total, value: progress.done };
	return { max: 1 };
}

/** How long ago Run was pressed, whatever of it a report counts as the run. */
const fromRunMs = ({ wallMs, phases }: Report) => wallMs + (phases.bootMs ?? 0);

function stopText(report: Report, texts: DemoTexts): string {
	return hasBegun(report) ? texts.cancelled(fromRunMs(report)) : texts.cancelledBefore(fromRunMs(report));
}

function wordsOf(running: RunningRun, state: DemoState, texts: DemoTexts): string {
	const { engine, strategy, at, of, progress, isStopping } = running;
	const turn = of > 1 ? texts.progress.inTurn(strategy, at, of) : '';
	if (isStopping) return turn + texts.progress.stopping;
	if (progress?.phase === 'loading' && progress.bytes) {
		return turn + texts.progress.loadingBytes(progress.bytes.received, progress.bytes.total);
	}
	if (state === 'loading') return turn + texts.progress.loading;
	if (!progress || progress.phase === 'starting') {
		return turn + (engine === 'python' ? texts.progress.startingPython : texts.progress.starting);
	}
	if (progress.phase === 'warming') return turn + texts.progress.warming;
	if (engine === 'python') return turn + texts.progress.runningPython(progress.elapsedMs);
	return turn + texts.progress.running(progress.done, progress.total, progress.elapsedMs);
}

function outcomeOf(report: Report, texts: DemoTexts, locale: Locale): string {
	switch (report.status) {
		case 'done':
			return `${texts.done(report)}, ${report.verified ? texts.verified : texts.notVerified}.`;
		case 'cancelled':
			return stopText(report, texts);
		case 'failed':
			return report.failure ? texts.failed[report.failure.kind] : formatFor(locale).duration(report.wallMs);
	}
}
