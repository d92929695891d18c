import type { Benchmark } from './benchmark.ts';

export const benchmark: Benchmark = {
	name: 'stop',
	title: 'From Stop to the report of the stopped run',
	measure: async (page) => {
		const cases = [
			['heavy', 'processes'],
			['sum-of-squares', 'threads'],
			['download', 'asyncio'],
		] as const;
		const measurements = [];
		for (const [workload, strategy] of cases) {
			const value = await page.evaluate(([workload, strategy]) => window.site.timeToStop(workload, strategy, 50), [
				workload,
				strategy,
			] as const);
			measurements.push({
				what: `${workload}, ${strategy}`,
				value,
				unit: 'ms',
				target: { most: 100 },
				figures: {},
			} as const);
		}
		return measurements;
	},
};
