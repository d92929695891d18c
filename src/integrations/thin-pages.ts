import type { AstroIntegration } from 'astro';
import { minify } from 'html-minifier-next';
import { rewritePages } from './dist-files.ts';

/**
 * Leaves out of every built page what HTML says without: quotes, end tags, those of shapes in a drawing too, space
 * between blocks. Scripts and styles stay to the byte, since the content security policy knows them by their hashes.
 */
export function thinPages(): AstroIntegration {
	return {
		name: 'thin-pages',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				await rewritePages(dir, thin);
			},
		},
	};
}

/** An SVG element that holds nothing may end itself, as in XML; after a bare value only past a space. */
const EMPTY_SHAPE = /><\/(?:rect|path|line|circle)>/g;

/** Exported for its tests. */
export async function thin(html: string): Promise<string> {
	const thinned = await minify(html, {
		// Space is text there, and the last line end as much as the others.
		ignoreCustomFragments: [/<(textarea|pre|script|style)\b[\s\S]*?<\/\1>/],
		collapseBooleanAttributes: true,
		collapseWhitespace: true,
		removeAttributeQuotes: true,
		removeOptionalTags: true,
	});
	return thinned.replace(EMPTY_SHAPE, ' />');
}
