import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { untieWords } from '../../i18n/tie-words.ts';
import { pageText, type ReadFragment } from '../text/page-text.ts';

const markdown = unified().use(rehypeRemark).use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' });

/** What a built page says, as Markdown; null for a page that is not to be found. */
export async function toMarkdown(page: string, readFragment: ReadFragment): Promise<string | null> {
	const text = await pageText(page, readFragment);
	if (!text) return null;
	const source = h('p', h('a', { href: text.address }, text.address));
	const root: Root = { type: 'root', children: [...text.main.children, source] };
	return untieWords(markdown.stringify(await markdown.run(root)));
}
