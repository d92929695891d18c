/**
 * One CPython, which carries out one process. It makes no workers, fetches nothing, and does not restore itself.
 */

import type { PyodideAPI } from 'pyodide';
import type { PyCallable } from 'pyodide/ffi';
import { plainText } from '../terminal/plain-text.ts';
import { USUAL_SIZE } from '../terminal/size.ts';
import type { SpanState } from '../trace.ts';
import { type Booted, type BootFiles, boot } from './adapter/boot.ts';
import { FrameReader } from './adapter/frame-reader.ts';
import { Lives } from './adapter/pristine/lives.ts';
import { Pristine } from './adapter/pristine/pristine.ts';
import { Replica } from './files/replica.ts';
import type { Host, HostFiles } from './host.ts';
import { KernelLine } from './kernel-line.ts';
import { createNetwork } from './network.ts';
import { type ProcessWorld, realWorld } from './process-world.ts';
import type { ProcessDescription, StuckThread, TraceChunk } from './protocol.ts';
import { Liveness } from './scheduler/liveness.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { TraceRecorder } from './scheduler/trace-recorder.ts';
import { shortText } from './short-texts.ts';

/** Those of green/signals.py, and signals of the system. */
const SWITCH_SIGNAL = 50;
const REMINDER_SIGNAL = 51;
const SIGINT = 2;
const SIGABRT = 6;

/** Long enough for a slow phone; a second is usual where optimising takes half a second. */
const WARM_UP_LIMIT_SECONDS = 2;
const WARM_UP = {
	pid: 0,
	parentPid: 0,
	name: 'warm-up',
	source: `from green import warm_up; warm_up.run(${WARM_UP_LIMIT_SECONDS})`,
	fileName: 'main.py',
	begins: { kind: 'main' },
	cpus: 1,
	switchIntervalMs: 5,
	memoryBytes: 2 ** 28,
	terminal: USUAL_SIZE,
} as const;

/** What an interpreter calls of the Python side, looked up once. */
interface PythonSide {
	readonly mainThread: number;
	readonly runProgram: PyCallable;
	readonly runThread: PyCallable;
}

/** Ends the process under way without a word. */
const HALTED = Symbol('halted');

/** A thread that has not begun after so many turns of the event loop never will. */
const MAX_TURNS = 100;

export class Interpreter {
	readonly #booted: Booted;
	readonly #python: PythonSide;
	/** Null where there is no image to restore it from. */
	readonly #pristine: Pristine | null;
	#scheduler: Scheduler | null = null;
	#frames: FrameReader | null = null;
	/** Ends the process under way by a fault that nobody else hears of. */
	#breakOff: (fault: unknown) => void = () => {};
	/** How many threads were called since the interpreter booted. */
	#calledCount = 0;

	private constructor(booted: Booted, python: PythonSide, pristine: Pristine | null) {
		this.#booted = booted;
		this.#python = python;
		this.#pristine = pristine;
	}

	static async boot(files: BootFiles): Promise<Interpreter> {
		const lives = new Lives();
		const booted = await lives.host(() => boot(files));
		const python = prepare(booted.pyodide);
		return new Interpreter(booted, python, files.image && new Pristine(booted, files.image, lives));
	}

	/** Of WebAssembly, which is most of what an interpreter takes. */
	get memoryBytes(): number {
		return this.#booted.memory.buffer.byteLength;
	}

