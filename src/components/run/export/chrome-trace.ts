import type { Report } from '../../../demos/contract.ts';
import { hasOwnGil, type Lane, type Span } from '../../../demos/trace.ts';
import { laneName } from '../../timeline/lane-name.ts';

/** The part of the Trace Event Format that is written here; times are microseconds. */
export type TraceEvent =
	| { readonly ph: 'M'; readonly name: string; readonly pid: number; readonly tid: number; readonly args: object }
	| {
			readonly ph: 'X';
			readonly name: string;
			readonly cat: string;
			readonly pid: number;
			readonly tid: number;
			readonly ts: number;
			readonly dur: number;
			readonly args: object;
	  };

export interface ChromeTrace {
	readonly displayTimeUnit: 'ms';
	readonly traceEvents: readonly TraceEvent[];
	readonly metadata: object;
}

/**
 * A report as a Chrome trace, to open in Perfetto: a process lane is a process there, any other lane a thread of one
 * process; lanes keep their order.
 */
export function toChromeTrace(report: Report): ChromeTrace {
	const { workload, strategy, engine, input, startedAt, recordedMs, environment } = report;
	return {
		displayTimeUnit: 'ms',
		traceEvents: [
			...report.lanes.flatMap((lane) => namesOf(lane, report)),
			...report.spans.flatMap((span) => {
				const lane = report.lanes[span.lane];
				return lane ? [eventOf(span, lane)] : [];
			}),
		],
		metadata: { workload, strategy, engine, input, startedAt, recordedMs, environment },
	};
}

/** Perfetto treats 0 as no process, so numbering starts at 1. */
function idsOf(lane: Lane): { pid: number; tid: number } {
	return hasOwnGil(lane) ? { pid: lane.id + 1, tid: lane.id + 1 } : { pid: 1, tid: lane.id + 1 };
}

function namesOf(lane: Lane, report: Report): TraceEvent[] {
	const ids = idsOf(lane);
	const name = laneName(lane, report.lanes);
	const processName = hasOwnGil(lane) ? name : `${report.workload}, ${report.strategy}`;
	return [
		{ ph: 'M', name: 'process_name', ...ids, args: { name: processName } },
		{ ph: 'M', name: 'thread_name', ...ids, args: { name } },
		{ ph: 'M', name: 'thread_sort_index', ...ids, args: { sort_index: lane.id } },
	];
}

function eventOf(span: Span, lane: Lane): TraceEvent {
	return {
		ph: 'X',
		name: span.state,
		cat: span.state,
		...idsOf(lane),
		ts: Math.round(span.startMs * 1_000),
		dur: Math.round((span.endMs - span.startMs) * 1_000),
		args: span.task === null ? {} : { task: span.task + 1 },
	};
}
