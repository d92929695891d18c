import type { Locale } from '../../../../demos/contract.ts';
import type { ProgramFailure } from '../../../../demos/python/protocol.ts';
import { labTexts } from '../../../../i18n/lab.ts';
import type { ErrorMark } from '../editor/code-editor.ts';
import type { LimitName } from '../settings/settings.ts';
import type { ProgramReport } from './program-report.ts';
import { lineInEditor } from './source-location.ts';

export interface FailureWords {
	/** Empty where the exit code has said all. */
	readonly title: string;
	readonly advice: string;
	/** The limit that was reached, for the reader to raise, or null. */
	readonly limit: LimitName | null;
	/** What the engine says itself, where that can help. */
	readonly detail: string;
}

/** Why a program did not end well, in words for the reader. */
export function failureWords(failure: ProgramFailure, locale: Locale): FailureWords {
	const texts = labTexts[locale];
	const words = (title: string, rest: Partial<FailureWords> = {}): FailureWords => ({
		title,
		advice: '',
		limit: null,
		detail: '',
		...rest,
	});
	switch (failure.kind) {
		case 'exception':
			return words(texts.uncaught(failure.uncaught.type, failure.uncaught.message));
		case 'exit-code':
			return words('');
		case 'deadlock':
			return words(texts.deadlock.title, { advice: texts.deadlock.advice });
		case 'time-limit':
			return words(texts.timeLimit(failure.limit), { limit: 'timeS' });
		case 'output-limit':
			return words(texts.outputLimit(failure.limit), { limit: 'outputMb' });
		case 'memory-limit':
			return words(texts.memoryLimit(failure.limit), { limit: 'memoryMb' });
		case 'no-jspi':
		case 'not-loaded':
		case 'offline':
		case 'stalled':
		case 'damaged':
		case 'worker-unavailable':
		case 'worker-died':
		case 'internal':
			return words(texts.failed[failure.kind], { advice: texts.advice[failure.kind], detail: failure.detail });
	}
}

/** The same in a few words, for the place beside Run; empty where the exit code has said all. */
export function reasonOf(failure: ProgramFailure, locale: Locale): string {
	switch (failure.kind) {
		case 'exit-code':
			return '';
		case 'exception':
			return failureWords(failure, locale).title;
		default:
			return labTexts[locale].reason[failure.kind];
	}
}

/** How a run ended and how long it took, and apart from it how long Python took to start; empty for one that never began. */
export function endWords({ status, exitCode, phases }: ProgramReport, locale: Locale): string {
	const texts = labTexts[locale];
	const { runningMs, ...ofStart } = phases;
	const hasBegun = exitCode !== null || runningMs > 0;
	if (!hasBegun) return status === 'cancelled' ? texts.cancelledAtStart : '';
	const startMs = Object.values(ofStart).reduce((sum, ms) => sum + ms, 0);
	return `${endOf(status, exitCode, runningMs, locale)} ${texts.startOfPython(startMs)}`;
}

function endOf(status: ProgramReport['status'], exitCode: number | null, runningMs: number, locale: Locale): string {
	const texts = labTexts[locale];
	switch (status) {
		case 'done':
			return texts.finished(runningMs);
		case 'cancelled':
			return texts.cancelled(runningMs, exitCode);
		case 'failed':
			return exitCode === null ? texts.killed(runningMs) : texts.exited(exitCode, runningMs);
	}
}

/** The line that a program failed at, to be marked in its text, or null: it can fail in another file. */
export function markOf({ failure }: ProgramReport, locale: Locale): ErrorMark | null {
	if (failure?.kind !== 'exception') return null;
	const { type, message, location } = failure.uncaught;
	const line = lineInEditor(location);
	return line === null
		? null
		: { line, column: location?.column ?? null, message: labTexts[locale].uncaught(type, message) };
}
