/**
 * The words that every part of a demo shares: what a workload is, what a strategy records, what a report carries.
 * Holds no logic and imports nothing but the words of a trace and the names of the languages and strategies, so pages, islands and workers can all depend on it.
 */
import type { Locale } from '../i18n/locales.ts';
import type { IndexedTrace } from './spans/indexed-trace.ts';
import type { Strategy } from './strategies.ts';
import type { Trace } from './trace.ts';

export type { Locale };

export const WORKLOADS = ['sum-of-squares', 'download', 'heavy', 'sleep', 'race'] as const;
/** A piece of work of the articles. */
export type WorkloadName = (typeof WORKLOADS)[number];

export type { Strategy };

export const ENGINES = ['python', 'typescript'] as const;
/** What executes a run: CPython in WebAssembly, or workers or the main thread of this page. */
export type Engine = (typeof ENGINES)[number];

export const PLACES = ['worker', 'main-thread'] as const;
/** Where the TypeScript engine computes. On the main thread the page freezes, which is the point of offering it. */
export type Place = (typeof PLACES)[number];

/** Parameters of a run by name; a switch is 0 or 1. Names and bounds stand in the workload's `demo.ts`. */
export type Input = Readonly<Record<string, number>>;

/** Whatever a workload computes, in a shape that survives JSON: integers beyond 2^53 are decimal strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a task yields to whoever drives it: `COMPUTING` at a checkpoint, or a promise where it has to wait. */
export const COMPUTING = 'computing';
export type Checkpoint = typeof COMPUTING | PromiseLike<unknown>;

/** A task in progress. The driver sends back what a yielded promise resolved to, or throws its reason in. */
export type TaskBody<Result> = Generator<Checkpoint, Result, unknown>;

/** What a running task may use of the world. */
export interface TaskContext {
	/** Fetches from the simulated internet; rejects with a `NetworkFailure`. */
	readonly fetch: (url: string) => Promise<FetchedPage>;
	/** Resolves after so many milliseconds. */
	readonly sleep: (ms: number) => Promise<void>;
	/** What `Workload.memory` made: the same object for all tasks of one process. */
	readonly memory: unknown;
}

export interface FetchedPage {
	readonly url: string;
	readonly status: number;
	readonly body: Uint8Array;
}

/**
 * A workload, written once for every strategy. Its members are methods, not function properties, so that a workload
 * with tasks of its own type is still a `Workload<Input, unknown, Json, Json>` to those who only drive it.
 */
export interface Workload<TInput extends Input, Task, Result extends Json, Answer extends Json> {
	readonly name: WorkloadName;
	/** Whether threads and processes are a pool that takes tasks in turn, or made anew for every task. */
	readonly crew: 'pool' | 'one-per-task';
	/** The tasks of a run, in order. A task must survive `structuredClone`. */
	plan(input: TInput): readonly Task[];
	perform(task: Task, context: TaskContext): TaskBody<Result>;
	/** The answer of the run from the results, which stand in the order of the tasks. */
	combine(results: readonly Result[], input: TInput): Answer;
	/** Whether the answer is the known one, to the last digit. */
	verify(answer: Answer, input: TInput): boolean;
	/** Memory that the tasks of one process share, made afresh in every process; absent where they share none. */
	memory?(input: TInput): unknown;
	/** How the simulated internet behaves during a run; absent where the tasks don't use it. */
	network?(input: TInput): NetworkBehaviour;
}

/** A workload seen by those who drive it and need not know its tasks. */
export type AnyWorkload = Workload<Input, unknown, Json, Json>;

/** How the simulated internet answers. */
export interface NetworkBehaviour {
	/** From asking to the answer. */
	readonly latencyMs: number;
	/** How much earlier or later an answer may come; decided by the address, so every run sees the same. */
	readonly jitterMs: number;
	/** The share of requests that end in a failure, decided by the address. */
	readonly failurePercent: number;
}

/** What a program printed, as plain text in the order in which it stands there; neighbours of one stream are one. */
export interface OutputChunk {
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
}

/** How far a run is, with the trace up to now where the engine can tell it yet. */
export interface Progress {
	/** Grows while the run does, and is not copied. */
	readonly trace?: IndexedTrace;
	/** `warming`: of Python, running until the browser has optimised the interpreter. */
	readonly phase: 'loading' | 'starting' | 'warming' | 'running';
	/** Of tasks. `total` is 0 where the engine cannot tell tasks apart. */
	readonly done: number;
	readonly total: number;
	readonly elapsedMs: number;
	/** Of the engine's files, while it loads them. */
	readonly bytes?: { readonly received: number; readonly total: number };
	/** Something of the engine is waited for, and the network has brought nothing for some seconds. */
	readonly isSilent: boolean;
	/** All output up to now; absent where the engine runs no program. */
	readonly output?: readonly OutputChunk[];
}

/** Why a run did not reach an answer. The interface words it; `detail` is the technical message, untranslated. */
export interface Failure {
	readonly kind:
		| 'bad-input'
		| 'worker-died'
		| 'worker-unavailable'
		/** A fault of ours, of which no worker died. */
		| 'internal'
		| 'task-failed'
		| 'unsupported'
		/** Of the engine's files; the next three say why, where that is known. */
		| 'not-loaded'
		| 'offline'
		| 'stalled'
		| 'damaged'
		/** The program ended with an exception, or with an exit code other than 0. */
		| 'program-failed'
		| 'deadlock'
		| 'time-limit'
		| 'output-limit'
		| 'memory-limit';
	readonly detail: string;
}

