import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'checkpoints',
	title: 'A computation with checkpoints ÷ the plain loop',
	measure: async (page) => {
		const { generator, plain } = await page.evaluate(() => window.site.checkpoints(25_000_000));
		return [
			{ what: 'time', value: generator / plain, unit: '×', target: { most: 1.05 }, figures: { generator, plain } },
		];
	},
};
