import { describe, expect, it } from 'vitest';
import { toChromeTrace } from '../../src/components/run/export/chrome-trace.ts';
import { toCsv } from '../../src/components/run/export/csv.ts';
import { sampleReport } from '../fixtures/sample-reports.ts';

const threads = sampleReport({
	strategy: 'threads',
	lanes: [
		{ id: 0, kind: 'thread', number: 1 },
		{ id: 1, kind: 'thread', number: 2 },
	],
	spans: [
		{ lane: 0, state: 'computing', startMs: 0, endMs: 5.0004, task: 0 },
		{ lane: 1, state: 'ready', startMs: 0, endMs: 5, task: null },
	],
});
const processes = { ...threads, lanes: threads.lanes.map((lane) => ({ ...lane, kind: 'process' as const })) };

describe('a Chrome trace', () => {
	it('has a complete event for every span, in microseconds', () => {
		const events = toChromeTrace(threads).traceEvents.filter(({ ph }) => ph === 'X');
		expect(events).toEqual([
			{ ph: 'X', name: 'computing', cat: 'computing', pid: 1, tid: 1, ts: 0, dur: 5_000, args: { task: 1 } },
			{ ph: 'X', name: 'ready', cat: 'ready', pid: 1, tid: 2, ts: 0, dur: 5_000, args: {} },
		]);
	});

	it('names threads inside one process, and processes each on its own', () => {
		const names = (report: typeof threads) =>
			toChromeTrace(report)
				.traceEvents.filter(({ name }) => name === 'process_name')
				.map(({ pid, args }) => [pid, (args as { name: string }).name]);
		expect(names(threads)).toEqual([
			[1, 'sum-of-squares, threads'],
			[1, 'sum-of-squares, threads'],
		]);
		expect(names(processes)).toEqual([
			[1, 'Process-1'],
			[2, 'Process-2'],
		]);
	});

	it('survives JSON', () => {
		const trace = toChromeTrace(threads);
		expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
	});
});

describe('a trace that was not recorded to its end', () => {
	const cut = sampleReport({
		lanes: [{ id: 0, kind: 'task', number: 1, name: 'Task-1 (main)' }],
		spans: [
			{ lane: 0, state: 'computing', startMs: 0, endMs: 5, task: null },
			{ lane: 0, state: 'unrecorded', startMs: 5, endMs: 90, task: null },
		],
		recordedMs: 5,
	});

	it('says so in every export, and lanes have the names of the program', () => {
		const { traceEvents, metadata } = toChromeTrace(cut);
		expect(traceEvents.at(-1)).toMatchObject({ name: 'unrecorded', ts: 5_000, dur: 85_000 });
		expect(traceEvents.find(({ name }) => name === 'thread_name')?.args).toEqual({ name: 'Task-1 (main)' });
		expect(metadata).toMatchObject({ recordedMs: 5 });
		expect(toCsv(cut)).toContain(',unrecorded,,5.000,90.000');
	});
});

describe('CSV', () => {
	it('has a header and a line for every span, tasks counted from 1', () => {
		expect(toCsv(threads)).toBe(
			[
				'workload,strategy,lane,name,kind,number,state,task,start_ms,end_ms',
				'sum-of-squares,threads,0,Thread-1,thread,1,computing,1,0.000,5.000',
				'sum-of-squares,threads,1,Thread-2,thread,2,ready,,0.000,5.000',
				'',
			].join('\n'),
		);
	});

	it('has the name of each lane as the timeline has it, whatever a program called it', () => {
		const [first, second] = threads.lanes;
		const named = {
			...threads,
			lanes: [
				{ ...first, name: 'reader, "fast"' },
				{ ...second, name: 'two\nlines' },
			],
		} as typeof threads;
		const csv = toCsv(named);
		expect(csv).toContain(',0,"reader, ""fast""",thread,1,computing,');
		expect(csv).toContain(',1,"two\nlines",thread,2,ready,');
	});
});
