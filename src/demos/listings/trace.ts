/** The trace of a program as a report has it. Measures nothing and adds nothing: leaves out and cuts off. */
import type { Strategy } from '../contract.ts';
import type { ProgramTrace } from '../python/protocol.ts';
import { pickLanes, type Trace } from '../trace.ts';

/**
 * Left out are the standard library's helpers and, where tasks have lanes of their own, the main thread that carries them
 * out: it would only show everything twice.
 */
export function traceOf({ lanes: all, spans, recordedMs }: ProgramTrace, strategy: Strategy): Trace {
	const hasTasks = strategy === 'asyncio' && all.some(({ kind }) => kind === 'task');
	const lanes = all.map(({ isHelper, pid, ...lane }) => lane);
	const told: Trace = { lanes, spans, ...(recordedMs !== undefined && { recordedMs }) };
	return pickLanes(told, ({ id, kind }) => !all[id]?.isHelper && (!hasTasks || kind === 'task'));
}
