import { expect, test } from 'vitest';
import { legibleJson } from '../../../src/components/lab/program/server/legible-json.ts';

const VALUES = [
	{},
	[],
	'text',
	-1.5e-7,
	null,
	[[], {}, [[]], { a: {} }],
	{ 'a "quoted" name\\': ['{', '}', '[,]', ': "', '\n'], b: { c: [true, false, null, 1, { d: [] }] } },
];

test.each(VALUES)('is indented as everywhere: %j', (value) => {
	for (const indent of [0, 3]) {
		expect(legibleJson(JSON.stringify(value, null, indent))).toBe(JSON.stringify(value, null, 2));
	}
});

test('says what was sent: numbers however long, a name that stands twice, the order', () => {
	expect(legibleJson('{"2": 12345678901234567890, "1": 1.0, "1": 1e400}')).toBe(
		'{\n  "2": 12345678901234567890,\n  "1": 1.0,\n  "1": 1e400\n}',
	);
});

test('escaped characters are written out, but for those that no text can have', () => {
	expect(legibleJson('"\\u043f\\u0440\\/\\u0000\\ud800"')).toBe('"пр/\\u0000\\ud800"');
});

test('what is no JSON is nothing', () => {
	for (const text of ['', '{', '{]', 'NaN', "{'a': 1}", '[1,]']) expect(legibleJson(text)).toBeNull();
});

test('what is nested deeper than anybody reads is not indented', () => {
	const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
	expect(legibleJson(nested(100))).not.toBeNull();
	expect(legibleJson(nested(30_000))).toBeNull();
});
