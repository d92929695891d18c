/** How characters look, as SGR (ECMA-48 8.3.117 and xterm's colours) sets it. Knows no colour of a page. */

/** One of the 256 of xterm by its number, or red, green and blue of 0–255. */
export type Colour = number | readonly [number, number, number];

export interface Style {
	/** Null is that of the page, as it is of the background. */
	readonly ink: Colour | null;
	readonly paper: Colour | null;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isItalic: boolean;
	readonly isUnderlined: boolean;
	readonly isInverse: boolean;
	readonly isStruck: boolean;
}

export const PLAIN: Style = {
	ink: null,
	paper: null,
	isBold: false,
	isDim: false,
	isItalic: false,
	isUnderlined: false,
	isInverse: false,
	isStruck: false,
};

/** Equal styles are one object, as far as they are not too many. */
export class Styles {
	readonly #byValue = new Map<string, Style>();
	/** What is written most often is what has been written before. */
	readonly #after = new Map<Style, Map<string, Style>>();
	#kept = 0;

	/** The style after SGR with these parameters, as they are written; what is not known changes nothing. */
	restyled(style: Style, parameters: string): Style {
		const known = this.#after.get(style)?.get(parameters);
		if (known) return known;
		this.#kept += 1;
		if (this.#kept > MAX_KEPT) {
			this.#kept = 1;
			this.#byValue.clear();
			this.#after.clear();
		}
		const made = restyled(style, parameters);
		const next = isPlain(made) ? PLAIN : getOr(this.#byValue, JSON.stringify(made), () => made);
		getOr(this.#after, style, () => new Map()).set(parameters, next);
		return next;
	}
}

const MAX_KEPT = 4_096;

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

function restyled(style: Style, written: string): Style {
	const parameters = written.split(';');
	let next = style;
	for (let at = 0; at < parameters.length; at++) {
		// As in `38:2::255:0:0`.
		const parts = (parameters[at] ?? '').split(':');
		const code = numberIn(parts[0]);
		if (code !== 38 && code !== 48) {
			next = parts.length > 1 && code === 4 ? { ...next, isUnderlined: parts[1] !== '0' } : after(next, code);
			continue;
		}
		const isWhole = parts.length > 1;
		const { colour, used } = colourIn(isWhole ? parts.slice(1) : parameters.slice(at + 1), isWhole);
		if (!isWhole) at += used;
		if (colour !== null) next = code === 38 ? { ...next, ink: colour } : { ...next, paper: colour };
	}
	return next;
}

function after(style: Style, code: number): Style {
	if (code === 0) return PLAIN;
	const change = CHANGES.get(code);
	if (change) return { ...style, ...change };
	if (code >= 30 && code <= 37) return { ...style, ink: code - 30 };
	if (code >= 40 && code <= 47) return { ...style, paper: code - 40 };
	if (code >= 90 && code <= 97) return { ...style, ink: code - 90 + 8 };
	if (code >= 100 && code <= 107) return { ...style, paper: code - 100 + 8 };
	return style;
}

const CHANGES: ReadonlyMap<number, Partial<Style>> = new Map<number, Partial<Style>>([
	[1, { isBold: true }],
	[2, { isDim: true }],
	[3, { isItalic: true }],
	[4, { isUnderlined: true }],
	[7, { isInverse: true }],
	[9, { isStruck: true }],
	[21, { isUnderlined: true }],
	[22, { isBold: false, isDim: false }],
	[23, { isItalic: false }],
	[24, { isUnderlined: false }],
	[27, { isInverse: false }],
	[29, { isStruck: false }],
	[39, { ink: null }],
	[49, { paper: null }],
]);

/**
 * What follows 38 and 48: `5;n` or `2;r;g;b`, which may have the number of a colour space before red where they are
 * parted by colons. `used` parameters say it; the colour is null where they say none.
 */
function colourIn(parts: readonly string[], mayHaveSpace: boolean): { colour: Colour | null; used: number } {
	const kind = numberIn(parts[0]);
	if (kind === 5) return { colour: asByte(numberIn(parts[1])), used: 2 };
	if (kind !== 2) return { colour: null, used: 1 };
	const first = mayHaveSpace && parts.length > 4 ? 2 : 1;
	const [red, green, blue] = [0, 1, 2].map((index) => asByte(numberIn(parts[first + index])));
	const isColour = red != null && green != null && blue != null;
	return { colour: isColour ? [red, green, blue] : null, used: 4 };
}

const numberIn = (text: string | undefined) => Number(text || 0);
const asByte = (value: number) => (value <= 255 ? value : null);

const isPlain = (style: Style) => Object.entries(PLAIN).every(([key, value]) => style[key as keyof Style] === value);
