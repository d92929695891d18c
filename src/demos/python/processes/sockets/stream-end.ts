/**
 * One end of a connection: what the other end sends is kept here until it is taken. Knows no names, no ports and nobody
 * who waits: `onChange` is called when something can be done that could not before.
 */

import { ByteQueue } from '../byte-queue.ts';
import { eventsOf } from '../events.ts';
import { BLOCKED, type Blocked, type Errno, Failure } from '../failure.ts';

/** So many bytes lie at an end before its peer has to wait. */
export const STREAM_CAPACITY = 262_144;

/**
 * What a sender finds whose peer has closed. `late`, as over a network: the first bytes go out, and the answer is that
 * nobody is there. `prompt`: it is known at once.
 */
export type Notice = 'late' | 'prompt';

export class StreamEnd {
	onChange: () => void = () => {};
	/** At the other end is none of the program. */
	isOfWorld = false;
	#peer: StreamEnd = this;
	readonly #notice: Notice;
	readonly #incoming = new ByteQueue();
	#isClosed = false;
	/** Its peer sends no more. */
	#isAtEnd = false;
	#isReadShut = false;
	#isWriteShut = false;
	/** Its peer has broken the connection off. */
	#isReset = false;
	/** Told once. */
	#error: Errno | null = null;

	private constructor(notice: Notice) {
		this.#notice = notice;
	}

	static pair(notice: Notice): readonly [StreamEnd, StreamEnd] {
		const [one, other] = [new StreamEnd(notice), new StreamEnd(notice)];
		one.#peer = other;
		other.#peer = one;
		return [one, other];
	}

	/** What has come, so many bytes at the most; none at the end. */
	receive(size: number, isPeek = false): Uint8Array<ArrayBuffer> | Blocked {
		if (this.#incoming.size > 0) {
			if (isPeek) return this.#incoming.peek(size);
			const wasFull = this.#room === 0;
			const taken = this.#incoming.take(size);
			if (wasFull) this.#peer.onChange();
			return taken;
		}
		if (this.#isAtEnd || this.#isReadShut) return new Uint8Array();
		this.#raise();
		return this.#isReset ? new Uint8Array() : BLOCKED;
	}

	/** How many of these bytes are under way: as many as there is room for at the other end. */
	send(bytes: Uint8Array): number | Blocked {
		this.#raise();
		if (this.#isWriteShut || this.#isReset) throw new Failure('EPIPE');
		// Nothing goes out, so nothing is heard in return.
		if (bytes.length === 0) return 0;
		if (this.#peer.#isClosed) {
			if (this.#isPeerKnownGone) throw new Failure('EPIPE');
			this.#isReset = true;
			return bytes.length;
		}
		const room = this.#peer.#room;
		if (room === 0) return BLOCKED;
		this.#peer.#incoming.push(bytes.length > room ? bytes.slice(0, room) : bytes);
		this.#peer.onChange();
		return Math.min(room, bytes.length);
	}

	shutdown(direction: 'read' | 'write' | 'both') {
		if (direction !== 'read') this.#finish();
		if (direction !== 'write') this.#isReadShut = true;
		this.onChange();
		this.#peer.onChange();
	}

	/** What was not received is lost, and who sent it is told that it is. */
	close({ isAbort = false } = {}) {
		if (this.#isClosed) return;
		this.#isClosed = true;
		if (isAbort || this.#incoming.size > 0) {
			this.#peer.#isReset = true;
			// Who has heard the end already hears of nothing else.
			if (!this.#peer.#isAtEnd) this.#peer.#error = 'ECONNRESET';
		} else {
			this.#finish();
		}
		this.#peer.onChange();
	}

	/** The error that waits to be told, and is told now. */
	takeError(): Errno | null {
		const error = this.#error;
		this.#error = null;
		return error;
	}

	get isReset(): boolean {
		return this.#isReset;
	}

	get events(): number {
		const isOver = this.#isReset || this.#error !== null;
		return eventsOf({
			in: this.#incoming.size > 0 || this.#isAtEnd || this.#isReadShut || isOver,
			out: isOver || this.#isWriteShut || this.#peer.#isClosed || this.#peer.#room > 0,
			error: this.#error !== null,
			hangUp: this.#isReset || (this.#isAtEnd && (this.#isWriteShut || this.#isPeerKnownGone)),
		});
	}

	get #room(): number {
		return Math.max(0, STREAM_CAPACITY - this.#incoming.size);
	}

	get #isPeerKnownGone(): boolean {
		return this.#notice === 'prompt' && this.#peer.#isClosed;
	}

	#finish() {
		this.#isWriteShut = true;
		this.#peer.#isAtEnd = true;
	}

	#raise() {
		const error = this.takeError();
		if (error) throw new Failure(error);
	}
}
