import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { localeOf } from '../i18n/locales.ts';
import { tieWords } from '../i18n/tie-words.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** Code up to so many letters stays on one line: `a = a + 2` reads badly in two. */
const LONGEST_UNBROKEN = 18;

/** Binds short words and figures to their neighbours in the prose of every article, and keeps short code on a line. */
export const tieWordsInProse: MdastPlugin = ({ fileURL }) => {
	const [, folder] = /\/content\/\w+\/([^/]+)\//.exec(fileURL?.pathname ?? '') ?? [];
	const locale = localeOf(folder);
	return {
		name: 'tie-words',
		text(node) {
			const value = tieWords(node.value, locale);
			return value === node.value ? undefined : { type: 'text', value };
		},
		inlineCode(node) {
			if (node.value.length > LONGEST_UNBROKEN) return undefined;
			return { ...node, data: { hProperties: { className: ['unbroken'] } } };
		},
	};
};
