import type { Language } from './language.ts';
import { LOCALES, type Locale } from './locales.ts';

const loaded = LOCALES.map(async (locale) => {
	const { language }: { language: Language } = await import(`./${locale}/language.ts`);
	return [locale, language] as const;
});

/** Every language. Imported in a way of Node's own, since the configuration of the build needs it before there is a bundler. */
export const languages = Object.fromEntries(await Promise.all(loaded)) as Readonly<Record<Locale, Language>>;
