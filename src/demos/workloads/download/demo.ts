import type { DemoDefinition } from '../../contract.ts';
import { MAX_LIVE_PROCESSES } from '../../limits.ts';
import { chunkOfMap, makespan, totalMs } from '../../makespan.ts';
import { strategies } from '../../strategies.ts';
import { type DownloadInput, waitsOf } from './addresses.ts';

/** How many a session of aiohttp has at once where it is not told otherwise: `TCPConnector(limit=100)`. */
const AIOHTTP_CONNECTIONS = 100;

/** 160 downloads: pure waiting, the articles' test of whether a strategy overlaps waits. */
export const demo: DemoDefinition = {
	workload: 'download',
	nature: 'waiting',
	origin: { sequential: 'article', threads: 'article', processes: 'article', asyncio: 'article' },
	parameters: [
		{
			name: 'count',
			kind: 'integer',
			min: 1,
			max: 400,
		},
		{
			name: 'latencyMs',
			kind: 'integer',
			min: 1,
			max: 2_000,
		},
		{
			name: 'jitterMs',
			kind: 'integer',
			min: 0,
			max: 1_000,
		},
		{
			name: 'failurePercent',
			kind: 'integer',
			min: 0,
			max: 100,
		},
		{
			name: 'refusedCount',
			kind: 'integer',
			min: 0,
			max: 400,
		},
		{
			name: 'workers',
			kind: 'integer',
			min: 1,
			max: 64,
			strategies: ['threads'],
		},
	],
	checkTogether: ({ count = 0, refusedCount = 0 }) =>
		refusedCount > count
			? {
					name: 'refusedCount',
					kind: 'more-than-pages',
					min: 0,
					max: count,
				}
			: null,
	sizes: {
		quick: {
			typescript: { count: 20, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
			python: { count: 20, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
		},
		article: { count: 160, latencyMs: 94, jitterMs: 0, failurePercent: 0, refusedCount: 0, workers: 5 },
	},
	authorFigures: {
		sequential: { seconds: 14.9812490940094, precision: 'exact' },
		threads: { seconds: 3.187723398208618, precision: 'exact' },
		processes: { seconds: 2.508066415786743, precision: 'exact' },
		asyncio: { seconds: 0.7162511348724365, precision: 'exact' },
	},
	ideal: (strategy, input, { engine, cores }) => {
		const waits = waitsOf(input as DownloadInput);
		switch (strategies[strategy].pool) {
			case 'single':
				return totalMs(waits);
			case 'as-chosen':
				return makespan(waits, input.workers ?? 1);
			case 'one-a-core':
				if (engine === 'typescript') return makespan(waits, cores);
				return makespan(waits, Math.min(cores, MAX_LIVE_PROCESSES), chunkOfMap(waits.length, cores));
			case 'one-a-task':
				return makespan(waits, engine === 'typescript' ? waits.length : AIOHTTP_CONNECTIONS);
		}
	},
};
