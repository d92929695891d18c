/**
 * What a program has written: all of it, to copy and to keep, and the end of it in segments, to show. Knows no DOM, so
 * that a page shows as much as it can bear whatever a program writes.
 */
export type OutputStream = 'stdout' | 'stderr' | 'stdin';

/** A stretch of output of one process through one stream; `stdin` is what the reader answered. */
export interface Segment {
	readonly id: number;
	readonly stream: OutputStream;
	readonly pid: number;
	readonly text: string;
}

export interface ShownOutput {
	readonly segments: readonly Segment[];
	/** Lines that came before the first segment shown. */
	readonly hiddenLines: number;
}

/** A segment longer than this is continued by another. */
const SEGMENT_LENGTH = 4_000;
/** The end of the output that is shown: so many characters at most, and so many segments. */
const SHOWN_LENGTH = 100_000;
const SHOWN_SEGMENTS = 1_000;
/** Pieces of the whole, large enough to be few and small enough to be made quickly. */
const PIECE_LENGTH = 1 << 16;

export class OutputBuffer {
	readonly #pieces: { readonly stream: OutputStream; text: string }[] = [];
	readonly #segments: Segment[] = [];
	#shownLength = 0;
	#hiddenLines = 0;
	#nextId = 0;
	#length = 0;

	/** Characters written so far. */
	get length(): number {
		return this.#length;
	}

	add(stream: OutputStream, pid: number, text: string): void {
		if (text === '') return;
		this.#length += text.length;
		const piece = this.#pieces.at(-1);
		if (piece?.stream === stream && piece.text.length < PIECE_LENGTH) piece.text += text;
		else this.#pieces.push({ stream, text });
		this.#show(stream, pid, text);
		// Not with each line that comes: all segments move up where some are dropped.
		if (this.#shownLength > 2 * SHOWN_LENGTH || this.#segments.length > 2 * SHOWN_SEGMENTS) this.#hide();
	}

	/** A new list each time, of segments that never change. */
	shown(): ShownOutput {
		this.#hide();
		return { segments: this.#segments.slice(), hiddenLines: this.#hiddenLines };
	}

	/** Everything as a terminal would have it, or what went through one stream alone. */
	text(stream?: OutputStream): string {
		const pieces = stream ? this.#pieces.filter((piece) => piece.stream === stream) : this.#pieces;
		return pieces.map((piece) => piece.text).join('');
	}

	#show(stream: OutputStream, pid: number, text: string): void {
		// Of a text that is too long to be shown whole, what would be hidden at once need not become segments.
		const excess = cutAfter(text, text.length - SHOWN_LENGTH);
		this.#hiddenLines += linesIn(text.slice(0, excess));
		let rest = text.slice(excess);
		this.#shownLength += rest.length;
		const last = this.#segments.at(-1);
		if (last?.stream === stream && last.pid === pid) {
			const room = cut(rest, SEGMENT_LENGTH - last.text.length);
			if (room > 0) this.#segments[this.#segments.length - 1] = { ...last, text: last.text + rest.slice(0, room) };
			rest = rest.slice(room);
		}
		while (rest !== '') {
			const length = cut(rest, SEGMENT_LENGTH);
			this.#segments.push({ id: this.#nextId++, stream, pid, text: rest.slice(0, length) });
			rest = rest.slice(length);
		}
	}

	#hide(): void {
		let dropped = 0;
		while (this.#shownLength > SHOWN_LENGTH || this.#segments.length - dropped > SHOWN_SEGMENTS) {
			const { text = '' } = this.#segments[dropped++] ?? {};
			this.#shownLength -= text.length;
			this.#hiddenLines += linesIn(text);
		}
		if (dropped > 0) this.#segments.splice(0, dropped);
	}
}

/** Where to cut a text so that at most `room` characters stand before: after a line if one ends there, and never within a character. */
function cut(text: string, room: number): number {
	if (text.length <= room) return text.length;
	if (room <= 0) return 0;
	const line = text.lastIndexOf('\n', room - 1) + 1;
	if (line > 0) return line;
	const isWithinPair = /[\uD800-\uDBFF]/.test(text[room - 1] ?? '');
	return isWithinPair ? room - 1 : room;
}

/** Where to cut a text so that at least `length` characters stand before, and never within a character. */
function cutAfter(text: string, length: number): number {
	if (length <= 0) return 0;
	return /[\uDC00-\uDFFF]/.test(text[length] ?? '') ? length + 1 : length;
}

function linesIn(text: string): number {
	let lines = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
