import { useEffect, useState } from 'preact/hooks';
import type { DemoState, Locale } from '../../../../demos/contract.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import { useThrottled } from '../../../use-throttled.ts';
import type { ProgramController, RunningProgram } from '../program-controller.ts';
import { hindranceOf, type Readiness } from '../use-readiness.ts';
import { endWords, failureWords, reasonOf } from './failure-words.ts';
import type { ProgramReport } from './program-report.ts';

interface Props {
	readonly controller: ProgramController;
	readonly readiness: Readiness;
	/** What runs, or ran, is not the program that stands in the editor now. */
	readonly isFormer: boolean;
	readonly locale: Locale;
}

/** A screen reader hears of the progress this often at most. */
const SPEAK_EVERY_MS = 2_500;

/** How the run goes, and how the last one ended, in a line beside the button. */
export function ProgramStatus({ controller, readiness, isFormer, locale }: Props) {
	const [state, running, report] = [controller.state.value, controller.running.value, controller.report.value];
	const awaits = awaitedWords(controller, locale);
	const hindrance = hindranceOf(readiness.support, state, locale);
	const now = running
		? progressWords(running, state, awaits, locale)
		: report
			? wholeEnd(report, locale)
			: (hindrance ?? '');
	const former = isFormer && (running || report) ? labTexts[locale].formerProgram : '';
	const spoken = useThrottled(`${now} ${former}`.trim(), running && awaits === null ? SPEAK_EVERY_MS : 0);

	return (
		<div class="program-status">
			<p class="visually-hidden" role="status">
				{spoken}
			</p>
			{running && <Progress running={running} state={state} awaits={awaits} locale={locale} />}
			{!running && report && <Ending report={report} locale={locale} />}
			{former && <p class="hint former-program">{former}</p>}
			{!running && !report && hindrance && (
				<p>
					<b class="reason">{hindrance}</b>
				</p>
			)}
			<p class="lab-broken">{labTexts[locale].scriptNotLoaded}</p>
		</div>
	);
}

/** The reason first: it is what the reader looks for. */
function Ending({ report, locale }: { readonly report: ProgramReport; readonly locale: Locale }) {
	const reason = report.failure && reasonOf(report.failure, locale);
	return (
		<p>
			{reason && <b class="reason">{reason}</b>} {endWords(report, locale)}
		</p>
	);
}

function Progress(props: { running: RunningProgram; state: DemoState; awaits: string | null; locale: Locale }) {
	const { running, state, awaits, locale } = props;
	const texts = labTexts[locale];
	const { loading, beganAtMs, isStopping } = running;
	const elapsedMs = useElapsed(beganAtMs);
	const isCounting = state === 'running' && !isStopping && awaits === null;
	return (
		<div class="progress">
			{loading && (
				<progress aria-label={texts.loadingLabel} max={loading.totalBytes || 1} value={loading.receivedBytes} />
			)}
			<p>{isCounting ? texts.running(elapsedMs) : progressWords(running, state, awaits, locale)}</p>
		</div>
	);
}

/** What the program has the reader do; null where it has nothing. */
function awaitedWords({ questions, server }: ProgramController, locale: Locale): string | null {
	const texts = labTexts[locale];
	if (questions.value.length > 0) return texts.waitsForAnswer;
	const ports = server.value?.ports ?? [];
	return ports.length > 0 ? texts.listensAt(ports) : null;
}

function progressWords(
	{ loading, isWarming, isStopping }: RunningProgram,
	state: DemoState,
	awaits: string | null,
	locale: Locale,
) {
	const texts = labTexts[locale];
	if (isStopping) return texts.stopping;
	if (awaits !== null) return awaits;
	if (state === 'running') return texts.isRunning;
	if (isWarming) return texts.warming;
	if (!loading) return texts.starting;
	const { receivedBytes, totalBytes, isFromNetwork, isSilent } = loading;
	return `${texts.loading(receivedBytes, totalBytes, isFromNetwork)}${isSilent ? `. ${texts.loadingSilent}` : ''}`;
}

/** What others see in several places, in one. */
function wholeEnd(report: ProgramReport, locale: Locale): string {
	const words = report.failure && failureWords(report.failure, locale);
	return [endWords(report, locale), words?.title, words?.advice].filter(Boolean).join(' ');
}

/** How long something has lasted, for a reader's eyes; 0 before it begins. */
function useElapsed(sinceMs: number | null): number {
	const [nowMs, setNow] = useState(0);
	useEffect(() => {
		if (sinceMs === null) return;
		const timer = setInterval(() => setNow(performance.now()), 100);
		return () => clearInterval(timer);
	}, [sinceMs]);
	return sinceMs === null ? 0 : Math.max(nowMs - sinceMs, 0);
}
