/** How the tests of one part ended, read from the reports of their runners. Runs nothing. */
import { existsSync, readFileSync } from 'node:fs';

export interface Count {
	readonly passed: number;
	readonly failed: number;
	/** How many were skipped for each reason. */
	readonly skipped: Readonly<Record<string, number>>;
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: {} };

export function addCounts(one: Count, other: Count): Count {
	const skipped = { ...one.skipped };
	for (const [reason, count] of Object.entries(other.skipped)) skipped[reason] = (skipped[reason] ?? 0) + count;
	return { passed: one.passed + other.passed, failed: one.failed + other.failed, skipped };
}

/** The count of what either holds or not. */
export function countOne(ok: boolean): Count {
	return { ...NOTHING, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** `2,892 passed, 0 failed`, and what was skipped where anything was. */
export function sayCount({ passed, failed, skipped }: Count): string {
	const skippedInAll = Object.values(skipped).reduce((sum, count) => sum + count, 0);
	return `${passed} passed, ${failed} failed${skippedInAll > 0 ? `, ${skippedInAll} skipped` : ''}`;
}

/** What `count-reporter.ts` has written; `ok`: the runner ended well. */
export function readVitestCount(report: string, ok: boolean): Count {
	if (!existsSync(report)) return countOne(false);
	return atLeastOneFailed(JSON.parse(readFileSync(report, 'utf8')), ok);
}

/** The part of Playwright's JSON report that is read here. */
interface PlaywrightSuite {
	readonly suites?: readonly PlaywrightSuite[];
	readonly specs: readonly {
		readonly tags: readonly string[];
		readonly tests: readonly {
			readonly projectName: string;
			readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
			readonly annotations: readonly { readonly type: string; readonly description?: string }[];
		}[];
	}[];
}

/**
 * What Playwright's report says. Where its core set has no second browser to run in, all of that set is counted as
 * skipped for the reason that is given.
 */
export function readPlaywrightCount(report: string, ok: boolean, whyNoFirefox: string | null): Count {
	if (!existsSync(report)) return countOne(false);
	let count = NOTHING;
	for (const { tags, tests } of (JSON.parse(readFileSync(report, 'utf8')).suites as PlaywrightSuite[]).flatMap(
		specsOf,
	)) {
		for (const test of tests) count = addCounts(count, countTest(test));
		if (whyNoFirefox !== null && tags.includes('core')) count = addCounts(count, skippedOnce(whyNoFirefox));
	}
	return atLeastOneFailed(count, ok);
}

function specsOf(suite: PlaywrightSuite): PlaywrightSuite['specs'] {
	return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function countTest({ status, annotations }: PlaywrightSuite['specs'][number]['tests'][number]): Count {
	if (status !== 'skipped') return countOne(status !== 'unexpected');
	// A test that was never begun, since the runner gave up before, is skipped without an annotation.
	const why = annotations.find(({ type }) => type === 'skip' || type === 'fixme');
	return skippedOnce(why ? (why.description ?? 'no reason given') : 'not begun');
}

function skippedOnce(reason: string): Count {
	return { ...NOTHING, skipped: { [reason]: 1 } };
}

/** A runner that failed without naming a failed test (it crashed, or a file did not load) counts as one failure. */
function atLeastOneFailed(count: Count, ok: boolean): Count {
	return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}
