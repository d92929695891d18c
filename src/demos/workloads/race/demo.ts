import type { DemoDefinition } from '../../contract.ts';

/** `a = a + 2` and `a = a * 3` on the same `a`: what the order decides, and what a data race loses. */
export const demo: DemoDefinition = {
	workload: 'race',
	nature: 'race',
	origin: { sequential: 'ours', threads: 'article', processes: 'ours', asyncio: 'ours' },
	parameters: [
		{
			name: 'trials',
			kind: 'integer',
			min: 1,
			max: 20_000,
		},
		{
			name: 'lock',
			kind: 'switch',
			min: 0,
			max: 1,
			strategies: ['threads', 'asyncio'],
			// A listing shows the race with and without, in one run.
			engines: ['typescript'],
		},
		{
			name: 'pause',
			kind: 'switch',
			min: 0,
			max: 1,
			strategies: ['threads', 'asyncio'],
			// A listing shows the race with and without, in one run.
			engines: ['typescript'],
		},
	],
	sizes: {
		quick: { typescript: { trials: 5_000, lock: 0, pause: 0 }, python: { trials: 200, lock: 0, pause: 0 } },
		article: { trials: 2, lock: 0, pause: 0 },
	},
	authorFigures: {},
	ideal: () => null,
};
