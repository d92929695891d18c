import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { DEFAULT_LOCALE, LOCALES } from './src/i18n/locales.ts';
import { books } from './src/integrations/book/books.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { embedElement } from './src/integrations/embed-element.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { linkHeadings } from './src/integrations/link-headings.ts';
import { markdownPages } from './src/integrations/markdown/markdown-pages.ts';
import { pageStylesheet } from './src/integrations/page-stylesheet.ts';
import { plainDynamicImports } from './src/integrations/plain-dynamic-imports.ts';
import { pythonAssets } from './src/integrations/python-assets/plugin.ts';
import { publishedSchemas } from './src/integrations/schemas/published-schemas.ts';
import { scrollingTables } from './src/integrations/scrolling-tables.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { shortNames } from './src/integrations/short-names.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { socialImages } from './src/integrations/social-images.ts';
import { strategySelectors } from './src/integrations/strategy-selectors.ts';
import { alignTablesByClass } from './src/integrations/table-alignment.ts';
import { thinPages } from './src/integrations/thin-pages.ts';
import { tieInterfaceWords } from './src/integrations/tie-interface-words.ts';
import { tieWordsInProse } from './src/integrations/tie-prose-words.ts';
import { wholeWorkers } from './src/integrations/whole-workers.ts';

const base = process.env.BASE ?? '/';

/** What the script of every page shares with others: one file, not one for each. */
const sharedBySite = {
	name: 'site',
	test: /\/src\/(site\/(copying|element|href|markdown-path|scrollers|storage|language\/remembered)|i18n\/locales)\.ts$/,
};

export default defineConfig({
	site: process.env.SITE ?? 'https://parallel-python.example',
	base,
	trailingSlash: 'always',
	i18n: { defaultLocale: DEFAULT_LOCALE, locales: [...LOCALES] },
	integrations: [
		mdx(),
		preact(),
		...siteMap(),
		// After the build, in this order: the service worker keeps what the others have made.
		pageStylesheet(),
		contentSecurityPolicy(),
		socialImages(),
		searchIndex(),
		publishedSchemas(),
		markdownPages(),
		books(),
		thinPages(),
		embedElement(),
		hostHeaders(base.replace(/^\/*|\/*$/g, '/').replace(/^\/+$/, '/')),
		serviceWorker(),
	],
	markdown: {
		// <Listing> highlights; Shiki would do it here by style attributes, which the content security policy refuses.
		syntaxHighlight: false,
		processor: satteri({
			// `## Title {#id}`: anchors in Latin letters, which stay when a title changes.
			features: { headingAttributes: true },
			mdastPlugins: [tieWordsInProse],
			hastPlugins: [alignTablesByClass, linkHeadings, scrollingTables],
		}),
	},
	vite: {
		plugins: [
			strategySelectors(),
			plainDynamicImports(),
			pythonAssets(),
			wholeWorkers(),
			shortNames(),
			tieInterfaceWords(),
		],
		worker: { format: 'es' },
		// Small files would become data: addresses, which the content security policy refuses.
		build: { assetsInlineLimit: 0 },
		environments: {
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedBySite] } } } } },
		},
	},
});
