/**
 * How large the memory of an interpreter may get. CPython is told that there is no more, and raises `MemoryError`;
 * nothing that it has is taken away.
 *
 * On an upgrade: the import `emscripten_resize_heap` must take the wanted size in bytes and return whether it is there.
 */
export const GROWTH_IMPORT = 'emscripten_resize_heap';

type Grow = (bytes: number) => number;

export class MemoryLimit {
	/** Of the whole memory; no limit at the start. */
	bytes = Number.POSITIVE_INFINITY;

	/** The import that goes before Emscripten's own. */
	over(grow: Grow): Grow {
		// WebAssembly hands over a signed number.
		return (size) => (size >>> 0 > this.bytes ? 0 : grow(size));
	}
}
