/** A line of a table of contents. */
export interface ContentsEntry {
	readonly slug: string;
	/** As HTML: entities stand as in the page. */
	readonly text: string;
	readonly kind: 'section' | 'subsection' | 'demo';
}

/** What a rendered page has for its table of contents: its headings with anchors, those of its demos too, in order. */
export function contentsOf(html: string): ContentsEntry[] {
	return Array.from(
		html.matchAll(/<h([23])\b[^>]*?\sid="([^"]+)"[^>]*>(.*?)<\/h\1>/gs),
		([, depth, slug = '', inside = '']) => ({
			slug,
			text: inside.replace(/<[^>]*>/g, '').trim(),
			kind: slug.startsWith('demo-') ? 'demo' : depth === '2' ? 'section' : 'subsection',
		}),
	);
}
