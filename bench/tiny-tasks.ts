import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'tiny-tasks',
	title: '10,000 tiny tasks on two workers ÷ the same with workerpool',
	measure: async (page) => {
		const { own, workerpool } = await page.evaluate(() => window.site.tinyTasks(10_000, 2));
		return [{ what: 'time', value: own / workerpool, unit: '×', target: { most: 1 }, figures: { own, workerpool } }];
	},
};
