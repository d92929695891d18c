/**
 * What a terminal makes of what programs write to it: text in runs, some of which can still change. Knows no page and no
 * colours. It does not do: tab stops of a program's own, scroll regions, other character sets, a second screen; sequences
 * of these do nothing.
 */
import { appendRun, type Line, type Run } from './line.ts';
import { Screen } from './screen.ts';
import { type SequenceHandler, SequenceReader } from './sequences.ts';
import type { TerminalSize } from './size.ts';
import { PLAIN, type Style, Styles } from './style.ts';

export type { Run };

/** Who wrote something, and how it looks. */
export interface Pen<Writer> {
	readonly writer: Writer;
	readonly style: Style;
}

/** Beyond it what looks alike may be more than one run: a program may use millions of colours. */
const MAX_STYLES = 4_096;

export class Terminal<Writer> {
	readonly #screen: Screen<Pen<Writer>>;
	readonly #reader: SequenceReader;
	readonly #onSettled: (runs: readonly Run<Pen<Writer>>[]) => void;
	readonly #styles = new Styles();
	readonly #pens = new Map<Writer, Map<Style, Pen<Writer>>>();
	#settled: Run<Pen<Writer>>[] = [];
	#writer: Writer;
	#style = PLAIN;
	#savedStyle = PLAIN;
	#pen: Pen<Writer>;
	/** The first half of a character whose second has not come. */
	#held = '';

	/**
	 * What can change no more is handed over, in order, with the ends of its lines. A writer is told from others by
	 * identity; the first stands for who has written nothing.
	 */
	constructor(size: TerminalSize, writer: Writer, onSettled: (runs: readonly Run<Pen<Writer>>[]) => void) {
		this.#writer = writer;
		this.#onSettled = onSettled;
		this.#pen = this.#penOf(writer, PLAIN);
		this.#screen = new Screen(size, (line) => this.#settle(line));
		this.#reader = new SequenceReader(this.#handler());
	}

	/** Text may come in any pieces. */
	write(text: string, writer: Writer) {
		if (writer !== this.#writer) this.#take(writer, this.#style);
		const whole = this.#held + text;
		const isOpen = /[\uD800-\uDBFF]$/.test(whole);
		this.#held = isOpen ? whole.slice(-1) : '';
		this.#reader.read(isOpen ? whole.slice(0, -1) : whole);
		if (this.#settled.length === 0) return;
		this.#onSettled(this.#settled);
		this.#settled = [];
	}

	/** What stands on the screen and may change, with the ends of all lines but the last. */
	live(): readonly Run<Pen<Writer>>[] {
		const { lines } = this.#screen;
		const runs: Run<Pen<Writer>>[] = [];
		for (const [index, line] of lines.entries()) this.#append(runs, line, index < lines.length - 1);
		return runs;
	}

	#settle(line: Line<Pen<Writer>>) {
		this.#append(this.#settled, line, true);
	}

	#append(runs: Run<Pen<Writer>>[], line: Line<Pen<Writer>>, isEnded: boolean) {
		for (const run of line.runs()) appendRun(runs, run);
		if (isEnded && !line.isWrapped) appendRun(runs, { text: '\n', pen: line.end ?? this.#pen });
	}

	#handler(): SequenceHandler {
		return {
			text: (text) => this.#screen.write(text, this.#pen),
			control: (character) => this.#control(character),
			escape: (final) => this.#escape(final),
			sequence: (final, parameters) => this.#sequence(final, parameters),
		};
	}

	#control(character: string) {
		if (character === '\n' || character === '\v' || character === '\f') this.#screen.endLine(this.#pen);
		else if (character === '\r') this.#screen.startLine();
		else if (character === '\b') this.#screen.moveBy(0, -1);
		else if (character === '\t') this.#screen.tab(this.#pen);
	}

	#escape(final: string) {
		switch (final) {
			case '7':
				return this.#save();
			case '8':
				return this.#restore();
			case 'D':
			case 'E':
				return this.#screen.endLine(this.#pen);
			case 'M':
				return this.#screen.goUp();
			case 'c':
				this.#take(this.#writer, PLAIN);
				this.#screen.moveTo(0, 0);
				return this.#screen.eraseOnScreen(2, this.#pen);
			default:
		}
	}

	#sequence(final: string, parameters: string) {
		const screen = this.#screen;
		// Parts that colons part mean nothing but in a style.
		const which = Number.parseInt(parameters, 10) || 0;
		const count = Math.max(1, which);
		switch (final) {
			case 'A':
				return screen.moveBy(-count, 0);
			case 'B':
			case 'e':
				return screen.moveBy(count, 0);
			case 'C':
			case 'a':
				return screen.moveBy(0, count);
			case 'D':
				return screen.moveBy(0, -count);
			case 'E':
				screen.startLine();
				return screen.moveBy(count, 0);
			case 'F':
				screen.startLine();
				return screen.moveBy(-count, 0);
			case 'G':
			case '`':
				return screen.moveTo(null, count - 1);
			case 'd':
				return screen.moveTo(count - 1, null);
			case 'H':
			case 'f':
				return screen.moveTo(count - 1, secondOf(parameters) - 1);
			case 'J':
				return screen.eraseOnScreen(which, this.#pen);
			case 'K':
				return screen.eraseInLine(which, this.#pen);
			case 'X':
				return screen.eraseCharacters(count, this.#pen);
			case '@':
				return screen.insertCharacters(count, this.#pen);
			case 'P':
				return screen.deleteCharacters(count);
			case 'L':
				return screen.insertLines(count);
			case 'M':
				return screen.deleteLines(count);
			case 's':
				return this.#save();
			case 'u':
				return this.#restore();
			case 'm':
				return this.#take(this.#writer, this.#styles.restyled(this.#style, parameters));
			default:
		}
	}

	#save() {
		this.#screen.save();
		this.#savedStyle = this.#style;
	}

	#restore() {
		this.#screen.restore();
		this.#take(this.#writer, this.#savedStyle);
	}

	#take(writer: Writer, style: Style) {
		this.#writer = writer;
		this.#style = style;
		this.#pen = this.#penOf(writer, style);
	}

	/** Equal pens are one object, so that what they write is one run. */
	#penOf(writer: Writer, style: Style): Pen<Writer> {
		const ofWriter = this.#pens.get(writer) ?? new Map<Style, Pen<Writer>>();
		this.#pens.set(writer, ofWriter);
		const pen = ofWriter.get(style) ?? { writer, style };
		if (ofWriter.size >= MAX_STYLES) ofWriter.clear();
		ofWriter.set(style, pen);
		return pen;
	}
}

/** The second parameter, from 1. */
const secondOf = (parameters: string) => Math.max(1, Number.parseInt(parameters.split(';')[1] ?? '', 10) || 1);
