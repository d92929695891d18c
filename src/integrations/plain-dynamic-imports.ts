import type { Plugin } from 'vite';

/**
 * Takes Vite's preload helper out of dynamic imports, a kilobyte that every page would load before anything is pressed.
 * Nothing is lost: Astro links the style sheets of a page itself, and scripts import what they need.
 */
export function plainDynamicImports(): Plugin {
	return {
		name: 'plain-dynamic-imports',
		apply: 'build',
		enforce: 'pre',
		load(id) {
			return id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined;
		},
	};
}
