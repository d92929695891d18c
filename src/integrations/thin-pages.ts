import type { AstroIntegration } from 'astro';
import { minify } from 'html-minifier-next';
import { rewritePages } from './dist-files.ts';

/**
 * Leaves out of every built page what HTML says without: quotes, end tags, space between blocks. Scripts and styles stay
 * to the byte, since the content security policy knows them by their hashes.
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

/** Exported for its tests. */
export function thin(html: string): Promise<string> {
	return minify(html, {
		// Space is text there, and the last line end as much as the others.
		ignoreCustomFragments: [/<(textarea|pre|script|style)\b[\s\S]*?<\/\1>/],
		collapseBooleanAttributes: true,
		collapseWhitespace: true,
		removeAttributeQuotes: true,
		removeOptionalTags: true,
	});
}
