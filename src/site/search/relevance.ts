import type { FoundPage, FoundSection } from './pagefind.ts';

/**
 * Leaves out sections that have nothing of the words but a few first letters, as the index offers where it knows no
 * better, and puts those first that are called by the words.
 */
export function bestFirst(words: string, pages: readonly FoundPage[]): FoundPage[] {
	const terms = wordsOf(words.toLowerCase());
	const rank = ({ title }: FoundSection) => rankOf(title.toLowerCase(), words.toLowerCase(), terms);
	return pages
		.map(({ title, sections }) => ({ title, sections: sections.filter(({ excerpt }) => isMeant(excerpt, terms)) }))
		.filter(({ sections }) => sections.length > 0)
		.map(({ title, sections }) => ({ title, sections: sections.toSorted((a, b) => rank(b) - rank(a)) }))
		.toSorted((a, b) => rank(b.sections[0] as FoundSection) - rank(a.sections[0] as FoundSection));
}

function rankOf(title: string, words: string, terms: readonly string[]): number {
	if (title === words) return 2;
	const titled = wordsOf(title);
	return terms.every((term) => titled.some((word) => isSameWord(word, term))) ? 1 : 0;
}

function isMeant(excerpt: string, terms: readonly string[]): boolean {
	const marked = Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, word = '']) => word.toLowerCase());
	const found = marked.flatMap(wordsOf);
	return terms.length === 0 || found.some((word) => terms.some((term) => isSameWord(word, term)));
}

/** Forms of a word share most of its letters; what is typed in part, all that was typed. */
function isSameWord(word: string, term: string): boolean {
	let shared = 0;
	while (shared < term.length && word[shared] === term[shared]) shared++;
	return shared === term.length || (shared >= 3 && shared >= term.length * 0.6);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
