/**
 * What lies in a pipe, page by page as Linux keeps it: so a pipe is full after as many bytes as there. A page is used up
 * by however few bytes lie in it, and takes more of them only where they fit whole.
 */
import { ByteQueue } from '../byte-queue.ts';

/** Bytes; what is written at once and is no longer than this is not mixed with what others write. */
export const PIPE_BUF = 4096;
const PAGES = 16;
/** Bytes, where all pages are full. */
export const PIPE_CAPACITY = PAGES * PIPE_BUF;

export class PipeBuffer {
	readonly #bytes = new ByteQueue();
	/** How many bytes of each page are left to be read, and how many it has room for: what was read leaves none. */
	readonly #pages: { left: number; room: number }[] = [];

	/** Bytes. */
	get size(): number {
		return this.#bytes.size;
	}

	/** Whether there is a page for more. */
	get hasRoom(): boolean {
		return this.#pages.length < PAGES;
	}

	/** How many of the bytes there was room for. */
	put(bytes: Uint8Array): number {
		let put = 0;
		// What does not fill a page goes into the last one, where it fits.
		const odd = bytes.length % PIPE_BUF;
		const last = this.#pages.at(-1);
		if (last && odd > 0 && odd <= last.room) put = this.#fill(last, bytes.subarray(0, odd));
		while (put < bytes.length && this.hasRoom) {
			const page = { left: 0, room: PIPE_BUF };
			this.#pages.push(page);
			put += this.#fill(page, bytes.subarray(put, put + PIPE_BUF));
		}
		return put;
	}

	/** So many, or as many as there are. */
	take(size: number): Uint8Array<ArrayBuffer> {
		const taken = this.#bytes.take(size);
		let left = taken.length;
		while (left > 0) {
			const [first] = this.#pages;
			if (!first) break;
			const fromFirst = Math.min(left, first.left);
			first.left -= fromFirst;
			left -= fromFirst;
			if (first.left === 0) this.#pages.shift();
		}
		return taken;
	}

	#fill(page: { left: number; room: number }, bytes: Uint8Array): number {
		this.#bytes.push(bytes);
		page.left += bytes.length;
		page.room -= bytes.length;
		return bytes.length;
	}
}
