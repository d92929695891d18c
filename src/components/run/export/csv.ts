import type { Report } from '../../../demos/contract.ts';
import { laneName } from '../../timeline/lane-name.ts';

const HEADER = 'workload,strategy,lane,name,kind,number,state,task,start_ms,end_ms';

/**
 * The trace of a report as CSV (RFC 4180) with a header line: a line for each span. `name` is what the timeline calls the
 * lane; times are milliseconds, tasks count from 1.
 */
export function toCsv({ lanes, spans, workload, strategy }: Report): string {
	const names = lanes.map((lane) => quotedIfNeeded(laneName(lane, lanes)));
	const lines = spans.map(({ lane, state, task, startMs, endMs }) => {
		const { kind, number } = lanes[lane] ?? { kind: '', number: '' };
		const times = [startMs, endMs].map((ms) => ms.toFixed(3));
		const ofLane = [lane, names[lane] ?? '', kind, number];
		return [workload, strategy, ...ofLane, state, task === null ? '' : task + 1, ...times].join(',');
	});
	return `${[HEADER, ...lines].join('\n')}\n`;
}

/** A program may give a thread any name. */
function quotedIfNeeded(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
