/**
 * Makes the site's web fonts from the packages of Fontsource: `npm run fonts`. Each face is cut to Latin, Russian and
 * typographic signs, to the weights in use and to the features that a text needs. The results are kept in the
 * repository, in `src/styles/fonts` with their style sheet, so a build does not depend on this script.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const SIGNS = '\u00a0«»—–…„“”‘’×·−½²³°±§©•\u2009';
const LATIN = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('') + SIGNS;
const RUSSIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№';
const FEATURES = ['kern', 'mark', 'mkmk', 'tnum', 'lnum'];
/** Name entries to keep: copyright, family, style …, and the licence, which the Open Font License wants kept. */
const NAME_IDS = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/** What the faces are compared in: running Russian text, with the Latin words that such an article has. */
const SAMPLE =
	'Поток ждёт ответа сети и отпускает блокировку, поэтому следующий поток может считать. ' +
	'Так программа занимает процессор, пока сервер думает; но чистому счёту это не поможет: threading и asyncio — один процесс.';

interface Face {
	readonly family: string;
	readonly file: string;
	readonly package: string;
	readonly weight: number | { min: number; max: number };
	/**
	 * `optional` never moves a text that has been drawn: a face that comes too late is used from the next page on.
	 * `swap` is for faces as wide as their fallback.
	 */
	readonly display: 'optional' | 'swap';
	readonly fallback: {
		readonly family: string;
		readonly fonts: readonly string[];
		/** Average width of a character of `SAMPLE` in these fonts, in em. */
		readonly averageWidth: number;
	};
}

const FACES: readonly Face[] = [
	{
		family: 'Literata',
		file: 'literata',
		package: 'literata',
		weight: { min: 400, max: 600 },
		display: 'optional',
		// Measured in Liberation Serif, which is as wide as Times New Roman, letter by letter.
		fallback: {
			family: 'Literata fallback',
			fonts: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
			averageWidth: 0.452,
		},
	},
	{
		family: 'Golos Text',
		file: 'golos',
		package: 'golos-text',
		weight: { min: 400, max: 600 },
		display: 'optional',
		// Measured in Liberation Sans, which is as wide as Arial.
		fallback: {
			family: 'Golos fallback',
			fonts: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans'],
			averageWidth: 0.494,
		},
	},
	{
		family: 'JetBrains Mono',
		file: 'jetbrains-mono',
		package: 'jetbrains-mono',
		weight: 400,
		display: 'swap',
		fallback: {
			family: 'JetBrains fallback',
			fonts: ['Menlo', 'Menlo-Regular', 'DejaVu Sans Mono', 'DejaVuSansMono', 'Lucida Console', 'LucidaConsole'],
			averageWidth: 0.602,
		},
	},
];

/** Ranges that are so near are one: what lies between them is not in the face, and the next of the family list has it. */
const NEAR = 32;

const SCRIPTS = [
	{ name: 'latin', text: LATIN, range: unicodeRange(LATIN) },
	{ name: 'cyrillic', text: RUSSIAN, range: unicodeRange(RUSSIAN) },
] as const;

const folder = new URL('../src/styles/fonts/', import.meta.url);
const require = createRequire(import.meta.url);

if (import.meta.main) {
	mkdirSync(folder, { recursive: true });
	const rules = ['/* Made by `npm run fonts`; not to be edited by hand. */'];
	let total = 0;
	for (const face of FACES) {
		for (const script of SCRIPTS) {
			const font = await cut(face, script.name, script.text);
			const name = `${face.file}-${script.name}.woff2`;
			writeFileSync(new URL(name, folder), font);
			rules.push(faceRule(face, name, script.range));
			total += font.length;
			console.log(`${name.padEnd(30)} ${(font.length / 1000).toFixed(1)} KB`);
		}
		rules.push(fallbackRule(face));
	}
	writeFileSync(new URL('fonts.css', folder), `${rules.join('\n\n')}\n`);
	console.log(`${'in all'.padEnd(30)} ${(total / 1000).toFixed(1)} KB`);
}

function source(face: Face, script: string): Buffer {
	return readFileSync(
		require.resolve(`@fontsource-variable/${face.package}/files/${face.package}-${script}-wght-normal.woff2`),
	);
}

function cut(face: Face, script: string, text: string): Promise<Buffer> {
	return subsetFont(source(face, script), text, {
		targetFormat: 'woff2',
		variationAxes: { wght: face.weight },
		keepFeatures: FEATURES,
		preserveNameIds: NAME_IDS,
		noHinting: true,
	});
}

function faceRule({ family, weight, display }: Face, name: string, range: string): string {
	return `@font-face {
	font-family: "${family}";
	src: url("./${name}") format("woff2");
	font-weight: ${typeof weight === 'number' ? weight : `${weight.min} ${weight.max}`};
	font-display: ${display};
	unicode-range: ${range};
}`;
}

/** A local font, scaled and placed so that a line and a paragraph of it are as high and as wide as in the face itself. */
function fallbackRule(face: Face): string {
	const { ascent, descent, lineGap, unitsPerEm } = open(source(face, 'latin'));
	const scale = averageWidth(face) / face.fallback.averageWidth;
	const percent = (units: number) => `${((units / unitsPerEm / scale) * 100).toFixed(2)}%`;
	return `@font-face {
	font-family: "${face.fallback.family}";
	src: ${face.fallback.fonts.map((name) => `local("${name}")`).join(', ')};
	size-adjust: ${(scale * 100).toFixed(2)}%;
	ascent-override: ${percent(ascent)};
	descent-override: ${percent(-descent)};
	line-gap-override: ${percent(lineGap)};
}`;
}

/** The average width of a character of `SAMPLE`, in em. */
function averageWidth(face: Face): number {
	const fonts = SCRIPTS.map(({ name }) => open(source(face, name)));
	let width = 0;
	for (const character of SAMPLE) {
		const code = character.codePointAt(0) ?? 0;
		const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(code));
		if (!font) throw new Error(`${face.family} has no “${character}”.`);
		width += font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm;
	}
	return width / SAMPLE.length;
}

function open(file: Buffer) {
	const font = create(file);
	if (font.isCollection) throw new Error('A collection of fonts where one font was expected.');
	return font;
}

function unicodeRange(text: string): string {
	const codes = [...new Set([...text].map((character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);
	const ranges: [number, number][] = [];
	for (const code of codes) {
		const last = ranges.at(-1);
		if (last && code - last[1] <= NEAR) last[1] = code;
		else ranges.push([code, code]);
	}
	const hex = (code: number) => code.toString(16).toUpperCase();
	return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
