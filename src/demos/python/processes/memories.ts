/**
 * Memory that processes share. It lies here, also where the browser could share it between workers: processes read and
 * write it by calls, and the order of their effects is that of the messages.
 */
import { bytes, integer, text } from './arguments.ts';
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
		},
		release: (thing) => memories.delete(thing),
	};
}
