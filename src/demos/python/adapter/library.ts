/**
 * The standard library as a file that is read piece by piece from where it is kept: most programs need none of it,
 * since what they import is in the image of the memory, and every interpreter would hold its ten megabytes otherwise.
 * It can be read and nothing else.
 */
import type { PyodideModule } from './pyodide.ts';

export interface Library {
	/** In bytes. */
	readonly size: number;
	/** Synchronous, since Python waits. */
	readonly read: (start: number, end: number) => Uint8Array;
}

export function libraryInMemory(bytes: Uint8Array): Library {
	return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

/** A module's header and its text lie side by side, and reading from a blob takes half a millisecond. */
const BLOCK_BYTES = 256 * 1024;

/** Works in workers only: nowhere else can a blob be read synchronously. */
export function libraryInBlob(blob: Blob): Library {
	let block = new Uint8Array();
	let blockStart = 0;
	return {
		size: blob.size,
		read(start, end) {
			if (start < blockStart || end > blockStart + block.length) {
				const piece = blob.slice(start, Math.max(end, start + BLOCK_BYTES));
				block = new Uint8Array(new FileReaderSync().readAsArrayBuffer(piece));
				blockStart = start;
			}
			return block.subarray(start - blockStart, end - blockStart);
		},
	};
}

/** As a node of MEMFS holds its operations. On an upgrade: `read` must still be all that reading a file takes. */
interface FileNode {
	usedBytes: number;
	mode: number;
	stream_ops: object;
}

const READ_ONLY_FILE = 0o100444;

export function mountLibrary({ FS }: PyodideModule, path: string, library: Library) {
	FS.writeFile(path, new Uint8Array());
	const node = FS.lookupPath(path, {}).node as unknown as FileNode;
	node.usedBytes = library.size;
	node.mode = READ_ONLY_FILE;
	node.stream_ops = { ...node.stream_ops, read, write: refuse, mmap: refuse };

	function read(_stream: unknown, buffer: Uint8Array, offset: number, length: number, position: number): number {
		const bytes = library.read(position, Math.min(position + length, library.size));
		buffer.set(bytes, offset);
		return bytes.length;
	}

	function refuse(): never {
		throw new FS.ErrnoError(READ_ONLY_FILE_SYSTEM);
	}
}

/** EROFS, as Emscripten numbers it. */
const READ_ONLY_FILE_SYSTEM = 69;