/**
 * `gil`: no interpreter, lanes take turns; `threads`: CPython's own GIL, but stacks of one worker in place of the
 * system's threads; `interpreters`: CPython's own code above, but each a worker in place of a part of one process;
 * `workers`: no interpreters, a worker in place of each; `network`: the simulated internet; `interleavings`: every order
 * of steps in place of a race.
 */
export type Emulated = 'gil' | 'threads' | 'interpreters' | 'workers' | 'network' | 'interleavings';

/** Where a run happened, so that figures of two runs can be compared honestly. */
export interface Environment {
	readonly cores: number;
	readonly browser: string;
	readonly platform: string;
	readonly place: Place;
	readonly crossOriginIsolated: boolean;
	/** What of the run is emulated rather than real, for example `['gil', 'network']`. */
	readonly emulated: readonly Emulated[];
	/** The kind of machine, for a recorded run only. */
	readonly machine?: string;
}

/**
 * `startingMs`: for how long at least one worker, or process of the program, was starting, while others may have been
 * at work already; `runningMs`: the rest. They add up to `wallMs`.
 */
export interface Phases {
	readonly startingMs: number;
	readonly runningMs: number;
	/** Of Python only: loading the engine's files and starting the interpreter, before all that. */
	readonly bootMs?: number;
}

export type RunStatus = 'done' | 'failed' | 'cancelled';

/**
 * The outcome of a run: the public interface of a demo, the `detail` of `demo:report`. Times are milliseconds. A stopped
 * or failed run keeps the trace that had come in.
 */
export interface Report extends Trace {
	readonly workload: WorkloadName;
	readonly strategy: Strategy;
	readonly engine: Engine;
	readonly input: Input;
	/**
	 * ISO 8601, UTC.
	 * @format date-time
	 */
	readonly startedAt: string;
	readonly status: RunStatus;
	readonly failure: Failure | null;
	/**
	 * From Run to the answer, with the start of workers. Of Python, from the program's first line to its end, as a
	 * program that times itself would tell: what came before stands in `phases.bootMs`.
	 */
	readonly wallMs: number;
	readonly phases: Phases;
	/** What the program printed; absent where the engine runs no program. */
	readonly output?: readonly OutputChunk[];
	/** Null unless `status` is `done`. */
	readonly answer: Json;
	/** Whether the answer equals the known one; false unless `status` is `done`. */
	readonly verified: boolean;
	/** The longest time for which the page drew no frame during the run, or null where it was not watched. */
	readonly longestFreezeMs: number | null;
	readonly environment: Environment;
}

/** States of a demo's root element, in `data-state`. */
export type DemoState = 'idle' | 'loading' | 'running' | 'done' | 'failed' | 'cancelled' | 'unavailable';

/** One field of a demo's form. */
export interface Parameter {
	readonly name: string;
	readonly kind: 'integer' | 'switch';
	readonly min: number;
	readonly max: number;
	readonly step?: number;
	/** Strategies on which the field has an effect; all where absent. */
	readonly strategies?: readonly Strategy[];
	/** Engines on which the field has an effect; both where absent. */
	readonly engines?: readonly Engine[];
}

/** What is wrong with one field, and within which bounds its number should be. */
export interface InputProblem {
	readonly name: string;
	readonly kind: 'no-number' | 'not-whole' | 'too-small' | 'too-large' | 'no-switch' | 'more-than-pages';
	readonly min: number;
	readonly max: number;
}

/** A time that an article gives, at the article's own size. */
export interface AuthorFigure {
	readonly seconds: number;
	/** `about` where the article says "just over". */
	readonly precision: 'exact' | 'about';
}

/** What the page knows of a workload: everything but the code, and but the words, which each language has of its own. */
export interface DemoDefinition {
	readonly workload: WorkloadName;
	/** Whether the tasks compute, wait, or race for shared memory. */
	readonly nature: 'cpu' | 'waiting' | 'race';
	/** The strategies that it is offered with, and whose the pair is: the article's own, or ours because readers ask. */
	readonly origin: Readonly<Partial<Record<Strategy, 'article' | 'ours'>>>;
	readonly parameters: readonly Parameter[];
	/** What is wrong with fields that are each within bounds but do not go together, or null. */
	readonly checkTogether?: (input: Input) => InputProblem | null;
	readonly sizes: { readonly quick: Readonly<Record<Engine, Input>>; readonly article: Input };
	readonly authorFigures: Readonly<Partial<Record<Strategy, AuthorFigure>>>;
	/**
	 * The time that theory allows for the work as the listing gives it out, without start and overhead, in milliseconds;
	 * null where there is no such figure. `sequentialMs` is what the work takes one core, where that was measured.
	 */
	readonly ideal: (
		strategy: Strategy,
		input: Input,
		known: { readonly engine: Engine; readonly cores: number; readonly sequentialMs: number | null },
	) => number | null;
}