	/** Becomes as good as new after a process; false where it cannot, and is of no more use. */
	async restore(): Promise<boolean> {
		this.#scheduler = null;
		this.#booted.signals.poll = null;
		this.#booted.signals.pace = 'adaptive';
		// Before anything is waited for by what the program may have replaced.
		if (this.#pristine?.isSpoilt) return false;
		if (!(await this.#haveThreadsBegun())) return false;
		return this.#pristine?.restore() ?? false;
	}

	/** Whether those that were called have begun: Pyodide schedules a thread when it is called, and what waits comes later. */
	async #haveThreadsBegun(): Promise<boolean> {
		const { scheduleCallback } = this.#booted.module.API;
		for (let turn = 0; turn < MAX_TURNS; turn++) {
			await new Promise<void>((resolve) => scheduleCallback(resolve, 0));
			if (this.#calledCount === this.#booted.stacks.begunCount) return true;
		}
		return false;
	}

	/** As Ctrl+C. */
	interrupt() {
		this.#scheduler?.interrupt(SIGINT);
	}

	/** Something went wrong in a timer or at a message, where no thread was there to take it. */
	fail(fault: unknown) {
		this.#breakOff(fault);
	}

	/** Runs until the browser has optimised what programs run by, as a process that nobody hears of. False as of `run`. */
	warmUp(): Promise<boolean> {
		const world = realWorld({ kernel: new MessageChannel().port1, internet: new MessageChannel().port1 });
		return this.run(WARM_UP, world, () => {});
	}

	/**
	 * Carries out one process to its end. False where the interpreter itself failed, which it tells by the line of the
	 * process, after its output; it is of no more use then.
	 */
	async run(start: ProcessDescription, world: ProcessWorld, onTrace: (chunk: TraceChunk) => void): Promise<boolean> {
		const { time } = world;
		const line = new KernelLine(world.kernel, world.gatherMs);
		const recorder = new TraceRecorder(start.pid, time.originMs, onTrace);
		try {
			const code = await this.#carryOut(start, world, line, recorder);
			recorder.flush(time.now());
			line.send({ kind: 'exit', code });
			return true;
		} catch (fault) {
			recorder.flush(time.now());
			if (fault === HALTED) return true;
			sayWhatFailed(line, fault);
			return false;
		} finally {
			this.#breakOff = () => {};
			this.#scheduler?.stop();
			this.#booted.machine.machine = null;
			this.#booted.streams.end();
			this.#booted.disk.reset();
			time.close();
			world.close();
			line.close();
		}
	}

	/** The process goes on no more, and its end is told to nobody. Its threads are suspended, or are about to be. */
	halt() {
		this.#breakOff(HALTED);
	}

	/** What is said by a function of the Python side that needs no thread, once the process is over or halted. */
	ask(module: string, name: string): string {
		return this.#booted.pyodide.pyimport(module)[name]();
	}

	/** The id of the main thread. */
	get mainThread(): number {
		return this.#python.mainThread;
	}

	/** The instruction that is being run. */
	get frames(): FrameReader {
		this.#frames ??= new FrameReader(this.#booted.module);
		return this.#frames;
	}

	/** Returns the exit code. */
	#carryOut(
		start: ProcessDescription,
		world: ProcessWorld,
		line: KernelLine,
		recorder: TraceRecorder,
	): Promise<number> {
		const { memoryLimit, machine, streams } = this.#booted;
		const { time } = world;
		machine.machine = world.machine;
		memoryLimit.bytes = start.memoryBytes;
		streams.begin(start.terminal, (stream, text) => line.write(stream, text));
		return new Promise((resolve, reject) => {
			this.#breakOff = reject;
			const { mainThread, runProgram, runThread } = this.#python;
			const begin = (id: number) => {
				this.#calledCount++;
				const finished = id === mainThread ? runMain() : runThread.callPromising(id);
				finished.catch(reject).finally(() => scheduler.release());
			};
			const scheduler = this.#schedule(start, world, line, recorder, begin);
			line.onSignal = (signal) => scheduler.interrupt(signal);
			const files = this.#files(line, start.pid);
			const host = this.#makeHost(start, world, line, files, scheduler, recorder);
			const runMain = async () => {
				line.send({ kind: 'running', atMs: time.originMs + time.now() });
				resolve(
					await runProgram.callPromising(
						host,
						start.source,
						start.fileName,
						'payload' in start.begins ? start.begins.payload : undefined,
					),
				);
			};
			recorder.addThread(mainThread, 'main', 'MainThread', false);
			// Whoever begins within a program, as a child or as a further interpreter, is told its files before all else.
			if (start.begins.kind === 'main') scheduler.startMain(mainThread);
			else files.join().then(() => scheduler.startMain(mainThread));
		});
	}

	/** The files of the process: its own, until it shares them with others, or joins those who do. */
	#files(line: KernelLine, pid: number): HostFiles & { join(): Promise<void> } {
		const { disk } = this.#booted;
		disk.pid = pid;
		const follow = () => {
			const replica = new Replica(disk, (changes) => {
				const written = changes.flatMap((change) => ('bytes' in change ? [change.bytes.buffer as ArrayBuffer] : []));
				line.post({ kind: 'tell', op: 'file.change', args: [changes] }, written);
			});
			disk.onChange = (change) => replica.record(change);
			line.onSay = () => replica.flush();
			line.onFiles = (changes, own) => replica.hear(changes, own);
		};
		disk.onClose = (path, opening) => {
			line.tell('file.unlock', [`flock ${path}`, opening]);
			line.tell('file.unlock', [`lockf ${path}`, 0]);
		};
		return {
			share: () => {
				if (disk.onChange || !this.#pristine) return;
				line.tell('file.share', [disk.changesSince(this.#pristine.files)]);
				follow();
			},
			join: () =>
				new Promise((resolve) => {
					line.onFiles = (changes) => {
						for (const change of changes) disk.apply(change);
						follow();
						resolve();
					};
				}),
			get isShared() {
				return disk.onChange !== null;
			},
			setUmask: (mask) => {
				const before = disk.umask;
				disk.umask = mask;
				return before;
			},
			opening: (descriptor) => disk.opening(descriptor),
			dropRemoved: () => disk.dropRemoved(),
		};
	}

	#schedule(
		{ name }: ProcessDescription,
		{ time, policy }: ProcessWorld,
		line: KernelLine,
		recorder: TraceRecorder,
		begin: (id: number) => void,
	): Scheduler {
		const { pyodide, signals, stacks } = this.#booted;
		const liveness = new Liveness(time, () => scheduler.stuckWaits, {
			onIdle: () => line.send({ kind: 'idle' }),
			onBusy: () => line.send({ kind: 'busy' }),
			onStuck: (waits) => {
				const threads: StuckThread[] = JSON.parse(pyodide.pyimport('green.stuck').report(name));
				recorder.flush(time.now());
				line.send({ kind: 'stuck', threads, waits });
			},
			onUnstuck: () => line.send({ kind: 'unstuck' }),
		});
		const surroundings = {
			...time,
			begin,
			isInThread: () => signals.isInThread,
			onState: (id: number, state: SpanState | 'ended', nowMs: number) => recorder.enterThread(id, state, nowMs),
			onSlice: (sliceMs: number) => signals.setSlice(sliceMs),
			onRest: () => {
				liveness.rest();
				time.rest();
			},
			onWork: () => {
				time.work();
				liveness.work();
			},
		};
		const scheduler = new Scheduler(surroundings, policy);
		signals.pace = policy.pace;
		signals.poll = (nowMs, isBetweenInstructions) => {
			if (stacks.isBeginning || scheduler.isShielded) return 0;
			const signal = scheduler.takeInterruption();
			if (signal) return signal;
			if (scheduler.takeReminder(nowMs)) return REMINDER_SIGNAL;
			return scheduler.mustSwitch(nowMs, isBetweenInstructions) ? SWITCH_SIGNAL : 0;
		};
		// The poll is asked only where there is a buffer, whatever it holds.
		pyodide.setInterruptBuffer(new Uint8Array(1));
		this.#scheduler = scheduler;
		return scheduler;
	}

	#makeHost(
		start: ProcessDescription,
		{ time, internet, points }: ProcessWorld,
		kernel: KernelLine,
		files: HostFiles,
		scheduler: Scheduler,
		recorder: TraceRecorder,
	): Host {
		const { pid, parentPid, name, cpus, checks = [], within = { home: pid, interpreter: 0 } } = start;
		const { memory } = this.#booted;
		return {
			process: {
				pid,
				parentPid,
				...within,
				begins: start.begins.kind,
				name,
				cpus,
				terminal: start.terminal,
				switchIntervalSeconds: start.switchIntervalMs / 1_000,
				get memoryBytes() {
					return memory.buffer.byteLength;
				},
				memoryLimit: start.memoryBytes,
				checks: checks.length > 0 ? JSON.stringify(checks) : '',
			},
			scheduler,
			reserveStack: () => this.#booted.stacks.reserve(),
			protectStack: () => this.#booted.stacks.protect(),
			kernel,
			files,
			write: (stream, text) => kernel.write(stream, text),
			network: createNetwork(internet, () => time.originMs + time.now(), time.setAlarm),
			trace: {
				// What a program makes of these is its own; the page is to get short texts and flags.
				addThread: (threadId, threadName, isHelper) =>
					recorder.addThread(threadId, 'thread', shortText(String(threadName)), Boolean(isHelper)),
				addTask: (taskName, isHelper) => recorder.addTask(shortText(String(taskName)), Boolean(isHelper)),
				enterTasks: (events, nowSeconds) => recorder.enterInBulk(events, nowSeconds, time.now()),
			},
			outcome: {
				uncaught(type, message, file, line, column) {
					const isKnown = file !== undefined && line !== undefined;
					const location = isKnown ? { file, line, column: column ?? null } : null;
					kernel.send({ kind: 'uncaught', uncaught: { type, message: plainText(message), location } });
				},
				check: (index, step, message) => kernel.send({ kind: 'check', progress: { index, step, message } }),
			},
			points: {
				rule: points.rule,
				isTraced: points.isTraced,
				begin: (...addresses) => points.begin(...addresses),
				add: (codes) => points.add(codes),
				instruction: (firstLine, offset) =>
					points.instruction(firstLine, offset, () => scheduler.mustSwitch(time.now())),
				raised: () => points.raised(),
				turn: () => points.turn(),
				printed: () => points.printed(),
				wasPreempted: (thread) => points.wasPreempted(thread),
			},
		};
	}
}

/** What is the same for all processes of an interpreter is done once, before it is photographed. */
function prepare(pyodide: PyodideAPI): PythonSide {
	const program = pyodide.pyimport('green.program');
	program.prepare(Promise.resolve());
	const threads = pyodide.pyimport('green.threads');
	return { mainThread: threads.MAIN, runProgram: program.run, runThread: threads.boot };
}

/**
 * Where Python had no memory left for its own last words it is the program's `MemoryError`; where the program has used
 * up the stack it ends as CPython ends itself then. All else is a fault of ours.
 */
function sayWhatFailed(line: KernelLine, fault: unknown) {
	const detail = String(fault);
	if (isMemoryError(fault)) {
		line.write('stderr', 'MemoryError\n');
		line.send({ kind: 'uncaught', uncaught: { type: 'MemoryError', message: '', location: null } });
		line.send({ kind: 'exit', code: 1 });
	} else if (STACK_OVERFLOW.test(detail)) {
		line.write('stderr', 'Fatal Python error: Unrecoverable stack overflow\n');
		line.send({ kind: 'exit', code: -SIGABRT });
	} else {
		line.send({ kind: 'broken', detail });
	}
}

/** In the words of Chromium and Safari, and in those of Firefox. */
const STACK_OVERFLOW = /^RangeError: Maximum call stack|too much recursion/;

function isMemoryError(fault: unknown): boolean {
	return fault instanceof Error && fault.name === 'PythonError' && (fault as PythonError).type === 'MemoryError';
}

type PythonError = Error & { readonly type: string };
