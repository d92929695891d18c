import type { Locale } from '../../demos/contract.ts';
import { LOCALES } from '../../i18n/locales.ts';

/** The language of ours that a reader likes best, from a browser’s list of `en-GB` and the like; null for none of them. */
export function preferredLocale(languages: readonly string[]): Locale | null {
	for (const language of languages) {
		const found = LOCALES.find((locale) => language.toLowerCase().split('-')[0] === locale);
		if (found) return found;
	}
	return null;
}
