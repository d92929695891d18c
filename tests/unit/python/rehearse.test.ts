import { expect, test } from 'vitest';
import { rehearse } from '../../../src/demos/python/processes/rehearse.ts';

test('a kernel rehearses a program with a child to its end', () => {
	expect(rehearse()).toEqual(['hire', 'running', 'hire', 'running', 'exited', 'output', 'exited']);
});
