/** Checks the links of the built files, without a browser. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILDS } from '../../scripts/build-for-tests.ts';
import { LAB_PROGRAMS } from '../../src/components/lab/program/text/programs.ts';

for (const { folder: dir, base } of Object.values(BUILDS)) {
	test(`every internal link and anchor of ${dir} leads somewhere`, () => {
		const pages = globSync('**/*.html', { cwd: dir });
		const texts = new Map(pages.map((page) => [page, readFileSync(join(dir, page), 'utf8')]));
		const broken: string[] = [];
		for (const [page, html] of texts) {
			for (const address of addressesIn(html)) {
				if (!leadsSomewhere(address, page, dir, base, texts)) broken.push(`${page}: ${address}`);
			}
		}
		expect(pages.length).toBeGreaterThan(4);
		expect(broken).toEqual([]);
	});
}

function addressesIn(html: string): Set<string> {
	const text = html.replace(/<(script|pre)\b(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/\1>/g, '');
	const found = text.matchAll(/\s(?:href|src|component-url|renderer-url)=(?:"([^"]*)"|([^\s>]+))/g);
	return new Set([...found].map(([, quoted, bare]) => quoted ?? bare ?? ''));
}

function leadsSomewhere(
	address: string,
	page: string,
	dir: string,
	base: string,
	texts: ReadonlyMap<string, string>,
): boolean {
	if (/^(https?:|mailto:|data:)/.test(address)) return true;
	const url = new URL(address.replaceAll('&amp;', '&'), `http://site${base}${page}`);
	if (!url.pathname.startsWith(base)) return false;
	let file = decodeURIComponent(url.pathname.slice(base.length));
	if (file === '' || file.endsWith('/')) file += 'index.html';
	if (!existsSync(join(dir, file))) return false;
	const anchor = decodeURIComponent(url.hash.slice(1));
	// The laboratory opens a program of its own or a listing by its name; the text of a listing lies among the site's files under the same, in its language.
	const [, listing] = /^listing=([^&]+)/.exec(anchor) ?? [];
	const lab = /^(\w+\/)?lab\/index\.html$/.exec(file);
	const isOwn = LAB_PROGRAMS.some((name) => name === listing);
	if (listing) return lab !== null && (isOwn || existsSync(join(dir, 'listings', lab[1] ?? '', listing)));
	return !anchor || new RegExp(` id="?${anchor}[" >]`).test(texts.get(file) ?? '');
}
