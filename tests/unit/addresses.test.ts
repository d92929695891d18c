import { describe, expect, test } from 'vitest';
import { decodeAddress, fileFor, isPageAddress } from '../../src/service-worker/addresses.ts';

const files = new Set(['', 'lab/', 'articles/threads/', '404.html', 'favicon.svg']);

test.each([
	['', ''],
	['index.html', ''],
	['lab/', 'lab/'],
	['lab', 'lab/'],
	['lab/index.html', 'lab/'],
	['articles/threads', 'articles/threads/'],
	['favicon.svg', 'favicon.svg'],
	['articles/', null],
	['no-such-page', null],
])('the address “%s” means the file “%s”', (address, file) => {
	expect(fileFor(address, files)).toBe(file);
});

test.each(['lab/', 'lab', 'no.such/page', 'old.html'])('“%s” looks like the address of a page', (address) => {
	expect(isPageAddress(address)).toBe(true);
});

test('a picture’s address does not look like that of a page', () => {
	expect(isPageAddress('og/index.png')).toBe(false);
});

describe('an address with escapes', () => {
	test('is decoded', () => {
		expect(decodeAddress('%D0%BB%D0%B0%D0%B1/')).toBe('лаб/');
	});

	test('that mean nothing stays as it is', () => {
		expect(decodeAddress('100%/%E0')).toBe('100%/%E0');
	});
});
