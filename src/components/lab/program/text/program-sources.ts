/** The texts of all programs to start from, in a script that is loaded when one is chosen. */
const own = import.meta.glob<string>('./programs/*.py', { query: '?raw', import: 'default', eager: true });
const listings = import.meta.glob<string>('../../../../demos/workloads/*/*.py', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** Source by the name that the picker gives it: `deadlock.py`, `race/threads.py`. */
export const programSources: ReadonlyMap<string, string> = new Map(
	Object.entries({ ...own, ...listings }).map(([path, source]) => [
		path.replace(/^.*\/(programs|workloads)\//, ''),
		source,
	]),
);
