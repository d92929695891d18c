import type { Strategy, WorkloadName } from '../contract.ts';

const files = import.meta.glob<string>('../workloads/*/*.py', { query: '?raw', import: 'default', eager: true });

/** The file of a strategy's listing. A module called asyncio.py would hide the standard one from its neighbours. */
export const fileNameOf = (strategy: Strategy) => (strategy === 'asyncio' ? 'asyncio_tasks.py' : `${strategy}.py`);

/** The very text that the page shows and offers for download. */
export function sourceOf(workload: WorkloadName, strategy: Strategy): string {
	const source = files[`../workloads/${workload}/${fileNameOf(strategy)}`];
	if (source === undefined) throw new Error(`${workload} has no listing for ${strategy}.`);
	return source;
}
