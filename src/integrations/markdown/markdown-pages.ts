import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { markdownPath } from '../../site/markdown-path.ts';
import { distPages } from '../dist-files.ts';
import { toMarkdown } from './to-markdown.ts';

/**
 * Writes beside every page that is to be found what it says, as Markdown: for readers that are programs, and for notes.
 * It is made of the built page, so that nothing has to be told twice.
 */
export function markdownPages(): AstroIntegration {
	let base = '/';
	return {
		name: 'markdown-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				const read = (file: string) => readFile(new URL(file, dir), 'utf8');
				let count = 0;
				for (const page of await distPages(dir)) {
					const markdown = await toMarkdown(await read(page), (address) => read(address.slice(base.length)));
					if (markdown === null) continue;
					const path = markdownPath(`/${page.replace(/index\.html$/, '')}`);
					await writeFile(new URL(`.${path}`, dir), markdown);
					count++;
				}
				logger.info(`${count} pages as Markdown`);
			},
		},
	};
}
