import type { Input, Place, Progress, Strategy, WorkloadName } from '../contract.ts';

/** What a reader asks for. */
export interface RunRequest {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	readonly input: Input;
	/** Processes, and the two threads of a real race, are workers in either place. */
	readonly place: Place;
}

export interface RunOptions {
	/** Stops the run: it settles as `cancelled`, and no worker is left. */
	readonly signal: AbortSignal;
	/** Called ten times a second or so, with the trace up to now. */
	readonly onProgress?: (progress: Progress) => void;
}
