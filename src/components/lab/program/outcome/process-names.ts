import type { ProgramLane } from '../../../../demos/python/protocol.ts';
import { hasOwnGil } from '../../../../demos/trace.ts';

/** What the processes and interpreters of a program are called, by their numbers; null for each where there is only one. */
export function processNames(
	trace: { readonly lanes: readonly ProgramLane[] } | null,
	nameless: (pid: number) => string,
): (pid: number) => string | null {
	const lanes = trace?.lanes ?? [];
	const names = new Map(lanes.flatMap((lane) => (hasOwnGil(lane) ? [[lane.pid, lane.name] as const] : [])));
	const main = lanes.find(({ kind }) => kind === 'main');
	if (main) names.set(main.pid, lanes.some(({ kind }) => kind === 'interpreter') ? 'Interpreter(0)' : 'MainProcess');
	if (names.size < 2) return () => null;
	return (pid) => names.get(pid) || nameless(pid);
}
