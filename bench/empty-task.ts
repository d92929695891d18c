import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'empty-task',
	title: 'An empty task to a warm worker ÷ a bare `postMessage` round trip',
	measure: async (page) => {
		const { own, bare } = await page.evaluate(() => window.site.roundTrip(500));
		return [{ what: 'time', value: own / bare, unit: '×', target: { most: 1.5 }, figures: { own, bare } }];
	},
};
