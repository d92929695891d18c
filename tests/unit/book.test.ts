import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { chapterOf } from '../../src/integrations/book/chapter.ts';
import { type Book, makeBook } from '../../src/integrations/book/make-book.ts';

const main = () =>
	h('main', { tabIndex: -1, id: 'main' }, [
		h('h1', 'Threads & the GIL'),
		h('h2', { id: 'gil', className: ['big'] }, 'The <GIL>'),
		h('p', ['See ', h('a', { href: 'https://site.example/articles/two/#race' }, 'there'), h('br')]),
		h('p', h('a', { href: 'https://site.example/lab/' }, 'the lab')),
		h('pre', h('code', { className: ['language-py'] }, 'a < b\n')),
	]);
const fileOf = ({ pathname }: URL) => (pathname === '/articles/two/' ? 'two.xhtml' : null);
const chapter = () => chapterOf('one', { address: 'https://site.example/articles/one/', main: main() }, fileOf);
const book: Book = {
	title: 'A book',
	description: 'Of “threads”',
	language: 'en',
	address: 'https://site.example/en/',
	contents: 'Contents',
	updated: '2026-11-27',
	chapters: [chapter(), { ...chapter(), name: 'two' }],
};

const bytes = makeBook(book);
const files = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
const read = (name: string) => files.get(name) ?? '';
const parse = (name: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(read(name));

test('a reading device knows the file by its first bytes', () => {
	expect(strFromU8(bytes.slice(0, 2))).toBe('PK');
	expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
	// Stored, and with nothing between the name and the text.
	expect([bytes[8], bytes[9], bytes[28], bytes[29]]).toEqual([0, 0, 0, 0]);
});

test('every file but the type and the style is well-formed XML', () => {
	const xml = [...files.keys()].filter((name) => name !== 'mimetype' && !name.endsWith('.css'));
	expect(xml).toHaveLength(5);
	for (const name of xml) expect(() => new XMLParser().parse(read(name), true), name).not.toThrow();
});

test('the package names every file once, in the order in which they are read', () => {
	const { container } = parse('META-INF/container.xml');
	const path = container.rootfiles.rootfile['full-path'];
	const { package: told } = parse(path);
	const items: { id: string; href: string }[] = told.manifest.item;
	const beside = [...files.keys()].filter((name) => name.startsWith('book/') && name !== path);
	expect(items.map(({ href }) => `book/${href}`).toSorted()).toEqual(beside.toSorted());
	expect(told.spine.itemref.map(({ idref }: { idref: string }) => idref)).toEqual(['contents', 'one', 'two']);
	expect(told.metadata).toMatchObject({ 'dc:title': 'A book', 'dc:language': 'en' });
	expect(told['unique-identifier']).toBe(told.metadata['dc:identifier'].id);
});

test('the contents lead to chapters and their sections', () => {
	const links = [...read('book/contents.xhtml').matchAll(/href="([^"]+xhtml[^"]*)"/g)].map(([, href]) => href);
	expect(links).toEqual(['one.xhtml', 'one.xhtml#gil', 'two.xhtml', 'two.xhtml#gil']);
});

test('a chapter keeps its words and anchors, and leads to others within the book', () => {
	const text = read('book/one.xhtml');
	expect(text).toContain('<h2 id="gil">The &#x3C;GIL></h2>');
	expect(text).toContain('<a href="two.xhtml#race">there</a><br />');
	expect(text).toContain('<a href="https://site.example/lab/">the lab</a>');
	expect(text).toContain('<pre><code>a &#x3C; b\n</code></pre>');
	expect(text).not.toMatch(/tabindex|class=/);
});

test('equal books are equal to the byte', () => {
	expect(makeBook(book)).toEqual(bytes);
});
