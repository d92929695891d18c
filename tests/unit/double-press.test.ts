import { describe, expect, it } from 'vitest';
import { isSecondOfDouble } from '../../src/components/run/double-press.ts';

const click = (timeStamp: number, detail = 1) => ({ timeStamp, detail });

describe('a press on the button that runs and stops', () => {
	it('runs where nothing runs', () => {
		expect(isSecondOfDouble(click(1_000), null)).toBe(false);
	});

	it('does not stop a run that its own first half began, counted or not', () => {
		expect(isSecondOfDouble(click(1_180), 1_000)).toBe(true);
		expect(isSecondOfDouble(click(1_800, 2), 1_000)).toBe(true);
	});

	it('does not run again what its own first half stopped', () => {
		expect(isSecondOfDouble(click(1_180, 2), null)).toBe(true);
	});

	it('stops at once where it is a press by itself', () => {
		expect(isSecondOfDouble(click(1_500), 1_000)).toBe(false);
		expect(isSecondOfDouble(click(9_000), 1_000)).toBe(false);
	});

	it('of a key, which counts no clicks, stops half a second after it ran', () => {
		expect(isSecondOfDouble(click(1_100, 0), 1_000)).toBe(true);
		expect(isSecondOfDouble(click(1_500, 0), 1_000)).toBe(false);
	});
});
