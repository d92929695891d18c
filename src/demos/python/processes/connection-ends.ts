import type { Call } from './calls.ts';
import { eventsOf } from './events.ts';
import { notify, type Pollable } from './poll.ts';
import type { References } from './references.ts';

/**
 * Connections of `multiprocessing`, which carry whole messages (what carries bytes is in `pipes/`). Each has two ends; what
 * is sent into one is received from the other, by one of those
 * who hold it. An end is closed when nobody holds it any more: then its peer receives what is still there, and after it
 * the end of the connection. A one-way connection is one whose one end is only sent into. A listener is an end without a
 * peer: what it receives are ends of new connections.
 *
 * Knows nothing of processes but the number that holds an end.
 */
export class ConnectionEnds {
	readonly #ends = new Map<number, End>();
	readonly #listeners = new Map<string, End>();
	readonly #references: References;

	constructor(references: References) {
		this.#references = references;
	}

	/** Both ends are held by the process that makes them. */
	create(pid: number, one: number, other: number) {
		this.#pair(one, other);
		this.#references.create(pid, one);
		this.#references.create(pid, other);
	}

	/** False if others listen at the address. */
	listen(pid: number, id: number, address: string): boolean {
		if (this.#listeners.has(address)) return false;
		const listener = new End(id, address);
		this.#ends.set(id, listener);
		this.#listeners.set(address, listener);
		this.#references.create(pid, id);
		return true;
	}

	/** Makes a connection to whoever listens at the address, who is sent its other end; false if nobody does. */
	connect(pid: number, address: string, own: number, other: number): boolean {
		const listener = this.#listeners.get(address);
		if (!listener) return false;
		this.create(pid, own, other);
		this.#references.pack(pid, other);
		this.#references.close(pid, other);
		const references = this.#references.send(pid, [other]);
		this.#put(listener, { bytes: new TextEncoder().encode(String(other)), references, sender: null });
		return true;
	}

	/**
	 * Answers true as soon as the message is under way: at once, or, if more than `CAPACITY` bytes lie in between, when
	 * enough of them are received. Answers false if nobody can receive it any more.
	 */
	send(call: Call<boolean>, id: number, bytes: Uint8Array, packed: readonly number[]) {
		const message = this.#pack(call.pid, bytes, packed);
		message.sender = call;
		call.wait(null, false, () => {
			message.sender = null;
		});
		if (!this.#post(id, message)) call.answer(false);
	}

	/** Sends for a process that does not wait to hear whether the message is under way. */
	sendAhead(pid: number, id: number, bytes: Uint8Array, packed: readonly number[]) {
		this.#post(id, this.#pack(pid, bytes, packed));
	}

	/** Answers with the next message, or null when there will be none. */
	receive(call: Call<Uint8Array | null>, id: number) {
		const end = this.#ends.get(id);
		const message = end?.take();
		if (message) {
			this.#deliver(call, message);
		} else if (!end || end.isAtEnd) {
			call.answer(null);
		} else {
			end.receivers.add(call);
			call.wait(null, null, () => end.receivers.delete(call));
		}
	}

	/** Something to poll; an end that is closed is no more. */
	get(id: number): Pollable | undefined {
		return this.#ends.get(id);
	}

	/** Nobody holds the end any more. */
	close(id: number) {
		const end = this.#ends.get(id);
		if (!end) return;
		this.#ends.delete(id);
		if (end.address !== null) this.#listeners.delete(end.address);
		for (const { references, sender } of end.close()) {
			this.#references.discard(references);
			sender?.answer(false);
		}
		for (const receiver of [...end.receivers, ...(end.peer?.receivers ?? [])]) receiver.answer(null);
		notify(end);
		if (end.peer) notify(end.peer);
	}

	#pair(one: number, other: number) {
		const ends = [new End(one, null), new End(other, null)] as const;
		ends[0].peer = ends[1];
		ends[1].peer = ends[0];
		for (const end of ends) this.#ends.set(end.id, end);
	}

	#pack(pid: number, bytes: Uint8Array, packed: readonly number[]): Message {
		return { bytes, references: this.#references.send(pid, packed), sender: null };
	}

	/** False if nobody can receive it. */
	#post(id: number, message: Message): boolean {
		const to = this.#ends.get(id)?.peer;
		if (to?.isOpen) {
			this.#put(to, message);
			return true;
		}
		this.#references.discard(message.references);
		return false;
	}

	#put(to: End, message: Message) {
		const [receiver] = to.receivers;
		if (receiver) {
			this.#deliver(receiver, message);
		} else {
			to.put(message);
			notify(to);
		}
	}

	#deliver(receiver: Call<Uint8Array>, { bytes, references, sender }: Message) {
		this.#references.receive(receiver.pid, references);
		receiver.answer(bytes);
		sender?.answer(true);
	}
}

/** Of a pipe in Linux: a sender whose bytes lie beyond it waits until they don't. */
export const CAPACITY = 65_536;

interface Message {
	readonly bytes: Uint8Array;
	/** The kernel's things that are pickled in it. */
	readonly references: readonly number[];
	/** Waits until the message is under way. */
	sender: Call<boolean> | null;
}

class End implements Pollable {
	readonly id: number;
	/** Where it listens, if it does. */
	readonly address: string | null;
	peer: End | null = null;
	isOpen = true;
	readonly receivers = new Set<Call<Uint8Array | null>>();
	readonly watchers = new Set<() => void>();
	#messages: Message[] = [];
	/** Of those messages that are under way, a part at the front. */
	#acceptedBytes = 0;
	#accepted = 0;

	constructor(id: number, address: string | null) {
		this.id = id;
		this.address = address;
	}

	get events(): number {
		return eventsOf({ in: this.#messages.length > 0 || this.isAtEnd, out: this.isOpen, hangUp: false });
	}

	/** Nothing more will come. */
	get isAtEnd(): boolean {
		return !this.isOpen || this.peer?.isOpen === false;
	}

	put(message: Message) {
		this.#messages.push(message);
		this.#accept();
	}

	take(): Message | undefined {
		const message = this.#messages.shift();
		if (message && this.#accepted > 0) {
			this.#accepted -= 1;
			this.#acceptedBytes -= message.bytes.length;
		}
		this.#accept();
		return message;
	}

	/** What was not received. */
	close(): Message[] {
		this.isOpen = false;
		return this.#messages.splice(0);
	}

	#accept() {
		for (;;) {
			const next = this.#messages[this.#accepted];
			if (!next || this.#acceptedBytes + next.bytes.length > CAPACITY) return;
			this.#accepted += 1;
			this.#acceptedBytes += next.bytes.length;
			next.sender?.answer(true);
		}
	}
}
