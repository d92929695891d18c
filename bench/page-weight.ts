import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page costs before its reader does anything, in bytes: text after gzip, fonts as they are. */
export interface PageWeight {
	/** Path of the page below the site's root: `/articles/about-parallelism/`. */
	readonly page: string;
	readonly html: number;
	readonly css: number;
	/** Scripts that the page loads by itself, with all that they import; not what a demo loads when it is touched. */
	readonly js: number;
	/** Every font face of the page's style sheets: a browser loads those that the text needs. */
	readonly fonts: number;
}

/** Weighs every page of a built site. */
export function weighPages(dist: string): PageWeight[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.sort()
		.map((file) => weighPage(dist, file));
}

function weighPage(dist: string, file: string): PageWeight {
	const path = join(dist, file);
	const html = readFileSync(path, 'utf8');
	const styles = stylesOf(html).map((url) => resolve(dist, path, url));
	const fonts = [path, ...styles].flatMap((from) =>
		fontsOf(readFileSync(from, 'utf8')).map((url) => resolve(dist, from, url)),
	);
	const scripts = withImports(
		dist,
		scriptsOf(html).map((url) => resolve(dist, path, url)),
	);
	return {
		page: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
		html: gzippedSize(path),
		css: sum(styles, gzippedSize),
		js: sum(scripts, gzippedSize),
		fonts: sum(fonts, (font) => statSync(font).size),
	};
}

/** What runs without the reader's doing: scripts, and islands that do not wait for a touch. */
function scriptsOf(html: string): string[] {
	const tags = html.match(/<(script|link|astro-island)\b[^>]*>/g) ?? [];
	return tags.flatMap((tag) => {
		if (tag.startsWith('<link')) return attribute(tag, 'rel')[0] === 'modulepreload' ? attribute(tag, 'href') : [];
		if (tag.startsWith('<script')) return attribute(tag, 'src');
		if (attribute(tag, 'client')[0] === 'intent') return [];
		return [...attribute(tag, 'component-url'), ...attribute(tag, 'renderer-url')];
	});
}

function stylesOf(html: string): string[] {
	const tags = html.match(/<link\b[^>]*>/g) ?? [];
	return tags.filter((tag) => attribute(tag, 'rel')[0] === 'stylesheet').flatMap((tag) => attribute(tag, 'href'));
}

function fontsOf(text: string): string[] {
	return Array.from(text.matchAll(/url\(["']?([^"')]+\.woff2?)["']?\)/g), ([, url]) => url as string);
}

/** Scripts and what they import statically, and so on. */
function withImports(dist: string, scripts: Iterable<string>): Set<string> {
	const all = new Set(scripts);
	// A set's iteration goes on to what is added meanwhile.
	for (const script of all) {
		const imports = readFileSync(script, 'utf8').matchAll(/(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g);
		for (const [, url] of imports) all.add(resolve(dist, script, url as string));
	}
	return all;
}

/** The value of an attribute, or nothing; quotes may have been minified away. */
function attribute(tag: string, name: string): string[] {
	const value = new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(tag);
	return value ? [(value[1] ?? value[2]) as string] : [];
}

/** The file behind a URL that `from` refers to. A site built for a sub-path has that path in its URLs, not in `dist`. */
function resolve(dist: string, from: string, url: string): string {
	const base = new URL(relative(dist, from), 'https://site.invalid/');
	const parts = new URL(url, base).pathname.slice(1).split('/');
	const found = parts.map((_, skipped) => join(dist, ...parts.slice(skipped))).find(existsSync);
	if (!found) throw new Error(`${from} refers to ${url}, which is not in ${dist}.`);
	return found;
}

function gzippedSize(file: string): number {
	return gzipSync(readFileSync(file)).length;
}

/** The total size of files, each counted once. */
function sum(files: Iterable<string>, size: (file: string) => number): number {
	return Array.from(new Set(files), size).reduce((total, bytes) => total + bytes, 0);
}
