import type { Benchmark } from './benchmark.ts';

const ROUNDS = 7;

export const benchmark: Benchmark = {
	name: 'gil',
	title: 'Five threads under the GIL on a computation ÷ sequential',
	measure: async (page) => {
		const times = await page.evaluate(async (rounds) => {
			const input = { ...window.site.quickInput('sum-of-squares'), count: 10 };
			const all: { sequential: number[]; threads: number[] } = { sequential: [], threads: [] };
			for (let round = 0; round < rounds; round++) {
				for (const strategy of round % 2 === 0
					? (['sequential', 'threads'] as const)
					: (['threads', 'sequential'] as const)) {
					const { phases } = await window.site.run('sum-of-squares', strategy, input);
					all[strategy].push(phases.runningMs);
				}
			}
			return all;
		}, ROUNDS);
		const [threads, sequential] = [Math.min(...times.threads), Math.min(...times.sequential)];
		return [
			{
				what: 'time',
				value: threads / sequential,
				unit: '×',
				target: { most: 1.03 },
				figures: { threads, sequential },
			},
		];
	},
};
