import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { strategies } from '../../strategies.ts';

/** Powers of big integers: computing again, with a thread, a process or an interpreter for every call. */
export const demo: DemoDefinition = {
	workload: 'heavy',
	nature: 'cpu',
	origin: { sequential: 'article', threads: 'article', processes: 'article', interpreters: 'ours', asyncio: 'ours' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 200,
		},
		{
			name: 'n',
			kind: 'integer',
			min: 2,
			max: 1_000,
		},
	],
	sizes: {
		quick: { typescript: { count: 8, n: 500 }, python: { count: 8, n: 340 } },
		article: { count: 80, n: 500 },
	},
	authorFigures: {
		sequential: { seconds: 46, precision: 'about' },
		processes: { seconds: 10, precision: 'about' },
	},
	ideal: (strategy, { count = 1 }, { engine, cores, sequentialMs }) => {
		if (sequentialMs === null) return null;
		if (!strategies[strategy].isParallel) return sequentialMs;
		const live = Math.min(cores, count, MAX_LIVE_PROCESSES);
		// Python's processes and interpreters wait for a core before they begin; the workers of TypeScript share the cores.
		return (sequentialMs * (engine === 'python' ? Math.ceil(count / live) : count / live)) / count;
	},
};
