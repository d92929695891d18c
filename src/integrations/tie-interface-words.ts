import type { Plugin } from 'vite';
import { type Locale, localeOf } from '../i18n/locales.ts';
import { tieWords } from '../i18n/tie-words.ts';

/** The texts of a language, without its rules. */
const TEXTS = /\/src\/i18n\/([^/]+)\/(?!language\.|format\.)[^/]+\.ts$/;

/**
 * Ties the words of the interface as those of the prose are tied, when the site is built: nothing is left to do in the
 * browser, and the files of texts stay easy to write.
 */
export function tieInterfaceWords(): Plugin {
	return {
		name: 'tie-interface-words',
		transform: {
			filter: { id: TEXTS },
			// Lengths stay, so places in the source do.
			handler(code, id) {
				return { code: tieLiterals(code, this.parse(code), localeOf(TEXTS.exec(id)?.[1])), map: null };
			},
		},
	};
}

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
}

/** Code with the words of its strings and templates tied: only spaces change, each into one other character. */
export function tieLiterals(code: string, tree: object, locale: Locale): string {
	let tied = code;
	for (const { start, end } of textsOf(tree)) {
		const text = code.slice(start, end);
		if (/\p{L}/u.test(text)) tied = tied.slice(0, start) + tieWords(text, locale) + tied.slice(end);
	}
	return tied;
}

function* textsOf(value: unknown): Generator<Node> {
	if (typeof value !== 'object' || value === null) return;
	if (isText(value)) yield value;
	for (const child of Object.values(value)) yield* textsOf(child);
}

function isText(value: object): value is Node {
	if (!('type' in value)) return false;
	return (
		value.type === 'TemplateElement' ||
		(value.type === 'Literal' && 'value' in value && typeof value.value === 'string')
	);
}
