import type { ProgramLane } from '../../../../demos/python/protocol.ts';

/** What the processes of a program are called, by their numbers; null for each where there is only one. */
export function processNames(
	trace: { readonly lanes: readonly ProgramLane[] } | null,
	nameless: (pid: number) => string,
): (pid: number) => string | null {
	const lanes = trace?.lanes ?? [];
	const names = new Map(lanes.flatMap(({ kind, pid, name }) => (kind === 'process' ? [[pid, name] as const] : [])));
	const main = lanes.find(({ kind }) => kind === 'main');
	if (main) names.set(main.pid, 'MainProcess');
	if (names.size < 2) return () => null;
	return (pid) => names.get(pid) || nameless(pid);
}
