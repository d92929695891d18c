/** Runs of listings with programs that are made up: what is told of them, and what the report says. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/demos/catalog.ts';
import type { Progress } from '../../../src/demos/contract.ts';
import { programOf, type RunProgram, runListing } from '../../../src/demos/listings/listing-run.ts';
import type { ProgramFailure, ProgramLane, ProgramOutcome } from '../../../src/demos/python/protocol.ts';
import { indexTrace } from '../../../src/demos/spans/indexed-trace.ts';
import type { Span } from '../../../src/demos/trace.ts';

const sleep = { workload: 'sleep', strategy: 'threads', input: { count: 2, durationMs: 50 }, locale: 'ru' } as const;
const stdout = 'Вызов 1 готов\nВызов 0 готов\nВремя: 0.05 с\n';

const lane = (id: number, kind: ProgramLane['kind'], name: string, isHelper = false): ProgramLane => ({
	id,
	kind,
	number: id + 1,
	name,
	pid: 1,
	isHelper,
});
const span = (lane: number, state: Span['state'], startMs: number, endMs: number): Span => ({
	lane,
	state,
	startMs,
	endMs,
	task: null,
});

const outcome = (overrides: Partial<ProgramOutcome> = {}): ProgramOutcome => ({
	status: 'done',
	failure: null,
	exitCode: 0,
	wallMs: 160,
	phases: { loadingMs: 70, startingMs: 30, warmingMs: 0, runningMs: 60 },
	checks: [],
	interpreters: { started: 1, reused: 0 },
	lanes: [lane(0, 'main', 'MainThread'), lane(1, 'thread', 'helper', true), lane(2, 'thread', 'Thread-1 (wait)')],
	spans: [span(0, 'computing', 0, 5), span(1, 'computing', 5, 10), span(2, 'waiting', 5, 55)],
	...overrides,
});

/** A run of `sleep` whose program prints and ends so. */
async function run(ending: ProgramOutcome, text = stdout) {
	const runProgram: RunProgram = async (_, { onStart, onOutput }) => {
		onStart();
		for (const part of text.split(/(?<=\n)/)) onOutput({ stream: 'stdout', text: part, pid: 1 });
		return ending;
	};
	return runListing(sleep, { signal: new AbortController().signal }, runProgram);
}

describe('the program of a listing', () => {
	it('is the listing with the input for its constants', () => {
		const { source, fileName, network } = programOf(sleep);
		expect(source).toContain('SECONDS = 0.05\nCOUNT = 2\n');
		expect(fileName).toBe('threads.py');
		expect(network).toBeUndefined();
	});

	it('runs in the internet that the input describes', () => {
		const input = { ...catalog.download.sizes.article, latencyMs: 7 };
		const { network } = programOf({ workload: 'download', strategy: 'asyncio', input, locale: 'ru' });
		expect(network).toEqual({ latencyMs: 7, jitterMs: 0, failurePercent: 0 });
	});
});

