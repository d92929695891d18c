import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { distPages } from './dist-files.ts';
import { ELEMENT } from './embed-element.ts';

type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

const EVERYWHERE = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Referrer-Policy': 'no-referrer',
	'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff',
};
/** A page that nobody may put into a frame, so that no reader is made to press what they do not see. */
const UNFRAMED = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Resource-Policy': 'same-origin',
};
/** A page that may stand in anybody's, isolated ones included. */
const FRAMED = { 'Content-Security-Policy': 'frame-ancestors *', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * Writes `_headers` for the hosts that read it (Cloudflare Pages, Netlify). The site needs none of it: its service worker
 * isolates a page that asks for shared memory, and the content security policy stands in every page.
 */
export function hostHeaders(base: string): AstroIntegration {
	return {
		name: 'host-headers',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				await writeFile(new URL('_headers', dir), headersFor(await distPages(dir), base));
			},
		},
	};
}

/**
 * The text of `_headers`. Such hosts join what several rules say of one header, so a header that is not the same
 * everywhere is given to paths that do not overlap.
 */
export function headersFor(pages: readonly string[], base: string): string {
	const paths = [...new Set(pages.map(pathOf))];
	const isEmbed = (path: string) => /(^|\/)embed\/\*$/.test(path);
	const rules: readonly Rule[] = [
		['*', EVERYWHERE],
		...paths.map((path): Rule => [path, isEmbed(path) ? FRAMED : UNFRAMED]),
		['_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
		['service-worker.js', { 'Cache-Control': 'no-cache' }],
		// A part of other people's pages, isolated ones included; a new one reaches them within the hour.
		[ELEMENT, { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'public, max-age=3600' }],
	];
	const textOf = ([path, headers]: Rule) =>
		[base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
	return `${rules.map(textOf).join('\n\n')}\n`;
}

/** A beginning of the site in some language by its own path; all pages of a folder of it by one. */
function pathOf(page: string): string {
	const [, locale = '', folder = ''] = /^((?:[a-z]{2}\/)?)(?:([\w-]+)\/)?/.exec(page) ?? [];
	return folder ? `${locale}${folder}/*` : page.replace(/index\.html$/, '');
}
