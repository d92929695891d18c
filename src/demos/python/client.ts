/** Runs Python programs for a page. The front door of the engine: everything else is behind it. */

import { checkResults } from './client/check-results.ts';
import { engine, pythonDownloadBytes } from './client/engine.ts';
import { bootUnlessStopped, failureOf, loadUnlessStopped, stopOf, whyUnsupported } from './client/loading.ts';
import { maxProcesses } from './client/max-processes.ts';
import { ProgramRun, type RunListeners } from './client/program-run.ts';
import { readsClock } from './client/reads-clock.ts';
import type { Limits, Loading, Program, ProgramFailure, ProgramOutcome } from './protocol.ts';
import { pythonSupport } from './support.ts';

export { pythonDownloadBytes, pythonSupport };

export interface RunOptions extends RunListeners {
	/** Stop. */
	readonly signal: AbortSignal;
	readonly onLoading?: (loading: Loading) => void;
	/** Everything is loaded and up, and is run until the browser has optimised it. Not told where that is not needed. */
	readonly onWarming?: () => void;
}

export const DEFAULT_LIMITS: Limits = {
	timeMs: 600_000,
	outputBytes: 20_000_000,
	memoryBytes: 512 * 2 ** 20,
};

/**
 * Loads the engine and boots one interpreter, so that a run of this source starts at once; has it warm up where the
 * source reads a clock, since a run would wait for that. Resolves also if that fails.
 */
export async function prepare(source: string): Promise<void> {
	if (!pythonSupport().isSupported) return;
	try {
		engine.crew.prepare(1);
		engine.prepareKernel();
		engine.internet();
		await engine.assets();
		if (!readsClock(source)) return;
		await engine.crew.boot(1);
		await engine.crew.warmUp(1);
	} catch {
		// A run will say what is the matter.
	}
}

/** Whether the engine's files are in the browser already, so that a run needs no network. */
export function isPythonKept(): Promise<boolean> {
	return engine.isKept();
}

/** Runs a program to its end, whatever that is. Never rejects for what a reader can cause. */
export async function runProgram(program: Program, options: RunOptions): Promise<ProgramOutcome> {
	const startedAtMs = performance.timeOrigin + performance.now();
	const hindrance = whyUnsupported();
	if (hindrance) return unstarted(program, hindrance, startedAtMs);
	const cpus = Math.max(1, Math.round(program.cpus ?? navigator.hardwareConcurrency));
	try {
		// The interpreter's own script loads while its files do.
		const wanted = interpretersFor(program, cpus);
		engine.crew.prepare(wanted);
		engine.prepareKernel();
		engine.internet();
		if (!(await loadUnlessStopped(options))) return unstarted(program, null, startedAtMs);
		const loadingMs = performance.timeOrigin + performance.now() - startedAtMs;
		const warmingMs = readsClock(program.source) ? await warmUp(wanted, options) : 0;
		if (options.signal.aborted) return unstarted(program, null, startedAtMs);
		const kernel = engine.takeKernel();
		// If it has failed meanwhile, another one.
		const internet = engine.internet();
		const limits = { ...DEFAULT_LIMITS, ...program.limits };
		const means = { crew: engine.crew, kernel, internet, cpus, maxProcesses: maxProcesses(navigator), limits };
		const run = new ProgramRun(program, { ...means, startedAtMs, loadingMs, warmingMs }, options);
		const outcome = await checked(await run.carryOut(options.signal), program, options);
		// Stop may have ended the interpreter with the program; the next Run need not wait for another.
		engine.crew.prepare(1);
		return outcome;
	} catch (error) {
		return unstarted(program, failureOf(error), startedAtMs);
	} finally {
		engine.crew.trim(cpus + 1);
		// To make a worker takes a while: whoever waits has the outcome before.
		setTimeout(() => engine.prepareKernel());
		engine.keepFiles();
	}
}

/** With the verdicts of the checks under schedules, where the program ended well: the rest of its checks have theirs. */
async function checked(outcome: ProgramOutcome, program: Program, { signal }: RunOptions): Promise<ProgramOutcome> {
	if (outcome.status !== 'done' || !program.checks?.some(({ kind }) => kind === 'schedules')) return outcome;
	const { checkUnderSchedules } = await import('./client/schedule-checks.ts');
	return { ...outcome, checks: await checkUnderSchedules(program, outcome.checks, signal) };
}

/**
 * What a program measures is measured with all interpreters up that it will want at once, and by optimised code: else
 * the first run of a page pays for what later ones find done. Returns how long the warming took; cut short by Stop.
 */
async function warmUp(count: number, { signal, onWarming }: RunOptions): Promise<number> {
	await bootUnlessStopped(count, signal);
	const beganMs = performance.now();
	const warmed = engine.crew.warmUp(count);
	onWarming?.();
	await Promise.race([warmed, stopOf(signal)]);
	return performance.now() - beganMs;
}

/** Who speaks of processes or interpreters will want some soon: they boot while the program begins. */
function interpretersFor({ source }: Program, cpus: number): number {
	const speaksOfMany = /\b(multiprocessing|ProcessPoolExecutor|interpreters|InterpreterPoolExecutor)\b/.test(source);
	return speaksOfMany ? 1 + Math.min(cpus, 4) : 1;
}

/** Of a program that was never begun: it failed, or, without a failure, was cancelled. */
function unstarted(program: Program, failure: ProgramFailure | null, startedAtMs: number): ProgramOutcome {
	const wallMs = performance.timeOrigin + performance.now() - startedAtMs;
	const status = failure ? 'failed' : 'cancelled';
	return {
		status,
		failure,
		exitCode: null,
		wallMs,
		phases: { loadingMs: wallMs, startingMs: 0, warmingMs: 0, runningMs: 0 },
		lanes: [],
		spans: [],
		checks: checkResults([], status, program.checks),
		interpreters: { started: 0, reused: 0 },
	};
}
