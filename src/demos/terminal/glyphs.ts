/** What takes how many columns of a terminal. */

export interface Glyph {
	readonly text: string;
	/** 0 joins the glyph before. */
	readonly columns: 0 | 1 | 2;
}

/** Letters and signs of Europe, and figures of lines and blocks: a column each. */
const NARROW = /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2800-\u28ff]*$/;

/** Whether each character, as JavaScript counts them, is a glyph of one column. */
export const isNarrow = (text: string) => NARROW.test(text);

export function glyphsOf(text: string): Glyph[] {
	return Array.from(text, (character) => ({ text: character, columns: columnsOf(character) }));
}

function columnsOf(character: string): Glyph['columns'] {
	if (JOINING.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}

const JOINING = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
/** East Asian width W and F, and pictures that need no sign to be such (Unicode Standard Annex 11). */
const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
