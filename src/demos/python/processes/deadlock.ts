import type { StuckThread } from '../protocol.ts';
import type { Process } from './process-table.ts';

/**
 * What all threads of all processes wait for, if none of them can ever go on; otherwise null. `endless` tells how many
 * calls of a process wait without a timeout: where the process believes in more, an answer is on its way to it. Where a
 * process has set an alarm, its signal will come.
 */
export function findDeadlock(
	live: readonly Process[],
	queued: readonly Process[],
	endless: (pid: number) => number,
	maxLive: number,
): StuckThread[] | null {
	if (live.length === 0) return null;
	const isStuck = ({ pid, stuck, signals }: Process) => stuck?.waits === endless(pid) && !signals.hasAlarm;
	if (!live.every(isStuck)) return null;
	const waitsFor = { kind: 'start', maxLive } as const;
	const neverStarted = queued.map(({ name }) => ({ process: name, thread: 'MainThread', location: null, waitsFor }));
	return [...live.flatMap(({ stuck }) => stuck?.threads ?? []), ...neverStarted];
}
