import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Deadline } from '../../../src/demos/python/client/deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function deadlineOf(limitMs: number) {
	const onReached = vi.fn();
	return { deadline: new Deadline(limitMs, onReached), onReached };
}

test('a limit is reached when it has run for its time, not before, and once', () => {
	const { deadline, onReached } = deadlineOf(1_000);
	vi.advanceTimersByTime(5_000);
	deadline.run();
	vi.advanceTimersByTime(999);
	expect(onReached).not.toHaveBeenCalled();
	vi.advanceTimersByTime(5_000);
	expect(onReached).toHaveBeenCalledOnce();
});

test('while it stands still no time passes, however often it does', () => {
	const { deadline, onReached } = deadlineOf(1_000);
	for (let part = 0; part < 3; part++) {
		deadline.run();
		vi.advanceTimersByTime(300);
		deadline.pause();
		vi.advanceTimersByTime(10_000);
	}
	expect(onReached).not.toHaveBeenCalled();
	deadline.run();
	vi.advanceTimersByTime(99);
	expect(onReached).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(onReached).toHaveBeenCalledOnce();
});

test('one that runs goes on when it is told to run, one that stands still when it is told to', () => {
	const { deadline, onReached } = deadlineOf(1_000);
	deadline.pause();
	deadline.run();
	vi.advanceTimersByTime(500);
	deadline.run();
	vi.advanceTimersByTime(400);
	deadline.pause();
	vi.advanceTimersByTime(400);
	deadline.pause();
	deadline.run();
	vi.advanceTimersByTime(99);
	expect(onReached).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(onReached).toHaveBeenCalledOnce();
});

test('what it has stood still already when it is told to does not count', () => {
	const { deadline, onReached } = deadlineOf(1_000);
	for (let part = 0; part < 50; part++) {
		deadline.run();
		vi.advanceTimersByTime(20);
		deadline.pause({ sinceMs: part < 25 ? 20 : 50 });
	}
	deadline.run();
	vi.advanceTimersByTime(999);
	expect(onReached).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(onReached).toHaveBeenCalledOnce();
});

test('a limit beyond what a browser’s timer counts is not none at all', () => {
	const { deadline, onReached } = deadlineOf(2 ** 33);
	deadline.run();
	vi.advanceTimersByTime(1_000_000);
	expect(onReached).not.toHaveBeenCalled();
});
