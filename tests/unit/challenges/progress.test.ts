import { describe, expect, test } from 'vitest';
import { createProgress } from '../../../src/components/challenges/progress.ts';

/** A browser's storage, with what is in it already. */
function storageWith(kept: string | null) {
	const items = new Map(kept === null ? [] : [['challenges', kept]]);
	return {
		items,
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
		removeItem: (key: string) => void items.delete(key),
	};
}

describe('the progress of a reader', () => {
	test('is kept over visits, a later solution in place of an earlier', () => {
		const storage = storageWith(null);
		expect(createProgress(() => storage).load()).toEqual({});
		expect(createProgress(() => storage).keep('overdraft', 'c1-a-0x0~000-aaa')).toBe('kept');
		expect(createProgress(() => storage).keep('overdraft', 'c1-a-0x1~000-aaa')).toBe('kept');
		createProgress(() => storage).keep('philosophers', 'c1-a-0x2~000-aaa');
		expect(createProgress(() => storage).load()).toEqual({
			overdraft: 'c1-a-0x1~000-aaa',
			philosophers: 'c1-a-0x2~000-aaa',
		});
	});

	test.each([
		['no JSON', '{'],
		['nothing', 'null'],
		['a list', '["overdraft"]'],
		['a number', '7'],
		['challenges that there are not', '{"gone":"c1-a-0x0~000-aaa","__proto__":{"overdraft":"c1"}}'],
		['what is no schedule', '{"overdraft":7,"philosophers":"<script>","lose-one":""}'],
		['what is too long', JSON.stringify({ overdraft: 'x'.repeat(7_000) })],
	])('is begun anew where %s is found', (_, kept) => {
		const progress = createProgress(() => storageWith(kept));
		expect(progress.load()).toEqual({});
		expect(progress.keep('two-locks', 'c1')).toBe('kept');
	});

	test('is what can be read of it where a part is damaged', () => {
		const kept = '{"overdraft":"c1-a-0x0~000-aaa","two-locks":null}';
		expect(createProgress(() => storageWith(kept)).load()).toEqual({ overdraft: 'c1-a-0x0~000-aaa' });
	});

	test('lasts as long as the page where the browser forbids storage, or has no room', () => {
		const forbidden = createProgress(() => {
			throw new DOMException('no', 'SecurityError');
		});
		expect(forbidden.keep('overdraft', 'c1')).toBe('refused');
		expect(forbidden.load()).toEqual({ overdraft: 'c1' });
		const full = createProgress(() => ({
			...storageWith(null),
			setItem() {
				throw new DOMException('no', 'QuotaExceededError');
			},
		}));
		expect(full.keep('overdraft', 'c1')).toBe('full');
		expect(full.load()).toEqual({ overdraft: 'c1' });
	});

	test('is forgotten when the reader wants that, and can be brought back', () => {
		const storage = storageWith('{"overdraft":"c1"}');
		const progress = createProgress(() => storage);
		const forgotten = progress.forget();
		expect(progress.load()).toEqual({});
		expect(storage.items.size).toBe(0);
		progress.keep('two-locks', 'c2');
		progress.restore(forgotten);
		expect(progress.load()).toEqual({ overdraft: 'c1', 'two-locks': 'c2' });
	});
});
