/**
 * The languages that the site is built in, that of the root's addresses first. A language is a folder beside this file
 * and one in each kind of content; naming it here builds it. Loads nothing: tests and the configuration of the build
 * read this list as it stands.
 */
export const LOCALES = ['ru', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** Its pages stand at the root; those of another language under `/<locale>/`. */
export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** The language of a page, from what Astro or the document says of it; the root's where that is none of ours. */
export function localeOf(said: string | undefined): Locale {
	return LOCALES.find((locale) => locale === said) ?? DEFAULT_LOCALE;
}
