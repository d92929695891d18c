import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { distFiles } from './dist-files.ts';

const ENTRY = fileURLToPath(new URL('../service-worker/service-worker.ts', import.meta.url));
const OUTPUT = 'service-worker.js';

/** What a reader offline has no use for; and `python/`, which the engine keeps itself when it has been used once. */
const NOT_KEPT =
	/^(og\/|icon-|apple-touch|robots\.txt|sitemap|_headers|python\/|schemas\/|\.)|(^|\/)(llms\.txt|feed\.xml)$|\.epub$|\.map$|^service-worker\.js$/;
/** What the site can do without where it fails to load. */
const OPTIONAL = /^pagefind\//;

/** Bundles the service worker with the list of the site's files. Stands last: it lists what the others have made. */
export function serviceWorker(): AstroIntegration {
	return {
		name: 'service-worker',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const kept = (await distFiles(dir)).filter((file) => !NOT_KEPT.test(file));
				await build({
					configFile: false,
					logLevel: 'warn',
					define: {
						SITE_FILES: JSON.stringify({
							required: kept.filter((file) => !OPTIONAL.test(file)).map(addressOf),
							optional: kept.filter((file) => OPTIONAL.test(file)).map(addressOf),
						}),
						SITE_VERSION: JSON.stringify(await versionOf(dir, kept)),
					},
					build: {
						outDir: fileURLToPath(dir),
						emptyOutDir: false,
						copyPublicDir: false,
						lib: { entry: ENTRY, formats: ['iife'], name: 'serviceWorker', fileName: () => OUTPUT },
					},
				});
				logger.info(`${kept.length} files to keep offline`);
			},
		},
	};
}

/** A page is known by its folder, as readers and links name it. */
function addressOf(file: string): string {
	return file.replace(/(^|\/)index\.html$/, '$1');
}

async function versionOf(dir: URL, files: readonly string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const file of files) hash.update(`${file}\n`).update(await readFile(new URL(file, dir)));
	return hash.digest('hex').slice(0, 12);
}
