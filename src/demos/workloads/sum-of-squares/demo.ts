import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { chunkOfMap, makespan, totalMs } from '../../makespan.ts';
import { strategies } from '../../strategies.ts';

/** Twenty sums of squares: pure computing, the articles' test of whether a strategy uses more than one core. */
export const demo: DemoDefinition = {
	workload: 'sum-of-squares',
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
			name: 'size',
			kind: 'integer',
			min: 1_000,
			max: 67_000_000,
		},
		{
			name: 'workers',
			kind: 'integer',
			min: 1,
			max: 64,
			strategies: ['threads'],
		},
	],
	sizes: {
		quick: {
			typescript: { count: 20, size: 50_000_000, workers: 5 },
			python: { count: 20, size: 500_000, workers: 5 },
		},
		article: { count: 20, size: 5_000_000, workers: 5 },
	},
	authorFigures: {
		sequential: { seconds: 7.216629981994629, precision: 'exact' },
		threads: { seconds: 7.552484035491943, precision: 'exact' },
		processes: { seconds: 2.1561520099639893, precision: 'exact' },
	},
	ideal: (strategy, { count = 1, size = 1 }, { engine, cores, sequentialMs }) => {
		if (sequentialMs === null) return null;
		if (!strategies[strategy].isParallel) return sequentialMs;
		const terms = Array.from({ length: count }, (_, x) => size + x);
		// A pool of interpreters is one of threads by its code, and gives its tasks out one by one.
		const chunk = engine === 'python' && strategy === 'processes' ? chunkOfMap(count, cores) : 1;
		const share = makespan(terms, engine === 'typescript' ? cores : Math.min(cores, MAX_LIVE_PROCESSES), chunk);
		return (sequentialMs * share) / totalMs(terms);
	},
};
