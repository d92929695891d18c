import type { ChromeTrace, TraceEvent } from '../../../run/export/chrome-trace.ts';
import type { ProgramReport } from '../outcome/program-report.ts';

/** The run of a program as a Chrome trace, to open in Perfetto: its processes, threads and tasks under their own names. */
export function toProgramTrace(report: ProgramReport): ChromeTrace {
	const { lanes, spans, recordedMs, startedAt, settings, environment } = report;
	const names = lanes.flatMap(({ id, kind, pid, name }): TraceEvent[] => {
		const lane = { pid, tid: id + 1 };
		const ofThread: TraceEvent = { ph: 'M', name: 'thread_name', ...lane, args: { name } };
		const isProcess = kind === 'main' || kind === 'process' || kind === 'interpreter';
		return isProcess ? [{ ph: 'M', name: 'process_name', ...lane, args: { name } }, ofThread] : [ofThread];
	});
	const events = spans.map(
		({ lane, state, startMs, endMs }): TraceEvent => ({
			ph: 'X',
			name: state,
			cat: state,
			pid: lanes[lane]?.pid ?? 1,
			tid: lane + 1,
			ts: Math.round(startMs * 1_000),
			dur: Math.round((endMs - startMs) * 1_000),
			args: {},
		}),
	);
	const metadata = { workload: 'program', engine: 'python', settings, startedAt, recordedMs, environment };
	return { displayTimeUnit: 'ms', traceEvents: [...names, ...events], metadata };
}
