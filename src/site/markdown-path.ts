/** The address of a page as Markdown, from the page's own, both without the base path: `/lab/` is `/lab.md` too. */
export function markdownPath(pagePath: string): `/${string}` {
	const name = pagePath.replace(/^\/|\/$/g, '') || 'index';
	return `/${name}.md`;
}
