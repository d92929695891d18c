import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { strategies } from '../../strategies.ts';

/** Calls that only sleep: waiting without a network, with a thread for every call. */
export const demo: DemoDefinition = {
	workload: 'sleep',
	nature: 'waiting',
	origin: { sequential: 'ours', threads: 'article', processes: 'ours', asyncio: 'ours' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 200,
		},
		{
			name: 'durationMs',
			kind: 'integer',
			min: 1,
			max: 10_000,
		},
	],
	sizes: {
		quick: { typescript: { count: 20, durationMs: 100 }, python: { count: 20, durationMs: 100 } },
		article: { count: 80, durationMs: 2_000 },
	},
	authorFigures: { threads: { seconds: 2, precision: 'about' } },
	ideal: (strategy, { count = 1, durationMs = 0 }) => {
		const { pool, isParallel } = strategies[strategy];
		if (pool === 'single') return count * durationMs;
		return isParallel ? Math.ceil(count / MAX_LIVE_PROCESSES) * durationMs : durationMs;
	},
};
