import { describe, expect, test } from 'vitest';
import { Listener, type TestOutcome } from '../../python/cpython/told.ts';
import { judge, reasonOf } from '../../python/cpython/verdict.ts';

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
