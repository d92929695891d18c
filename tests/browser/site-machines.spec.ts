/** What programs read of the built site: its files as they lie there, without a browser. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { LOCALES } from '../../src/i18n/locales.ts';
import { untieWords } from '../../src/i18n/tie-words.ts';
import { markdownPath } from '../../src/site/markdown-path.ts';
import { ARTICLES, CHALLENGE_PAGES, inLanguage, languageOf, PAGES, PATHS } from '../fixtures/pages.ts';

const ALL_PAGES = [...PAGES, ...CHALLENGE_PAGES];
const read = (file: string) => readFileSync(join('dist', file), 'utf8');
const htmlOf = (page: string) => read(`${page}index.html`);
const markdownOf = (page: string) => read(markdownPath(`/${page}`));
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

test('every page that is to be found is there as Markdown, and no other', () => {
	const files = globSync('**/*.md', { cwd: 'dist' }).map((file) => `/${file}`);
	expect(files.toSorted()).toEqual(ALL_PAGES.map((page) => markdownPath(`/${page}`)).toSorted());
});

for (const page of ALL_PAGES) {
	test(`/${page} as Markdown says what the page says`, () => {
		const [html, markdown] = [htmlOf(page), markdownOf(page)];
		const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
		expect(markdown.startsWith(`# ${untieWords(title.replaceAll(/<[^>]*>/g, ''))}\n`)).toBe(true);
		expect(count(markdown, /^## /gm)).toBe(
			count(html.replace(/^.*<main|<footer.*$/gs, ''), /<h2/g) - Number(page.endsWith('lab/')),
		);
		const prose = markdown.replaceAll(/```[\s\S]*?```|`[^`]*`/g, '');
		expect(prose).not.toMatch(/<\/?\w+[ >]|undefined|\[object|[\u00a0\u202f\u2060]/);
		expect(prose).not.toMatch(/\]\((?!https?:)/);
	});
}

for (const page of ARTICLES) {
	test(`/${page} as Markdown has every listing whole, and the figures of its demos`, () => {
		const [html, markdown] = [htmlOf(page), markdownOf(page)];
		const listings = [...html.matchAll(/ href="?\/(listings\/[^" >]+\.py)/g)].map(([, file = '']) => read(file));
		expect(listings.length).toBeGreaterThan(7);
		for (const listing of listings) expect(markdown).toContain(`\n\`\`\`py\n${listing.trimEnd()}\n\`\`\`\n`);
		expect(count(markdown, /^```ts$/gm)).toBe(count(html, /<section[^>]* data-demo=/g));
		expect(markdown).toMatch(/\n\| asyncio +\|.*\d/);
	});
}

for (const locale of LOCALES) {
	test(`llms.txt in ${locale} names every page of the language by its Markdown`, () => {
		const text = read(inLanguage('llms.txt', locale));
		expect(text).toMatch(/^# .+\n\n> .+\n\n/);
		const addresses = [...text.matchAll(/^- \[[^\]]+\]\(https:\/\/[^/]+\/(.*?\.md)\): \S/gm)].map(
			([, path = '']) => path,
		);
		expect(addresses.toSorted()).toEqual(
			PATHS.map((path) => markdownPath(`/${inLanguage(path, locale)}`).slice(1)).toSorted(),
		);
		for (const [, path = ''] of text.matchAll(/\]\(https:\/\/[^/]+\/(.*?)\)/g))
			expect(existsSync(join('dist', path)), path).toBe(true);
	});
}

test('every schema lies at the address that it is known by', () => {
	const files = globSync('schemas/*.json', { cwd: 'dist' });
	expect(files.length).toBeGreaterThan(0);
	for (const file of files) expect(JSON.parse(read(file)).$id).toMatch(new RegExp(`^https?://[^/]+/${file}$`));
});

for (const page of ALL_PAGES) {
	test(`/${page} says what it is in the words of schema.org`, () => {
		const html = htmlOf(page);
		const [, text = ''] = /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html) ?? [];
		const data = JSON.parse(text);
		expect(data).toMatchObject({ '@context': 'https://schema.org', inLanguage: languageOf(page) });
		expect(data.description).toBeTruthy();
		expect(data.url ?? data.mainEntityOfPage).toMatch(new RegExp(`^https?://[^/]+/${page}$`));
		const [, updated] = /<time datetime="?([\d-]+)/.exec(html) ?? [];
		if (!updated) return;
		expect(data['@type']).toContain('LearningResource');
		expect(data).toMatchObject({ dateModified: updated, headline: expect.any(String), teaches: expect.any(Array) });
		expect(data.datePublished <= data.dateModified).toBe(true);
	});
}

for (const locale of LOCALES) {
	test(`the feed in ${locale} tells every change once, by a place of the page that there is`, () => {
		const feed = read(inLanguage('feed.xml', locale));
		const { channel } = new XMLParser({ ignoreAttributes: false }).parse(feed, true).rss;
		expect(channel.language).toBe(locale);
		expect(channel['atom:link']['@_href']).toMatch(new RegExp(`/${inLanguage('feed.xml', locale)}$`));
		const links: string[] = channel.item.map(({ link }: { link: string }) => link);
		expect(new Set(links).size).toBe(links.length);
		for (const link of links) {
			const [path = '', anchor] = link.replace(/^https?:\/\/[^/]+\//, '').split('#');
			if (anchor) expect(htmlOf(path), link).toMatch(new RegExp(` id="?${anchor}[" >]`));
			else expect(existsSync(join('dist', path, 'index.html')), link).toBe(true);
		}
	});
}

for (const locale of LOCALES) {
	test(`the book in ${locale} has both articles, and what they lead to is there`, () => {
		const files = unzipSync(readFileSync(join('dist', inLanguage('parallel-python.epub', locale))));
		const texts = new Map(Object.entries(files).map(([name, bytes]) => [name.replace('book/', ''), strFromU8(bytes)]));
		const chapters = ARTICLES.filter((page) => languageOf(page) === locale).map(
			(page) => `${page.split('/').at(-2)}.xhtml`,
		);
		for (const name of [...chapters, 'contents.xhtml', 'package.opf']) {
			const text = texts.get(name) ?? '';
			expect(text, name).toContain(`xml:lang="${locale}"`);
			new XMLParser().parse(text, true);
			for (const [, href = ''] of text.matchAll(/ href="([^"]*)"/g)) {
				if (/^https?:/.test(href)) continue;
				const [file, anchor] = href.split('#');
				expect(texts.has(file || name), `${name}: ${href}`).toBe(true);
				if (anchor) expect(texts.get(file || name), `${name}: ${href}`).toContain(` id="${anchor}"`);
			}
		}
		for (const chapter of chapters) {
			expect(texts.get('contents.xhtml')).toContain(`href="${chapter}"`);
			expect(count(texts.get(chapter) ?? '', /<pre>/g)).toBeGreaterThan(7);
		}
	});
}
