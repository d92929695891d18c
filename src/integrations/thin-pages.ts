import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { minify } from 'html-minifier-next';
import { distFiles } from './dist-files.ts';

/**
 * Leaves out of every built page what HTML says without: quotes, end tags, space between blocks. Scripts and styles stay
 * to the byte, since the content security policy knows them by their hashes.
 */
export function thinPages(): AstroIntegration {
	return {
		name: 'thin-pages',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const pages = (await distFiles(dir)).filter((file) => file.endsWith('.html'));
				for (const page of pages) {
					const file = new URL(page, dir);
					await writeFile(file, await thin(await readFile(file, 'utf8')));
				}
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
