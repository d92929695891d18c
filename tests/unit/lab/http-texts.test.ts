import { describe, expect, test } from 'vitest';
import { bodyText, targetOf } from '../../../src/components/lab/program/server/http-texts.ts';

describe('a path is sent', () => {
	test.each([
		['/', '/'],
		['', '/'],
		['items/1?q=a b', '/items/1?q=a%20b'],
		['//example.org/x', '/example.org/x'],
		['/привет#part', '/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82'],
		['/a\r\nHost: other', '/aHost:%20other'],
	])('%j as %j', (typed, target) => {
		expect(targetOf(typed)).toBe(target);
	});
});

describe('a body is read', () => {
	const read = (type: string | null, ...bytes: number[]) => {
		const headers = type === null ? [] : [['content-TYPE', type] as const];
		return bodyText({
			head: { statusLine: 'HTTP/1.1 200 OK', headers },
			body: Uint8Array.from(bytes),
			ending: 'whole',
		});
	};

	test('in the characters that its headers name', () => {
		expect(read('text/html; charset="windows-1251"', 0xdf)).toBe('Я');
		expect(read('text/plain;charset=latin1', 0xe9)).toBe('é');
	});

	test('as UTF-8 where they name none, or none that is known', () => {
		expect(read(null, 0xd0, 0xaf)).toBe('Я');
		expect(read('text/plain; charset=klingon', 0xd0, 0xaf)).toBe('Я');
	});
});
