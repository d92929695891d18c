/** Bytes in order, taken in pieces of any size. */
export class ByteQueue {
	#chunks: Uint8Array[] = [];
	#size = 0;

	get size(): number {
		return this.#size;
	}

	push(bytes: Uint8Array) {
		if (bytes.length === 0) return;
		this.#chunks.push(bytes);
		this.#size += bytes.length;
	}

	/** So many, or as many as there are. */
	take(size: number): Uint8Array<ArrayBuffer> {
		const taken = this.peek(size);
		let left = taken.length;
		this.#size -= left;
		while (left > 0) {
			const [first = new Uint8Array()] = this.#chunks;
			if (first.length > left) {
				this.#chunks[0] = first.subarray(left);
				return taken;
			}
			this.#chunks.shift();
			left -= first.length;
		}
		return taken;
	}

	/** As `take`, and they stay. */
	peek(size: number): Uint8Array<ArrayBuffer> {
		const taken = new Uint8Array(Math.min(size, this.#size));
		let end = 0;
		for (const chunk of this.#chunks) {
			if (end === taken.length) break;
			const part = chunk.subarray(0, taken.length - end);
			taken.set(part, end);
			end += part.length;
		}
		return taken;
	}
}
