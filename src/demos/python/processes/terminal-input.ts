/**
 * What the reader has entered and nobody has read: one for all processes of a program, as a terminal's. The reader is
 * asked for a line while somebody waits until there is one, or looks whether there is. Time is a parameter.
 */
import { ByteQueue } from './byte-queue.ts';
import type { Timers } from './calls.ts';
import { eventsOf } from './events.ts';
import { BLOCKED, type Blocked } from './failure.ts';
import { notify, type Pollable } from './poll.ts';

/** Its number among the kernel's things; nobody makes it, and nobody lets it go. */
export const TERMINAL_INPUT = 1;

/**
 * So long the reader is still asked when nobody waits any more: a loop that looks again and again, or for something
 * else in between, leaves them their half-written line.
 */
export const PATIENCE_MS = 1_000;

type Ask = (pid: number) => (() => void) | null;

export class TerminalInput implements Pollable {
	readonly watchers = new Set<() => void>();
	/** The reader may enter a line at any time. */
	readonly isOpenToWorld = true;
	readonly #timers: Timers;
	/** Asks the reader for a line, on behalf of a process; what is returned withdraws the question. Null: not now. */
	readonly #ask: Ask;
	/** Each is read by itself. An empty one is the end of the input, which is read once. */
	readonly #lines: ByteQueue[] = [];
	/** For each who waits for input: their process. */
	readonly #wanting = new Set<{ readonly pid: number }>();
	#withdraw: (() => void) | null = null;
	#stopPatience: () => void = () => {};

	constructor(timers: Timers, ask: Ask) {
		this.#timers = timers;
		this.#ask = ask;
	}

	get events(): number {
		return eventsOf({ in: this.#lines.length > 0, out: true });
	}

	/** Bytes that can be read at once. */
	get available(): number {
		return this.#lines[0]?.size ?? 0;
	}

	want(pid: number): () => void {
		const want = { pid };
		this.#wanting.add(want);
		this.#stopPatience();
		this.askIfWanted();
		return () => {
			this.#wanting.delete(want);
			if (this.#wanting.size > 0 || !this.#withdraw) return;
			this.#stopPatience = this.#timers.after(PATIENCE_MS, () => this.giveWay());
		};
	}

	/** The reader is to be asked for a line no more. */
	giveWay() {
		this.#stopPatience();
		this.#withdraw?.();
		this.#withdraw = null;
	}

	/** What the reader has entered when asked, or null for the end of the input. */
	enter(text: string | null) {
		this.#stopPatience();
		this.#withdraw = null;
		const line = new ByteQueue();
		if (text !== null) line.push(ENCODER.encode(`${text}\n`));
		this.#lines.push(line);
		notify(this);
		this.askIfWanted();
	}

	/** So many bytes of a line at the most; none at the end. */
	read(size: number): Uint8Array<ArrayBuffer> | Blocked {
		const [line] = this.#lines;
		if (!line) return BLOCKED;
		const taken = line.take(size);
		if (line.size === 0) this.#lines.shift();
		return taken;
	}

	/** What is left of a line, without its end, null at the end of the input; undefined where there is none yet. */
	takeLine(): string | null | undefined {
		const taken = this.read(Number.MAX_SAFE_INTEGER);
		if (taken === BLOCKED) return undefined;
		return taken.length === 0 ? null : new TextDecoder().decode(taken).replace(/\n$/, '');
	}

	/** The reader may be asked. */
	askIfWanted() {
		const [first] = this.#wanting;
		if (first && this.#lines.length === 0) this.#withdraw ??= this.#ask(first.pid);
	}
}

const ENCODER = new TextEncoder();
