import { describe, expect, it } from 'vitest';
import { isSecondOfDouble } from '../../src/components/run/double-press.ts';

const click = (timeStamp: number, detail = 1, pointerType = 'mouse') => ({ timeStamp, detail, pointerType });
const RAN_AT = 1_000;

describe('a press on the button that runs and stops', () => {
	it('runs where nothing runs', () => {
		expect(isSecondOfDouble(click(RAN_AT), null)).toBe(false);
	});

	it('does not stop a run that its own first half began, counted or not', () => {
		expect(isSecondOfDouble(click(RAN_AT + 450, 2), RAN_AT)).toBe(true);
		expect(isSecondOfDouble(click(RAN_AT + 180, 1, 'touch'), RAN_AT)).toBe(true);
		expect(isSecondOfDouble({ timeStamp: RAN_AT + 180, detail: 1 }, RAN_AT)).toBe(true);
	});

	it('does not run again what its own first half stopped', () => {
		expect(isSecondOfDouble(click(RAN_AT + 180, 2), null)).toBe(true);
	});

	it('stops at once where it is a press by itself', () => {
		expect(isSecondOfDouble(click(RAN_AT + 100), RAN_AT)).toBe(false);
		expect(isSecondOfDouble(click(RAN_AT + 500, 1, 'touch'), RAN_AT)).toBe(false);
	});

	it('stops at the third in a row: who goes on pressing means it', () => {
		expect(isSecondOfDouble(click(RAN_AT + 600, 3), RAN_AT)).toBe(false);
	});

	it('of a key that is held down does not stop what it ran', () => {
		expect(isSecondOfDouble(click(RAN_AT + 100, 0, ''), RAN_AT)).toBe(true);
		expect(isSecondOfDouble(click(RAN_AT + 500, 0, ''), RAN_AT)).toBe(false);
	});
});
