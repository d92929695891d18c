import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../embed/parallel-python.ts', import.meta.url));
/** Pages of others have this address in them: it stays. */
export const ELEMENT = 'parallel-python.js';

/** Bundles the element for pages of others: one script that loads no other. */
export function embedElement(): AstroIntegration {
	return {
		name: 'embed-element',
		hooks: {
			'astro:build:done': ({ dir }) => buildElement(fileURLToPath(dir)),
		},
	};
}

export async function buildElement(outDir: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			outDir,
			emptyOutDir: false,
			copyPublicDir: false,
			// As old as any browser that the programs run in.
			target: 'es2022',
			lib: { entry: ENTRY, formats: ['iife'], name: 'parallelPython', fileName: () => ELEMENT },
		},
	});
}
