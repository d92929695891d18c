/**
 * What the schedule explorer promises to a page (`client/explore.ts`), and what its client and an interpreter say to each
 * other. Holds no logic.
 *
 * An **exploration** runs a program again and again, each time under another **schedule** (who goes on at each point
 * where threads can be switched), in virtual time: waiting takes none, and computing takes none that the program could
 * see but a microsecond for every look at a clock. All runs begin alike, so that the schedule alone tells them apart.
 */
import type { NetworkBehaviour } from '../../contract.ts';
import type {
	Check,
	Limits,
	Output,
	Program,
	ProgramFailure,
	ProgramTrace,
	SourceLocation,
	TraceChunk,
} from '../protocol.ts';
import type { Decision, Divergence, Plan, RunRecord, Turn } from './decision.ts';

/**
 * Where threads can be switched: `cpython`, where this CPython does it (calls and loops of the program, and whatever is
 * done to a lock); `instruction`, between any two instructions of the program's own text, which is a model.
 */
export type Rule = 'cpython' | 'instruction';

export interface ExploredProgram extends Pick<Program, 'source' | 'fileName' | 'network'> {
	readonly rule: Rule;
	readonly limits?: Partial<ExploreLimits>;
	/** What is to hold at the end of each run. */
	readonly check?: Check;
}

/** Of each run. */
export interface ExploreLimits extends Pick<Limits, 'outputBytes' | 'memoryBytes'> {
	/** A run that has come to so many points has "not ended". */
	readonly steps: number;
	/** A run that has computed for so long without coming to any point has not ended either. */
	readonly timeMs: number;
}

/** The end of a run; runs with equal ends are one outcome. */
export interface RunEnd {
	/**
	 * `exit`: by itself, with whatever exit code; `exception`: by one that nobody caught, in whatever thread; `deadlock`;
	 * `endless`: it did not end within the limits.
	 */
	readonly kind: 'exit' | 'exception' | 'deadlock' | 'endless';
	readonly exitCode: number | null;
	readonly failure: ProgramFailure | null;
	/** What it printed, as plain text, in order; neighbours of one stream are one. */
	readonly output: readonly Pick<Output, 'stream' | 'text'>[];
	/** Why the check of the program failed; absent where it held, was not come to, or there is none. */
	readonly failedCheck?: string;
}

export interface Outcome {
	/** Tells it from the others of the exploration: a hash of its end. */
	readonly id: string;
	readonly end: RunEnd;
	/** How many of the runs came to it. */
	readonly count: number;
	/** The shortest schedule found that leads to it (`schedule.ts`); null where that is too long to be written down. */
	readonly schedule: string | null;
	/** How often that schedule stops a thread that could have gone on. */
	readonly preemptions: number;
	/** Whether the schedule, run again, led there again; null as long as that was not tried. */
	readonly isConfirmed: boolean | null;
}

/** What was tried, in numbers of runs; a run counts once. */
export interface Tried {
	readonly baseline: number;
	readonly pct: number;
	readonly random: number;
	readonly search: number;
	/** How many different schedules these runs were: one that was run before tells nothing new. */
	readonly distinct: number;
	/** Runs that only made a schedule shorter, or confirmed it; they are in no outcome's count. */
	readonly shrinking: number;
	/** All schedules with at most so many preemptions were run; null where not even those without one were. */
	readonly completePreemptions: number | null;
	/** All schedules that there are were run: what was not found, does not exist under the rule. */
	readonly isComplete: boolean;
}

export interface Exploration {
	readonly status: 'exploring' | 'done' | 'stopped' | 'failed';
	/** Why it failed: of the engine, not of the program. */
	readonly failure: ProgramFailure | null;
	readonly rule: Rule;
	/** All runs but those of `tried.shrinking`. */
	readonly runs: number;
	readonly elapsedMs: number;
	/** The most frequent first. */
	readonly outcomes: readonly Outcome[];
	readonly tried: Tried;
	/** Of the run with the most: threads, and points at which another thread could have gone on. */
	readonly threads: number;
	readonly points: number;
	/**
	 * What stands in the way of a true statement: the program starts processes, or asks for input, of which there is none;
	 * or two runs of one schedule differed.
	 */
	readonly flaws: readonly ('processes' | 'input' | 'not-deterministic')[];
}

/** The `detail` of `explore:report`: an exploration and the program that it was of. */
export interface ExplorationReport extends Exploration {
	readonly source: string;
}

export interface ExploreOptions {
	/** Stop. */
	readonly signal: AbortSignal;
	/** How many runs at most, and for how long. */
	readonly budget: { readonly runs: number; readonly ms: number };
	/** How many interpreters run side by side; the number of cores where absent. */
	readonly sideBySide?: number;
	readonly onProgress?: (exploration: Exploration) => void;
	readonly onLoading?: (loading: { readonly receivedBytes: number; readonly totalBytes: number }) => void;
}

/** One schedule, followed step by step. */
export interface Replay {
	/**
	 * `same`: it went as recorded, to the end; `paused`: the turns are over, and `next` is to be decided; `differs`: the
	 * program is another one, or runs otherwise: `divergence` says where; `failed`: the engine, not the program.
	 */
	readonly status: 'same' | 'paused' | 'differs' | 'failed';
	readonly divergence: { readonly turn: number; readonly reason: string } | null;
	/** Null where it did not come to an end. */
	readonly end: RunEnd | null;
	readonly failure: ProgramFailure | null;
	/** Names by number. */
	readonly threads: readonly string[];
	readonly steps: readonly ReplayStep[];
	/** The schedule that was followed so far. */
	readonly schedule: string;
	/** Where threads stand that have begun and are not at their end, by their numbers. */
	readonly standing: Readonly<Record<number, ProgramLine>>;
	/** Who could go on, where `paused`. */
	readonly next: NextChoice | null;
	/** For the usual timeline, in virtual time. */
	readonly trace: ProgramTrace;
}

