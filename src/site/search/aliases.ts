import { aliasesIn } from '../../i18n/aliases.ts';
import type { Locale } from '../../i18n/locales.ts';

/** The words with every name as the pages write it; the same string where there is none. */
export function asWrittenHere(words: string, locale: Locale): string {
	return words.replace(/\p{L}+/gu, (word) => aliasesIn[locale][word.toLocaleLowerCase(locale)] ?? word);
}
