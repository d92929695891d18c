import { PlainText } from '../../terminal/plain-text.ts';
import type { Question } from '../protocol.ts';
import { shortText } from '../short-texts.ts';
import { text } from './arguments.ts';
import type { Call } from './calls.ts';
import type { Room } from './room.ts';

/** How questions reach the reader. */
export interface Reader {
	ask(id: number, question: Question): void;
	/** Nobody waits for the answer any more. */
	withdraw(id: number): void;
}

/** What the processes of a program share with its reader: questions, and, where somebody will ask for it, what was printed. */
export class Console {
	readonly #reader: Reader;
	readonly #questions = new Map<number, Call<string | null>>();
	#nextQuestion = 1;
	#kept: PlainText | null = null;

	constructor(reader: Reader) {
		this.#reader = reader;
	}

	/** Whether the reader owes an answer. */
	get isAsking(): boolean {
		return this.#questions.size > 0;
	}

	ask(call: Call<string | null>, prompt: string) {
		this.printed(prompt);
		this.#ask(call, { prompt: shortText(prompt), pid: call.pid });
	}

	/** For what is not to be read: the prompt is written past stdout. */
	askForSecret(call: Call<string | null>, prompt: string, mask: string) {
		this.#ask(call, { prompt: shortText(prompt), pid: call.pid, mask: shortText(mask) });
	}

	#ask(call: Call<string | null>, question: Question) {
		const id = this.#nextQuestion;
		this.#nextQuestion += 1;
		this.#questions.set(id, call);
		call.wait(null, null, () => {
			if (this.#questions.delete(id)) this.#reader.withdraw(id);
		});
		this.#reader.ask(id, question);
	}

	/** `text` is null where the reader says no more. */
	answer(id: number, text: string | null) {
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
			kept: { takes: [], perform: (call) => call.answer(console.kept) },
		},
		tells: {
			keep: { takes: [], perform: () => console.keep() },
		},
	};
}
