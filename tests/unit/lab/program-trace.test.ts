import { expect, it } from 'vitest';
import type { ProgramReport } from '../../../src/components/lab/program/outcome/program-report.ts';
import { toProgramTrace } from '../../../src/components/lab/program/timeline/program-trace.ts';

it('a program’s trace names its processes and threads, and counts in microseconds', () => {
	const report = {
		lanes: [
			{ id: 0, kind: 'main', number: 1, name: 'MainProcess', pid: 1, isHelper: false },
			{ id: 1, kind: 'thread', number: 1, name: 'cook', pid: 1, isHelper: false },
			{ id: 2, kind: 'process', number: 1, name: 'Process-1', pid: 2, isHelper: false },
		],
		spans: [
			{ lane: 1, state: 'waiting', startMs: 1.5, endMs: 2, task: null },
			{ lane: 2, state: 'computing', startMs: 3, endMs: 4, task: null },
		],
	} as unknown as ProgramReport;
	const { traceEvents } = toProgramTrace(report);
	const named = traceEvents.filter(({ ph }) => ph === 'M').map(({ name, pid, tid, args }) => [name, pid, tid, args]);
	expect(named).toEqual([
		['process_name', 1, 1, { name: 'MainProcess' }],
		['thread_name', 1, 1, { name: 'MainProcess' }],
		['thread_name', 1, 2, { name: 'cook' }],
		['process_name', 2, 3, { name: 'Process-1' }],
		['thread_name', 2, 3, { name: 'Process-1' }],
	]);
	expect(traceEvents.filter(({ ph }) => ph === 'X')).toMatchObject([
		{ name: 'waiting', pid: 1, tid: 2, ts: 1_500, dur: 500 },
		{ name: 'computing', pid: 2, tid: 3, ts: 3_000, dur: 1_000 },
	]);
});
