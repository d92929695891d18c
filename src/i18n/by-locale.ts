import { LOCALES, type Locale } from './locales.ts';

/** Files of every language, `./<locale>/<name>` each, as a table by language. Throws where a language has none. */
export function byLocale<Texts>(files: Readonly<Record<string, Texts>>): Readonly<Record<Locale, Texts>> {
	const found = new Map(Object.entries(files).map(([path, texts]) => [path.split('/')[1], texts]));
	const table = LOCALES.map((locale) => {
		const texts = found.get(locale);
		if (texts === undefined) throw new Error(`${Object.keys(files)[0]} has no counterpart in ${locale}.`);
		return [locale, texts] as const;
	});
	return Object.fromEntries(table) as Record<Locale, Texts>;
}
