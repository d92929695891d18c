/** The memory of an interpreter as it was at one moment: the image it booted from, and the pages that differ from it. */
import { imageBytes, imageWriter } from '../image.ts';

const PAGE_BYTES = 4_096;
const WASM_PAGE_BYTES = 65_536;

export class MemoryPhotograph {
	readonly #memory: WebAssembly.Memory;
	readonly #writeImage: () => void;
	/** Bytes by address; neighbouring pages are one. */
	readonly #differing = new Map<number, Uint8Array>();

	/** Takes some 20 ms, and twice the memory while it is taken. */
	constructor(image: WebAssembly.Module, memory: WebAssembly.Memory) {
		this.#memory = memory;
		this.#writeImage = imageWriter(image, memory);
		const pages = Math.max(imageBytes(image), memory.buffer.byteLength) / WASM_PAGE_BYTES;
		const plain = new WebAssembly.Memory({ initial: pages });
		imageWriter(image, plain)();
		this.#findDifferences(plain.buffer, memory.buffer);
	}

	/** Bytes that the photograph itself takes. */
	get bytes(): number {
		return [...this.#differing.values()].reduce((sum, { length }) => sum + length, 0);
	}

	restore() {
		this.#writeImage();
		const bytes = new Uint8Array(this.#memory.buffer);
		for (const [address, part] of this.#differing) bytes.set(part, address);
	}

	#findDifferences(plain: ArrayBuffer, current: ArrayBuffer) {
		// Numbers of 64 bits are not compared faster: each would be an object.
		const before = new Int32Array(plain);
		const now = new Int32Array(current);
		const words = PAGE_BYTES / Int32Array.BYTES_PER_ELEMENT;
		let start = -1;
		for (let page = 0; page <= now.length; page += words) {
			const differs = page < now.length && !isEqual(before, now, page, page + words);
			if (differs && start < 0) start = page;
			if (differs || start < 0) continue;
			this.#differing.set(start * 4, new Uint8Array(current.slice(start * 4, page * 4)));
			start = -1;
		}
	}
}

function isEqual(one: Int32Array, other: Int32Array, start: number, end: number): boolean {
	for (let index = start; index < end; index++) if (one[index] !== other[index]) return false;
	return true;
}
