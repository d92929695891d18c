const NBSP = '\u00A0';
/** Between thousands, as `format.ts` writes them. */
const NARROW_SPACE = '\u202F';

/**
 * Puts no-break spaces where typography wants them. In any language: between a figure and its unit, between thousands,
 * and in formulas, which break after an equals sign only. In Russian: after words of one or two letters, before a dash,
 * before particles.
 */
export function tieWords(text: string): string {
	return text
		.replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE)
		.replace(/(?<![\p{L}\d])(\p{Script=Cyrillic}{1,2}) (?=\S|$)/gu, `$1${NBSP}`)
		.replace(/ (?=—)/g, NBSP)
		.replace(/ (?=(?:же|ли|бы|б)(?!\p{L}))/gu, NBSP)
		.replace(/(?<=\d) (?=(?:мкс|мс|с|КБ|МБ|раза?|секунд\p{L}*|µs|ms|s|KB|MB|times|seconds?|%|×)(?!\p{L}))/gu, NBSP)
		.replace(/ ([−+·×/]) /g, `${NBSP}$1${NBSP}`)
		.replace(/ (?==)/g, NBSP);
}

/** Spaces as a keyboard has them, in a text that has no lines to be kept together. */
export function untieWords(text: string): string {
	return text.replaceAll(/[\u00ad\u2060]/g, '').replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}
