import { byLocale } from './by-locale.ts';
import type { Locale } from './locales.ts';
import type { conformance as shape } from './ru/conformance.ts';

export type ConformanceTexts = typeof shape;

/** What stands around CPython’s own tests in the engine, by language. */
export const conformanceTexts = byLocale(
	import.meta.glob<ConformanceTexts>('./*/conformance.ts', { import: 'conformance', eager: true }),
);

/** Why tests differ, by the key in `known-differences.json`. Throws where the language has no words for it. */
export function reasonWords(reason: string, locale: Locale): string {
	const words = conformanceTexts[locale].reasons[reason];
	if (words === undefined) throw new Error(`${locale} has no words for ${reason}.`);
	return words;
}
