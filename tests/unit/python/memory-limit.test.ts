import { expect, test, vi } from 'vitest';
import { MemoryLimit } from '../../../src/demos/python/adapter/memory-limit.ts';

const MB = 2 ** 20;

test('a memory grows up to its limit and not beyond, and nothing that it has is taken away', () => {
	const limit = new MemoryLimit();
	limit.bytes = 128 * MB;
	const grow = vi.fn(() => 1);
	const asked = limit.over(grow);
	expect(asked(128 * MB)).toBe(1);
	expect(grow).toHaveBeenCalledWith(128 * MB);
	expect(asked(128 * MB + 1)).toBe(0);
	expect(grow).toHaveBeenCalledOnce();
});

test('there is no limit at the start, and a new one holds for the memory that is there already', () => {
	const limit = new MemoryLimit();
	const grow = vi.fn(() => 1);
	const asked = limit.over(grow);
	expect(asked(4_000 * MB)).toBe(1);
	limit.bytes = 64 * MB;
	expect(asked(65 * MB)).toBe(0);
	limit.bytes = 256 * MB;
	expect(asked(65 * MB)).toBe(1);
});

test('sizes beyond two gigabytes come as negative numbers, and are large all the same', () => {
	const limit = new MemoryLimit();
	limit.bytes = 512 * MB;
	expect(limit.over(() => 1)((3_000 * MB) | 0)).toBe(0);
});

test('where the browser has no more memory, that is told', () => {
	expect(new MemoryLimit().over(() => 0)(MB)).toBe(0);
});
