/**
 * One run of a program, from the first hire to its outcome: gives its processes interpreters, hands its output, questions
 * and trace to the page, and ends it. It loads nothing, and what processes do with each other is the kernel's matter.
 */
import type { WorkerFailure } from '../../live-worker.ts';
import type { InternetWorker } from '../../network/start-internet.ts';
import type { IndexedTrace } from '../../spans/indexed-trace.ts';
import { USUAL_SIZE } from '../../terminal/size.ts';
import { FILE_NAME, NETWORK, SWITCH_INTERVAL_MS } from '../defaults.ts';
import { deadlockOf, type Ending, endingOf, failed } from '../ending.ts';
import type {
	CheckProgress,
	FromKernel,
	Limits,
	Listening,
	Output,
	ProcessStart,
	Program,
	ProgramLane,
	ProgramOutcome,
	Question,
	ReaderAnswer,
	ReaderRequest,
	Uncaught,
} from '../protocol.ts';
import { IDLE_MS } from '../scheduler/liveness.ts';
import type { KernelWorker } from '../workers.ts';
import { checkResults } from './check-results.ts';
import type { Crew, Hired } from './crew.ts';
import { Deadline } from './deadline.ts';
import { TraceLedger } from './trace-ledger.ts';

export interface RunListeners {
	readonly onOutput?: (output: Output) => void;
	/**
	 * Resolves to the line that the reader typed, or to null for the end of the input. When `withdrawn` is aborted the
	 * program wants no answer any more, and takes none.
	 */
	readonly onQuestion?: (question: Question, withdrawn: AbortSignal) => Promise<string | null>;
	/**
	 * Told whenever the program listens at other ports, or waits where it did not. `send`, one and the same for the
	 * run, asks a server of it, and resolves whatever comes of it. Where this is absent nobody is there to ask, and waiting for them counts as any other.
	 */
	readonly onListening?: (listening: Listening, send: SendRequest) => void;
	/** Told of whenever something has come to the trace, which is one and the same that grows. */
	readonly onTrace?: (trace: IndexedTrace<ProgramLane>) => void;
	/** The main process is about to run its first line. */
	readonly onStart?: () => void;
}

export type SendRequest = (request: ReaderRequest) => Promise<ReaderAnswer>;

/** What a run works with. The kernel is the run's own, and ends with it. */
export interface RunMeans {
	readonly crew: Crew;
	readonly kernel: KernelWorker;
	readonly internet: InternetWorker;
	readonly cpus: number;
	readonly maxProcesses: number;
	readonly limits: Limits;
	/** Absolute. */
	readonly startedAtMs: number;
	readonly loadingMs: number;
	readonly warmingMs: number;
}

/** After Stop a program has so long to come to its end by KeyboardInterrupt. */
const GRACE_MS = 500;
/** The last of a trace comes another way than the word of the end, and is not waited for longer. */
const TRACE_PATIENCE_MS = 250;

interface LiveProcess {
	readonly hired: Hired;
	/** Its interpreter is another's by now, or no more. */
	isOver: boolean;
	exitedAtMs: number | null;
}

/** So much is passed on of what a program complains of when it has written too much. */
const LAST_WORDS_BYTES = 100_000;

const GONE: ReaderAnswer = { head: null, body: new Uint8Array(), ending: 'gone' };

const ENCODER = new TextEncoder();

export class ProgramRun {
	readonly #program: Program;
	readonly #means: RunMeans;
	readonly #listeners: RunListeners;
	readonly #ledger: TraceLedger;
	readonly #deadline: Deadline;
	readonly #processes = new Map<number, LiveProcess>();
	#mainPid: number | null = null;
	#runningAtMs: number | null = null;
	#endedAtMs: number | null = null;
	#outputBytes = 0;
	/** Beyond the limit. */
	#lastWordsBytes = 0;
	/** Those that wait for an answer, by number. */
	readonly #questions = new Map<number, AbortController>();
	/** Those of the reader's requests that wait for an answer, by number. */
	readonly #requests = new Map<number, (answer: ReaderAnswer) => void>();
	#nextRequest = 1;
	/** All that the program does is to wait, and the reader may ask a server of it. */
	#isServing = false;
	#uncaught: Uncaught | null = null;
	readonly #checks: CheckProgress[] = [];
	/** Why the main process has no interpreter any more. */
	#loss: Ending | null = null;
	/** Set when the program is being ended: what it comes to, however it obeys. */
	#ending: Ending | null = null;
	#settle: (ending: Ending) => void = () => {};
	readonly #over = new AbortController();

	constructor(program: Program, means: RunMeans, listeners: RunListeners) {
		this.#program = program;
		this.#means = means;
		this.#listeners = listeners;
		this.#ledger = new TraceLedger();
		const { timeMs } = means.limits;
		const detail = `The program ran for longer than ${timeMs / 1_000} s.`;
		this.#deadline = new Deadline(timeMs, () => this.#stop(failed({ kind: 'time-limit', detail, limit: timeMs })));
	}

