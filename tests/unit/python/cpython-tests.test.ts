import { describe, expect, test } from 'vitest';
import { countsOf, differencesOf, total } from '../../../src/components/cpython-tests/tally.ts';
import { cpythonTests, type TestFileResult } from '../../../src/demos/python/cpython-tests.ts';
import { conformanceTexts } from '../../../src/i18n/conformance.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import knownDifferences from '../../python/cpython/known-differences.json' with { type: 'json' };
import { Listener, type TestOutcome } from '../../python/cpython/told.ts';
import { judge, type KnownDifference, reasonOf } from '../../python/cpython/verdict.ts';

describe('what a program of tests tells', () => {
	test('is found in its output, in whatever pieces that comes', () => {
		const listener = new Listener();
		expect(listener.hear('a test prints \x1e{"kind":"begun",')).toEqual([]);
		expect(listener.hear('"id":"test.test_queue.A.b"}\x1f and goes on\x1e{"kind":"end"}\x1f\x1e')).toEqual([
			{ kind: 'begun', id: 'test.test_queue.A.b' },
			{ kind: 'end' },
		]);
		expect(listener.hear('{"kind":"engine","version":"3.14.2"}\x1f')).toEqual([{ kind: 'engine', version: '3.14.2' }]);
	});
});

describe('the verdict on a test file', () => {
	const known = [
		{ reason: 'fork', tests: ['test.test_os.Fork*.test_*'] },
		{ reason: 'slow', tests: ['test.test_os.Slow.test_wait'] },
	];
	const outcomes = new Map<string, TestOutcome>([
		['test.test_os.Fork.test_one', { status: 'failed', details: '' }],
		['test.test_os.ForkTwice.test_two', { status: 'failed', details: '' }],
		['test.test_os.Slow.test_wait', { status: 'passed' }],
		['test.test_os.Other.test_one', { status: 'failed', details: '' }],
		['test.test_os.Other.test_two', { status: 'passed' }],
		['test.test_os.Other.test_three', { status: 'skipped', reason: 'needs a tape' }],
		['test.test_os.Other.test_four', { status: 'skipped', reason: 'needs a tape' }],
	]);

	test('tells failures that are known from those that are not', () => {
		const { different, failed } = judge(outcomes, known);
		expect([...different]).toEqual([['fork', ['test.test_os.Fork.test_one', 'test.test_os.ForkTwice.test_two']]]);
		expect(failed).toEqual(['test.test_os.Other.test_one']);
	});

	test('tells what passes though it is said to be different', () => {
		expect(judge(outcomes, known).notDifferent).toEqual(['test.test_os.Slow.test_wait']);
	});

	test('keeps what is skipped by the reason that the file gives', () => {
		const skipped = ['test.test_os.Other.test_three', 'test.test_os.Other.test_four'];
		expect([...judge(outcomes, known).skipped]).toEqual([['needs a tape', skipped]]);
	});

	test('takes a name without an asterisk for that name alone', () => {
		expect(reasonOf('test.test_os.Slow.test_wait', known)).toBe('slow');
		expect(reasonOf('test.test_os.Slow.test_wait_longer', known)).toBeNull();
		expect(reasonOf('test.test_os.slow.test_wait', known)).toBeNull();
	});
});

describe('the reasons of differences', () => {
	const known: readonly KnownDifference[] = knownDifferences;
	const reasons = known.map(({ reason }) => reason);

	test.each(LOCALES)('have words in %s, and no words are left over', (locale) => {
		expect(Object.keys(conformanceTexts[locale].reasons).sort()).toEqual([...new Set(reasons)].sort());
	});

	test('are those of the results that are kept', () => {
		for (const { different, failed } of cpythonTests) {
			for (const { reason, tests } of different) for (const id of tests) expect(reasonOf(id, known), id).toBe(reason);
			for (const id of failed) expect(reasonOf(id, known), id).toBeNull();
		}
	});
});

test('the table counts what is run apart from what is skipped', () => {
	const result: TestFileResult = {
		file: 'test_os',
		version: '3.13.0',
		engine: '3.14.2',
		browser: 'Chromium',
		date: '2026-11-28',
		passed: 3,
		again: [],
		skipped: [{ reason: 'needs a tape', count: 2 }],
		different: [{ reason: 'fork', tests: ['test.test_os.Fork.test_one', 'test.test_os.Fork.test_two'] }],
		failed: ['test.test_os.Other.test_one'],
	};
	const counts = { run: 6, passed: 3, different: 2, failed: 1, skipped: 2 };
	expect(countsOf(result)).toEqual(counts);
	expect(total([counts, counts])).toEqual({ run: 12, passed: 6, different: 4, failed: 2, skipped: 4 });
	expect(differencesOf([result])).toEqual([{ reason: 'fork', groups: [{ name: 'test_os.Fork', count: 2 }], count: 2 }]);
});
