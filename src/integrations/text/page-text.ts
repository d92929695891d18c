import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { reshape } from './reshape.ts';

/** The text of a file of the site that a page leaves out until it is wanted, by its address. */
export type ReadFragment = (address: string) => Promise<string>;

/** What a built page says, apart from all around it. */
export interface PageText {
	/** Its own, whole. */
	readonly address: string;
	/** `<main>`, in elements of prose alone: with whatever the page leaves out until a tab is chosen. */
	readonly main: Element;
}

const html = unified().use(rehypeParse);

export function parsePage(page: string): Root {
	return html.parse(page);
}

/** Null for a page that has no address of its own, and so is not to be found. */
export async function pageText(page: string, readFragment: ReadFragment): Promise<PageText | null> {
	const tree = parsePage(page);
	const address = select('link[rel=canonical]', tree)?.properties.href;
	const main = select('main', tree);
	if (typeof address !== 'string' || !main) return null;
	await reshape(main, address, async (of) => select('body', parsePage(await readFragment(of)))?.children ?? []);
	return { address, main };
}
