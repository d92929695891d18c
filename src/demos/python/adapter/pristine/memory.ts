/**
 * The memory of an interpreter as it was at one moment: the image it booted from, and the pages that differ from it.
 * Taking the photograph only copies, since a program is waited for; what differs is found when it is first needed.
 */
import { imageWriter } from '../image.ts';

const PAGE_BYTES = 4_096;

export class MemoryPhotograph {
	readonly #memory: WebAssembly.Memory;
	readonly #writeImage: () => void;
	/** The whole, until the differing pages are known. */
	#copy: ArrayBuffer | null;
	/** Bytes by address; neighbouring pages are one. */
	readonly #differing = new Map<number, Uint8Array>();

	constructor(image: WebAssembly.Module, memory: WebAssembly.Memory) {
		this.#memory = memory;
		this.#writeImage = imageWriter(image, memory);
		this.#copy = memory.buffer.slice(0);
	}

	/** Also what the memory has grown by since is zero again. */
	restore() {
		this.#writeImage();
		if (this.#copy) this.#findDifferences(this.#copy);
		const bytes = new Uint8Array(this.#memory.buffer);
		for (const [address, part] of this.#differing) bytes.set(part, address);
	}

	/** The memory holds the image. */
	#findDifferences(copy: ArrayBuffer) {
		const then = new Int32Array(copy);
		const image = new Int32Array(this.#memory.buffer, 0, then.length);
		const words = PAGE_BYTES / Int32Array.BYTES_PER_ELEMENT;
		let start = -1;
		for (let page = 0; page <= then.length; page += words) {
			const differs = page < then.length && !isEqual(then, image, page, page + words);
			if (differs && start < 0) start = page;
			if (differs || start < 0) continue;
			this.#differing.set(start * 4, new Uint8Array(copy.slice(start * 4, page * 4)));
			start = -1;
		}
		this.#copy = null;
	}
}

/** Numbers of 32 bits: larger ones would each be an object. */
function isEqual(one: Int32Array, other: Int32Array, start: number, end: number): boolean {
	for (let index = start; index < end; index++) if (one[index] !== other[index]) return false;
	return true;
}
