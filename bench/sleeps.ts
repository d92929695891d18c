import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'sleeps',
	title: '80 sleeps of 2 s in 80 threads',
	measure: async (page) => {
		const value = await page.evaluate(async () => {
			const { phases } = await window.site.run('sleep', 'threads', window.site.articleInput('sleep'));
			return phases.runningMs / 1_000;
		});
		return [{ what: 'time', value, unit: 's', target: { most: 2.05 }, figures: {} }];
	},
};
