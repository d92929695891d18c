import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces: the site has its own. */
const UNUSED = /(^|\/)pagefind-[\w-]*(ui|highlight)\.(js|css)$/;

/** Indexes the built pages for the search, into `pagefind/`. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { index, errors } = await createIndex();
				if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
				const added = await index.addDirectory({ path: fileURLToPath(dir) });
				const built = await index.getFiles();
				await close();
				const problems = [...added.errors, ...built.errors];
				if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join('; ')}`);
				for (const { path, content } of built.files) {
					if (UNUSED.test(path)) continue;
					const file = new URL(`pagefind/${path}`, dir);
					await mkdir(new URL('.', file), { recursive: true });
					await writeFile(file, content);
				}
				logger.info(`${added.page_count} pages indexed`);
			},
		},
	};
}
