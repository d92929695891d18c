/** What the results of CPython's tests come to, as the table and what stands below it show them. */
import type { TestFileResult } from '../../demos/python/cpython-tests.ts';

export interface Counts {
	readonly run: number;
	readonly passed: number;
	readonly different: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The tests of a class that share a fate. */
export interface TestGroup {
	/** `test_socket.BasicTCPTest` */
	readonly name: string;
	readonly count: number;
}

export function countsOf({ passed, different, failed, skipped }: TestFileResult): Counts {
	const differing = different.reduce((sum, { tests }) => sum + tests.length, 0);
	return {
		run: passed + differing + failed.length,
		passed,
		different: differing,
		failed: failed.length,
		skipped: skipped.reduce((sum, { count }) => sum + count, 0),
	};
}

export function total(all: readonly Counts[]): Counts {
	const sum = (key: keyof Counts) => all.reduce((sum, counts) => sum + counts[key], 0);
	return {
		run: sum('run'),
		passed: sum('passed'),
		different: sum('different'),
		failed: sum('failed'),
		skipped: sum('skipped'),
	};
}

/** By reason, the most frequent first. */
export function differencesOf(
	results: readonly TestFileResult[],
): { reason: string; groups: TestGroup[]; count: number }[] {
	const byReason = new Map<string, string[]>();
	for (const { reason, tests } of results.flatMap(({ different }) => different))
		byReason.set(reason, [...(byReason.get(reason) ?? []), ...tests]);
	return [...byReason]
		.map(([reason, tests]) => ({ reason, groups: grouped(tests), count: tests.length }))
		.sort((one, other) => other.count - one.count);
}

/** By the reason that the files give, the most frequent first. */
export function skipsOf(results: readonly TestFileResult[]): { reason: string; count: number }[] {
	const byReason = new Map<string, number>();
	for (const { reason, count } of results.flatMap(({ skipped }) => skipped))
		byReason.set(reason, (byReason.get(reason) ?? 0) + count);
	return [...byReason].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);
}

/** By class, in the order in which they come. */
export function grouped(tests: readonly string[]): TestGroup[] {
	const counts = new Map<string, number>();
	for (const test of tests) {
		const name = test.replace(/^test\./, '').replace(/\.[^.]+$/, '');
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts].map(([name, count]) => ({ name, count }));
}
