import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'downloads',
	title: '160 downloads of 94 ms, from the first worker’s start to the answer',
	measure: async (page) => {
		const seconds = (strategy: 'sequential' | 'threads' | 'asyncio') =>
			page.evaluate(async (strategy) => {
				const { phases } = await window.site.run('download', strategy, window.site.articleInput('download'));
				return phases.runningMs / 1_000;
			}, strategy);
		const [sequential, threads, asyncio] = [
			await seconds('sequential'),
			await seconds('threads'),
			await seconds('asyncio'),
		];
		const overheadMs = await page.evaluate(() => window.site.overheadOfRequests(160, 94));
		return [
			{
				what: 'sequential',
				value: sequential,
				unit: 's',
				target: { least: 15.04 * 0.98, most: 15.04 * 1.02 },
				figures: {},
			},
			{ what: '5 threads', value: threads, unit: 's', target: { most: 1.05 * 3.01 }, figures: {} },
			{ what: 'asyncio', value: asyncio, unit: 's', target: { most: 0.15 }, figures: {} },
			{ what: 'overhead of a request, 160 at once', value: overheadMs, unit: 'ms', target: { most: 2 }, figures: {} },
		];
	},
};
