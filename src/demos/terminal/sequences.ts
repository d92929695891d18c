/**
 * Tells text from control sequences in what a program writes, as ECMA-48 and xterm have them. A sequence may come in any
 * number of pieces. What strings hold (titles, the address of a hyperlink) is dropped as it comes.
 */
export interface SequenceHandler {
	/** Without control characters, and never empty. */
	text(text: string): void;
	/** Of C0, as `\r`. */
	control(character: string): void;
	/** `ESC 7`: its last character. */
	escape(final: string): void;
	/** `CSI 1;31 m`: its last character, and its parameters as they are written; none that is private is told. */
	sequence(final: string, parameters: string): void;
}

type State = 'text' | 'escape' | 'character set' | 'parameters' | 'ignored' | 'string' | 'end of string?';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
/** Sequences that mean something are shorter. */
const MAX_PARAMETERS = 256;

export class SequenceReader {
	readonly #handler: SequenceHandler;
	#state: State = 'text';
	#parameters = '';

	constructor(handler: SequenceHandler) {
		this.#handler = handler;
	}

	read(text: string): void {
		for (let at = 0; at < text.length; ) {
			if (this.#state === 'text') {
				CONTROL.lastIndex = at;
				const end = CONTROL.exec(text)?.index ?? text.length;
				if (end > at) this.#handler.text(text.slice(at, end));
				if (end < text.length) this.#take(text[end] as string);
				at = end + 1;
			} else {
				this.#take(text[at] as string);
				at += 1;
			}
		}
	}

	#take(character: string) {
		if (character === CAN || character === SUB) this.#state = 'text';
		else if (character >= '\u0080' && character <= '\u009f') this.#takeC1(character);
		else if (this.#state === 'string' || this.#state === 'end of string?') this.#takeInString(character);
		else if (character === ESC) this.#state = 'escape';
		else if (character < ' ') this.#handler.control(character);
		else if (character !== DEL) this.#takeGraphic(character);
	}

	/** The characters of eight bits that stand for ESC and another. */
	#takeC1(character: string) {
		this.#takeEscaped(String.fromCharCode(character.charCodeAt(0) - 0x40));
	}

	#takeInString(character: string) {
		if (character === BEL) this.#state = 'text';
		else if (character === ESC) this.#state = 'end of string?';
		else if (this.#state === 'end of string?') {
			// Whatever it is, the string has ended, and this is a sequence of its own.
			this.#state = 'escape';
			this.#take(character);
		}
	}

	#takeGraphic(character: string) {
		switch (this.#state) {
			case 'escape':
				return this.#takeEscaped(character);
			case 'character set':
				if (character > '/') this.#state = 'text';
				return;
			case 'parameters':
				return this.#takeParameter(character);
			case 'ignored':
				if (character >= '@' && character <= '~') this.#state = 'text';
				return;
			default:
				this.#handler.text(character);
		}
	}

	#takeEscaped(character: string) {
		if (character === '[') {
			this.#state = 'parameters';
			this.#parameters = '';
		} else if (STRINGS.includes(character)) this.#state = 'string';
		else if (character <= '/') this.#state = 'character set';
		else {
			this.#state = 'text';
			if (character <= '~') this.#handler.escape(character);
		}
	}

	#takeParameter(character: string) {
		if (character >= '0' && character <= '?') {
			this.#parameters += character;
			if (this.#parameters.length > MAX_PARAMETERS) this.#state = 'ignored';
		} else if (character <= '/' || character > '~') this.#state = 'ignored';
		else {
			this.#state = 'text';
			const isPrivate = /[<=>?]/.test(this.#parameters);
			if (!isPrivate) this.#handler.sequence(character, this.#parameters);
		}
	}
}

const BEL = '\u0007';
const CAN = '\u0018';
const SUB = '\u001a';
const ESC = '\u001b';
const DEL = '\u007f';
/** DCS, SOS, OSC, PM and APC. */
const STRINGS = 'PX]^_';
