import type { Input, Json, Strategy, WorkloadName } from '../contract.ts';
import type { Rival, SharedRace } from '../workloads/race/shared-memory.ts';
import type { PackedSpans } from './trace-recorder.ts';

/** What a worker (or the page, when it does a worker's work) is to do, in full. */
export interface Assignment {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	readonly input: Input;
	/** Zero of the run's clock, see `clock.ts`. */
	readonly epochMs: number;
}

/** A process of a pool: does one task at a time, in the lane that it is given. */
export interface ProcessAssignment extends Assignment {
	readonly lane: number;
}

/** Tasks for a process, after the index of the first of them among the tasks of the run. */
export type Batch = readonly [first: number, ...tasks: unknown[]];

/** What whoever performs tasks tells as it goes. */
export interface Update {
	/** Results since the last update, with the indices of their tasks. */
	readonly done: readonly number[];
	readonly results: readonly Json[];
	/** Spans that ended since the last update. */
	readonly closed: PackedSpans;
	/** The spans that go on, which replace those of the last update; absent where all have ended. */
	readonly open?: PackedSpans;
	/** Why a task threw. Nothing follows a failure. */
	readonly failure?: string;
}

/** One of the two workers of the race; its lane has its number. */
export interface RivalAssignment extends Pick<Assignment, 'input' | 'epochMs'> {
	readonly memory: SharedRace;
	readonly rival: Rival;
}
