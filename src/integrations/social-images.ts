import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import { create } from 'fontkitten';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { distPages } from './dist-files.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const PAPER = '#fdfaf5';
const INK = '#1d2129';
const INK_SOFT = '#5a5f69';
const COLOURS = { computing: '#e2683c', waiting: '#9fcbe6', ready: '#ecd27a', starting: '#a9abb0' } as const;

/** Lanes of the strip at the head of a picture: what each does, in parts of a run of 20. */
const STRIP: readonly (readonly [keyof typeof COLOURS, number])[][] = [
	[
		['computing', 5],
		['ready', 5],
		['computing', 5],
		['waiting', 5],
	],
	[
		['ready', 5],
		['computing', 5],
		['waiting', 8],
		['computing', 2],
	],
	[
		['starting', 2],
		['computing', 13],
		['waiting', 5],
	],
	[
		['starting', 2],
		['computing', 9],
		['waiting', 9],
	],
];

const require = createRequire(import.meta.url);

/**
 * Draws for every page of its own picture for social networks — a lane strip and the title — at the address that the
 * page names, and the icons in the sizes that telephones ask for.
 */
export function socialImages(): AstroIntegration {
	return {
		name: 'social-images',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const pages = await distPages(dir);
				const texts = await Promise.all(pages.map(async (page) => readFile(new URL(page, dir), 'utf8')));
				const pictures = texts.flatMap(pictureOf);
				const fonts = {
					title: await outlines('literata', pictures.map(({ title }) => title).join('')),
					name: await outlines('golos-text', pictures.map(({ name }) => name).join('')),
				};
				for (const picture of pictures) {
					const file = new URL(`.${picture.path}`, dir);
					await mkdir(new URL('.', file), { recursive: true });
					await writeFile(file, await png(draw(picture, fonts)));
				}
				await drawIcons(dir);
				logger.info(`${pictures.length} pictures`);
			},
		},
	};
}

interface Picture {
	readonly title: string;
	readonly name: string;
	readonly path: string;
}

/** What a page says of its picture, or nothing where it has none. */
function pictureOf(html: string): Picture[] {
	const meta = (property: string) =>
		new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
	const [title, name, image] = [meta('title'), meta('site_name'), meta('image')];
	const path = image && /\/og\/.*\.png$/.exec(image)?.[0];
	return title && name && path ? [{ title, name, path }] : [];
}

interface Fonts {
	readonly title: Outlines;
	readonly name: Outlines;
}

function draw({ title, name }: Picture, fonts: Fonts): string {
	const size = title.length > 42 ? 64 : 78;
	const lines = wrap(title, fonts.title, size, WIDTH - 2 * MARGIN);
	const firstLine = 350 - (lines.length > 2 ? 20 : 0);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
		...strip(),
		...lines.map((line, i) => fonts.title.draw(line, MARGIN, firstLine + i * size * 1.18, size, INK)),
		fonts.name.draw(name, MARGIN, HEIGHT - 62, 30, INK_SOFT),
		'</svg>',
	].join('');
}

function strip(): string[] {
	const [height, gap] = [34, 8];
	const unit = (WIDTH - 2 * MARGIN) / 20;
	return STRIP.flatMap((lane, row) => {
		let at = MARGIN;
		return lane.map(([state, length]) => {
			const x = at;
			at += length * unit;
			return `<rect x="${x}" y="${70 + row * (height + gap)}" width="${length * unit - 4}" height="${height}" fill="${COLOURS[state]}"/>`;
		});
	});
}

function wrap(text: string, font: Outlines, size: number, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && font.width(longer, size) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

interface Outlines {
	readonly width: (text: string, size: number) => number;
	readonly draw: (text: string, x: number, baseline: number, size: number, fill: string) => string;
}

/** A face as outlines, so that a picture looks the same on a machine without any fonts. */
async function outlines(family: string, text: string): Promise<Outlines> {
	const fonts = await Promise.all(
		// Latin first: it gives the spaces too.
		['latin', 'cyrillic'].map(async (script) => {
			const file = require.resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`);
			const plain = await subsetFont(await readFile(file), text, {
				targetFormat: 'sfnt',
				variationAxes: { wght: 600 },
			});
			const font = create(plain);
			if (font.isCollection) throw new Error(`${file} is a collection of fonts.`);
			return font;
		}),
	);
	const glyphs = (line: string, size: number) => {
		let x = 0;
		return [...line].map((character) => {
			const code = character.codePointAt(0) ?? 0;
			const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code)) ?? fonts[0];
			if (!font) throw new Error(`${family} has no glyphs.`);
			const glyph = font.glyphForCodePoint(code);
			const scale = size / font.unitsPerEm;
			const placed = { glyph, scale, x };
			x += glyph.advanceWidth * scale;
			return { ...placed, end: x };
		});
	};
	return {
		width: (line, size) => glyphs(line, size).at(-1)?.end ?? 0,
		draw: (line, x, baseline, size, fill) =>
			glyphs(line, size)
				.map(
					({ glyph, scale, x: offset }) =>
						`<path transform="translate(${x + offset} ${baseline}) scale(${scale} ${-scale})" fill="${fill}" d="${glyph.path.toSVG()}"/>`,
				)
				.join(''),
	};
}

function png(svg: string): Promise<Buffer> {
	return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}

async function drawIcons(dir: URL): Promise<void> {
	const icon = await readFile(new URL('favicon.svg', dir));
	const sizes = { 'icon-192.png': 192, 'icon-512.png': 512, 'apple-touch-icon.png': 180 };
	for (const [name, size] of Object.entries(sizes)) {
		// An SVG is drawn at 72 dots per inch; ask for as many as the size needs.
		const picture = sharp(icon, { density: (72 * size) / 32 })
			.resize(size, size)
			.flatten({ background: INK });
		await writeFile(new URL(name, dir), await picture.png({ palette: true }).toBuffer());
	}
}
