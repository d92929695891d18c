import type { Plugin } from 'vite';

/**
 * Names the script of an Astro file for the file alone, `Base.<hash>.js`. Astro's own names tell of its insides, and no
 * two pages compress them away: they would weigh more than many a part that has to stand in every page.
 */
export function shortNames(): Plugin {
	const nameOf = ({ name }: { readonly name: string }) => `_astro/${name.replace(/\.astro_.*$/, '')}.[hash].js`;
	return {
		name: 'short-names',
		apply: 'build',
		configEnvironment: (environment) =>
			environment === 'client' ? { build: { rolldownOptions: { output: { entryFileNames: nameOf } } } } : undefined,
	};
}
