import { catalog } from '../catalog.ts';
import type { Report } from '../contract.ts';
import { explainBadInput } from '../validate.ts';
import { workloads } from '../workloads/index.ts';
import { environmentOf } from './environment.ts';
import { type Execution, execute } from './execute.ts';
import { watchFreezes } from './freezes.ts';
import type { RunOptions, RunRequest } from './request.ts';

/** Runs a workload under a strategy. Never rejects for what a reader can cause: the report's `status` tells. */
export async function run(request: RunRequest, { signal, onProgress = () => {} }: RunOptions): Promise<Report> {
	const startedAt = new Date().toISOString();
	const badInput = explainBadInput(catalog[request.workload], request.input);
	const { execution, longestFreezeMs } = badInput
		? { execution: refuse(badInput), longestFreezeMs: null }
		: await executeWatched(request, signal, onProgress);
	return {
		workload: request.workload,
		strategy: request.strategy,
		engine: 'typescript',
		input: request.input,
		startedAt,
		...execution,
		verified: execution.status === 'done' && workloads[request.workload].verify(execution.answer, request.input),
		longestFreezeMs,
		environment: environmentOf(request),
	};
}

/** The watch ends with the run, before the answer is verified: what that takes is no freeze of the run's. */
async function executeWatched(...run: Parameters<typeof execute>) {
	const watch = watchFreezes();
	try {
		const execution = await execute(...run);
		return { execution, longestFreezeMs: watch.stop() };
	} finally {
		watch.stop();
	}
}

function refuse(detail: string): Execution {
	return {
		status: 'failed',
		failure: { kind: 'bad-input', detail },
		answer: null,
		lanes: [],
		spans: [],
		wallMs: 0,
		phases: { startingMs: 0, runningMs: 0 },
	};
}
