import data from './cpython-tests.json' with { type: 'json' };

/** What one of CPython’s own test files came to in the engine, as `npm run cpython` found it. */
export interface TestFileResult {
	/** `test_asyncio.test_locks` */
	readonly file: string;
	/** The CPython that the file is of: `3.13.0`. */
	readonly version: string;
	/** The engine’s CPython: `3.14.2`. */
	readonly engine: string;
	/** `Chromium 141.0.7390.37` */
	readonly browser: string;
	/** `2026-11-28` */
	readonly date: string;
	readonly passed: number;
	/** Of those that passed, the names of the tests that did so only when they were run again, by themselves. */
	readonly again: readonly string[];
	/** How many the file itself skips, by the reason that it gives. */
	readonly skipped: readonly { readonly reason: string; readonly count: number }[];
	/** Names of the tests that fail for a reason that is known, by its key in the texts. */
	readonly different: readonly { readonly reason: string; readonly tests: readonly string[] }[];
	/** Names of the tests that fail otherwise. */
	readonly failed: readonly string[];
}

/** In the order of the areas that they are of. */
export const cpythonTests = data as readonly TestFileResult[];
