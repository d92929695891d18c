/**
 * The words that cross a boundary of the Python engine: between a page and its client, and between the client, the
 * kernel of processes and the interpreters, each of which is a worker. Holds no logic, and imports only words that the
 * engines share.
 *
 * A **program** is what a reader runs; it has one main **process** and whatever processes that starts. A process is
 * carried out by an **interpreter**, a worker with a CPython of its own that can take one process after another.
 * Times are milliseconds; those called `…AtMs` are absolute (`performance.timeOrigin + performance.now()`), so that
 * what several workers measured lies on one axis.
 */
import type { NetworkBehaviour } from '../contract.ts';
import type { TerminalSize } from '../terminal/size.ts';
import type { Lane, Trace } from '../trace.ts';
import type { FileChange } from './operations.ts';

export type { Asked, FileChange, Operations, Told } from './operations.ts';

// ------------------------------------------------------------------ a page and the client

/** A program and the world it runs in. */
export interface Program {
	readonly source: string;
	/** As tracebacks name it; `main.py` where absent. */
	readonly fileName?: string;
	/** `sys.getswitchinterval()` at the start, 5 where absent. */
	readonly switchIntervalMs?: number;
	/** What `os.cpu_count()` tells, and how many processes may compute at once; the machine's own number where absent. */
	readonly cpus?: number;
	readonly network?: NetworkBehaviour;
	readonly limits?: Partial<Limits>;
	/** What is to hold at its end; in this order. */
	readonly checks?: readonly Check[];
	/** The size of the terminal that it writes to, as it is told; 80 × 24 where absent. */
	readonly terminal?: TerminalSize;
}

/**
 * What is to hold when a program has come to its end. `assertions`: Python that runs after the main module and its
 * threads, in the main process; it finds the program's names, and in `output` what all processes have printed to stdout.
 * It fails by raising. `schedules`: the same, and the program is run under so many schedules for it (`explorer/`), of
 * which none may make it fail, end it in any other way than by itself with exit code 0, or leave it without an end.
 */
export type Check = CheckText &
	({ readonly kind: 'assertions' } | { readonly kind: 'schedules'; readonly runs: number });

interface CheckText {
	/** What its reader is told of it. */
	readonly name: string;
	readonly source: string;
	/** The page does not show its source. It is no secret: it comes with the page. */
	readonly isHidden: boolean;
}

/** What a check came to. */
export type CheckVerdict =
	| { readonly status: 'passed'; readonly tried?: TriedSchedules }
	/** The assertion's own text, else as it is written, or the exception; empty where the program was ended within it. */
	| { readonly status: 'failed'; readonly message: string; readonly schedule?: FailingSchedule }
	/**
	 * `failed`: the program did not end well, see its `failure`; `cancelled`: it was stopped; `left`: it ended at once, by
	 * `os._exit()`; `unexplored`: its schedules cannot be explored, since it starts processes or the engine failed.
	 */
	| { readonly status: 'not-run'; readonly reason: 'failed' | 'cancelled' | 'left' | 'unexplored' };

/** Under which schedules a check held. */
export interface TriedSchedules {
	readonly runs: number;
	/** There are no others. */
	readonly isComplete: boolean;
}

/** Under which one it failed. */
export interface FailingSchedule {
	/** As a link to the lab has it (`explorer/schedule.ts`), the shortest found; null where it is too long for that. */
	readonly text: string | null;
	/** How the program ended under it. */
	readonly end: 'exit' | 'exception' | 'deadlock' | 'endless';
}

export type CheckResult = Pick<CheckText, 'name' | 'isHidden'> & {
	readonly kind: 'assertions' | 'schedules';
} & CheckVerdict;

/** How far the check of that number is. */
export interface CheckProgress {
	readonly index: number;
	readonly step: 'begun' | 'passed' | 'failed';
	/** Why it failed. */
	readonly message: string;
}

/** A program that reaches one of these is ended, and says which. */
export interface Limits {
	/** From the program's first line; waiting for the reader's input does not count. */
	readonly timeMs: number;
	/** Of all processes together, stdout and stderr. */
	readonly outputBytes: number;
	/** Of the memory of one process; Python raises `MemoryError` beyond it. */
	readonly memoryBytes: number;
}

/** How far the loading of the engine is. Nothing is told where all is loaded. */
export interface Loading {
	readonly receivedBytes: number;
	readonly totalBytes: number;
	/** Whether the bytes come over the network; false where they come from what an earlier visit kept. */
	readonly isFromNetwork: boolean;
	/** The network is waited for, and nothing has come for some seconds. */
	readonly isSilent: boolean;
}

/** What a process has written through one stream, until it wrote through the other. */
export interface OutputPiece {
	readonly stream: 'stdout' | 'stderr';
	readonly text: string;
}

