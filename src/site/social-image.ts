/** The address of a page's picture for links in social networks, from the page's own, both without the base path. */
export function socialImagePath(pagePath: string): `/${string}` {
	const name = pagePath.replace(/^\/|\/$/g, '') || 'index';
	return `/og/${name}.png`;
}
