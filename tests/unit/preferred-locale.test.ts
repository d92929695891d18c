import { expect, it } from 'vitest';
import { preferredLocale } from '../../src/site/language/preferred-locale.ts';

it.each([
	[['ru-RU', 'ru', 'en-US'], 'ru'],
	[['ru'], 'ru'],
	[['de-AT', 'RU', 'ru-RU'], 'ru'],
	[['de', 'fr'], null],
	[['rue'], null],
	[[], null],
])('of a reader who likes %j it takes %s', (languages, found) => {
	expect(preferredLocale(languages)).toBe(found);
});
