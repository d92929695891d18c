import { describe, expect, test } from 'vitest';
import { bodyText, parseHeaders, targetOf } from '../../../src/components/lab/program/server/http-texts.ts';

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

describe('headers are', () => {
	test('a name and a value a line, in their order; empty lines are none', () => {
		expect(parseHeaders('Accept: text/html\r\n\n  X-Empty:\nx-token_1:a: b \n')).toEqual({
			kind: 'headers',
			headers: [
				['Accept', 'text/html'],
				['X-Empty', ''],
				['x-token_1', 'a: b'],
			],
		});
	});

	test.each([
		['Accept', 1, 'name'],
		['A: 1\n\nno colon', 3, 'name'],
		['A: 1\n: value', 2, 'name'],
		['Two words: 1', 1, 'name'],
		['A : 1', 1, 'name'],
		['Имя: 1', 1, 'name'],
		['A: 1\nB: значение', 2, 'value'],
		['A: \u0000', 1, 'value'],
	])('%j is told to be wrong in line %i', (typed, line, flaw) => {
		expect(parseHeaders(typed)).toEqual({ kind: 'problem', line, flaw });
	});
});

describe('a body is read', () => {
	const read = (type: string | null, body: readonly number[] | string) => {
		const headers = type === null ? [] : [['content-TYPE', type] as const];
		const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
		return bodyText({ head: { statusLine: 'HTTP/1.1 200 OK', headers }, body: bytes, ending: 'whole' });
	};
	const text = (text: string) => ({ kind: 'text', text });

	test('in the characters that its headers name', () => {
		expect(read('text/html; charset="windows-1251"', [0xdf])).toEqual(text('Я'));
		expect(read('text/plain;charset=latin1', [0xe9])).toEqual(text('é'));
	});

	test('as UTF-8 where they name none, or none that is known; its end may be cut off', () => {
		expect(read(null, 'Я')).toEqual(text('Я'));
		expect(read('text/plain; charset=klingon', 'Я')).toEqual(text('Я'));
		expect(read(null, [0xd0, 0xaf, 0xd0])).toEqual(text('Я'));
	});

	test('as binary where no characters can be made of it', () => {
		expect(read('image/png', [0x89, 0x50, 0x4e, 0x47])).toEqual({ kind: 'binary', bytes: 4 });
		expect(read(null, 'a\0b')).toEqual({ kind: 'binary', bytes: 3 });
		expect(read('text/plain', '\x1b[31mred\x1b[0m\r\n\ttab')).toEqual(text('\x1b[31mred\x1b[0m\r\n\ttab'));
	});

	test('with a line for each thing where it is JSON and says so; HTML as it is', () => {
		const json = '{"a":[1,{"b":null}]}';
		const indented = { kind: 'json', text: '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}' };
		expect(read('application/json', json)).toEqual(indented);
		expect(read('Application/problem+json; charset=utf-8', json)).toEqual(indented);
		expect(read('text/plain', json)).toEqual(text(json));
		expect(read('application/json', '{"a":')).toEqual(text('{"a":'));
		expect(read('text/html', '<p>1</p>')).toEqual(text('<p>1</p>'));
	});
});
