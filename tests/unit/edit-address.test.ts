import { expect, test } from 'vitest';
import { editAddress } from '../../src/site/edit-address.ts';

const FILE = 'src/content/articles/ru/about-parallelism.mdx';

test.each(['https://example.org/owner/name/edit/main', 'https://example.org/owner/name/edit/main/'])(
	'a text can be mended at its file below %s',
	(edit) => {
		expect(editAddress(FILE, edit)).toBe(`https://example.org/owner/name/edit/main/${FILE}`);
	},
);

test('nothing is offered where the build knows no such place, or the page is no file of prose', () => {
	expect(editAddress(FILE, undefined)).toBeNull();
	expect(editAddress(FILE, '')).toBeNull();
	expect(editAddress(undefined, 'https://example.org/edit/')).toBeNull();
});
