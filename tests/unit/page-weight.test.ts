import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { weighPages } from '../../bench/page-weight.ts';

let dist: string;

beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'dist-'));
});

afterEach(() => {
	rmSync(dist, { recursive: true });
});

it('a page weighs what it loads by itself, once', () => {
	const html =
		'<link rel="stylesheet" href="/handbook/_astro/page.css"><script type="module" src="/handbook/_astro/a.js">' +
		'</script><astro-island client="intent" component-url="/handbook/_astro/island.js"></astro-island>';
	write('articles/one/index.html', html);
	const css = write('_astro/page.css', '@font-face{src:url(/handbook/_astro/text.woff2)}');
	write('_astro/text.woff2', 'font');
	const a = write('_astro/a.js', 'import{b}from"./b.js";import("./later.js")');
	const b = write('_astro/b.js', 'import"./a.js";export const b=1');
	write('_astro/island.js', 'island');
	write('_astro/later.js', 'later');
	expect(weighPages(dist)).toEqual([
		{ page: '/articles/one/', html: size(html), css: size(css), js: size(a) + size(b), fonts: 4 },
	]);
});

it('a reference to nothing is an error, not a page that weighs less', () => {
	write('index.html', '<script src="/gone.js"></script>');
	expect(() => weighPages(dist)).toThrow('/gone.js');
});

function write(file: string, text: string): string {
	mkdirSync(dirname(join(dist, file)), { recursive: true });
	writeFileSync(join(dist, file), text);
	return text;
}

function size(text: string): number {
	return gzipSync(text).length;
}
