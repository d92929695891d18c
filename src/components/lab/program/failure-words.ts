import type { Locale } from '../../../demos/contract.ts';
import type { ProgramFailure } from '../../../demos/python/protocol.ts';
import { labTexts } from '../../../i18n/lab.ts';
import type { ErrorMark } from './editor/code-editor.ts';
import type { ProgramReport } from './program-report.ts';
import type { LimitName } from './settings.ts';

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
		case 'worker-unavailable':
		case 'worker-died':
		case 'internal':
			return words(texts.failed[failure.kind], { advice: texts.advice[failure.kind], detail: failure.detail });
	}
}

/** How a run ended, in a line; empty for one that never began. */
export function endWords({ status, exitCode, failure, wallMs }: ProgramReport, locale: Locale): string {
	const texts = labTexts[locale];
	switch (status) {
		case 'done':
			return texts.finished(wallMs);
		case 'cancelled':
			return texts.cancelled(wallMs);
		case 'failed': {
			const hasNotBegun = failure?.kind === 'no-jspi' || failure?.kind === 'not-loaded';
			if (hasNotBegun) return '';
			return exitCode === null ? texts.killed(wallMs) : texts.exited(exitCode, wallMs);
		}
	}
}

/** The line that a program failed at, to be marked in its text, or null. */
export function markOf({ failure }: ProgramReport, locale: Locale): ErrorMark | null {
	if (failure?.kind !== 'exception' || failure.uncaught.line === null) return null;
	const { type, message, line, column } = failure.uncaught;
	return { line, column, message: labTexts[locale].uncaught(type, message) };
}
