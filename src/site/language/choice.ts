import type { Locale } from '../../demos/contract.ts';
import { LOCALES } from '../../i18n/locales.ts';

const KEY = 'locale';

/** The language that the reader chose at an earlier page; null where none was, or storage is forbidden. */
export function chosenLocale(): Locale | null {
	try {
		const kept = localStorage.getItem(KEY);
		return LOCALES.find((locale) => locale === kept) ?? null;
	} catch {
		return null;
	}
}

export function rememberLocale(locale: Locale): void {
	try {
		localStorage.setItem(KEY, locale);
	} catch {
		// The offer then comes again at the next page.
	}
}

/** The language of ours that a reader likes best, from a browser’s list of `en-GB` and the like; null for none of them. */
export function preferredLocale(languages: readonly string[]): Locale | null {
	for (const language of languages) {
		const found = LOCALES.find((locale) => language.toLowerCase().split('-')[0] === locale);
		if (found) return found;
	}
	return null;
}
