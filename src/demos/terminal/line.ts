import type { Glyph } from './glyphs.ts';

/** A stretch of text that was written by one pen. */
export interface Run<Pen> {
	readonly text: string;
	readonly pen: Pen;
}

/**
 * One line of a terminal, as long as what was written to it. As long as it only grows, by text of one column a
 * character, it is kept as runs; what is written over makes cells of them. Pens are told apart by identity.
 */
export class Line<Pen> {
	/** By whom the line was ended; null where nobody did. */
	end: Pen | null = null;
	/** It goes on in the next line, for want of room. */
	isWrapped = false;
	/** In columns. */
	length = 0;
	#runs: Run<Pen>[] = [];
	/**
	 * A glyph of several columns stands in the first, and empty texts in the others.
	 * Null where the runs tell all.
	 */
	#cells: { readonly glyphs: string[]; readonly pens: Pen[] } | null = null;

	/** Text of one column a character. */
	write(at: number, text: string, pen: Pen) {
		if (at === 0 && text.length >= this.length) {
			this.#cells = null;
			this.#runs = [{ text, pen }];
			this.length = text.length;
		} else if (at === this.length && !this.#cells) {
			appendRun(this.#runs, { text, pen });
			this.length += text.length;
		} else {
			for (let index = 0; index < text.length; index++) this.#set(at + index, text[index] as string, pen, 1);
		}
	}

	/** A glyph of so many columns, at least one. */
	put(at: number, glyph: string, columns: number, pen: Pen) {
		this.#set(at, glyph, pen, columns);
	}

	/** Adds to the glyph before a column, where there is one. */
	join(before: number, { text }: Glyph): boolean {
		const { glyphs } = this.#toCells();
		let at = Math.min(before, this.length) - 1;
		while (at > 0 && glyphs[at] === '') at--;
		if (at < 0) return false;
		glyphs[at] += text;
		return true;
	}

	/** Blanks up to a column, or all from there on where that is the end. */
	erase(from: number, to: number, pen: Pen) {
		if (from >= this.length) return;
		const { glyphs, pens } = this.#toCells();
		this.#part(from);
		if (to >= this.length) {
			glyphs.length = pens.length = this.length = from;
			return;
		}
		this.#part(to);
		glyphs.fill(' ', from, to);
		pens.fill(pen, from, to);
	}

	insert(at: number, count: number, pen: Pen) {
		if (at >= this.length) return;
		const { glyphs, pens } = this.#toCells();
		this.#part(at);
		this.#blankTabs(at);
		glyphs.splice(at, 0, ...Array<string>(count).fill(' '));
		pens.splice(at, 0, ...Array<Pen>(count).fill(pen));
		this.length = glyphs.length;
	}

	remove(at: number, count: number) {
		if (at >= this.length) return;
		const { glyphs, pens } = this.#toCells();
		this.#part(at);
		this.#part(at + count);
		this.#blankTabs(at);
		glyphs.splice(at, count);
		pens.splice(at, count);
		this.length = glyphs.length;
	}

	runs(): readonly Run<Pen>[] {
		if (!this.#cells) return this.#runs;
		const { glyphs, pens } = this.#cells;
		const runs: Run<Pen>[] = [];
		for (let from = 0; from < glyphs.length; ) {
			const pen = pens[from] as Pen;
			let to = from + 1;
			while (to < glyphs.length && pens[to] === pen) to++;
			runs.push({ text: glyphs.slice(from, to).join(''), pen });
			from = to;
		}
		return runs;
	}

	#set(at: number, glyph: string, pen: Pen, columns: number) {
		const { glyphs, pens } = this.#toCells();
		for (; this.length < at; this.length++) {
			glyphs.push(' ');
			pens.push(pen);
		}
		if (at < this.length) {
			this.#part(at);
			this.#part(at + columns);
		}
		for (let index = 0; index < columns; index++) {
			glyphs[at + index] = index === 0 ? glyph : '';
			pens[at + index] = pen;
		}
		this.length = glyphs.length;
	}

	/** Of a glyph that lies on both sides of a column nothing is left but blanks. */
	#part(at: number) {
		const { glyphs } = this.#toCells();
		if (glyphs[at] !== '') return;
		let from = at;
		while (from > 0 && glyphs[from] === '') from--;
		let to = at;
		while (glyphs[to] === '') to++;
		glyphs.fill(' ', from, to);
	}

	/** A tab that is moved would be of another width. */
	#blankTabs(from: number) {
		const { glyphs } = this.#toCells();
		for (let at = from; at < glyphs.length; at++) {
			if (glyphs[at] !== '\t') continue;
			do glyphs[at++] = ' ';
			while (glyphs[at] === '');
			at -= 1;
		}
	}

	#toCells() {
		if (this.#cells) return this.#cells;
		const glyphs: string[] = [];
		const pens: Pen[] = [];
		for (const { text, pen } of this.#runs) {
			for (const character of text.split('')) {
				glyphs.push(character);
				pens.push(pen);
			}
		}
		this.#cells = { glyphs, pens };
		return this.#cells;
	}
}

/** Neighbours of one pen become one run. */
export function appendRun<Pen>(runs: Run<Pen>[], { text, pen }: Run<Pen>) {
	const last = runs.at(-1);
	if (last?.pen === pen) runs[runs.length - 1] = { text: last.text + text, pen };
	else runs.push({ text, pen });
}
