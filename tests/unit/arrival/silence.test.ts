import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Silence } from '../../../src/demos/arrival/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a network that brings something every few seconds is not silent, however long it takes', () => {
	const told = vi.fn();
	const silence = new Silence(told);
	const signal = silence.begin();
	for (let part = 0; part < 100; part++) {
		vi.advanceTimersByTime(4_000);
		silence.heard();
	}
	expect(told).not.toHaveBeenCalled();
	expect(signal.aborted).toBe(false);
});

test('silence is told after some seconds, and its end too', () => {
	const told = vi.fn();
	const silence = new Silence(told);
	silence.begin();
	vi.advanceTimersByTime(5_000);
	expect(told.mock.calls).toEqual([[true]]);
	silence.heard();
	expect(told.mock.calls).toEqual([[true], [false]]);
});

test('silence that lasts ends all that wait, and leaves the next trial its own time', () => {
	const silence = new Silence(() => {});
	const [one, other] = [silence.begin(), silence.begin()];
	vi.advanceTimersByTime(20_000);
	expect([one, other].map(({ aborted }) => aborted)).toEqual([true, true]);
	expect(one.reason).toMatchObject({ problem: 'stalled' });
	silence.end();
	silence.end();
	const next = silence.begin();
	vi.advanceTimersByTime(19_000);
	expect(next.aborted).toBe(false);
	vi.advanceTimersByTime(1_000);
	expect(next.aborted).toBe(true);
});

test('where nothing is waited for there is no silence', () => {
	const told = vi.fn();
	const silence = new Silence(told);
	const signal = silence.begin();
	silence.end();
	vi.advanceTimersByTime(60_000);
	expect(told).not.toHaveBeenCalled();
	expect(signal.aborted).toBe(false);
});
