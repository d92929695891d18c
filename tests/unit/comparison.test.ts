import { describe, expect, it } from 'vitest';
import { type MeasuredRuns, measureAll } from '../../src/components/comparison/measured.ts';
import { comparisonRows, type EngineRuns, workKey } from '../../src/components/comparison/rows.ts';
import type { Report, Strategy } from '../../src/demos/contract.ts';
import type { Lane, Span } from '../../src/demos/trace.ts';
import { demo as sums } from '../../src/demos/workloads/sum-of-squares/demo.ts';
import { sampleReport } from '../fixtures/sample-reports.ts';

const input = sums.sizes.quick.typescript;
const took = (strategy: Strategy, wallMs: number, overrides: Partial<Report> = {}) =>
	sampleReport({ strategy, wallMs, input, spans: [], ...overrides });
const measured = (...reports: Report[]): MeasuredRuns =>
	measureAll(Object.fromEntries(reports.map((report) => [report.strategy, report])));
const recorded = { machine: 'x86-64', recordedAt: '2026-01-02T03:04:05.000Z' };
const asRecorded = (runs: MeasuredRuns): MeasuredRuns =>
	Object.fromEntries(Object.values(runs).map((run) => [run.strategy, { ...run, recorded }]));
const rowsOf = (runs: Partial<EngineRuns>) =>
	comparisonRows(sums, { engine: 'typescript', measured: {}, input, cores: 2, ...runs });
const rowOf = (strategy: Strategy, runs: Partial<EngineRuns>) =>
	rowsOf(runs).find((row) => row.strategy === strategy) ?? expect.fail();

describe('rows of a comparison', () => {
	it('relate every strategy to sequential, the author’s own figures to the author’s', () => {
		const processes = rowOf('processes', { measured: measured(took('sequential', 2_000), took('processes', 1_000)) });
		expect(processes.speedUp).toBe(2);
		expect(processes.idealSpeedUp).toBeCloseTo(2, 5);
		expect(processes.authorSpeedUp).toBeCloseTo(3.35, 2);
	});

	it('have no speed-up where sequential was not run', () => {
		const runs = { measured: measured(took('threads', 2_000)) };
		expect(rowOf('sequential', runs).run).toBeNull();
		expect(rowOf('threads', runs)).toMatchObject({ base: null, speedUp: null });
	});

	it('leave out a run that did not reach its answer, and know how it ended', () => {
		const runs = {
			measured: measured(took('sequential', 9, { status: 'cancelled' })),
			endings: { sequential: 'cancelled' },
		} as const;
		expect(rowOf('sequential', runs)).toMatchObject({ run: null, ending: 'cancelled' });
	});

	it('call it the same work where only a parameter of one strategy differs', () => {
		expect(workKey(sums, { ...input, workers: 8 })).toBe(workKey(sums, input));
		expect(workKey(sums, { ...input, count: 8 })).not.toBe(workKey(sums, input));
	});

	it('leave the start out of the speed-up', () => {
		const lanes: Lane[] = [1, 2].map((number) => ({ id: number - 1, kind: 'process', number }));
		const spans = lanes.flatMap(({ id }): Span[] => [
			{ lane: id, state: 'starting', startMs: 0, endMs: 1_500, task: null },
			{ lane: id, state: 'computing', startMs: 1_500, endMs: 2_500, task: id },
		]);
		const processes = took('processes', 2_500, { lanes, spans });
		expect(rowOf('processes', { measured: measured(took('sequential', 2_000), processes) })).toMatchObject({
			run: { startingMs: 1_500, performers: 2, computedAtOnce: 2 },
			speedUp: 2,
		});
	});

	describe('with recorded runs', () => {
		const quick = asRecorded(measured(took('sequential', 1_900), took('threads', 1_900), took('processes', 1_000)));

		it('keep each until a run of the reader’s own takes its place', () => {
			const rows = rowsOf({ recorded: quick, measured: measured(took('threads', 2_400)) });
			expect(rows.map(({ run }) => run?.recorded !== undefined)).toEqual([true, false, true, false, false]);
			expect(rows[1]?.run?.wallMs).toBe(2_400);
			expect(rows[3]?.run).toBeNull();
		});

		it('never relate a run to one of another machine', () => {
			const onlyThreads = { recorded: quick, measured: measured(took('threads', 2_400)) };
			expect(rowOf('threads', onlyThreads)).toMatchObject({ base: null, speedUp: null });
			expect(rowOf('processes', onlyThreads).speedUp).toBe(1.9);
			const both = { recorded: quick, measured: measured(took('sequential', 4_000), took('threads', 4_000)) };
			expect(rowOf('threads', both).speedUp).toBe(1);
			expect(rowOf('processes', both).speedUp).toBe(1.9);
		});

		it('know those of another size', () => {
			const article = sums.sizes.article;
			const rows = rowsOf({
				recorded: quick,
				input: article,
				measured: measured(took('threads', 9_000, { input: article })),
			});
			expect(rows.map(({ isSameWork }) => isSameWork)).toEqual([false, true, false, true, true]);
		});

		it('are of the recorded size while the reader has measured nothing of another', () => {
			const rows = rowsOf({ recorded: quick, input: sums.sizes.article, endings: { threads: 'cancelled' } });
			expect(rows.map(({ isSameWork }) => isSameWork)).toEqual([true, true, true, true, true]);
		});

		it('keep what is recorded where the reader’s own run was stopped', () => {
			const row = rowOf('threads', { recorded: quick, endings: { threads: 'cancelled' } });
			expect(row).toMatchObject({ ending: 'cancelled', run: { wallMs: 1_900, recorded } });
		});
	});
});

