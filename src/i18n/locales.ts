import type { Locale } from '../demos/contract.ts';

/** The languages that the site is built in, that of the root's addresses first. */
export const LOCALES: readonly Locale[] = ['ru', 'en'];

/** Its pages stand at the root; those of another language under `/<locale>/`. */
export const DEFAULT_LOCALE: Locale = 'ru';

/** How each language calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = { ru: 'Русский', en: 'English' };

/** What letters its pages are written in, of those that the site has faces for. */
export const scripts: Readonly<Record<Locale, readonly ('latin' | 'cyrillic')[]>> = {
	ru: ['cyrillic', 'latin'],
	en: ['latin'],
};

/** How social networks name it: with a country. */
export const openGraphLocales: Readonly<Record<Locale, string>> = { ru: 'ru_RU', en: 'en_US' };

/** The language of a page, from what Astro or the document says of it; the root's where that is none of ours. */
export function localeOf(said: string | undefined): Locale {
	return LOCALES.find((locale) => locale === said) ?? DEFAULT_LOCALE;
}
