/**
 * One run of a listing, from the request to the report. Makes no worker and loads nothing: whoever runs programs is a
 * parameter, so that all of this is tested without a browser.
 */
import { catalog } from '../catalog.ts';
import type { Emulated, Environment, OutputChunk, Report } from '../contract.ts';
import { describeEnvironment } from '../environment.ts';
import type { Program, ProgramOutcome } from '../python/protocol.ts';
import { flatten, indexTrace } from '../spans/indexed-trace.ts';
import { fileNameOf, strategies } from '../strategies.ts';
import { hasOwnGil, timeInState } from '../trace.ts';
import { explainBadInput } from '../validate.ts';
import { workloads } from '../workloads/index.ts';
import { readAnswer } from './answers.ts';
import { constantsOf, withConstants } from './constants.ts';
import { failureOf } from './failures.ts';
import { type ProgressWatch, watchProgress } from './progress.ts';
import type { ListingRequest, RunOptions } from './request.ts';
import { sourceOf } from './sources.ts';
import { traceOf } from './trace.ts';

/** Runs a program to its end; never rejects for what a reader can cause. */
export type RunProgram = (
	program: Program,
	options: { readonly signal: AbortSignal } & Omit<ProgressWatch, 'end'>,
) => Promise<ProgramOutcome>;

/** What a page shows may run long: it has a Stop, and says beforehand how long it is likely to take. */
const LIMITS = { timeMs: 30 * 60_000 };

/** The listing of a request with its constants set, in the world that the input describes. */
export function programOf({ workload, strategy, input, locale }: ListingRequest): Program {
	const network = workloads[workload].network?.(input);
	return {
		source: withConstants(sourceOf(workload, strategy, locale), constantsOf(workload, strategy, input)),
		fileName: fileNameOf(strategy),
		limits: LIMITS,
		...(network ? { network } : {}),
	};
}

/** Never rejects for what a reader can cause: the report's `status` tells. */
export async function runListing(
	request: ListingRequest,
	{ signal, onProgress = () => {} }: RunOptions,
	runProgram: RunProgram,
): Promise<Report> {
	const startedAt = new Date().toISOString();
	const badInput = explainBadInput(catalog[request.workload], request.input);
	if (badInput) return { ...refusal(request, badInput), startedAt };
	const { end, ...watch } = watchProgress(request.strategy, onProgress);
	try {
		const outcome = await runProgram(programOf(request), { signal, ...watch });
		return { ...reportOf(request, outcome, end()), startedAt };
	} finally {
		end();
	}
}

type UnfinishedReport = Omit<Report, 'startedAt'>;

function reportOf(request: ListingRequest, outcome: ProgramOutcome, output: readonly OutputChunk[]): UnfinishedReport {
	const { workload, strategy, input } = request;
	const { loadingMs, startingMs: interpreterMs, warmingMs } = outcome.phases;
	const bootMs = Math.min(loadingMs + interpreterMs + warmingMs, outcome.wallMs);
	const trace = flatten(traceOf(indexTrace(outcome), strategy));
	const wallMs = outcome.wallMs - bootMs;
	const isFurther = trace.lanes.map(hasOwnGil);
	const ofProcesses = trace.spans.filter(({ lane }) => isFurther[lane]);
	const startingMs = Math.min(timeInState(ofProcesses, 'starting'), wallMs);
	const stdout = output.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
	const isDone = outcome.status === 'done';
	const { answer, verified } = isDone
		? readAnswer(workload, strategy, input, stdout.join(''))
		: { answer: null, verified: false };
	return {
		workload,
		strategy,
		input,
		engine: 'python',
		status: outcome.status,
		failure: outcome.failure && failureOf(outcome.failure),
		wallMs,
		phases: { startingMs, runningMs: wallMs - startingMs, bootMs },
		...trace,
		output,
		answer,
		verified,
		longestFreezeMs: null,
		environment: environmentOf(request),
	};
}

function refusal(request: ListingRequest, detail: string): UnfinishedReport {
	const { workload, strategy, input } = request;
	return {
		workload,
		strategy,
		input,
		engine: 'python',
		status: 'failed',
		failure: { kind: 'bad-input', detail },
		wallMs: 0,
		phases: { startingMs: 0, runningMs: 0, bootMs: 0 },
		lanes: [],
		spans: [],
		output: [],
		answer: null,
		verified: false,
		longestFreezeMs: null,
		environment: environmentOf(request),
	};
}

function environmentOf({ workload, strategy }: ListingRequest): Environment {
	const emulated: Emulated[] = [...strategies[strategy].emulated.python];
	if (workloads[workload].network) emulated.push('network');
	return describeEnvironment({ place: 'worker', emulated });
}
