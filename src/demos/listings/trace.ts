/** The trace of a program as a report has it. Measures nothing and adds nothing: leaves out, shifts and renumbers. */
import type { Strategy } from '../contract.ts';
import type { ProgramTrace } from '../python/protocol.ts';
import type { Lane, Span } from '../trace.ts';

export interface ReportTrace {
	readonly lanes: readonly Lane[];
	/** By lane, then by time. */
	readonly spans: readonly Span[];
}

/**
 * `beganMs`: when the program's first line ran, from where a report counts; `endMs`: where it ends, on the same clock
 * as the trace. Left out are the standard library's helpers and, where tasks have lanes of their own, the main thread
 * that carries them out: it would only show everything twice.
 */
export function traceOf(
	{ lanes: all, spans: allSpans }: ProgramTrace,
	strategy: Strategy,
	beganMs: number,
	endMs: number,
): ReportTrace {
	const hasTasks = strategy === 'asyncio' && all.some(({ kind }) => kind === 'task');
	const shown = all.filter(({ kind, isHelper }) => !isHelper && !(hasTasks && kind !== 'task'));
	const counts = new Map<Lane['kind'], number>();
	const lanes = shown.map(({ kind, name }, id): Lane => {
		const number = (counts.get(kind) ?? 0) + 1;
		counts.set(kind, number);
		return { id, kind, number, name };
	});
	const idOf = new Map(shown.map((lane, id) => [lane.id, id]));
	const spans = allSpans.flatMap(({ lane, state, startMs, endMs: spanEndMs }): Span[] => {
		const id = idOf.get(lane);
		const from = Math.max(startMs, beganMs) - beganMs;
		const to = Math.min(spanEndMs, endMs) - beganMs;
		return id === undefined || to <= from ? [] : [{ lane: id, state, startMs: from, endMs: to, task: null }];
	});
	return { lanes, spans: spans.sort((a, b) => a.lane - b.lane || a.startMs - b.startMs) };
}

/** When the first process was up, from the program's first line; 0 where it started none. */
export function firstProcessUpMs({ lanes, spans }: ReportTrace): number {
	const ends = spans.filter(({ lane, state }) => state === 'starting' && lanes[lane]?.kind === 'process');
	return ends.length === 0 ? 0 : Math.min(...ends.map(({ endMs }) => endMs));
}
