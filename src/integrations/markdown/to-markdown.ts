import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { untieWords } from '../../i18n/tie-words.ts';
import { reshape } from './reshape.ts';

/** The text of a file of the site that a page leaves out until it is wanted, by its address. */
export type ReadFragment = (address: string) => Promise<string>;

const html = unified().use(rehypeParse);
const markdown = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });

/**
 * What a built page says, as Markdown, with whatever it leaves out until a tab is chosen; null for a page that has no
 * address of its own, and so is not to be found.
 */
export async function toMarkdown(page: string, readFragment: ReadFragment): Promise<string | null> {
	const tree = html.parse(page);
	const address = select('link[rel=canonical]', tree)?.properties.href;
	const main = select('main', tree);
	if (typeof address !== 'string' || !main) return null;
	await reshape(main, address, async (of) => select('body', html.parse(await readFragment(of)))?.children ?? []);
	const source = h('p', h('a', { href: address }, address));
	const root: Root = { type: 'root', children: [...main.children, source] };
	return untieWords(markdown.stringify(await markdown.run(root)));
}
