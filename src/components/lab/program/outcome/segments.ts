/** The end of an output in segments that never change, so that a page shows as much as it can bear whatever is written. */
import type { Style } from '../../../../demos/terminal/style.ts';
import { type Look, lookOf } from './look.ts';
import { BEFORE_LINE } from './source-location.ts';

export type OutputStream = 'stdout' | 'stderr' | 'stdin';

/** A stretch of output of one process through one stream, in one style; `stdin` is what the reader answered. */
export interface Segment {
	readonly id: number;
	readonly stream: OutputStream;
	readonly pid: number;
	readonly text: string;
	/** Null where it is the page's own. */
	readonly look: Look | null;
	/** It is the number of a line of the program, as a traceback names it. */
	readonly isLine: boolean;
}

export interface ShownOutput {
	readonly segments: readonly Segment[];
	/** Lines that came before the first segment shown. */
	readonly hiddenLines: number;
}

interface SegmentRun {
	readonly stream: OutputStream;
	readonly pid: number;
	readonly text: string;
	readonly style: Style;
}

/** A segment longer than this is continued by another. */
const SEGMENT_LENGTH = 4_000;
/** The end of the output that is shown: so many characters at most, and so many segments. */
const SHOWN_LENGTH = 100_000;
const SHOWN_SEGMENTS = 1_000;

/** What a traceback in colours has before the number of a line of the program. */
const BEFORE_NUMBER = new RegExp(`${BEFORE_LINE}$`);
const LONGEST_BEFORE_NUMBER = 64;

export class SegmentList {
	#segments: Segment[] = [];
	#shownLength = 0;
	#hiddenLines = 0;
	#nextId = 0;
	/** The end of what was appended last, of one stream. */
	#tail = '';

	append(runs: readonly SegmentRun[]) {
		for (const run of runs) this.#append(run);
		// Not with each line that comes: all segments move up where some are dropped.
		if (this.#shownLength > 2 * SHOWN_LENGTH || this.#segments.length > 2 * SHOWN_SEGMENTS) this.#hide();
	}

	/** What is to be shown where these runs, which may change, follow; they are the same segments once they are appended. */
	followedBy(runs: readonly SegmentRun[]): ShownOutput {
		const shown = new SegmentList();
		shown.#segments = this.#segments.slice();
		shown.#shownLength = this.#shownLength;
		shown.#hiddenLines = this.#hiddenLines;
		shown.#nextId = this.#nextId;
		shown.#tail = this.#tail;
		for (const run of runs) shown.#append(run);
		shown.#hide();
		return { segments: shown.#segments, hiddenLines: shown.#hiddenLines };
	}

	#append({ stream, pid, text, style }: SegmentRun) {
		const look = lookOf(style);
		const isLine = stream === 'stderr' && look !== null && /^\d+$/.test(text) && BEFORE_NUMBER.test(this.#tail);
		this.#tail = (this.#tail + text).slice(-LONGEST_BEFORE_NUMBER);
		// Of a text that is too long to be shown whole, what would be hidden at once need not become segments.
		const excess = cutAfter(text, text.length - SHOWN_LENGTH);
		this.#hiddenLines += linesIn(text.slice(0, excess));
		let rest = text.slice(excess);
		this.#shownLength += rest.length;
		const last = this.#segments.at(-1);
		if (last?.stream === stream && last.pid === pid && last.look === look && !last.isLine && !isLine) {
			const room = cut(rest, SEGMENT_LENGTH - last.text.length);
			if (room > 0) this.#segments[this.#segments.length - 1] = { ...last, text: last.text + rest.slice(0, room) };
			rest = rest.slice(room);
		}
		while (rest !== '') {
			const length = cut(rest, SEGMENT_LENGTH);
			this.#segments.push({ id: this.#nextId++, stream, pid, text: rest.slice(0, length), look, isLine });
			rest = rest.slice(length);
		}
	}

	#hide() {
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
