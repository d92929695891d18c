import { byLocale } from './by-locale.ts';
import type { Locale } from './locales.ts';
import type { cpythonTests as shape } from './ru/cpython-tests.ts';

export type CpythonTestsTexts = typeof shape;

/** What stands around CPython’s own tests in the engine, by language. */
export const cpythonTestsTexts = byLocale(
	import.meta.glob<CpythonTestsTexts>('./*/cpython-tests.ts', { import: 'cpythonTests', eager: true }),
);

/** Why tests differ, by the key in `known-differences.json`. Throws where the language has no words for it. */
export function reasonWords(reason: string, locale: Locale): string {
	const words = cpythonTestsTexts[locale].reasons[reason];
	if (words === undefined) throw new Error(`${locale} has no words for ${reason}.`);
	return words;
}
