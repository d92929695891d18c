import type { Input, Locale, Progress, Strategy, WorkloadName } from '../contract.ts';

/** What a reader asks for: the listing of a workload's strategy, at an input. */
export interface ListingRequest {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	readonly input: Input;
	/** Which of the listing's languages: the one that the reader sees. */
	readonly locale: Locale;
}

export interface RunOptions {
	/** Stops the program: the run settles as `cancelled`, with what it had printed and traced. */
	readonly signal: AbortSignal;
	/** Called ten times a second or so, with the output and the trace up to now. */
	readonly onProgress?: (progress: Progress) => void;
}
