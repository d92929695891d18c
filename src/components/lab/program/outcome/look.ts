/**
 * How a style of a terminal looks on the page: its colours in both themes, made readable. What a program chose for a dark
 * terminal is darkened on paper, and the other way round, until it stands out from what is behind it.
 */
import { type Colour, PLAIN, type Style } from '../../../../demos/terminal/style.ts';

/** Properties of CSS. A colour is for both themes, as `light-dark()`; what is absent is the page's own. */
export type Look = {
	readonly color?: string;
	readonly backgroundColor?: string;
	readonly fontWeight?: 'bold';
	readonly fontStyle?: 'italic';
	readonly textDecoration?: string;
};

type Rgb = readonly [number, number, number];

interface Theme {
	readonly ink: Rgb;
	readonly paper: Rgb;
}

/** What the output stands on and is written in: `--paper-raised` and `--ink` of tokens.css. */
export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
	light: { ink: [27, 31, 39], paper: [255, 255, 255] },
	dark: { ink: [228, 225, 219], paper: [26, 30, 37] },
};

/** WCAG 2.2, 1.4.3. */
export const MIN_CONTRAST = 4.5;

const looks = new WeakMap<Style, Look>();

/** One object for one style, or null for what looks as the page does. */
export function lookOf(style: Style): Look | null {
	if (style === PLAIN) return null;
	const known = looks.get(style) ?? makeLook(style);
	looks.set(style, known);
	return known;
}

function makeLook(style: Style): Look {
	const lines = [style.isUnderlined && 'underline', style.isStruck && 'line-through'].filter(Boolean);
	const light = coloursOf(style, THEMES.light);
	const dark = coloursOf(style, THEMES.dark);
	return {
		...(light.ink && dark.ink && { color: lightDark(light.ink, dark.ink) }),
		...(light.paper && dark.paper && { backgroundColor: lightDark(light.paper, dark.paper) }),
		...(style.isBold && { fontWeight: 'bold' }),
		...(style.isItalic && { fontStyle: 'italic' }),
		...(lines.length > 0 && { textDecoration: lines.join(' ') }),
	};
}

/** Null is the page's own, which what is written to stderr has another of. */
function coloursOf({ ink, paper, isInverse, isDim }: Style, theme: Theme): { ink: Rgb | null; paper: Rgb | null } {
	const [front, back] = isInverse ? [rgbOf(paper) ?? theme.paper, rgbOf(ink) ?? theme.ink] : [rgbOf(ink), rgbOf(paper)];
	if (!front && !back && !isDim) return { ink: null, paper: null };
	const behind = back ?? theme.paper;
	const wanted = front ?? theme.ink;
	return { ink: readable(isDim ? mixed(wanted, behind, DIMMED) : wanted, behind), paper: back };
}

const DIMMED = 0.4;
const STEP = 0.05;

/** The colour, nearer to black or to white as far as it must be. */
function readable(colour: Rgb, behind: Rgb): Rgb {
	const towards: Rgb = contrast(BLACK, behind) > contrast(WHITE, behind) ? BLACK : WHITE;
	for (let share = 0; share < 1; share += STEP) {
		const tried = mixed(colour, towards, share);
		if (contrast(tried, behind) >= MIN_CONTRAST) return tried;
	}
	return towards;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

function mixed(one: Rgb, other: Rgb, share: number): Rgb {
	const [red, green, blue] = one.map((value, index) => Math.round(value + ((other[index] ?? 0) - value) * share));
	return [red ?? 0, green ?? 0, blue ?? 0];
}

export function contrast(one: Rgb, other: Rgb): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Rgb): number {
	const [red = 0, green = 0, blue = 0] = colour.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function rgbOf(colour: Colour | null): Rgb | null {
	if (colour === null || typeof colour !== 'number') return colour;
	if (colour < 16) return BASIC[colour] ?? null;
	if (colour >= 232) {
		const grey = (colour - 232) * 10 + 8;
		return [grey, grey, grey];
	}
	const level = (place: number) => LEVELS[Math.floor((colour - 16) / place) % 6] ?? 0;
	return [level(36), level(6), level(1)];
}

/** Of xterm's cube of 6 × 6 × 6 colours. */
const LEVELS = [0, 95, 135, 175, 215, 255];

/** Those that terminals differ in: as the terminal of Visual Studio Code has them. */
const BASIC: readonly Rgb[] = [
	[0, 0, 0],
	[205, 49, 49],
	[13, 188, 121],
	[229, 229, 16],
	[36, 114, 200],
	[188, 63, 188],
	[17, 168, 205],
	[229, 229, 229],
	[102, 102, 102],
	[241, 76, 76],
	[35, 209, 139],
	[245, 245, 67],
	[59, 142, 234],
	[214, 112, 214],
	[41, 184, 219],
	[255, 255, 255],
];

function lightDark(light: Rgb, dark: Rgb): string {
	return `light-dark(${hex(light)}, ${hex(dark)})`;
}

const hex = (colour: Rgb) => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
