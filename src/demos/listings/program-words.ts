/**
 * Programs in other languages: the same code with other words in its strings and comments. A program stands once, in
 * the language that it was written in; the words of another lie beside it, in `words.<locale>.json`.
 */
import type { Locale } from '../contract.ts';

/** The language that every program is written in. */
const ORIGINAL: Locale = 'ru';

/** What stands in a string or a comment, whole, and what stands there in another language. */
export type ProgramWords = Readonly<Record<string, string>>;

/** The source of a file in a language; `words` are all files of words, by path. Throws where words are missing. */
export function inLanguage(
	locale: Locale,
	path: string,
	source: string,
	words: Readonly<Record<string, ProgramWords>>,
): string {
	if (locale === ORIGINAL) return source;
	const own = words[path.replace(/[^/]*$/, `words.${locale}.json`)];
	if (!own) throw new Error(`No words of the language ${locale} lie beside ${path}.`);
	return withWords(source, own);
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
