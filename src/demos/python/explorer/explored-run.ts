/**
 * Runs a program once under a plan: in virtual time, with a kernel and an internet of its own, so that the plan alone
 * tells what happens. It does not restore the interpreter, and does not know why it runs the program.
 */
import { connect } from '../../network/client.ts';
import { type Chunk, PlainText, plainText } from '../../terminal/plain-text.ts';
import { USUAL_SIZE } from '../../terminal/size.ts';
import type { FrameReader } from '../adapter/frame-reader.ts';
import { SWITCH_INTERVAL_MS } from '../defaults.ts';
import { deadlockOf, type Ending, endingOf } from '../ending.ts';
import type { Interpreter } from '../interpreter.ts';
import type { ProcessPoints } from '../process-world.ts';
import type { FromKernel, StuckThread, TraceChunk, Uncaught } from '../protocol.ts';
import type { ReplayStep, Rule, RunEnd, RunOrder, RunResult, TracedRun } from './contract.ts';
import type { Decision } from './decision.ts';
import { ExploredPolicy, type Halt } from './explored-policy.ts';
import { mix } from './hash.ts';
import { plugLocally } from './local-internet.ts';
import { openLocalKernel } from './local-kernel.ts';
import { Prng } from './prng.ts';
import { Recorder } from './recorder.ts';
import { alternativesOf } from './strategies/alternatives.ts';
import { strategyOf } from './strategies/strategy-of.ts';
import { VirtualTime } from './virtual-time.ts';

const RANDOM_SEED = 1;

/** Rejects where the interpreter itself failed; it is of no more use then. */
export function runUnderPlan(interpreter: Interpreter, order: RunOrder): Promise<RunResult> {
	return new ExploredRun(interpreter, order).carryOut();
}

class ExploredRun {
	readonly #interpreter: Interpreter;
	readonly #order: RunOrder;
	readonly #time = new VirtualTime((count) => this.#policy.chooseEvent(count));
	readonly #recorder: Recorder;
	readonly #policy: ExploredPolicy;
	readonly #points: Points;
	readonly #output = new PlainText<'stdout' | 'stderr'>();
	readonly #chunks: TraceChunk[] = [];
	#outputBytes = 0;
	#uncaught: Uncaught | null = null;
	#halt: Halt | null = null;
	#ending: Ending | null = null;
	#stuck: readonly StuckThread[] | null = null;
	#failedCheck: string | null = null;
	#hasStartedProcess = false;
	#hasAskedForInput = false;
	/** Of ours. */
	#fault: string | null = null;
	#threads = 1;
	#process = { pid: 0, processName: '' };

