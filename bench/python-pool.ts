import type { Benchmark } from './benchmark.ts';
import { figuresOf, quotient, withPython } from './python-page.ts';

export const benchmark: Benchmark = {
	name: 'python-pool',
	title: 'Python: 20 × 5M squares one after another ÷ Pool(2) on two cores, once it has started',
	measure: async (page) => {
		const figures = await withPython(page, (python) => figuresOf(python, 'pool', { cpus: 2 }));
		const value = quotient(figures.sequential, figures.pool);
		return [{ what: 'speed-up', value, unit: '×', target: { least: 1.8 }, figures }];
	},
};
