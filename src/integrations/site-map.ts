import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';

/**
 * The map of the site: every page with its other languages, and when it last changed where the page itself says that,
 * which are those of prose. Of the rest no day is known, so none is given.
 */
export function siteMap(): AstroIntegration[] {
	let site = { root: new URL('file:'), base: '/' };
	return [
		{
			name: 'site-map-place',
			hooks: {
				'astro:config:done': ({ config }) => {
					site = { root: config.outDir, base: config.base };
				},
			},
		},
		sitemap({
			// What stands in frames of others is no page to be found.
			filter: (page) => !/\/embed\/[\w-]+\/$/.test(page),
			i18n: { defaultLocale: DEFAULT_LOCALE, locales: Object.fromEntries(LOCALES.map((locale) => [locale, locale])) },
			async serialize(item) {
				const path = new URL(item.url).pathname.slice(site.base.replace(/\/*$/, '/').length);
				const lastmod = changedOn(await readFile(new URL(`${path}index.html`, site.root), 'utf8'));
				return lastmod ? { ...item, lastmod } : item;
			},
		}),
	];
}

/** The day that a page gives in its structured data, or null. Exported for its tests. */
export function changedOn(html: string): string | null {
	return /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1] ?? null;
}
