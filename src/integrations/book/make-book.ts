import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface Chapter {
	/** Of its file, and unique in the book. */
	readonly name: string;
	readonly title: string;
	readonly content: readonly ElementContent[];
	/** Its sections with anchors, for the table of contents. */
	readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export interface Book {
	readonly title: string;
	readonly description: string;
	/** A language tag. */
	readonly language: string;
	/** Of the site in this language, whole: what the book is known by. */
	readonly address: string;
	/** What its table of contents is called. */
	readonly contents: string;
	/** The day of its newest change, `2026-11-27`. */
	readonly updated: string;
	readonly chapters: readonly Chapter[];
}

/** The type of the file, which is its first and uncompressed, so that it stands at a known place. */
const TYPE = 'application/epub+zip';
const CONTAINER_NS = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** A book of the standard that reading devices share: EPUB 3. Equal books are equal to the byte. */
export function makeBook(book: Book): Uint8Array {
	const files: Zippable = {
		mimetype: [strToU8(TYPE), { level: 0 }],
		'META-INF/container.xml': xml(container()),
		'book/package.opf': xml(packageOf(book)),
		'book/contents.xhtml': xml(document(book.language, book.contents, contentsOf(book))),
		'book/style.css': strToU8(STYLE),
	};
	for (const { name, title, content } of book.chapters) {
		files[`book/${name}.xhtml`] = xml(document(book.language, title, content));
	}
	return zipSync(files, { level: 9, mtime: `${book.updated}T12:00:00Z` });
}

function container(): Element {
	const file = x('rootfile', { 'full-path': 'book/package.opf', 'media-type': 'application/oebps-package+xml' });
	return x('container', { version: '1.0', xmlns: CONTAINER_NS }, x('rootfiles', {}, file));
}

function packageOf({ title, description, language, address, updated, chapters }: Book): Element {
	const item = (id: string, href: string, type: string, properties?: string) =>
		x('item', { id, href, 'media-type': type, ...(properties && { properties }) });
	const page = 'application/xhtml+xml';
	return x(
		'package',
		{
			xmlns: 'http://www.idpf.org/2007/opf',
			version: '3.0',
			'unique-identifier': 'address',
			'xml:lang': language,
		},
		x(
			'metadata',
			{ 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
			x('dc:identifier', { id: 'address' }, address),
			x('dc:title', title),
			x('dc:language', language),
			x('dc:description', description),
			x('dc:rights', 'MIT'),
			x('meta', { property: 'dcterms:modified' }, `${updated}T00:00:00Z`),
			x('meta', { property: 'schema:accessMode' }, 'textual'),
			x('meta', { property: 'schema:accessModeSufficient' }, 'textual'),
			x('meta', { property: 'schema:accessibilityFeature' }, 'tableOfContents'),
			x('meta', { property: 'schema:accessibilityHazard' }, 'none'),
		),
		x(
			'manifest',
			{},
			item('contents', 'contents.xhtml', page, 'nav'),
			item('style', 'style.css', 'text/css'),
			...chapters.map(({ name }) => item(name, `${name}.xhtml`, page)),
		),
		x('spine', {}, x('itemref', { idref: 'contents' }), ...chapters.map(({ name }) => x('itemref', { idref: name }))),
	);
}

function contentsOf({ contents, chapters }: Book): ElementContent[] {
	const link = (file: string, title: string) => h('a', { href: file }, title);
	const items = chapters.map(({ name, title, sections }) =>
		h(
			'li',
			link(`${name}.xhtml`, title),
			h(
				'ol',
				sections.map((section) => h('li', link(`${name}.xhtml#${section.id}`, section.title))),
			),
		),
	);
	return [h('nav', { 'epub:type': 'toc', role: 'doc-toc' }, h('h1', contents), h('ol', items))];
}

function document(language: string, title: string, content: readonly ElementContent[]): Element {
	const page = h('html', { lang: language, 'xml:lang': language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
		h('head', h('title', title), h('link', { rel: 'stylesheet', href: 'style.css' })),
		h('body', [...content]),
	]);
	return toXast(page) as Element;
}

function xml(root: Element): Uint8Array {
	return strToU8(`<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}`);
}

/** Little: a reading device has a face and colours of its own. */
const STYLE = `body { line-height: 1.5; }
pre { padding: 0.6em; border: 1px solid; font-size: 0.8em; line-height: 1.4; white-space: pre-wrap; }
code { font-family: monospace; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid; }
table { border-collapse: collapse; font-size: 0.85em; }
th, td { padding: 0.25em 0.5em; border: 1px solid; text-align: left; vertical-align: top; }
h1, h2, h3, h4 { line-height: 1.2; page-break-after: avoid; break-after: avoid; }
`;
