import type { Locale } from '../demos/contract.ts';

/** The languages that the site is built in, that of the root's addresses first. */
export const LOCALES: readonly Locale[] = ['ru'];

/** Its pages stand at the root; those of another language under `/<locale>/`. */
export const DEFAULT_LOCALE: Locale = 'ru';

/** How each language calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = { ru: 'Русский', en: 'English' };

/** The language of a page, from what Astro or the document says of it; the root's where that is none of ours. */
export function localeOf(said: string | undefined): Locale {
	return LOCALES.find((locale) => locale === said) ?? DEFAULT_LOCALE;
}
