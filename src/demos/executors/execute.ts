import { scriptSilence } from '../arrival/site-script.ts';
import type { Failure, Json, Progress, Report } from '../contract.ts';
import { startInternet } from '../network/start-internet.ts';
import { flatten, type IndexedTrace } from '../spans/indexed-trace.ts';
import { strategies } from '../strategies.ts';
import { type Lane, type Trace, timeInState } from '../trace.ts';
import { workloads } from '../workloads/index.ts';
import { enumerateRace } from '../workloads/race/interleavings.ts';
import { canShareMemory, outcomeOf, shareRace } from '../workloads/race/shared-memory.ts';
import type { RaceInput } from '../workloads/race/workload.ts';
import { absoluteMs, clockSince } from './clock.ts';
import { lanesOf } from './lanes.ts';
import { Ledger } from './ledger.ts';
import { messageOf } from './message-of.ts';
import { runInWorker, runOnPage } from './one-thread.ts';
import type { Executor } from './ongoing.ts';
import { runProcesses } from './processes.ts';
import { RIVALS, runRivals } from './race.ts';
import type { RunRequest } from './request.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** What a run comes to: the part of a report that the run itself decides. */
export type Execution = Pick<Report, 'status' | 'failure' | 'answer' | keyof Trace | 'wallMs' | 'phases'>;

type Ending = Pick<Report, 'status' | 'failure' | 'answer'>;

/** How a request is carried out: who does it, in how many pieces, and what answer the pieces make. */
interface Course {
	readonly lanes: readonly Lane[];
	readonly tasks: readonly unknown[];
	readonly executor: Executor;
	readonly answer: (results: readonly Json[]) => Json;
}

const PROGRESS_INTERVAL_MS = 80;

/** Carries out a request whose input is valid. Settles when all is over and closed: done, failed, or stopped. */
export async function execute(
	request: RunRequest,
	stop: AbortSignal,
	onProgress: (progress: Progress) => void,
): Promise<Execution> {
	const { strategy, input } = request;
	const workload = workloads[request.workload];
	const { lanes, tasks, executor, answer } = courseOf(request);
	const epochMs = absoluteMs();
	const now = clockSince(epochMs);
	const ledger = new Ledger(tasks.length);
	const trace = new TraceRecorder(now);
	const ending = new AbortController();
	let startingMs: number | null = null;
	let toldMs = 0;

	const traceSoFar = (): IndexedTrace => {
		ledger.take('page', { done: [], results: [], ...trace.drain() });
		return { lanes, ...ledger.trace };
	};
	const tellIfDue = () => {
		const elapsedMs = now();
		if (elapsedMs - toldMs < PROGRESS_INTERVAL_MS) return;
		toldMs = elapsedMs;
		const { isSilent } = scriptSilence;
		const phase = startingMs === null ? 'starting' : 'running';
		onProgress({ phase, isSilent, done: ledger.done, total: ledger.total, elapsedMs, trace: traceSoFar() });
	};

	const timer = setInterval(tellIfDue, PROGRESS_INTERVAL_MS);
	const {
		status,
		failure,
		answer: result,
	} = await new Promise<Ending>((resolve) => {
		const fail = (failure: Failure) => resolve({ status: 'failed', failure, answer: null });
		const crash = (error: unknown) =>
			fail({ kind: startingMs === null ? 'worker-unavailable' : 'task-failed', detail: messageOf(error) });
		const cancel = () => resolve({ status: 'cancelled', failure: null, answer: null });
		stop.addEventListener('abort', cancel, { signal: ending.signal });
		ledger.complete.then((results) => resolve({ status: 'done', failure: null, answer: answer(results) })).catch(crash);
		if (stop.aborted) return cancel();

		const begin = async () => {
			const behaviour = workload.network?.(input);
			const internet = behaviour ? startInternet() : null;
			internet?.watch(ending.signal, fail);
			ending.signal.addEventListener('abort', () => internet?.terminate());
			await executor({
				assignment: { workload: workload.name, strategy, input, epochMs },
				workload,
				tasks,
				cores: navigator.hardwareConcurrency,
				trace,
				ended: ending.signal,
				started: () => {
					startingMs ??= now();
				},
				take: (teller, update) => {
					if (ending.signal.aborted) return;
					ledger.take(teller, update);
					if (update.failure !== undefined) fail({ kind: 'task-failed', detail: update.failure });
					tellIfDue();
				},
				fail,
				plugInternet: () => (internet && behaviour ? internet.plug(behaviour) : null),
			});
		};
		begin().catch(crash);
	});
	const wallMs = now();
	clearInterval(timer);
	ending.abort();
	const whole = flatten(traceSoFar());
	startingMs = startingMs === null ? wallMs : Math.min(timeInState(whole.spans, 'starting'), wallMs);
	return {
		status,
		failure,
		answer: result,
		...whole,
		wallMs,
		phases: { startingMs, runningMs: wallMs - startingMs },
	};
}

function courseOf(request: RunRequest): Course {
	const { strategy, input, place } = request;
	const workload = workloads[request.workload];
	if (workload.name === 'race' && strategy === 'threads') return courseOfRace(input as RaceInput);
	return {
		lanes: lanesOf(workload, strategy, input, navigator.hardwareConcurrency),
		tasks: workload.plan(input),
		executor: strategies[strategy].isParallel ? runProcesses : place === 'worker' ? runInWorker : runOnPage,
		answer: (results) => workload.combine(results, input),
	};
}

/** Threads that race for one memory: real ones where it can be shared, else every order of their steps. */
function courseOfRace(input: RaceInput): Course {
	const lanes = RIVALS.map(({ number }): Lane => ({ id: number, kind: 'thread', number: number + 1 }));
	if (!canShareMemory()) {
		const enumerate: Executor = ({ started, take }) => {
			started();
			take('page', { done: [0], results: [null], closed: [] });
		};
		return { lanes, tasks: [null], executor: enumerate, answer: () => enumerateRace(input.lock === 1) };
	}
	const memory = shareRace(input);
	return {
		lanes,
		tasks: RIVALS,
		executor: (run) => runRivals(run, memory),
		answer: () => outcomeOf(memory, input),
	};
}
