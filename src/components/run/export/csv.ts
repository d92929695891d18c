import type { Report } from '../../../demos/contract.ts';

/** The trace of a report as CSV with a header line; times are milliseconds, tasks count from 1. */
export function toCsv({ lanes, spans, workload, strategy }: Report): string {
	const header = 'workload,strategy,lane,kind,number,state,task,start_ms,end_ms';
	const lines = spans.map(({ lane, state, task, startMs, endMs }) => {
		const { kind, number } = lanes[lane] ?? { kind: '', number: '' };
		const times = [startMs, endMs].map((ms) => ms.toFixed(3));
		return [workload, strategy, lane, kind, number, state, task === null ? '' : task + 1, ...times].join(',');
	});
	return `${[header, ...lines].join('\n')}\n`;
}
