/** A program is seen whole up to so many lines, and scrolls beyond them; `embedded-program.css` says the same. */
const MAX_ROWS = 24;
const MIN_ROWS = 3;

/** The height of the field for a program, in lines. */
export function rowsOf(source: string): number {
	return Math.min(Math.max(source.split('\n').length, MIN_ROWS), MAX_ROWS);
}
