/**
 * Pipes, which carry bytes. Each has an end that is read and one that is written. When nobody holds an end any more, the
 * other hears of it: whoever reads is at the end when all is read, whoever writes finds the pipe broken. Knows nobody who
 * waits: what cannot be done yet is `BLOCKED`.
 */
import { eventsOf } from '../events.ts';
import { BLOCKED, type Blocked, Failure } from '../failure.ts';
import { notify, type Pollable } from '../poll.ts';
import type { References } from '../references.ts';
import { PipeBuffer } from './pipe-buffer.ts';

export class Pipes {
	readonly #ends = new Map<number, PipeReader | PipeWriter>();
	readonly #references: References;

	constructor(references: References) {
		this.#references = references;
	}

	/** Both ends are held by the process that makes them. */
	make(pid: number, reader: number, writer: number) {
		const buffer = new PipeBuffer();
		const [readerEnd, writerEnd] = [new PipeReader(buffer), new PipeWriter(buffer)];
		readerEnd.peer = writerEnd;
		writerEnd.peer = readerEnd;
		this.#ends.set(reader, readerEnd).set(writer, writerEnd);
		this.#references.create(pid, reader);
		this.#references.create(pid, writer);
	}

	get(id: number): Pollable | undefined {
		return this.#ends.get(id);
	}

	reader(id: number): PipeReader {
		const end = this.#ends.get(id);
		if (end instanceof PipeReader) return end;
		throw new Failure('EBADF');
	}

	writer(id: number): PipeWriter {
		const end = this.#ends.get(id);
		if (end instanceof PipeWriter) return end;
		throw new Failure('EBADF');
	}

	/** Nobody holds the end any more. */
	close(id: number) {
		const end = this.#ends.get(id);
		if (!end) return;
		this.#ends.delete(id);
		end.isOpen = false;
		notify(end);
		if (end.peer) notify(end.peer);
	}
}

export class PipeReader implements Pollable {
	peer: PipeWriter | null = null;
	isOpen = true;
	readonly watchers = new Set<() => void>();
	readonly #buffer: PipeBuffer;

	constructor(buffer: PipeBuffer) {
		this.#buffer = buffer;
	}

	/** So many bytes at the most; none when nobody can write any more. */
	read(size: number): Uint8Array<ArrayBuffer> | Blocked {
		if (this.available === 0 && this.peer?.isOpen && size > 0) return BLOCKED;
		const wasFull = !this.#buffer.hasRoom;
		const taken = this.#buffer.take(size);
		if (wasFull && this.#buffer.hasRoom && this.peer) notify(this.peer);
		return taken;
	}

	/** Bytes. */
	get available(): number {
		return this.#buffer.size;
	}

	get events(): number {
		return eventsOf({ in: this.available > 0, out: false, hangUp: !this.peer?.isOpen });
	}
}

export class PipeWriter implements Pollable {
	peer: PipeReader | null = null;
	isOpen = true;
	readonly watchers = new Set<() => void>();
	readonly #buffer: PipeBuffer;

	constructor(buffer: PipeBuffer) {
		this.#buffer = buffer;
	}

	/** How many of the bytes there was room for. */
	write(bytes: Uint8Array): number | Blocked {
		if (bytes.length === 0) return 0;
		if (!this.peer?.isOpen) throw new Failure('EPIPE');
		const put = this.#buffer.put(bytes);
		if (put === 0) return BLOCKED;
		notify(this.peer);
		return put;
	}

	get events(): number {
		return eventsOf({ in: false, out: this.#buffer.hasRoom, error: !this.peer?.isOpen });
	}
}
