import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, lookOf, MIN_CONTRAST, THEMES } from '../../../src/components/lab/program/outcome/look.ts';
import { type Colour, PLAIN, type Style } from '../../../src/demos/terminal/style.ts';

type Rgb = readonly [number, number, number];

const COLOURS: readonly (Colour | null)[] = [
	null,
	...Array.from({ length: 256 }, (_, index) => index),
	[255, 105, 180],
	[119, 119, 119],
	[1, 2, 3],
];

/** The two colours of `light-dark(#…, #…)`. */
function themesOf(value: string | undefined): readonly [Rgb, Rgb] | null {
	const found = value?.match(/^light-dark\(#(\w{6}), #(\w{6})\)$/);
	if (!found) return null;
	const [light, dark] = found.slice(1).map((hex) => hex.match(/../g)?.map((byte) => Number.parseInt(byte, 16)));
	return [light, dark] as unknown as readonly [Rgb, Rgb];
}

/** Of the tokens' form, as CSS Color 4 converts it. */
function fromOklch(text: string): Rgb {
	const [lightness = 0, chroma = 0, hue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const linear = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
	const bytes = linear.map((x) => Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)));
	return bytes as unknown as Rgb;
}

describe('how a style looks', () => {
	test('stands out in both themes, whatever a program chose', () => {
		const variants: Partial<Style>[] = [{}, { isDim: true }, { isInverse: true }, { isInverse: true, isDim: true }];
		for (const ink of COLOURS) {
			for (const paper of [null, 0, 1, 7, 8, 11, 15, 21, 124, 244, [119, 119, 119]] as (Colour | null)[]) {
				for (const variant of variants) {
					const look = lookOf({ ...PLAIN, ink, paper, ...variant });
					const inks = themesOf(look?.color);
					const papers = themesOf(look?.backgroundColor);
					for (const [index, theme] of [THEMES.light, THEMES.dark].entries()) {
						const found = contrast(inks?.[index] ?? theme.ink, papers?.[index] ?? theme.paper);
						expect(found, JSON.stringify({ ink, paper, variant })).toBeGreaterThanOrEqual(MIN_CONTRAST);
					}
				}
			}
		}
	});

	test('keeps a colour that stands out already', () => {
		expect(themesOf(lookOf({ ...PLAIN, ink: [160, 0, 0] })?.color)?.[0]).toEqual([160, 0, 0]);
		expect(themesOf(lookOf({ ...PLAIN, ink: 11 })?.color)?.[1]).toEqual([245, 245, 67]);
	});

	test('of colours of the page says nothing', () => {
		expect(lookOf(PLAIN)).toBeNull();
		expect(lookOf({ ...PLAIN, isBold: true, isItalic: true, isUnderlined: true, isStruck: true })).toEqual({
			fontWeight: 'bold',
			fontStyle: 'italic',
			textDecoration: 'underline line-through',
		});
	});

	test('reckons with the colours that the page has', () => {
		const tokens = readFileSync('src/styles/tokens.css', 'utf8');
		for (const [token, part] of [
			['--paper-raised', 'paper'],
			['--ink', 'ink'],
		] as const) {
			const found = tokens.match(new RegExp(`${token}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`));
			expect([THEMES.light[part], THEMES.dark[part]]).toEqual([
				fromOklch(found?.[1] ?? ''),
				fromOklch(found?.[2] ?? ''),
			]);
		}
	});
});
