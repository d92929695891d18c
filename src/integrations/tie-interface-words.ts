import type { Plugin } from 'vite';
import { tieWords } from '../i18n/tie-words.ts';

/** The Russian of the interface, and that of the workloads. */
const RUSSIAN = /\/src\/(?:i18n\/ru\/[^/]+|demos\/workloads\/[^/]+\/demo)\.ts$/;

/**
 * Ties the words of the interface as those of the prose are tied, when the site is built: nothing is left to do in the
 * browser, and the files of texts stay easy to write.
 */
export function tieInterfaceWords(): Plugin {
	return {
		name: 'tie-interface-words',
		transform: {
			filter: { id: RUSSIAN },
			// Lengths stay, so places in the source do.
			handler(code) {
				return { code: tieLiterals(code, this.parse(code)), map: null };
			},
		},
	};
}

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
}

/** Code with the words of its Russian strings and templates tied: only spaces change, each into one other character. */
export function tieLiterals(code: string, tree: object): string {
	let tied = code;
	for (const { start, end } of textsOf(tree)) {
		const text = code.slice(start, end);
		if (/[а-яё]/i.test(text)) tied = tied.slice(0, start) + tieWords(text) + tied.slice(end);
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
