/**
 * Memory that processes share. It lies here, also where the browser could share it between workers: processes read and
 * write it by calls, and the order of their effects is that of the messages.
 */
import { bytes, integer, integers, text } from './arguments.ts';
import type { References } from './references.ts';
import type { Room } from './room.ts';

/** As much as one process may have unless the reader raises it. */
const MAX_TOTAL_BYTES = 512 * 2 ** 20;

export class Memories {
	#totalBytes = 0;
	readonly #memories = new Map<number, Uint8Array>();
	readonly #names = new Map<string, number>();

	/** Filled with zeros. False where all together would take too much. */
	create(id: number, size: number): boolean {
		if (this.#totalBytes + size > MAX_TOTAL_BYTES) return false;
		this.#memories.set(id, new Uint8Array(size));
		this.#totalBytes += size;
		return true;
	}

	/** Nobody can reach it any more. */
	delete(id: number) {
		this.#totalBytes -= this.#memories.get(id)?.length ?? 0;
		this.#memories.delete(id);
	}

	/** A copy. */
	read(id: number, offset: number, size: number): Uint8Array {
		return this.#get(id).slice(offset, offset + size);
	}

	write(id: number, offset: number, bytes: Uint8Array) {
		this.#get(id).set(bytes, offset);
	}

	/** Copies of pieces, one after another. */
	readPieces(pieces: readonly Piece[]): Uint8Array {
		const all = new Uint8Array(pieces.reduce((sum, { size }) => sum + size, 0));
		let at = 0;
		for (const { id, offset, size } of pieces) {
			all.set(this.read(id, offset, size), at);
			at += size;
		}
		return all;
	}

	writePieces(pieces: readonly Piece[], bytes: Uint8Array) {
		let at = 0;
		for (const { id, offset, size } of pieces) {
			this.write(id, offset, bytes.subarray(at, at + size));
			at += size;
		}
	}

	/** Gives a memory a name by which others find it; false if the name is taken. */
	name(id: number, name: string): boolean {
		if (this.#names.has(name)) return false;
		this.#names.set(name, id);
		return true;
	}

	/** Returns the memory that had the name, or null. */
	unname(name: string): number | null {
		const id = this.find(name)?.id ?? null;
		this.#names.delete(name);
		return id;
	}

	find(name: string): { readonly id: number; readonly size: number } | null {
		const id = this.#names.get(name);
		return id === undefined ? null : { id, size: this.#get(id).length };
	}

	#get(id: number): Uint8Array {
		const memory = this.#memories.get(id);
		if (!memory) throw new Error(`There is no memory ${id}.`);
		return memory;
	}
}

interface Piece {
	readonly id: number;
	readonly offset: number;
	readonly size: number;
}

const piecesOf = (ids: readonly number[], offsets: readonly number[], sizes: readonly number[]): Piece[] =>
	ids.map((id, index) => ({ id, offset: offsets[index] ?? 0, size: sizes[index] ?? 0 }));

/** Who holds what has a name, in the place of a process. */
const NAMES = 0;

export function roomOfMemories(memories: Memories, references: References): Room<'memory'> {
	return {
		calls: {
			make: {
				takes: [integer, integer],
				perform: (call, id, size) => {
					const isMade = memories.create(id, size);
					if (isMade) references.create(call.pid, id);
					call.answer(isMade);
				},
			},
			read: {
				takes: [integer, integer, integer],
				perform: (call, id, offset, size) => call.answer(memories.read(id, offset, size)),
			},
			read_pieces: {
				takes: [integers, integers, integers],
				perform: (call, ...pieces) => call.answer(memories.readPieces(piecesOf(...pieces))),
			},
			name: {
				takes: [integer, text],
				perform: (call, id, name) => {
					const isNamed = memories.name(id, name);
					if (isNamed) references.open(NAMES, id);
					call.answer(isNamed);
				},
			},
			find: {
				takes: [text],
				perform: (call, name) => {
					const found = memories.find(name);
					if (found) references.pack(call.pid, found.id);
					call.answer(found && [found.id, found.size]);
				},
			},
			unname: {
				takes: [text],
				perform: (call, name) => {
					const id = memories.unname(name);
					if (id !== null) references.close(NAMES, id);
					call.answer(id !== null);
				},
			},
		},
		tells: {
			write: {
				takes: [integer, integer, bytes],
				perform: (_pid, id, offset, data) => memories.write(id, offset, data),
			},
			write_pieces: {
				takes: [integers, integers, integers, bytes],
				perform: (_pid, ids, offsets, sizes, data) => memories.writePieces(piecesOf(ids, offsets, sizes), data),
			},
		},
		release: (thing) => memories.delete(thing),
	};
}