export interface Output extends OutputPiece {
	readonly pid: number;
}

/** What a program asks its reader, by `input()` or `getpass()`. */
export interface Question {
	readonly prompt: string;
	readonly pid: number;
	/** Of what is not to be read by those who look on: what stands for each character of it, or nothing. */
	readonly mask?: string;
}

/** A lane as the program knows it: its name there, and the process that it is of. */
export interface ProgramLane extends Lane {
	readonly name: string;
	readonly pid: number;
	readonly isHelper: boolean;
}

/** The trace so far; times are since the program's first line, and what came before has no trace. */
export interface ProgramTrace extends Trace {
	readonly lanes: readonly ProgramLane[];
}

/** Where in which file. */
export interface SourceLocation {
	/**
	 * As `Program.fileName` where it is the program's own text, whatever a process calls that. Another file is called as in
	 * the program's folder, one that lies elsewhere by its whole path, and a text in no file as Python does: `<string>`.
	 */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** From 1; of syntax errors only. */
	readonly column: number | null;
}

/** An exception that nobody caught in the main thread of the main process. */
export interface Uncaught {
	/** `ZeroDivisionError`, or `module.Name` for a class that is not built in. */
	readonly type: string;
	readonly message: string;
	/** Of a syntax error, where it is; else where the traceback last was outside the library; null where it never was. */
	readonly location: SourceLocation | null;
}

/** A thread that waits for what nobody will do. */
export interface StuckThread {
	readonly process: string;
	readonly thread: string;
	/** Where it is outside the library; null where all that it is in is the library's. */
	readonly location: SourceLocation | null;
	readonly waitsFor: WaitsFor;
}

/** What a thread waits for. Data alone: the words are those of `src/i18n`. Names are the program's own. */
export type WaitsFor =
	| {
			readonly kind: 'thing';
			/** The class of a library, as a program writes it: `Lock`, `queue.Queue`. */
			readonly type: string;
			/** What was called of it; null where that goes without saying, as with a lock. */
			readonly method: string | null;
			/** `fork`, `self.lock`, `forks[2]`; null where it has none. */
			readonly name: string | null;
			/** The thread that holds it, as far as the process knows. */
			readonly holder: string | null;
	  }
	| { readonly kind: 'end'; readonly of: 'thread' | 'process' | 'task'; readonly names: readonly string[] }
	/** A function of a library: `multiprocessing.connection.wait`. */
	| { readonly kind: 'call'; readonly function: string }
	/** A future that nobody completes. */
	| { readonly kind: 'future'; readonly name: string | null }
	/** Its own start: so many processes live at once at most. */
	| { readonly kind: 'start'; readonly maxLive: number }
	| { readonly kind: 'nothing' };

/** A program listens at ports of its own machine; at none where it does no more. */
export interface Listening {
	readonly ports: readonly number[];
	/** Whether all of its threads wait: for whoever connects, or for whatever else. */
	readonly isWaiting: boolean;
}

