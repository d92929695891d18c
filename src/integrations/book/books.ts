import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { DEFAULT_LOCALE, LOCALES } from '../../i18n/locales.ts';
import { BOOK } from '../../site/book.ts';
import { type PageText, pageText, parsePage, type ReadFragment } from '../text/page-text.ts';
import { chapterOf } from './chapter.ts';
import { makeBook } from './make-book.ts';

/** Binds the articles of each language, as they were built, into a book for reading without a browser. */
export function books(): AstroIntegration {
	let base = '/';
	return {
		name: 'books',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/, '/');
			},
			'astro:build:done': async ({ dir, logger }) => {
				const read: ReadFragment = (address) => readFile(new URL(address.slice(base.length), dir), 'utf8');
				for (const locale of LOCALES) {
					const folder = locale === DEFAULT_LOCALE ? '' : `${locale}/`;
					const book = await bind(await read(`${base}${folder}index.html`), read);
					await writeFile(new URL(folder + BOOK.slice(1), dir), book);
				}
				logger.info(`${LOCALES.length} books`);
			},
		},
	};
}

/** The book of a language, from the page with which the site begins in it: the menu has the articles in their order. */
async function bind(home: string, read: ReadFragment): Promise<Uint8Array> {
	const tree = parsePage(home);
	const meta = (name: string) => String(select(`meta[${name}]`, tree)?.properties.content ?? '');
	const links = selectAll('#menu a[href*="/articles/"]', tree).map((link) => String(link.properties.href));
	const pages = await Promise.all(links.map((address) => read(`${address}index.html`)));
	const texts = (await Promise.all(pages.map((page) => pageText(page, read)))).filter((text) => text !== null);
	const named = texts.map((text) => [nameOf(text), text] as const);
	const fileOf = (address: URL) => {
		const found = named.find(([, text]) => text.address === address.href.replace(/#.*/, ''));
		return found ? `${found[0]}.xhtml` : null;
	};
	const days = texts.flatMap(({ main }) => selectAll('time', main).map((time) => String(time.properties.dateTime)));
	return makeBook({
		title: meta('property="og:site_name"'),
		description: meta('name="description"'),
		language: String(select('html', tree)?.properties.lang),
		address: String(select('link[rel=canonical]', tree)?.properties.href),
		contents: contentsLabel(pages[0] ?? ''),
		updated: days.toSorted().at(-1) ?? '',
		chapters: named.map(([name, text]) => chapterOf(name, text, fileOf)),
	});
}

function nameOf({ address }: PageText): string {
	return new URL(address).pathname.split('/').at(-2) ?? '';
}

function contentsLabel(page: string): string {
	return textOf(select('#contents > p', parsePage(page)) ?? { type: 'root', children: [] });
}
