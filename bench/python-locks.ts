import type { Benchmark } from './benchmark.ts';
import { figuresOf, quotient, withPython } from './python-page.ts';

export const benchmark: Benchmark = {
	name: 'python-locks',
	title: 'Python: an increment of a shared `Value` under its lock ÷ one request of a process to the kernel',
	measure: async (page) => {
		const figures = await withPython(page, (python) => figuresOf(python, 'locks', { cpus: 2 }));
		const { request, alone, together } = figures;
		return [
			{ what: 'one process', value: quotient(alone, request), unit: '×', target: { most: 0.5 }, figures },
			{ what: 'two processes at once', value: quotient(together, request), unit: '×', target: { most: 0.5 }, figures },
		];
	},
};
