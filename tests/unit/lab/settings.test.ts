import { expect, test } from 'vitest';
import { defaultSettings, toProgram } from '../../../src/components/lab/program/settings/settings.ts';

test('a byte-order mark before a program is none of it, as for CPython; one within it is', () => {
	expect(toProgram('\uFEFFprint("\uFEFF")\n', defaultSettings(2)).source).toBe('print("\uFEFF")\n');
});
