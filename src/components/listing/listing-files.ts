/** The files that the page shows: the very ones that run. Read when the site is built. */

const python = import.meta.glob<string>('../../demos/workloads/*/*.py', {
	query: '?raw',
	import: 'default',
	eager: true,
});
const typescript = import.meta.glob<string>('../../demos/workloads/*/workload.ts', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Source by path below `workloads/`, for example `sum-of-squares/threads.py`. */
export const listingFiles: ReadonlyMap<string, string> = new Map(
	Object.entries({ ...python, ...typescript }).map(([path, source]) => [path.replace(/^.*\/workloads\//, ''), source]),
);
