/** The trace of a program as a report has it. Measures nothing and adds nothing: leaves out and cuts off. */
import type { Strategy } from '../contract.ts';
import type { ProgramLane } from '../python/protocol.ts';
import { type IndexedTrace, pickLanes } from '../spans/indexed-trace.ts';
import { strategies } from '../strategies.ts';
import type { Lane } from '../trace.ts';

/**
 * Left out are the standard library's helpers and, where tasks have lanes of their own, the main thread that carries them
 * out: what it does between their steps is no part of the work.
 */
export function traceOf({ lanes: all, ...trace }: IndexedTrace<ProgramLane>, strategy: Strategy): IndexedTrace {
	const hasTasks = strategies[strategy].lane === 'task' && all.some(({ kind }) => kind === 'task');
	const lanes = all.map(({ isHelper, pid, ...lane }): Lane => lane);
	return pickLanes({ ...trace, lanes }, ({ id, kind }) => !all[id]?.isHelper && (!hasTasks || kind === 'task'));
}
