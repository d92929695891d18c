/**
 * Programs in other languages: the same code with other words in its strings and comments. A program stands once, in
 * the language that it was written in; the words of another lie in the folder of that language, in `src/i18n`.
 */
import type { Locale } from '../contract.ts';

/** The language that every program is written in. */
const ORIGINAL: Locale = 'ru';

/** What stands in a string or a comment, whole, and what stands there in another language. */
export type ProgramWords = Readonly<Record<string, string>>;

/** The source of a program in a language, by the words that it has there. Throws where words are missing. */
export function inLanguage(locale: Locale, source: string, words: ProgramWords | undefined): string {
	if (locale === ORIGINAL) return source;
	if (!words) throw new Error(`The programs have no words in ${locale}.`);
	return withWords(source, words);
}

const STRING_OR_COMMENT = /("""|"|')((?:\\.|(?!\1)[^\\])*)\1|(# *)(.*)/g;

/** The program with other words; nothing but strings and comments can change. */
export function withWords(source: string, words: ProgramWords): string {
	return source.replace(STRING_OR_COMMENT, (whole, quote?: string, text?: string, hash?: string, comment?: string) => {
		const phrase = text ?? comment ?? '';
		if (Object.hasOwn(words, phrase)) return `${quote ?? hash}${words[phrase]}${quote ?? ''}`;
		if (isInOriginalLanguage(phrase)) throw new Error(`No words for “${phrase}”.`);
		return whole;
	});
}

const isInOriginalLanguage = (phrase: string) => /\p{Script=Cyrillic}/u.test(phrase);
