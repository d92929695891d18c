import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './dist-files.ts';

const DIRECTIVES = {
	'default-src': ["'none'"],
	// WebAssembly runs in workers, but a compiled module is handed to them by the page, and Firefox refuses it even that.
	'script-src': ["'self'", "'wasm-unsafe-eval'"],
	'style-src': ["'self'"],
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	// An interpreter's worker is started from a blob, by a frame whose policy is narrower yet (demos/python/enclosure.ts).
	'worker-src': ["'self'", 'blob:'],
	'manifest-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
} as const;

/**
 * Writes a content security policy into every built page: the site's own files, and by their hashes the inline scripts
 * and styles that the page has; frames of its own where it shows how they are embedded. Fails the build where a page has what no hash can allow.
 */
export function contentSecurityPolicy(): AstroIntegration {
	return {
		name: 'content-security-policy',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				logger.info(`written into ${await rewritePages(dir, withPolicy)} pages`);
			},
		},
	};
}

/** The page with its policy. The policy stands first in the head, since it governs only what follows it. */
export function withPolicy(html: string, page = 'page'): string {
	const refused = /<[a-z][^>]*\s(style|on[a-z]+)="[^"]*"/i.exec(withoutInlineText(html));
	if (refused) {
		throw new Error(
			`${page} has an inline “${refused[1]}” attribute, which the content security policy refuses: ${refused[0].slice(0, 200)}\n` +
				'Use a class, an SVG attribute or a listener.',
		);
	}
	const sources: Record<string, readonly string[]> = {
		...DIRECTIVES,
		'script-src': [...DIRECTIVES['script-src'], ...hashes(html, 'script')],
		'style-src': [...DIRECTIVES['style-src'], ...hashes(html, 'style')],
		...(html.includes('<parallel-python') && { 'frame-src': ["'self'"] }),
	};
	const policy = Object.entries(sources)
		.map(([directive, values]) => `${directive} ${values.join(' ')}`)
		.join('; ');
	return html.replace(
		/<head[^>]*>/,
		(head) => `${head}<meta http-equiv="content-security-policy" content="${policy}">`,
	);
}

/** Hashes of the inline scripts or styles of a page, each once. Data blocks are no scripts and need none. */
function hashes(html: string, element: 'script' | 'style'): string[] {
	const found = new Set<string>();
	for (const [, attributes = '', text = ''] of html.matchAll(
		new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'),
	)) {
		const isOther = /\ssrc=/.test(attributes) || /\stype="(?!module|text\/javascript)/.test(attributes);
		if (element === 'script' && isOther) continue;
		found.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
	}
	return [...found];
}

function withoutInlineText(html: string): string {
	return html.replace(/<(script|style|noscript)\b[^>]*>[\s\S]*?<\/\1>/g, '');
}