	constructor(interpreter: Interpreter, order: RunOrder) {
		this.#interpreter = interpreter;
		this.#order = order;
		this.#recorder = new Recorder(strategyOf(order.plan));
		const { mainThread } = interpreter;
		this.#points = new Points(interpreter.frames, order, () => textOf(this.#output.chunks(), 'stdout'));
		this.#policy = new ExploredPolicy({
			recorder: this.#recorder,
			point: () => this.#points.place(),
			numberOf: (id) => {
				const number = id === mainThread ? 0 : id;
				this.#threads = Math.max(this.#threads, number + 1);
				return number;
			},
			maxSteps: order.limits.steps,
			onHalt: (halt) => {
				this.#halt ??= halt;
				this.#stop();
			},
		});
	}

	async carryOut(): Promise<RunResult> {
		const { source, fileName, network, limits, check } = this.#order;
		const checks = check ? [check] : [];
		const time = this.#time;
		const fetch = connect(plugLocally(time, network), () => time.originMs + time.now());
		const { port, ...process } = openLocalKernel(time, (message) => this.#hear(message), fetch);
		this.#process = { pid: process.pid, processName: process.name };
		const random = fixedRandom();
		this.#points.policy = this.#policy;
		const world = {
			time,
			machine: { now: time.look, wallNow: () => time.wallNow(), fillRandom: random },
			policy: this.#policy,
			kernel: port,
			gatherMs: 0,
			internet: plugLocally(time, network),
			points: this.#points,
			close: () => {},
		};
		const told = {
			...process,
			source,
			fileName,
			begins: { kind: 'main' } as const,
			cpus: 1,
			switchIntervalMs: SWITCH_INTERVAL_MS,
			checks,
			memoryBytes: limits.memoryBytes,
			terminal: USUAL_SIZE,
		};
		const startMs = time.now();
		await this.#interpreter.run(told, world, (chunk) => {
			if (this.#order.isTraced) this.#chunks.push(chunk);
		});
		if (this.#fault !== null) throw new Error(this.#fault);
		return this.#result(startMs);
	}

	#hear(message: FromKernel) {
		switch (message.kind) {
			case 'output':
				for (const piece of message.pieces) this.#write(piece);
				return;
			case 'uncaught':
				this.#uncaught = message.uncaught;
				return;
			case 'exited':
				this.#ending ??= endingOf(message.code, this.#uncaught, this.#order.limits.memoryBytes);
				return;
			case 'fire':
				this.#stop();
				return;
			case 'deadlock':
				this.#stuck = message.threads;
				this.#stop();
				return;
			case 'hire':
				this.#hasStartedProcess = true;
				this.#stop();
				return;
			case 'check':
				if (message.progress.step === 'failed') this.#failedCheck = message.progress.message;
				return;
			case 'question':
				this.#hasAskedForInput = true;
				return;
			case 'broken':
				this.#fault = message.detail;
				return;
			default:
		}
	}

	#write({ stream, text }: RunEnd['output'][number]) {
		this.#output.add(text, stream);
		this.#outputBytes += text.length;
		if (this.#outputBytes <= this.#order.limits.outputBytes) return;
		this.#halt ??= { kind: 'endless' };
		this.#stop();
	}

	/** When the thread that is running has come to rest. */
	#stop() {
		queueMicrotask(() => this.#interpreter.halt());
	}

	#result(startMs: number): RunResult {
		const divergence = this.#halt?.kind === 'diverged' ? this.#halt.divergence : null;
		const paused = this.#halt?.kind === 'paused' ? this.#grown(this.#halt.decision) : null;
		const wasStopped = divergence !== null || paused !== null || this.#hasStartedProcess;
		return {
			end: wasStopped ? null : this.#end(),
			divergence: divergence ?? (wasStopped ? null : this.#recorder.end()),
			paused,
			record: this.#recorder.record(this.#threads),
			startedProcess: this.#hasStartedProcess,
			askedForInput: this.#hasAskedForInput,
			steps: this.#policy.steps,
			traced: this.#order.isTraced ? this.#traced(startMs) : null,
		};
	}

	#end(): RunEnd {
		const output = this.#output.chunks().map(({ writer, text }) => ({ stream: writer, text }));
		if (this.#stuck) {
			return { kind: 'deadlock', exitCode: null, failure: deadlockOf(this.#stuck), output };
		}
		if (this.#halt?.kind === 'endless' || !this.#ending)
			return { kind: 'endless', exitCode: null, failure: null, output };
		const { failure, exitCode } = this.#ending;
		const isException = this.#points.hasRaised || failure?.kind === 'exception' || failure?.kind === 'memory-limit';
		const failedCheck = this.#failedCheck === null ? {} : { failedCheck: this.#failedCheck };
		return { kind: isException ? 'exception' : 'exit', exitCode, failure, output, ...failedCheck };
	}

	#grown(decision: Decision): RunResult['paused'] {
		const grown = alternativesOf(decision).map((chosen) => ({
			chosen,
			turns: this.#recorder.turnsWith(decision, chosen),
		}));
		return { decision, grown };
	}

	#traced(startMs: number): TracedRun {
		const { steps, standing }: ToldSteps = JSON.parse(this.#interpreter.ask('green.steps', 'report'));
		const plain = steps.map((step) => ({ ...step, printed: plainText(step.printed) }));
		return { ...this.#process, steps: plain, standing, chunks: this.#chunks, startMs, endMs: this.#time.now() };
	}
}

/** By `green/steps.py`. */
interface ToldSteps {
	readonly steps: readonly ReplayStep[];
	readonly standing: TracedRun['standing'];
}

/** Where the program stands, as the policy is told it. */
class Points implements ProcessPoints {
	readonly rule: Rule;
	readonly isTraced: boolean;
	policy: ExploredPolicy | null = null;
	hasRaised = false;
	readonly #frames: FrameReader;
	/** What is done to a lock and the like, each with its number. */
	readonly #operations = new Map<number, number>();
	#starters: ReadonlySet<number> = new Set();
	#deliveries: ReadonlySet<number> = new Set();
	/** The code objects of the program. */
	readonly #own = new Set<number>();
	/** Of the instruction that is about to be run, where it is told by the program's own monitoring. */
	#given: number | null = null;

	readonly #printed: () => string;

	constructor(frames: FrameReader, { rule, isTraced }: Pick<RunOrder, 'rule' | 'isTraced'>, printed: () => string) {
		this.#frames = frames;
		this.#printed = printed;
		this.rule = rule;
		this.isTraced = isTraced;
	}

	begin(...[operations, starters, deliveries, caller]: Parameters<ProcessPoints['begin']>) {
		if (this.#frames.code !== caller) throw new Error('The frames of CPython are not where they are looked for.');
		for (const [index, code] of operations.entries()) this.#operations.set(code, index);
		this.#starters = new Set(starters);
		this.#deliveries = new Set(deliveries);
	}

	add(codes: readonly number[]) {
		for (const code of codes) this.#own.add(code);
	}

	/** A hash; null at no point. */
	place(): number | null {
		if (this.#given !== null) return this.#given;
		// Before the main module begins.
		if (this.#own.size === 0) return null;
		const { code, instruction } = this.#frames;
		const operation = this.#operations.get(code);
		// Only as it is entered: what is done to a lock is one thing.
		if (operation !== undefined) return instruction <= ENTRY_BYTES && this.#isOfProgram() ? operation : null;
		if (this.rule === 'instruction' || !this.#own.has(code)) return null;
		return mix(this.#frames.firstLineOf(code), instruction);
	}

	/** Whether the program does it, by whatever of the library, or is given a result; not where a thread is started or waited for. */
	#isOfProgram(): boolean {
		for (const code of this.#frames.codes()) {
			if (this.#starters.has(code)) return false;
			if (this.#deliveries.has(code) || this.#own.has(code)) return true;
		}
		return false;
	}

	instruction(firstLine: number, offset: number, ask: () => boolean): boolean {
		this.#given = mix(firstLine, offset);
		try {
			return ask();
		} finally {
			this.#given = null;
		}
	}

	raised() {
		this.hasRaised = true;
	}

	turn(): number {
		return this.policy?.turns ?? 0;
	}

	printed(): string {
		return this.#printed();
	}

	wasPreempted(thread: number): boolean {
		return this.policy?.wasPreempted(thread) ?? false;
	}
}

function textOf<Writer>(chunks: readonly Chunk<Writer>[], wanted: Writer): string {
	return chunks
		.filter(({ writer }) => writer === wanted)
		.map(({ text }) => text)
		.join('');
}

/** A method's first instructions, until it has been entered. */
const ENTRY_BYTES = 8;

/** The same bytes at random for every run. */
function fixedRandom(): (bytes: Uint8Array) => void {
	const random = new Prng(RANDOM_SEED);
	return (bytes) => {
		for (let index = 0; index < bytes.length; index++) bytes[index] = random.below(256);
	};
}
