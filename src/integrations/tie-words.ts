import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

const NBSP = '\u00A0';
/** Between thousands, as `format.ts` writes them. */
const NARROW_SPACE = '\u202F';
/** Code up to so many letters stays on one line: `a = a + 2` reads badly in two. */
const LONGEST_UNBROKEN = 18;

/** Binds short words and figures to their neighbours in the prose of every article, and keeps short code on a line. */
export const tieWordsInProse: MdastPlugin = {
	name: 'tie-words',
	text(node) {
		const value = tieWords(node.value);
		return value === node.value ? undefined : { type: 'text', value };
	},
	inlineCode(node) {
		if (node.value.length > LONGEST_UNBROKEN) return undefined;
		return { ...node, data: { hProperties: { className: ['unbroken'] } } };
	},
};

/**
 * Puts no-break spaces where Russian typography wants them: after words of one or two letters, before a dash, before
 * particles, between a figure and its unit, between thousands, and in formulas, which break after an equals sign only.
 */
export function tieWords(text: string): string {
	return text
		.replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE)
		.replace(/(?<![\p{L}\d])(\p{Script=Cyrillic}{1,2}) (?=\S|$)/gu, `$1${NBSP}`)
		.replace(/ (?=—)/g, NBSP)
		.replace(/ (?=(?:же|ли|бы|б)(?!\p{L}))/gu, NBSP)
		.replace(/(?<=\d) (?=(?:мкс|мс|с|КБ|МБ|раза?|секунд\p{L}*|%|×)(?!\p{L}))/gu, NBSP)
		.replace(/ ([−+·×/]) /g, `${NBSP}$1${NBSP}`)
		.replace(/ (?==)/g, NBSP);
}