	async carryOut(signal: AbortSignal): Promise<ProgramOutcome> {
		const { kernel, internet, cpus, maxProcesses } = this.#means;
		const settled = new Promise<Ending>((settle) => {
			this.#settle = settle;
		});
		kernel.onMessage = (message) => this.#hear(message);
		const fail = ({ kind, detail }: WorkerFailure) => this.#end(failed({ kind, detail }));
		kernel.onFailure = fail;
		internet.watch(this.#over.signal, fail);
		const stop = () => this.#stop({ status: 'cancelled', failure: null, exitCode: null });
		signal.addEventListener('abort', stop);
		const cable = internet.plug(this.#program.network ?? NETWORK);
		kernel.post({ kind: 'begin', cpus, maxProcesses, internet: cable }, [cable]);
		if (signal.aborted) stop();
		const ending = await settled;
		signal.removeEventListener('abort', stop);
		return this.#outcome(ending);
	}

	#hear(message: FromKernel) {
		if (this.#over.signal.aborted) return;
		switch (message.kind) {
			case 'hire':
				return this.#hire(message);
			case 'fire':
				return this.#fire(message.pid);
			case 'running':
				return this.#running(message.pid, message.atMs);
			case 'exited':
				return this.#exited(message.pid, message.code);
			case 'output':
				for (const piece of message.pieces) this.#output({ ...piece, pid: message.pid });
				return;
			case 'question':
				return void this.#ask(message.id, message.question);
			case 'withdrawn':
				return void this.#close(message.id);
			case 'listening':
				return this.#listen(message.listening);
			case 'answered':
				this.#requests.get(message.id)?.(message.answer);
				this.#requests.delete(message.id);
				return;
			case 'uncaught':
				this.#uncaught = message.uncaught;
				return;
			case 'check':
				this.#checks.push(message.progress);
				return;
			case 'broken':
				this.#loss = failed({ kind: 'internal', detail: message.detail });
				if (message.pid === null) void this.#endTraced(this.#loss);
				return;
			case 'deadlock': {
				// Whom an interrupt has struck may never do what others wait for: that is no fault of the program's.
				if (this.#ending) return this.#end(this.#ending);
				return this.#end(failed(deadlockOf(message.threads)));
			}
			default:
				message satisfies never;
		}
	}

	#hire({ pid, parentPid, name, begins, within }: FromKernel & { kind: 'hire' }) {
		const { crew, kernel, internet, cpus, limits } = this.#means;
		this.#mainPid ??= pid;
		this.#ledger.begin(pid, name, nowMs(), within.interpreter > 0 ? 'interpreter' : 'process');
		const hired = crew.hire({
			onTrace: (chunk) => {
				this.#ledger.add(chunk);
				this.#listeners.onTrace?.(this.#ledger.soFar);
			},
			onFinished: () => this.#finished(pid),
			onFailure: ({ kind, detail }) => {
				// Its first interpreter, or another one: it does not outlive any.
				if (within.home === this.#mainPid) this.#loss = failed({ kind, detail });
				// What it wrote is on its way through the kernel, which tells of its end after that.
				kernel.post({ kind: 'died', pid, detail });
			},
		});
		this.#processes.set(pid, { hired, isOver: false, exitedAtMs: null });
		const { port1, port2 } = new MessageChannel();
		kernel.post({ kind: 'hired', pid, port: port1 }, [port1]);
		const { source, fileName = FILE_NAME, switchIntervalMs = SWITCH_INTERVAL_MS, network = NETWORK } = this.#program;
		const { memoryBytes } = limits;
		const checks = begins.kind === 'main' ? this.#program.checks : [];
		const { terminal = USUAL_SIZE } = this.#program;
		const world = { cpus, switchIntervalMs, memoryBytes, terminal };
		const process = { pid, parentPid, name, begins, within };
		const about = { ...process, source, fileName, ...world, checks };
		hired.start({ ...about, kernel: port2, internet: internet.plug(network) } satisfies ProcessStart);
	}

	#running(pid: number, atMs: number) {
		this.#ledger.running(pid, atMs);
		if (pid !== this.#mainPid) return;
		this.#runningAtMs = atMs;
		this.#deadline.run();
		this.#listeners.onStart?.();
	}

	#output(output: Output) {
		const { outputBytes } = this.#means.limits;
		const bytes = ENCODER.encode(output.text).length;
		if (this.#outputBytes > outputBytes) {
			// What is on its way may be far more than the limit. Of the rest only the traceback is of use.
			if (output.stream === 'stderr') this.#lastWordsBytes += bytes;
			if (output.stream === 'stdout' || this.#lastWordsBytes > LAST_WORDS_BYTES) return;
		}
		this.#outputBytes += bytes;
		this.#listeners.onOutput?.(output);
		if (this.#outputBytes <= outputBytes || this.#ending) return;
		const detail = `The program wrote more than ${outputBytes} bytes.`;
		this.#stop(failed({ kind: 'output-limit', detail, limit: outputBytes }));
	}

	/** The reader takes their time; it does not count. */
	async #ask(id: number, question: Question) {
		const withdrawn = new AbortController();
		this.#questions.set(id, withdrawn);
		this.#count();
		const text = (await this.#listeners.onQuestion?.(question, withdrawn.signal)) ?? null;
		if (this.#close(id)) this.#means.kernel.post({ kind: 'answer', pid: question.pid, id, text });
	}

	/** Whether the question was open. */
	#close(id: number): boolean {
		if (this.#over.signal.aborted) return false;
		const question = this.#questions.get(id);
		this.#questions.delete(id);
		question?.abort();
		this.#count();
		return question !== undefined;
	}

	#listen(listening: Listening) {
		const { onListening } = this.#listeners;
		this.#isServing = onListening !== undefined && listening.isWaiting;
		this.#count();
		onListening?.(listening, this.#send);
	}

	readonly #send: SendRequest = (request) => {
		if (this.#over.signal.aborted) return Promise.resolve(GONE);
		const id = this.#nextRequest;
		this.#nextRequest += 1;
		return new Promise((answered) => {
			this.#requests.set(id, answered);
			this.#means.kernel.post({ kind: 'request', id, request });
		});
	};

	/** The reader's time does not count, be it for an answer or until they ask a server. */
	#count() {
		if (this.#questions.size > 0) this.#deadline.pause();
		else if (this.#isServing) this.#deadline.pause({ sinceMs: IDLE_MS });
		else this.#deadline.run();
	}

	#finished(pid: number) {
		const process = this.#processes.get(pid);
		if (!process) return;
		process.isOver = true;
		if (process.exitedAtMs !== null) this.#ledger.end(pid, process.exitedAtMs);
		this.#onTraced();
	}

	#fire(pid: number) {
		const process = this.#processes.get(pid);
		if (!process || process.isOver) return;
		process.isOver = true;
		process.hired.fire();
	}

	#exited(pid: number, code: number) {
		const process = this.#processes.get(pid);
		if (process) {
			process.exitedAtMs = nowMs();
			// The end of its trace comes another way than this word, and may be on it still.
			if (process.isOver) this.#ledger.end(pid, process.exitedAtMs);
			process.hired.exit();
		}
		if (pid !== this.#mainPid) return;
		const ending = this.#ending
			? { ...this.#ending, exitCode: code }
			: (this.#loss ?? endingOf(code, this.#uncaught, this.#means.limits.memoryBytes));
		void this.#endTraced(ending);
	}

	/** The program is over; the last traces of those processes that have exited may still be on the way. */
	async #endTraced(ending: Ending) {
		this.#endedAtMs ??= nowMs();
		await new Promise<void>((resolve) => {
			this.#onTraced = () => {
				if ([...this.#processes.values()].every(({ isOver, exitedAtMs }) => isOver || exitedAtMs === null)) resolve();
			};
			this.#onTraced();
			setTimeout(resolve, TRACE_PATIENCE_MS);
		});
		this.#end(ending);
	}

	#onTraced: () => void = () => {};

	/** As Ctrl+C for all of its processes, and then their end. */
	#stop(ending: Ending) {
		if (this.#ending || this.#over.signal.aborted) return;
		this.#ending = ending;
		if (this.#runningAtMs === null) {
			this.#end(ending);
			return;
		}
		for (const { hired } of this.#processes.values()) hired.interrupt();
		setTimeout(() => this.#end(ending), GRACE_MS);
	}

	#end(ending: Ending) {
		if (this.#over.signal.aborted) return;
		this.#over.abort();
		this.#endedAtMs ??= nowMs();
		this.#deadline.pause();
		this.#ledger.endAll(this.#endedAtMs);
		for (const pid of this.#processes.keys()) this.#fire(pid);
		this.#means.kernel.terminate();
		for (const answered of this.#requests.values()) answered(GONE);
		this.#settle(ending);
	}

	#countInterpreters(): ProgramOutcome['interpreters'] {
		const wereAtHand = [...this.#processes.values()].map(({ hired }) => hired.wasAtHand);
		const count = (wanted: boolean) => wereAtHand.filter((wasAtHand) => wasAtHand === wanted).length;
		return { started: count(false), reused: count(true) };
	}

	#outcome(ending: Ending): ProgramOutcome {
		const { startedAtMs, loadingMs, warmingMs } = this.#means;
		const wallMs = (this.#endedAtMs ?? nowMs()) - startedAtMs;
		const startedMs = this.#runningAtMs === null ? wallMs : this.#runningAtMs - startedAtMs;
		return {
			...ending,
			...this.#ledger.trace,
			wallMs,
			phases: {
				loadingMs,
				startingMs: Math.max(0, startedMs - loadingMs - warmingMs),
				warmingMs,
				runningMs: Math.max(0, wallMs - startedMs),
			},
			checks: checkResults(this.#checks, ending.status, this.#program.checks),
			interpreters: this.#countInterpreters(),
		};
	}
}

/** Absolute, as all workers measure it. */
function nowMs(): number {
	return performance.timeOrigin + performance.now();
}
