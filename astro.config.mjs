import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { clientIntent } from './src/integrations/client-intent.ts';

export default defineConfig({
	site: process.env.SITE ?? 'https://parallel-python.example',
	base: process.env.BASE ?? '/',
	trailingSlash: 'always',
	integrations: [mdx(), preact(), clientIntent()],
	// Shiki would colour by style attributes, which the content security policy refuses.
	markdown: { syntaxHighlight: 'prism' },
	vite: { worker: { format: 'es' } },
});
