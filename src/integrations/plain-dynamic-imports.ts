import type { Plugin } from 'vite';

/**
 * Takes Vite's preload helper and its lists of files out of dynamic imports: more than a kilobyte that every page would
 * load before anything is pressed.
 * Nothing is lost: Astro links the style sheets of a page itself, and scripts import what they need.
 */
export function plainDynamicImports(): Plugin {
	return {
		name: 'plain-dynamic-imports',
		apply: 'build',
		enforce: 'pre',
		configEnvironment: () => ({ build: { modulePreload: false } }),
		load(id) {
			return id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined;
		},
	};
}
