/**
 * What a program has written, as a terminal has it: all of it, to copy and to keep, and the end of it in segments, to
 * show. Knows no DOM. It comes with the engine, since a page that has run nothing has no use for it.
 */
import { PlainText, plainText } from '../../../../demos/terminal/plain-text.ts';
import { type TerminalSize, USUAL_SIZE } from '../../../../demos/terminal/size.ts';
import { type Pen, type Run, Terminal } from '../../../../demos/terminal/terminal.ts';
import { type OutputStream, SegmentList, type ShownOutput } from './segments.ts';

export { plainText };

interface Writer {
	readonly stream: OutputStream;
	readonly pid: number;
}

export class OutputBuffer {
	readonly #terminal: Terminal<Writer>;
	readonly #writers = new Map<string, Writer>();
	/** Each as if it had been written to a terminal of its own. */
	readonly #streams = { stdout: new PlainText(), stderr: new PlainText() };
	/** What can change no more, in pieces large enough to be few and small enough to be made quickly. */
	readonly #settled: string[] = [];
	readonly #segments = new SegmentList();
	#length = 0;

	constructor(size: TerminalSize = USUAL_SIZE) {
		this.#terminal = new Terminal(size, this.#writerOf('stdout', 0), (runs) => this.#settle(runs));
	}

	/** Characters written so far. */
	get length(): number {
		return this.#length;
	}

	add(stream: OutputStream, pid: number, text: string): void {
		if (text === '') return;
		this.#length += text.length;
		this.#terminal.write(text, this.#writerOf(stream, pid));
		if (stream !== 'stdin') this.#streams[stream].add(text, null);
	}

	/** A new list each time, of segments that never change. */
	shown(): ShownOutput {
		return this.#segments.followedBy(this.#terminal.live().map(toSegmentRun));
	}

	/** Everything as a terminal has it in the end, or what went through one stream alone. */
	text(stream?: 'stdout' | 'stderr'): string {
		if (stream) return this.#streams[stream].toString();
		const live = this.#terminal.live().map(({ text }) => text);
		return [...this.#settled, ...live].join('');
	}

	#settle(runs: readonly Run<Pen<Writer>>[]) {
		const text = runs.map((run) => run.text).join('');
		const last = this.#settled.length - 1;
		if (last >= 0 && (this.#settled[last]?.length ?? 0) < PIECE_LENGTH) this.#settled[last] += text;
		else this.#settled.push(text);
		this.#segments.append(runs.map(toSegmentRun));
	}

	/** One object for equal writers. */
	#writerOf(stream: OutputStream, pid: number): Writer {
		const key = `${stream} ${pid}`;
		const writer = this.#writers.get(key) ?? { stream, pid };
		this.#writers.set(key, writer);
		return writer;
	}
}

const PIECE_LENGTH = 1 << 16;

const toSegmentRun = ({ text, pen: { writer, style } }: Run<Pen<Writer>>) => ({ ...writer, text, style });
