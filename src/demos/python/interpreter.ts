/**
 * One CPython and the processes that it carries out, one after another. It makes no workers, and fetches nothing.
 */
import { type Booted, type BootFiles, boot } from './adapter/boot.ts';
import type { Host } from './adapter/host.ts';
import { KernelLine } from './kernel-line.ts';
import type { ProcessStart, TraceChunk } from './protocol.ts';
import { Scheduler } from './scheduler/scheduler.ts';
import { realTime } from './scheduler/surroundings.ts';

/** `SWITCH_SIGNAL` of green/threads.py, and the system's SIGINT. */
const SWITCH_SIGNAL = 50;
const SIGINT = 2;

export class Interpreter {
	readonly #booted: Booted;
	#scheduler: Scheduler | null = null;

	private constructor(booted: Booted) {
		this.#booted = booted;
	}

	static async boot(files: BootFiles): Promise<Interpreter> {
		return new Interpreter(await boot(files));
	}

	/** Carries out one process to its end. Rejects only where the interpreter itself failed. */
	async run(start: ProcessStart, _onTrace: (chunk: TraceChunk) => void): Promise<void> {
		const line = new KernelLine(start.kernel);
		const { pyodide } = this.#booted;
		const code = await new Promise<number>((resolve, reject) => {
			const threads = pyodide.pyimport('green.threads');
			const scheduler = this.#schedule(line, (id) => {
				const finished = id === threads.MAIN ? runMain() : threads.boot.callPromising(id);
				finished.catch(reject).finally(() => scheduler.release());
			});
			this.#scheduler = scheduler;
			pyodide.registerJsModule('_host', this.#makeHost(start, line, scheduler));
			const { run } = pyodide.pyimport('green.program');
			const runMain = async () => {
				line.send({ kind: 'running', atMs: performance.timeOrigin + performance.now() });
				resolve(await run.callPromising(start.source, start.fileName, start.payload ?? undefined));
			};
			scheduler.startMain(threads.MAIN);
		});
		this.#scheduler?.stop();
		line.send({ kind: 'exit', code });
		line.close();
	}

	/** As Ctrl+C. */
	interrupt() {
		this.#scheduler?.interrupt(SIGINT);
	}

	#schedule(line: KernelLine, begin: (id: number) => void): Scheduler {
		const scheduler = new Scheduler({
			...realTime(),
			begin,
			onSlice: (sliceMs) => this.#booted.signals.setSlice(sliceMs),
			onStuck: (waits) => line.send({ kind: 'stuck', threads: [], waits }),
			onUnstuck: () => line.send({ kind: 'unstuck' }),
		});
		this.#booted.signals.poll = (nowMs, isBetweenInstructions) => {
			const signal = scheduler.takeInterruption();
			if (signal) return signal;
			return isBetweenInstructions && scheduler.mustSwitch(nowMs) ? SWITCH_SIGNAL : 0;
		};
		// The poll is asked only where there is a buffer, whatever it holds.
		this.#booted.pyodide.setInterruptBuffer(new Uint8Array(1));
		return scheduler;
	}

	#makeHost(start: ProcessStart, kernel: KernelLine, scheduler: Scheduler): Host {
		const { pid, parentPid, name, cpus } = start;
		return {
			process: { pid, parentPid, name, cpus, switchIntervalSeconds: start.switchIntervalMs / 1_000 },
			scheduler,
			protectStack: () => this.#booted.stacks.protect(),
			kernel,
			write: (stream, text) => kernel.write(stream, text),
			network: {},
			trace: { name: () => {} },
			outcome: {
				uncaught: (type, message, line, column) =>
					kernel.send({ kind: 'uncaught', uncaught: { type, message, line: line ?? null, column: column ?? null } }),
			},
			aPromise: Promise.resolve(),
		};
	}
}
