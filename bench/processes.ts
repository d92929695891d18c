import { cpus } from 'node:os';
import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'processes',
	title: 'Processes on a computation, a pool of bare `postMessage` workers ÷ ours',
	measure: async (page) => {
		const cores = cpus().length;
		const { own, bare } = await page.evaluate((size) => window.site.efficiency(size, 8 * size, 5_000_000), cores);
		return [
			{ what: 'efficiency', value: bare / own, unit: '×', target: { least: 0.95 }, figures: { own, bare, cores } },
		];
	},
};
