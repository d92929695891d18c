import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { clientIntent } from './src/integrations/client-intent.ts';
import { tieWordsInProse } from './src/integrations/tie-words.ts';

export default defineConfig({
	site: process.env.SITE ?? 'https://parallel-python.example',
	base: process.env.BASE ?? '/',
	trailingSlash: 'always',
	integrations: [mdx(), preact(), clientIntent()],
	markdown: {
		// Shiki would colour by style attributes, which the content security policy refuses.
		syntaxHighlight: 'prism',
		processor: satteri({
			// `## Title {#id}`: anchors in Latin letters, which stay when a title changes.
			features: { headingAttributes: true },
			mdastPlugins: [tieWordsInProse],
		}),
	},
	vite: {
		worker: { format: 'es' },
		// Small files would become data: addresses, which the content security policy refuses.
		build: { assetsInlineLimit: 0 },
	},
});