describe('the report of a run', () => {
	it('has the answer that the program printed, checked, and all that it printed', async () => {
		const report = await run(outcome());
		expect(report).toMatchObject({ workload: 'sleep', engine: 'python', status: 'done', answer: 2, verified: true });
		expect(report.output).toEqual([{ stream: 'stdout', text: stdout }]);
	});

	it('counts from the program’s first line; what came before stands by itself', async () => {
		const report = await run(outcome());
		expect(report.wallMs).toBe(60);
		expect(report.phases).toEqual({ startingMs: 0, runningMs: 60, bootMs: 100 });
		expect(report.spans).toEqual([
			{ lane: 0, state: 'computing', startMs: 0, endMs: 5, task: null },
			{ lane: 1, state: 'waiting', startMs: 5, endMs: 55, task: null },
		]);
	});

	it('shows no helpers, and names the rest as the program does', async () => {
		const report = await run(outcome());
		expect(report.lanes).toEqual([
			{ id: 0, kind: 'main', number: 1, name: 'MainThread' },
			{ id: 1, kind: 'thread', number: 3, name: 'Thread-1 (wait)' },
		]);
	});

	it('says for how long any process was starting', async () => {
		const lanes = [lane(0, 'main', 'MainThread'), lane(1, 'process', 'Process-1'), lane(2, 'process', 'Process-2')];
		const spans = [span(1, 'starting', 5, 25), span(2, 'starting', 15, 40)];
		const report = await run(outcome({ lanes, spans }));
		expect(report.phases).toEqual({ startingMs: 35, runningMs: 25, bootMs: 100 });
	});

	it('of a program that failed has no answer, whatever it printed', async () => {
		const uncaught = {
			type: 'ZeroDivisionError',
			message: 'division by zero',
			location: { file: 'threads.py', line: 3, column: null },
		};
		const failure: ProgramFailure = { kind: 'exception', detail: 'ZeroDivisionError: division by zero', uncaught };
		const report = await run(outcome({ status: 'failed', failure, exitCode: 1 }));
		expect(report).toMatchObject({ status: 'failed', answer: null, verified: false });
		expect(report.failure).toEqual({ kind: 'program-failed', detail: 'ZeroDivisionError: division by zero' });
	});

	it.each([
		['no-jspi', 'unsupported'],
		['not-loaded', 'not-loaded'],
		['worker-unavailable', 'worker-unavailable'],
		['worker-died', 'worker-died'],
		['internal', 'internal'],
	] as const)('calls %s %s', async (kind, expected) => {
		const report = await run(outcome({ status: 'failed', failure: { kind, detail: 'why' }, lanes: [], spans: [] }));
		expect(report.failure).toEqual({ kind: expected, detail: 'why' });
	});

	it('names who waits for what in a deadlock', async () => {
		const waitsFor = { kind: 'thing', type: 'Lock', method: null, name: 'a', holder: 'Thread-2' } as const;
		const threads = [
			{ process: 'MainProcess', thread: 'Thread-1', location: { file: 'threads.py', line: 7, column: null }, waitsFor },
		];
		const failure: ProgramFailure = { kind: 'deadlock', detail: '', threads };
		const report = await run(outcome({ status: 'failed', failure }));
		expect(report.failure?.detail).toBe('Thread-1, line 7: Lock a');
	});

	it('of bad input runs nothing', async () => {
		const never: RunProgram = () => Promise.reject(new Error('must not run'));
		const request = { ...sleep, input: { count: -1, durationMs: 50 } };
		const report = await runListing(request, { signal: new AbortController().signal }, never);
		expect(report).toMatchObject({ status: 'failed', failure: { kind: 'bad-input' } });
	});
});

it('tasks are shown without the thread that carries them out', async () => {
	const lanes = [lane(0, 'main', 'MainThread'), lane(1, 'task', 'Task-1'), lane(2, 'task', 'Task-2')];
	const spans = [span(0, 'computing', 100, 110), span(1, 'computing', 100, 105), span(2, 'computing', 105, 110)];
	const runProgram: RunProgram = async () => outcome({ lanes, spans });
	const options = { signal: new AbortController().signal };
	const report = await runListing({ ...sleep, strategy: 'asyncio' }, options, runProgram);
	expect(report.lanes.map(({ name }) => name)).toEqual(['Task-1', 'Task-2']);
	expect(report.spans.map(({ lane }) => lane)).toEqual([0, 1]);
});

it('what is printed is told while the program still runs', async () => {
	const told: Progress[] = [];
	const until = Promise.withResolvers<void>();
	const onProgress = (progress: Progress) => {
		told.push(progress);
		if (progress.output?.length && progress.trace) until.resolve();
	};
	const runProgram: RunProgram = async (_, { onStart, onOutput, onTrace }) => {
		onStart();
		onOutput({ stream: 'stdout', text: 'Вызов 0 готов\n', pid: 1 });
		onTrace(indexTrace(outcome()));
		await until.promise;
		return outcome();
	};
	await runListing(sleep, { signal: new AbortController().signal, onProgress }, runProgram);
	expect(told.at(-1)).toMatchObject({ phase: 'running', output: [{ stream: 'stdout', text: 'Вызов 0 готов\n' }] });
});

it('the loading of the engine is told in bytes', async () => {
	const until = Promise.withResolvers<Progress>();
	const runProgram: RunProgram = async (_, { onLoading }) => {
		onLoading({ receivedBytes: 5, totalBytes: 12, isFromNetwork: true, isSilent: false });
		await until.promise;
		return outcome();
	};
	await runListing(sleep, { signal: new AbortController().signal, onProgress: until.resolve }, runProgram);
	expect(await until.promise).toMatchObject({ phase: 'loading', bytes: { received: 5, total: 12 } });
});
