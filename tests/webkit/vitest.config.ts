import { defineConfig } from 'vitest/config';

/** WebKitGTK, by its own driver: Playwright's WebKit is none that a reader has. */
export default defineConfig({
	test: {
		dir: import.meta.dirname,
		include: ['*.test.ts'],
		// They end what hangs, on a machine however busy: no test says by them how long something may take.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		expect: { poll: { timeout: 100_000, interval: 100 } },
	},
});
