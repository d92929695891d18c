import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: process.env.SITE ?? 'https://parallel-python.example',
	base: process.env.BASE ?? '/',
	trailingSlash: 'always',
	integrations: [mdx(), preact()],
	// Shiki would colour by style attributes, which the content security policy refuses.
	markdown: { syntaxHighlight: 'prism' },
	vite: { worker: { format: 'es' } },
});
