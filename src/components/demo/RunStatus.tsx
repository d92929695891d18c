import type { DemoState, Locale, Report } from '../../demos/contract.ts';
import { type DemoTexts, demoTexts } from '../../i18n/demo.ts';
import { formatFor } from '../../i18n/format.ts';
import type { RunningRun } from './controller.ts';
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
					<progress
						aria-label={texts.progress.label}
						max={progress?.total || 1}
						value={progress?.phase === 'running' ? progress.done : undefined}
					/>
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
			{!isBusy && last?.status === 'cancelled' && <p class="hint">{texts.cancelled(last.wallMs)}</p>}
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

function wordsOf({ strategy, at, of, progress, isStopping }: RunningRun, state: DemoState, texts: DemoTexts): string {
	const turn = of > 1 ? texts.progress.inTurn(strategy, at, of) : '';
	if (isStopping) return turn + texts.progress.stopping;
	if (state === 'loading') return turn + texts.progress.loading;
	if (!progress || progress.phase === 'starting') return turn + texts.progress.starting;
	return turn + texts.progress.running(progress.done, progress.total, progress.elapsedMs);
}

function outcomeOf(report: Report, texts: DemoTexts, locale: Locale): string {
	switch (report.status) {
		case 'done':
			return `${texts.done(report)}, ${report.verified ? texts.verified : texts.notVerified}.`;
		case 'cancelled':
			return texts.cancelled(report.wallMs);
		case 'failed':
			return report.failure ? texts.failed[report.failure.kind] : formatFor(locale).duration(report.wallMs);
	}
}
