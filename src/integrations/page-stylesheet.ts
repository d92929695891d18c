import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import postcss from 'postcss';
import { rewritePages } from './dist-files.ts';

const LINK = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+\.css)">/g;

/**
 * Joins the style sheets of a built page into one, so that it is one request and compresses as one: a quarter less than
 * its parts. What stands in a block of its own for a component that the page has not is left out, and so is what prose may
 * have and the page has not. Pages with the same parts share the file. The parts stay, for islands that ask for them by name.
 */
export function pageStylesheet(): AstroIntegration {
	return {
		name: 'page-stylesheet',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				await rewritePages(dir, (html) => withOneStylesheet(html, dir));
			},
		},
	};
}

async function withOneStylesheet(html: string, dir: URL): Promise<string> {
	const addresses = [...html.matchAll(LINK)].map(([, address = '']) => address);
	const [first] = addresses;
	if (!first || addresses.length === 1) return html;
	const folder = first.slice(0, first.lastIndexOf('/') + 1);
	const parts = await Promise.all(
		addresses.map((address) => readFile(new URL(`_astro/${address.slice(folder.length)}`, dir), 'utf8')),
	);
	const css = withoutAbsent(parts.join('\n'), html);
	const name = `page.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
	await writeFile(new URL(`_astro/${name}`, dir), css);
	let isFirst = true;
	return html.replaceAll(LINK, () => {
		if (!isFirst) return '';
		isFirst = false;
		return `<link rel="stylesheet" href="${folder}${name}">`;
	});
}

/** `<style is:global> .name …`: the class that all of a component's own rules begin with. */
const BLOCK = /<style is:global>\s*\.([\w-]+)[ {]/g;

/** The blocks of components that are drawn by the build alone: no script makes one anew. */
const blocks: ReadonlySet<string> = new Set(
	globSync('src/components/**/*.astro').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(BLOCK)].map(([, name = '']) => name),
	),
);

/** Elements that Markdown makes and no script does, at the end of a selector. */
const OF_MARKDOWN = /(?:^|\s)(blockquote|hr)$/;

/** A style sheet without the rules of blocks and of Markdown's elements that are not in the page. Exported for its tests. */
export function withoutAbsent(css: string, html: string, known: ReadonlySet<string> = blocks): string {
	const present = new Set(
		[...html.matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(([, many, one]) => (many ?? one ?? '').split(/\s+/)),
	);
	const isAbsent = (selector: string) => {
		const [, name = ''] = /^\.([\w-]+)/.exec(selector) ?? [];
		if (known.has(name) && !present.has(name)) return true;
		const [, element] = OF_MARKDOWN.exec(selector) ?? [];
		return element !== undefined && !html.includes(`<${element}`);
	};
	const sheet = postcss.parse(css);
	sheet.walkRules((rule) => {
		if (rule.selectors.every(isAbsent)) rule.remove();
	});
	sheet.walkAtRules((rule) => {
		if (rule.nodes?.length === 0) rule.remove();
	});
	return sheet.toString();
}
