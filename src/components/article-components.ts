import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

type Module = { default: AstroComponentFactory };

const modules = import.meta.glob<Module>(['./prose/*.astro', './demo/Demo.astro', './listing/Listing.astro'], {
	eager: true,
});

/** What an article can use without importing it, by file name: everything of `prose/`, `<Demo>` and `<Listing>`. */
export const articleComponents: Record<string, AstroComponentFactory> = Object.fromEntries(
	Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.astro$/g, ''), module.default]),
);
