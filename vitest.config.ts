import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/{unit,listings,python,languages}/**/*.test.ts'],
		// By default one core is left free, of two.
		maxWorkers: availableParallelism(),
		// They end what hangs, on a machine however busy: no test says by them how long something may take.
		testTimeout: 180_000,
		hookTimeout: 180_000,
	},
});
