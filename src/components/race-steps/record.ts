/** What `npm run record:race` records of the race as this site's CPython runs it. */
import type { ReplayStep } from '../../demos/python/explorer/contract.ts';

/** The races of the listing `threads.py`, each run once by a program of its own. */
export const RACES = [
	{ race: 'at-once', file: 'at_once.py' },
	{ race: 'call-inside', file: 'call_inside.py' },
	{ race: 'call-under-lock', file: 'call_under_lock.py' },
] as const;
export type RaceFile = (typeof RACES)[number]['file'];

/** Every schedule of a race was run. */
export interface RecordedRace {
	readonly file: RaceFile;
	/** So many. */
	readonly schedules: number;
	readonly outcomes: readonly RecordedOutcome[];
}

export interface RecordedOutcome {
	readonly a: number;
	/** How many schedules lead to it. */
	readonly schedules: number;
	/** One with the fewest preemptions, and of these the fewest turns; its engine's mark is `RECORDED_MARK`. */
	readonly shortest: string;
	readonly preemptions: number;
	readonly steps: readonly RecordedStep[];
}

export interface RecordedStep extends Pick<ReplayStep, 'thread' | 'function' | 'values'> {
	/** Of the race's one file, from 1. */
	readonly line: number;
}

/** Whether the engine of today runs a recorded schedule alike, a test asks: none is marked with the engine it was made by. */
export const RECORDED_MARK = 'recorded';

export interface RecordedFunction {
	readonly file: RaceFile;
	readonly name: string;
	readonly instructions: readonly RecordedInstruction[];
}

export interface RecordedInstruction {
	/** As `dis` names it, and what it says beside it. */
	readonly name: string;
	readonly argument: string;
	/** While the threads ran, CPython checked there whether to switch. */
	readonly isChecked: boolean;
}

/** Those that a page shows. */
export const SHOWN_FUNCTIONS: readonly Pick<RecordedFunction, 'file' | 'name'>[] = [
	{ file: 'at_once.py', name: 'add_two' },
	{ file: 'call_inside.py', name: 'add_two' },
	{ file: 'call_inside.py', name: 'step' },
];

export interface RecordedBytecode {
	/** The version of CPython: `3.14.0`. */
	readonly python: string;
	readonly functions: readonly RecordedFunction[];
}
