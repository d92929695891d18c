import { expect, test } from 'vitest';
import { maxProcesses } from '../../../src/demos/python/client/max-processes.ts';

test('half of the memory of the machine may be taken by processes, and no more than sixteen of them live', () => {
	expect([0.25, 1, 2, 4, 8, 32].map((deviceMemory) => maxProcesses({ deviceMemory }))).toEqual([2, 5, 10, 16, 16, 16]);
});

test('a machine whose browser does not tell its memory is taken for a small one', () => {
	expect(maxProcesses({})).toBe(maxProcesses({ deviceMemory: 2 }));
});