describe('what is measured of a run', () => {
	const lanesOf = (kind: Lane['kind'], count: number, from = 0): Lane[] =>
		Array.from({ length: count }, (_, index) => ({ id: from + index, kind, number: index + 1 }));
	const main: Lane = { id: 0, kind: 'main', number: 1 };
	const measureOne = (overrides: Partial<Report>) =>
		measured(took('processes', 1_000, overrides)).processes ?? expect.fail();

	it('counts a start only while no task is at work', () => {
		const spans: Span[] = [
			{ lane: 1, state: 'starting', startMs: 0, endMs: 100, task: null },
			{ lane: 2, state: 'starting', startMs: 50, endMs: 300, task: null },
			{ lane: 1, state: 'waiting', startMs: 100, endMs: 250, task: null },
			{ lane: 0, state: 'waiting', startMs: 0, endMs: 1_000, task: null },
		];
		expect(measureOne({ lanes: [main, ...lanesOf('process', 2, 1)], spans }).startingMs).toBe(150);
	});

	it('takes neither the main lane nor the task that made the others for one of them', () => {
		const wait = (lane: number): Span => ({ lane, state: 'waiting', startMs: 0, endMs: 100, task: null });
		const threads = measureOne({ lanes: [main, ...lanesOf('thread', 5, 1)], spans: [0, 1, 2, 3, 4, 5].map(wait) });
		expect(threads).toMatchObject({ performers: 5, waitedAtOnce: 5 });
		const tasks = lanesOf('task', 21);
		const asyncio = measureOne({
			lanes: tasks,
			spans: tasks.map(({ id }) => wait(id)),
			input: { ...input, count: 20 },
		});
		expect(asyncio).toMatchObject({ performers: 20, waitedAtOnce: 20 });
		expect(measureOne({ lanes: [main], spans: [wait(0)] })).toMatchObject({ performers: 1, waitedAtOnce: 1 });
	});

	it('says nothing of what a truncated trace cannot tell', () => {
		expect(measureOne({ recordedMs: 40 })).toMatchObject({
			computedAtOnce: null,
			waitedAtOnce: null,
			waitingShare: null,
		});
	});

	it('tells how much of the time some task waited', () => {
		const spans: Span[] = [
			{ lane: 0, state: 'starting', startMs: 0, endMs: 200, task: null },
			{ lane: 0, state: 'waiting', startMs: 200, endMs: 600, task: 0 },
		];
		expect(measureOne({ lanes: [main], spans }).waitingShare).toBe(0.5);
	});
});
