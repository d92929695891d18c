/**
 * The lines that a program can still change, and where it writes. Lines are as long as a program wants them, up to a
 * bound: the page folds what it has no room for. What leaves the screen at its top is settled, and never changes.
 */
import { glyphsOf, isNarrow } from './glyphs.ts';
import { Line } from './line.ts';
import type { TerminalSize } from './size.ts';

/** A longer line goes on in the next. */
const MAX_LINE_COLUMNS = 1_000;
const TAB_COLUMNS = 8;

interface Place {
	readonly row: number;
	readonly column: number;
}

export class Screen<Pen> {
	readonly #size: TerminalSize;
	readonly #onSettled: (line: Line<Pen>) => void;
	/** Those below were not reached yet. */
	readonly #lines: Line<Pen>[] = [new Line()];
	#row = 0;
	#column = 0;
	#saved: Place = { row: 0, column: 0 };

	constructor(size: TerminalSize, onSettled: (line: Line<Pen>) => void) {
		this.#size = size;
		this.#onSettled = onSettled;
	}

	get lines(): readonly Line<Pen>[] {
		return this.#lines;
	}

	write(text: string, pen: Pen) {
		if (isNarrow(text)) return this.#writeNarrow(text, pen);
		for (const glyph of glyphsOf(text)) {
			if (glyph.columns === 0 && this.#line(pen).join(this.#column, glyph)) continue;
			this.#put(glyph.text, Math.max(1, glyph.columns), pen);
		}
	}

	/** Goes on at the beginning of the next line, as a terminal makes of `\n`. */
	endLine(pen: Pen) {
		this.#column = 0;
		this.#line(pen).end ??= pen;
		this.#goDown();
	}

	/** A tab stays what it is at the end of a line; elsewhere it moves. */
	tab(pen: Pen) {
		const columns = TAB_COLUMNS - (this.#column % TAB_COLUMNS);
		if (this.#column >= this.#line(pen).length) this.#put('\t', columns, pen);
		else this.#column += columns;
	}

	startLine() {
		this.#column = 0;
	}

	moveBy(rows: number, columns: number) {
		this.moveTo(this.#row + rows, columns === 0 ? null : this.#column + columns);
	}

	/** From 0; null stays. */
	moveTo(row: number | null, column: number | null) {
		if (row !== null) this.#row = Math.max(0, Math.min(row, this.#size.rows - 1));
		const last = Math.max(this.#size.columns - 1, this.#column);
		if (column !== null) this.#column = Math.max(0, Math.min(column, last));
	}

	save() {
		this.#saved = { row: this.#row, column: this.#column };
	}

	restore() {
		this.#row = this.#saved.row;
		this.#column = this.#saved.column;
	}

	eraseInLine(which: number, pen: Pen) {
		const line = this.#lines[this.#row];
		if (which === 0) line?.erase(this.#column, Number.POSITIVE_INFINITY, pen);
		else if (which === 1) line?.erase(0, this.#column + 1, pen);
		else if (which === 2) line?.erase(0, Number.POSITIVE_INFINITY, pen);
	}

	eraseOnScreen(which: number, pen: Pen) {
		if (which === 0) {
			this.eraseInLine(0, pen);
			this.#lines.splice(this.#row + 1);
		} else if (which === 1) {
			for (const line of this.#lines.slice(0, this.#row)) line.erase(0, Number.POSITIVE_INFINITY, pen);
			this.eraseInLine(1, pen);
		} else if (which === 2) this.#lines.length = 0;
	}

	eraseCharacters(count: number, pen: Pen) {
		this.#lines[this.#row]?.erase(this.#column, this.#column + count, pen);
	}

	insertCharacters(count: number, pen: Pen) {
		this.#lines[this.#row]?.insert(this.#column, Math.min(count, this.#size.columns), pen);
	}

	deleteCharacters(count: number) {
		this.#lines[this.#row]?.remove(this.#column, count);
	}

	/** Both go on at the beginning of the line. */
	insertLines(count: number) {
		this.#column = 0;
		this.#insertLines(count);
	}

	#insertLines(count: number) {
		if (this.#row >= this.#lines.length) return;
		const added = Array.from({ length: Math.min(count, this.#size.rows - this.#row) }, () => new Line<Pen>());
		this.#lines.splice(this.#row, 0, ...added);
		this.#lines.splice(this.#size.rows);
	}

	deleteLines(count: number) {
		this.#column = 0;
		this.#lines.splice(this.#row, count);
	}

	/** As `\n` the other way: what stands at the top makes room. */
	goUp() {
		if (this.#row > 0) this.#row -= 1;
		else this.#insertLines(1);
	}

	#goDown() {
		if (this.#row < this.#size.rows - 1) this.#row += 1;
		else {
			const settled = this.#lines.shift();
			this.#saved = { ...this.#saved, row: Math.max(0, this.#saved.row - 1) };
			if (settled) this.#onSettled(settled);
		}
		if (this.#row >= this.#lines.length) this.#lines.push(new Line());
	}

	#writeNarrow(text: string, pen: Pen) {
		for (let rest = text; rest !== ''; ) {
			const room = MAX_LINE_COLUMNS - this.#column;
			if (room <= 0) {
				this.#wrap(pen);
				continue;
			}
			const fitting = rest.slice(0, room);
			this.#line(pen).write(this.#column, fitting, pen);
			this.#column += fitting.length;
			rest = rest.slice(room);
		}
	}

	#put(glyph: string, columns: number, pen: Pen) {
		if (this.#column + columns > MAX_LINE_COLUMNS) this.#wrap(pen);
		this.#line(pen).put(this.#column, glyph, columns, pen);
		this.#column += columns;
	}

	#wrap(pen: Pen) {
		this.#line(pen).isWrapped = true;
		this.#column = 0;
		this.#goDown();
	}

	/** Where it writes. Lines between the last and this one are there from now on. */
	#line(pen: Pen): Line<Pen> {
		while (this.#lines.length <= this.#row) {
			const last = this.#lines.at(-1);
			if (last) last.end ??= pen;
			this.#lines.push(new Line());
		}
		return this.#lines[this.#row] as Line<Pen>;
	}
}
