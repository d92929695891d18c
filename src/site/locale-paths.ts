import type { Locale } from '../demos/contract.ts';
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';

/** The parameter of a page's route, `[...locale]`: none at the root. */
export const localeParam = (locale: Locale) => (locale === DEFAULT_LOCALE ? undefined : locale);

/** The routes of a page that there is once in each language. */
export const localePaths = () =>
	LOCALES.map((locale) => ({ params: { locale: localeParam(locale) }, props: { locale } }));
