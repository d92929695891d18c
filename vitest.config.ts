import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/{unit,listings,python}/**/*.test.ts'],
		testTimeout: 60_000,
	},
});
