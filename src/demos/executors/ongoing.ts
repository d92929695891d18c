import type { AnyWorkload, Failure } from '../contract.ts';
import type { Assignment, Update } from './protocol.ts';
import type { TraceRecorder } from './trace-recorder.ts';

/** A run under way, as its executor sees it. */
export interface OngoingRun {
	readonly assignment: Assignment;
	readonly workload: AnyWorkload;
	readonly tasks: readonly unknown[];
	/** Lanes of a pool of processes, at most. */
	readonly cores: number;
	/** Spans that the page itself sees: workers that start, tasks that queue for one. */
	readonly trace: TraceRecorder;
	/** Aborted when the run has ended, in whatever way: the executor closes what it opened. */
	readonly ended: AbortSignal;
	/** Call it when the first worker is up. */
	readonly started: () => void;
	readonly take: (teller: string, update: Update) => void;
	readonly fail: (failure: Failure) => void;
	/** A new cable to the simulated internet, or null for a workload without network. */
	readonly plugInternet: () => MessagePort | null;
}

/**
 * Starts the run; what happens then goes through `take`, `fail` and `started`. Whatever it throws or rejects with fails
 * the run; that it comes back or resolves means nothing.
 */
export type Executor = (run: OngoingRun) => void | Promise<void>;
