/** How a program has ended, by its exit code and what nobody caught. */
import type { ProgramFailure, ProgramOutcome, StuckThread, Uncaught } from './protocol.ts';

export type Ending = Pick<ProgramOutcome, 'status' | 'failure' | 'exitCode'>;

/** Of the main process. `memoryBytes`: how much it could have. */
export function endingOf(exitCode: number, uncaught: Uncaught | null, memoryBytes: number): Ending {
	if (exitCode === 0) return { status: 'done', failure: null, exitCode };
	if (!uncaught) return failed({ kind: 'exit-code', detail: `Exit code ${exitCode}.` }, exitCode);
	const { type, message } = uncaught;
	if (type === 'MemoryError') return failed({ kind: 'memory-limit', detail: message, limit: memoryBytes }, exitCode);
	return failed({ kind: 'exception', detail: `${type}: ${message}`, uncaught }, exitCode);
}

export function deadlockOf(threads: readonly StuckThread[]): ProgramFailure {
	return { kind: 'deadlock', detail: 'Every thread waits for what none of them will do.', threads };
}

export function failed(failure: ProgramFailure, exitCode: number | null = null): Ending {
	return { status: 'failed', failure, exitCode };
}
