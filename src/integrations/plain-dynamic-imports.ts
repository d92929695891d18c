import type { Plugin } from 'vite';

/**
 * Takes Vite's preload helper and its lists of files out of dynamic imports: more than a kilobyte that every page would
 * load before anything is pressed. In its place stands `awaits` of `site/scripts/early.js`, which tells the reader where
 * the network falls silent: so it is told of whatever a page imports later.
 * Nothing is lost: Astro links the style sheets of a page itself, and scripts import what they need.
 */
export function plainDynamicImports(): Plugin {
	return {
		name: 'plain-dynamic-imports',
		apply: 'build',
		configEnvironment: () => ({ build: { modulePreload: false } }),
		load: {
			order: 'pre',
			handler: (id) =>
				id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => self.awaits(load());' : undefined,
		},
		// The calls of the helper are Vite's own, and stand in the code when all else is done.
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withPlainImports(file.code);
			},
		},
	};
}

/** `help(async()=>{let{a:b}=await import(…);return{a:b}},[])`, as it is minified. */
const WRAPPED =
	/[\w$]+\(async\(\)=>\{let\{([\w$:,]+)\}=await (import\([`"'][^`"']+[`"']\)(?:\.then\(\w+=>\w+\.\w+\))?);return\{\1\}\},\[\]\)/g;
/** A call of it ends with the list of files to be loaded before, empty or not. */
const CALL_ENDS = /,(?:\[\]|[\w$]*mapDeps\([^)]*\))\)/;
const HELPER = /import\{(?:\w+ as )?([\w$]+)\}from["'`]\.\/preload-helper\.[\w-]+\.js["'`];/;

/** A minified script whose dynamic imports need no helper. Exported for its tests. */
export function withPlainImports(code: string): string {
	const plain = code.replace(WRAPPED, 'self.awaits($2)');
	const [whole = '', name = ''] = HELPER.exec(plain) ?? [];
	const rest = plain.replace(whole, '');
	// Names are short and used again within functions: what merely looks like a call of the helper keeps it too.
	const isCalled = rest.split(/[^\w$.]/).includes(name) && rest.includes(`${name}(`) && CALL_ENDS.test(rest);
	return whole && isCalled ? plain : rest;
}
