import { languages } from './languages.ts';
import type { Locale } from './locales.ts';

const NBSP = '\u00A0';
/** Between thousands, as `Format` writes them. */
const NARROW_SPACE = '\u202F';

/**
 * Puts no-break spaces where typography wants them. In any language: between thousands, before a dash, and in formulas,
 * which break after an equals sign only. The rest is the language's own.
 */
export function tieWords(text: string, locale: Locale): string {
	const figures = text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE);
	return languages[locale]
		.tie(figures)
		.replace(/ (?=—)/g, NBSP)
		.replace(/(?<=\d) (?=×)/g, NBSP)
		.replace(/ ([−+·×/]) /g, `${NBSP}$1${NBSP}`)
		.replace(/ (?==)/g, NBSP);
}

/** Spaces as a keyboard has them, in a text that has no lines to be kept together. */
export function untieWords(text: string): string {
	return text.replaceAll(/[\u00ad\u2060]/g, '').replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}
