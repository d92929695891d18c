import { PlainText } from '../../terminal/plain-text.ts';
import type { Question } from '../protocol.ts';
import { shortText } from '../short-texts.ts';
import { integer, milliseconds, text } from './arguments.ts';
import type { Call, Timers } from './calls.ts';
import { attempt } from './failure.ts';
import type { Room } from './room.ts';
import { TERMINAL_INPUT, TerminalInput } from './terminal-input.ts';

/** How questions reach the reader. */
export interface Reader {
	ask(id: number, question: Question): void;
	/** Nobody waits for the answer any more. */
	withdraw(id: number): void;
	/** Shows what a process prints, where it is not asked for an answer. */
	show(pid: number, text: string): void;
}

/** What the processes of a program share with its reader: questions, and, where somebody will ask for it, what was printed. */
export class Console {
	readonly #reader: Reader;
	readonly #questions = new Map<number, Call<string | null>>();
	readonly input: TerminalInput;
	/** The question by which the reader is asked for a line of `input`. */
	#asked: number | null = null;
	#nextQuestion = 1;
	#kept: PlainText | null = null;

	constructor(reader: Reader, timers: Timers) {
		this.#reader = reader;
		this.input = new TerminalInput(timers, (pid) => this.#askForLine(pid));
	}

	/** Whether the reader owes an answer. */
	get isAsking(): boolean {
		return this.#questions.size > 0;
	}

	ask(call: Call<string | null>, prompt: string) {
		this.printed(prompt);
		const line = this.input.takeLine();
		if (line === undefined) {
			this.#ask(call, { prompt: shortText(prompt), pid: call.pid });
		} else {
			if (prompt !== '') this.#reader.show(call.pid, prompt);
			call.answer(line);
		}
	}

	/** For what is not to be read: the prompt is written past stdout. */
	askForSecret(call: Call<string | null>, prompt: string, mask: string) {
		this.#ask(call, { prompt: shortText(prompt), pid: call.pid, mask: shortText(mask) });
	}

	#ask(call: Call<string | null>, question: Question) {
		this.input.giveWay();
		const id = this.#newQuestion();
		this.#questions.set(id, call);
		call.wait(null, null, () => {
			if (this.#questions.delete(id)) this.#reader.withdraw(id);
			this.input.askIfWanted();
		});
		this.#reader.ask(id, question);
	}

	/** Null where the reader is asked something else already. */
	#askForLine(pid: number): (() => void) | null {
		if (this.#questions.size > 0) return null;
		const id = this.#newQuestion();
		this.#asked = id;
		this.#reader.ask(id, { prompt: '', pid });
		return () => {
			this.#asked = null;
			this.#reader.withdraw(id);
		};
	}

	#newQuestion(): number {
		this.#nextQuestion += 1;
		return this.#nextQuestion - 1;
	}

	/** `text` is null where the reader says no more. */
	answer(id: number, text: string | null) {
		if (id === this.#asked) {
			this.#asked = null;
			this.input.enter(text);
			return;
		}
		const question = this.#questions.get(id);
		this.#questions.delete(id);
		question?.answer(text);
	}

	/** From now on what is printed is kept as plain text, that of `input()` included. */
	keep() {
		this.#kept ??= new PlainText();
	}

	printed(text: string) {
		this.#kept?.add(text, null);
	}

	get kept(): string {
		return this.#kept?.toString() ?? '';
	}
}

export function roomOfConsole(console: Console): Room<'console'> {
	return {
		calls: {
			input: { takes: [text], perform: (call, prompt) => console.ask(call, prompt) },
			secret: { takes: [text, text], perform: (call, prompt, mask) => console.askForSecret(call, prompt, mask) },
			read: {
				takes: [integer, milliseconds],
				perform: (call, size, timeoutMs) => attempt(call, console.input, timeoutMs, () => console.input.read(size)),
			},
			available: { takes: [], perform: (call) => call.answer(console.input.available) },
			kept: { takes: [], perform: (call) => call.answer(console.kept) },
		},
		tells: {
			keep: { takes: [], perform: () => console.keep() },
		},
		pollable: (thing) => (thing === TERMINAL_INPUT ? console.input : undefined),
	};
}
