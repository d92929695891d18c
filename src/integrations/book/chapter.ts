import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { PageText } from '../text/page-text.ts';
import type { Chapter } from './make-book.ts';

/** What an element keeps of its attributes in a book: what means something without scripts and style sheets of ours. */
const KEPT: ReadonlySet<string> = new Set(['id', 'href', 'lang', 'dateTime', 'colSpan', 'rowSpan', 'scope']);

/** An article as a chapter; links to what is in the book stay within it. `fileOf` names the file of an address, or null. */
export function chapterOf(name: string, { main }: PageText, fileOf: (address: URL) => string | null): Chapter {
	const title = textOf(select('h1', main) ?? main);
	const sections = selectAll('h2[id]', main).map((heading) => ({
		id: String(heading.properties.id),
		title: textOf(heading),
	}));
	for (const element of selectAll('*', main)) {
		const kept = Object.entries(element.properties).filter(([attribute]) => KEPT.has(attribute));
		element.properties = Object.fromEntries(kept);
	}
	for (const link of selectAll('a[href]', main)) stayWithin(link, fileOf);
	return { name, title, content: main.children, sections };
}

function stayWithin(link: Element, fileOf: (address: URL) => string | null): void {
	const address = new URL(String(link.properties.href));
	const file = fileOf(address);
	if (file) link.properties.href = file + address.hash;
}
