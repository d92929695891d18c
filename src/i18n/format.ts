import { byLocale } from './by-locale.ts';
import type { Format } from './create-format.ts';
import type { Locale } from './locales.ts';

const formats = byLocale(import.meta.glob<Format>('./*/format.ts', { import: 'format', eager: true }));

/** How a language writes numbers, durations and dates. */
export const formatFor = (locale: Locale): Format => formats[locale];