/** A line of the program, in whichever of its files. */
export interface ProgramLine {
	readonly location: SourceLocation;
	/** Its text, without its indent; empty where that is not known. */
	readonly code: string;
}

/** A line of the program that a thread has run, or begun and not ended when another thread went on. */
export interface ReplayStep extends ProgramLine {
	readonly thread: number;
	/** The function that the line is of; `<module>` outside of all. */
	readonly function: string;
	/**
	 * Names on the line that have simple values: as they stand when the line ends or, of a line that calls a function of
	 * the program or is interrupted, before that. What they are in the end is then a step of its own, if it differs.
	 */
	readonly values: readonly { readonly name: string; readonly value: string }[];
	/** What it printed meanwhile, as plain text. */
	readonly printed: string;
	/** Why this thread and not that of the step before: null where it is the same. */
	readonly switched: 'preempted' | 'waits' | 'ended' | null;
	/** How many turns of the schedule had begun when the line began. */
	readonly turn: number;
	/** The index of the step whose line ends here; null where a line begins. */
	readonly ends: number | null;
}

export interface NextChoice {
	/** Who can go on, the one that runs first. */
	readonly threads: readonly {
		readonly thread: number;
		readonly isCurrent: boolean;
		/** The schedule so far, and this choice: to be followed next. Null where that is too long to be written down. */
		readonly schedule: string | null;
	}[];
}

export interface FollowOptions {
	readonly signal: AbortSignal;
	/**
	 * `end`: the schedule of a whole run; `pause`: stop before the decision that follows it; `baseline`: go on to the end,
	 * and nobody is preempted.
	 */
	readonly afterwards: 'end' | 'pause' | 'baseline';
}

/** What a search for a way to an outcome came to, from where a run is paused. */
export type Sought =
	| {
			readonly status: 'found';
			/** Which thread is to go on now. */
			readonly thread: number;
			/** The shortest schedule found that leads there, and how often it stops a thread that could have gone on. */
			readonly schedule: string | null;
			readonly preemptions: number;
	  }
	/** `impossible`: all schedules that begin like this were run; `unknown`: it was not among so many. */
	| { readonly status: 'impossible' | 'unknown'; readonly runs: number }
	| { readonly status: 'stopped' }
	| { readonly status: 'failed'; readonly failure: ProgramFailure };

/** `client/explore.ts`. None of them rejects for what a reader can cause. */
export type Explore = (program: ExploredProgram, options: ExploreOptions) => Promise<Exploration>;
/** `schedule` as text; one that cannot be read is a `ScheduleError` of `schedule.ts`, thrown at once. */
export type Follow = (program: ExploredProgram, schedule: string, options: FollowOptions) => Promise<Replay>;
/** `schedule`: where a run is paused, as for `Follow`. */
export type Seek = (
	program: ExploredProgram,
	schedule: string,
	isSought: (end: RunEnd) => boolean,
	options: Pick<ExploreOptions, 'signal' | 'budget'>,
) => Promise<Sought>;

// ------------------------------------------------------------------ the client and an interpreter

/** To an interpreter, besides what `protocol.ts` has: to run a program once under a plan, and to become as good as new. */
export interface ExploreMessage {
	readonly kind: 'explore';
	readonly order: RunOrder;
}

/** The run is over; the interpreter may take the next, unless it is spent: then it cannot become as good as new. */
export interface ExploredMessage {
	readonly kind: 'explored';
	readonly result: RunResult;
	readonly isSpent: boolean;
}

/** One run for an interpreter. Data. */
export interface RunOrder {
	readonly source: string;
	readonly fileName: string;
	readonly network: NetworkBehaviour;
	readonly rule: Rule;
	readonly limits: ExploreLimits;
	readonly plan: Plan;
	readonly check?: Check;
	/** Whether the lines that it ran are wanted. */
	readonly isTraced: boolean;
}

/** What came of it. Data. */
export interface RunResult {
	/** Null where it was stopped before its end. */
	readonly end: RunEnd | null;
	readonly divergence: Divergence | null;
	/** Where the plan was to pause: what is to be decided, and the schedule that each choice would make, in their order. */
	readonly paused: { readonly decision: Decision; readonly grown: readonly GrownSchedule[] } | null;
	readonly record: RunRecord;
	/** It started a further process: what other processes do is under no schedule. */
	readonly startedProcess: boolean;
	/** It asked for a line of input, and was told that there is none. */
	readonly askedForInput: boolean;
	/** How many points the program came to, those included at which nobody else could go on. */
	readonly steps: number;
	readonly traced: TracedRun | null;
}

export interface GrownSchedule {
	readonly chosen: number;
	readonly turns: readonly Turn[];
}

export interface TracedRun {
	readonly pid: number;
	readonly processName: string;
	readonly steps: readonly ReplayStep[];
	/** Where threads stand that have begun and are not at their end, by their numbers. */
	readonly standing: Readonly<Record<number, ProgramLine>>;
	readonly chunks: readonly TraceChunk[];
	readonly startMs: number;
	readonly endMs: number;
}
