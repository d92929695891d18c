import { expect, test } from 'vitest';
import { changedOn } from '../../src/integrations/site-map.ts';

test('a page changed on the day that its structured data says', () => {
	const data = '{"dateModified":"2026-11-27","datePublished":"2026-11-22"}';
	expect(changedOn(`<script type="application/ld+json">${data}</script>`)).toBe('2026-11-27');
});

test.each(['', '{"datePublished":"2026-11-22"}', '{"dateModified":"soon"}'])(
	'a page that does not say so has no such day: %s',
	(html) => {
		expect(changedOn(html)).toBeNull();
	},
);
