/**
 * What a program has written, as text: what a terminal would show in the end, without colours. The one place where
 * control characters and sequences are resolved before an output is compared or kept.
 */
import { appendRun } from './line.ts';
import { USUAL_SIZE } from './size.ts';
import { Terminal } from './terminal.ts';

export interface Chunk<Writer> {
	readonly writer: Writer;
	readonly text: string;
}

/** Control characters that text consists of not alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Grows as a program writes. As long as that is plain text, it is kept as it comes. */
export class PlainText<Writer = null> {
	#chunks: { text: string; pen: Writer }[] = [];
	#terminal: Terminal<Writer> | null = null;

	add(text: string, writer: Writer) {
		if (text === '') return;
		if (!this.#terminal && CONTROL.test(text)) {
			const earlier = this.#chunks;
			this.#chunks = [];
			this.#terminal = new Terminal(USUAL_SIZE, writer, (runs) => {
				for (const { text, pen } of runs) appendRun(this.#chunks, { text, pen: pen.writer });
			});
			for (const { text, pen } of earlier) this.#terminal.write(text, pen);
		}
		if (this.#terminal) this.#terminal.write(text, writer);
		else appendRun(this.#chunks, { text, pen: writer });
	}

	/** Neighbours of one writer are one chunk. */
	chunks(): readonly Chunk<Writer>[] {
		const all = [...this.#chunks];
		for (const { text, pen } of this.#terminal?.live() ?? []) appendRun(all, { text, pen: pen.writer });
		return all.map(({ text, pen }) => ({ text, writer: pen }));
	}

	toString(): string {
		return this.chunks()
			.map(({ text }) => text)
			.join('');
	}
}

export function plainText(text: string): string {
	const plain = new PlainText();
	plain.add(text, null);
	return plain.toString();
}
