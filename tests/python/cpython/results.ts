/** The results that are kept, and shown on the site: one for each file, of its last run. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { TestFileResult } from '../../../src/demos/python/cpython-tests.ts';
import { TEST_FILES } from './files.ts';
import { judge, type KnownDifference, type Verdict } from './verdict.ts';

const PATH = new URL('../../../src/demos/python/cpython-tests.json', import.meta.url);

export type Circumstances = Pick<TestFileResult, 'file' | 'version' | 'engine' | 'browser' | 'date'>;

export function resultOf(circumstances: Circumstances, verdict: Verdict, again: readonly string[]): TestFileResult {
	return {
		...circumstances,
		passed: verdict.passed.length,
		again,
		skipped: [...verdict.skipped].map(([reason, { length: count }]) => ({ reason, count })),
		different: [...verdict.different].map(([reason, tests]) => ({ reason, tests })),
		failed: verdict.failed,
	};
}

/** In the place of an earlier one of the same file. */
export function keep(result: TestFileResult) {
	const kept: TestFileResult[] = JSON.parse(readFileSync(PATH, 'utf8'));
	const others = kept.filter(({ file }) => file !== result.file);
	const results = [...others, result].sort(
		(one, other) => placeOf(one) - placeOf(other) || compare(one.file, other.file),
	);
	write(results);
}

/** Applies the differences that are known by now to what is kept, without running anything. */
export function explainAgain(known: readonly KnownDifference[]) {
	const kept: TestFileResult[] = JSON.parse(readFileSync(PATH, 'utf8'));
	write(
		kept.map((result) => {
			const failing = [...result.different.flatMap(({ tests }) => tests), ...result.failed];
			const { different, failed } = judge(new Map(failing.map((id) => [id, { status: 'failed', details: '' }])), known);
			return { ...result, different: [...different].map(([reason, tests]) => ({ reason, tests })), failed };
		}),
	);
}

function write(results: readonly TestFileResult[]) {
	writeFileSync(PATH, `${JSON.stringify(results, null, '\t')}\n`);
}

function placeOf({ file }: TestFileResult): number {
	return TEST_FILES.findIndex((name) => file === name || file.startsWith(`${name}.`));
}

function compare(one: string, other: string): number {
	return one < other ? -1 : 1;
}
