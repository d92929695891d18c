/** How long tasks take together in theory: what the ideals of the workloads are computed by. Imports nothing. */

/** When the last task ends where each of so many workers takes the next `chunk` of tasks as soon as it is free. */
export function makespan(taskMs: readonly number[], workers: number, chunk = 1): number {
	const freeAt = Array.from({ length: Math.max(1, workers) }, () => 0);
	for (let first = 0; first < taskMs.length; first += chunk) {
		const next = freeAt.indexOf(Math.min(...freeAt));
		freeAt[next] = (freeAt[next] ?? 0) + totalMs(taskMs.slice(first, first + chunk));
	}
	return Math.max(...freeAt);
}

/** How many tasks `Pool.map` gives a process at once: the rule of CPython's `Pool._map_async`. */
export const chunkOfMap = (tasks: number, processes: number) => Math.max(1, Math.ceil(tasks / (4 * processes)));

export const totalMs = (taskMs: readonly number[]) => taskMs.reduce((sum, ms) => sum + ms, 0);
