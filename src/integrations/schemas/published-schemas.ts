import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { makeSchemas } from './make-schemas.ts';

/** Writes into `schemas/` the JSON schemas of what the site tells to programs and reads from links. */
export function publishedSchemas(): AstroIntegration {
	let folder = '';
	return {
		name: 'published-schemas',
		hooks: {
			'astro:config:done': ({ config }) => {
				folder = new URL(`${config.base.replace(/\/*$/, '/')}schemas/`, config.site).href;
			},
			'astro:build:done': async ({ dir, logger }) => {
				const into = new URL('schemas/', dir);
				await mkdir(into, { recursive: true });
				const schemas = Object.entries(makeSchemas(folder));
				for (const [name, schema] of schemas) {
					await writeFile(new URL(`${name}.json`, into), `${JSON.stringify(schema, null, '\t')}\n`);
				}
				logger.info(`${schemas.length} schemas`);
			},
		},
	};
}