/** What the reader asks of a server of the program. */
export interface ReaderRequest {
	readonly port: number;
	readonly method: string;
	/** A path, and what is asked of it, as it stands in a request. */
	readonly target: string;
	/** The reader's own; one of a name that the page would send takes its place. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: string;
}

/** What came of it. */
export interface ReaderAnswer {
	/** Of HTTP; null where what came is none. */
	readonly head: {
		readonly statusLine: string;
		readonly headers: readonly (readonly [name: string, value: string])[];
	} | null;
	/** That of the answer; all that came where it has no head. */
	readonly body: Uint8Array<ArrayBuffer>;
	/**
	 * `whole`: it came to its end; `short`: the server closed the connection before; `refused`: nobody listens there;
	 * `reset`: the connection was broken off; `late`: there is no end of it in the time that it may take; `long`: it is more
	 * than a page shows; `gone`: the program has ended.
	 */
	readonly ending: 'whole' | 'short' | 'refused' | 'reset' | 'late' | 'long' | 'gone';
}

/** Why a program did not end by itself with exit code 0. `detail` is technical and untranslated. */
export type ProgramFailure =
	| { readonly kind: 'exception'; readonly detail: string; readonly uncaught: Uncaught }
	| { readonly kind: 'exit-code'; readonly detail: string }
	| { readonly kind: 'deadlock'; readonly detail: string; readonly threads: readonly StuckThread[] }
	| { readonly kind: 'time-limit' | 'output-limit' | 'memory-limit'; readonly detail: string; readonly limit: number }
	| {
			/**
			 * `no-jspi`: the browser cannot suspend WebAssembly; `not-loaded`: the engine's files did not come, and why where
			 * that is known: `offline`, no answer; `stalled`, one that did not go on; `damaged`, another file than was built;
			 * `worker-unavailable`: no worker could be made; `worker-died`: one ended by itself; `internal`: a fault of ours,
			 * of which no worker died.
			 */
			readonly kind:
				| 'no-jspi'
				| 'not-loaded'
				| 'offline'
				| 'stalled'
				| 'damaged'
				| 'worker-unavailable'
				| 'worker-died'
				| 'internal';
			readonly detail: string;
	  };

/** What a run of a program came to. */
export interface ProgramOutcome extends ProgramTrace {
	readonly status: 'done' | 'failed' | 'cancelled';
	readonly failure: ProgramFailure | null;
	/** As the operating system would tell it; null where the process was ended from outside. */
	readonly exitCode: number | null;
	/** From Run to the end. */
	readonly wallMs: number;
	/**
	 * `loadingMs`: the files; `warmingMs`: until the interpreters ran by the browser's optimised code, 0 where the program
	 * reads no clock; `startingMs`: the rest before the first line of the main process; `runningMs`: from there on, its
	 * checks included.
	 */
	readonly phases: {
		readonly loadingMs: number;
		readonly startingMs: number;
		readonly warmingMs: number;
		readonly runningMs: number;
	};
	/** One for each check of the program, in their order. */
	readonly checks: readonly CheckResult[];
	/** How many interpreters had to be started for the run, and how many were at hand. */
	readonly interpreters: { readonly started: number; readonly reused: number };
}

// ------------------------------------------------------------------ the client and an interpreter

/** What an interpreter boots from. Modules are compiled once for all. */
export interface BootAssets {
	readonly module: WebAssembly.Module;
	/** The worker's own script, with that of the interpreter in it, which goes with the module. */
	readonly script: Blob;
	/** The memory of an interpreter that has the runtime's modules imported, as a module that writes it. */
	readonly image: WebAssembly.Module;
	/** The standard library, a zip file without compression. */
	readonly stdlib: Blob;
}

/** A process, and the number of an interpreter in it: 0 is its first. Each further one is a process of the kernel’s. */
export interface Within {
	readonly home: number;
	readonly interpreter: number;
}

/**
 * What a process begins with. `main`: the program's source, which it runs as `__main__`; `pickled`: a
 * `multiprocessing.Process`; `interpreter`: what a further interpreter takes over; `program`: a command line and what is
 * handed down with it (`green/programs/`).
 */
export type Beginning =
	| { readonly kind: 'main' }
	| { readonly kind: 'pickled' | 'interpreter' | 'program'; readonly payload: Uint8Array };

/** What a process is. */
export interface ProcessDescription {
	readonly pid: number;
	readonly parentPid: number;
	readonly name: string;
	readonly source: string;
	readonly fileName: string;
	readonly begins: Beginning;
	/** Absent where it is a process's first interpreter. */
	readonly within?: Within;
	readonly cpus: number;
	readonly switchIntervalMs: number;
	readonly memoryBytes: number;
	readonly terminal: TerminalSize;
	/** Those of the program, for its main process. */
	readonly checks?: readonly Check[];
}

/** One process for an interpreter to carry out. */
export interface ProcessStart extends ProcessDescription {
	/** To the kernel; everything that the process says goes through it, so that the order of effects is kept. */
	readonly kernel: MessagePort;
	/** A cable to the simulated internet. */
	readonly internet: MessagePort;
}

export type ToInterpreter =
	| { readonly kind: 'boot'; readonly assets: BootAssets }
	| { readonly kind: 'start'; readonly process: ProcessStart }
	/** Once, when it is idle: to run until it runs by optimised code. It says that it is idle when it has. */
	| { readonly kind: 'warm-up' }
	/** As Ctrl+C: KeyboardInterrupt in the main thread. */
	| { readonly kind: 'interrupt' }
	/** The process goes on no more, as by SIGKILL. Where it has ended already, nothing happens. */
	| { readonly kind: 'halt' };

export type FromInterpreter =
	/** Booted, or as good as new after a process: may take the next. */
	| { readonly kind: 'idle' }
	/** A process has come to its end, and all of its trace has been told. */
	| { readonly kind: 'finished'; readonly pid: number }
	/** Cannot boot, or cannot be made as good as new: to be terminated. */
	| { readonly kind: 'broken'; readonly detail: string }
	| { readonly kind: 'trace'; readonly chunk: TraceChunk };

/**
 * What happened in one process since its last chunk. `events` are triples: time (absolute), number of the lane in
 * `lanes` of this process (all chunks together), and state as an index into `SPAN_STATES`, or -1 where the lane ends.
 */
export interface TraceChunk {
	readonly pid: number;
	/** Lanes that are new in this chunk, in the order of their numbers. */
	readonly lanes: readonly {
		readonly kind: 'main' | 'thread' | 'task';
		readonly name: string;
		readonly isHelper: boolean;
		/** Of a task: the number of the lane of the thread that carries it out. */
		readonly carrier?: number;
	}[];
	readonly events: Float64Array;
	/** Since when (absolute) something has happened in lanes that are too many to be told; absent where there are none. */
	readonly missedAtMs?: number;
}

// ------------------------------------------------------------------ the client and the kernel

export type ToKernel =
	/** A program begins; the kernel answers by hiring its main process. */
	| {
			readonly kind: 'begin';
			readonly cpus: number;
			readonly maxProcesses: number;
			/** A cable to the simulated internet, for sockets; absent where the kernel is given another way to it. */
			readonly internet?: MessagePort;
	  }
	/** An interpreter is at the process's disposal from now on; its messages come through the port. */
	| { readonly kind: 'hired'; readonly pid: number; readonly port: MessagePort }
	/** Its interpreter ended by itself, or could not be had. */
	| { readonly kind: 'died'; readonly pid: number; readonly detail: string }
	| { readonly kind: 'answer'; readonly pid: number; readonly id: number; readonly text: string | null }
	/** The reader asks a server of the program. */
	| { readonly kind: 'request'; readonly id: number; readonly request: ReaderRequest };

export type FromKernel =
	/** An interpreter is wanted for a process, now. */
	| {
			readonly kind: 'hire';
			readonly pid: number;
			readonly parentPid: number;
			readonly name: string;
			readonly begins: Beginning;
			readonly within: Within;
	  }
	/** The process is to go on no more. */
	| { readonly kind: 'fire'; readonly pid: number }
	| { readonly kind: 'exited'; readonly pid: number; readonly code: number }
	/** Since `atMs` the process is ready to run its first line. */
	| { readonly kind: 'running'; readonly pid: number; readonly atMs: number }
	| { readonly kind: 'output'; readonly pid: number; readonly pieces: readonly OutputPiece[] }
	| { readonly kind: 'question'; readonly id: number; readonly question: Question }
	/** Nobody waits for the answer any more. */
	| { readonly kind: 'withdrawn'; readonly id: number }
	| { readonly kind: 'listening'; readonly listening: Listening }
	/** To the reader's request. */
	| { readonly kind: 'answered'; readonly id: number; readonly answer: ReaderAnswer }
	| { readonly kind: 'uncaught'; readonly uncaught: Uncaught }
	| { readonly kind: 'check'; readonly progress: CheckProgress }
	/** By a fault of ours the main process cannot go on, and will exit; or, where `pid` is null, the kernel cannot. */
	| { readonly kind: 'broken'; readonly pid: number | null; readonly detail: string }
	| { readonly kind: 'deadlock'; readonly threads: readonly StuckThread[] };

// ------------------------------------------------------------------ an interpreter and the kernel

/** Through a process's port. A `call` is answered under its `id`; the rest is only told. */
export type ToKernelFromProcess =
	| { readonly kind: 'running'; readonly atMs: number }
	/** In the order in which they were written. */
	| { readonly kind: 'output'; readonly pieces: readonly OutputPiece[] }
	| { readonly kind: 'uncaught'; readonly uncaught: Uncaught }
	| { readonly kind: 'check'; readonly progress: CheckProgress }
	| { readonly kind: 'exit'; readonly code: number }
	/** By a fault of ours it cannot go on; it says no more. */
	| { readonly kind: 'broken'; readonly detail: string }
	/** No thread can go on by itself: all wait for the kernel (`waits` calls without a timeout), or for each other (0). */
	| { readonly kind: 'stuck'; readonly threads: readonly StuckThread[]; readonly waits: number }
	/** It goes on after all. */
	| { readonly kind: 'unstuck' }
	/** No thread has been able to run for a while, whatever it waits for: another process may have its turn. */
	| { readonly kind: 'idle' }
	| { readonly kind: 'busy' }
	/** An operation of `operations.ts`, as Python says it: its room reads what it takes. */
	| { readonly kind: 'call'; readonly id: number; readonly op: string; readonly args: readonly unknown[] }
	| { readonly kind: 'tell'; readonly op: string; readonly args: readonly unknown[] };

export type FromKernelToProcess =
	/** The process is to handle it, before what it is answered next. */
	| { readonly kind: 'signal'; readonly signal: number }
	| { readonly kind: 'result'; readonly id: number; readonly value: unknown }
	/**
	 * What other processes did to files, in order; so many changes of its own came before. All but the main process hear
	 * first of all what differs from the files that every interpreter has.
	 */
	| { readonly kind: 'files'; readonly changes: readonly FileChange[]; readonly own: number }
	/** The call could not be done: a fault of the caller's. `isTypeError`: an argument was not what the call takes. */
	| { readonly kind: 'error'; readonly id: number; readonly isTypeError: boolean; readonly detail: string };
