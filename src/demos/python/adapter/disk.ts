/**
 * The file system of an interpreter, watched: what Python, or C, does to files is told, and what other processes did is
 * done to it. Nothing is watched until somebody asks for it. CPython's own files (`/lib`), devices and `/proc` are no
 * concern of other processes.
 *
 * A file that was removed and is still open gets a path again where others are to have it, or it is to be locked: in a
 * folder of its own, until nobody needs it any more.
 *
 * On an upgrade: all files but those must be of Emscripten's MEMFS, which must change them by the operations of
 * `MEMFS.ops_table` alone, and must find them by the hashes of their names; and files must be opened with `O_APPEND` as a flag of their stream.
 */
import type { Disk as ReplicaDisk } from '../files/replica.ts';
import type { FileChange } from '../protocol.ts';
import type { FilesPhotograph } from './pristine/files.ts';
import type { PyodideModule } from './pyodide.ts';

interface Node {
	name: string;
	parent: Node;
	readonly mode: number;
	mtime: number;
	usedBytes?: number;
	contents?: Uint8Array | Record<string, Node> | null;
	link?: string;
	readonly node_ops: { setattr(node: Node, attributes: Attributes): void };
	readonly stream_ops: { write(stream: object, bytes: Uint8Array, offset: number, length: number, at: number): number };
}

interface Attributes {
	readonly mode?: number | null;
	readonly size?: number;
	readonly mtime?: number | null;
}

/** A descriptor; its duplicates share the rest. */
interface Stream {
	readonly node: Node;
	readonly flags: number;
	readonly shared: object;
}

interface FileSystem {
	readonly ErrnoError: new (errno: number) => Error;
	readonly streams: readonly (Stream | null | undefined)[];
	readonly filesystems: { readonly MEMFS: { readonly ops_table: OperationsTable } };
	getPath(node: Node): string;
	/** Has a node found by its parent and its name. */
	hashAddNode(node: Node): void;
	mkdirTree(path: string): void;
	lookupPath(path: string, options: { readonly follow: boolean }): { readonly node: Node };
	mknod(path: string, mode: number, device: number): void;
	symlink(target: string, path: string): void;
	rename(path: string, to: string): void;
	unlink(path: string): void;
	rmdir(path: string): void;
	isFile(mode: number): boolean;
	isDir(mode: number): boolean;
	isLink(mode: number): boolean;
}

interface OperationsTable {
	readonly dir: {
		readonly node: {
			mknod(parent: Node, name: string, mode: number, device: number): Node;
			rename(node: Node, folder: Node, name: string): void;
			unlink(parent: Node, name: string): void;
			rmdir(parent: Node, name: string): void;
			symlink(parent: Node, name: string, target: string): Node;
			setattr(node: Node, attributes: Attributes): void;
		};
	};
	readonly file: {
		readonly node: { setattr(node: Node, attributes: Attributes): void };
		readonly stream: {
			write(stream: Stream, bytes: Uint8Array, offset: number, length: number, at: number, canOwn: boolean): number;
			msync(stream: Stream, bytes: Uint8Array, at: number, length: number, flags: number): number;
			close?(stream: Stream): void;
		};
	};
}

const O_APPEND = 0o2000;
const ALL_MAY_ALL = 0o777;
const OTHERS_FOLDERS = ['/lib', '/dev', '/proc'];
const OTHERS = new RegExp(`^(${OTHERS_FOLDERS.join('|')})(/|$)`);
const USUAL_UMASK = 0o022;
/** Of files that were removed and are needed still. */
const REMOVED = '/run/removed';
/** Of all files of a program. They lie beside the memory of its interpreters, and each of its processes has them. */
const MAX_BYTES = 128 * 2 ** 20;
/** As WebAssembly numbers it: "No space left on device". */
const ENOSPC = 51;

export class Disk implements ReplicaDisk {
	readonly #fs: FileSystem;
	/** Hears of what is done to files of the program; null where nobody listens. */
	onChange: ((change: FileChange) => void) | null = null;
	/** The last descriptor of an opening that had a number is closed. */
	onClose: (path: string, opening: number) => void = () => {};
	umask = USUAL_UMASK;
	/** Made just now by opening it: Emscripten says in a second step which permissions it is to have. */
	#halfMade: Node | null = null;
	readonly #openings = new Map<object, number>();
	#lastOpening = 0;
	/** Of the files that were written to since the process began, as long as they are there or open. */
	#bytes = 0;
	#isOfOthers = false;
	/** Number of the process, by which names of what it names differ from those of others. */
	#pid = 0;
	/** What was removed here and has got a path again. */
	readonly #namedAgain = new Set<Node>();
	#lastName = 0;

	constructor(module: PyodideModule) {
		this.#fs = module.FS as unknown as FileSystem;
		this.#watch(this.#fs.filesystems.MEMFS.ops_table);
	}

	/** Of the process that begins. */
	set pid(pid: number) {
		this.#pid = pid;
	}

	/** A process is over. */
	reset() {
		this.onChange = null;
		this.onClose = () => {};
		this.umask = USUAL_UMASK;
		this.#openings.clear();
		this.#lastOpening = 0;
		this.#namedAgain.clear();
		this.#lastName = 0;
		this.#bytes = 0;
	}

	/** What a descriptor is open for, and the number of its opening; null if it is no file of the program. */
	opening(descriptor: number): { readonly path: string; readonly opening: number } | null {
		const stream = this.#fs.streams[descriptor];
		if (!stream) return null;
		if (this.#fs.isFile(stream.node.mode) && !this.#isFound(stream.node)) this.#nameAgain(stream.node);
		const path = this.#pathOf(stream.node);
		if (!path) return null;
		const opening = this.#openings.get(stream.shared) ?? ++this.#lastOpening;
		this.#openings.set(stream.shared, opening);
		return { path, opening };
	}

	/** No other process is about to open what was removed here: what is not open here has no path any more. */
	dropRemoved() {
		for (const node of this.#namedAgain) {
			if (this.#fs.streams.some((stream) => stream?.node === node)) continue;
			this.#namedAgain.delete(node);
			if (this.#isFound(node)) this.#fs.unlink(this.#fs.getPath(node));
		}
	}

	#nameAgain(node: Node) {
		this.#fs.mkdirTree(REMOVED);
		const folder = this.#at(REMOVED);
		this.#lastName += 1;
		node.name = `${this.#pid}-${this.#lastName}`;
		node.parent = folder;
		(folder.contents as Record<string, Node>)[node.name] = node;
		this.#fs.hashAddNode(node);
		this.#namedAgain.add(node);
		if (this.onChange) for (const change of this.#changesOf(this.#fs.getPath(node))) this.onChange(change);
	}

	/** What differs from a photograph. */
	changesSince(photograph: FilesPhotograph): FileChange[] {
		const { removed, added } = photograph.changes(new Set(OTHERS_FOLDERS));
		return [
			...removed.map((path): FileChange => ({ kind: 'remove', path })),
			...added.flatMap((path) => this.#changesOf(path)),
		].filter(({ path }) => !OTHERS.test(path));
	}

	apply(change: FileChange) {
		this.#doWhatOthersDid(() => {
			try {
				this.#apply(change);
			} catch (error) {
				// Two processes did what does not go together: the kernel does nothing, either.
				if ((error as { readonly name?: string }).name !== 'ErrnoError') throw error;
			}
		});
	}

	insert(path: string, tail: number, bytes: Uint8Array) {
		const { node } = this.#fs.lookupPath(path, { follow: false });
		const all = copyOf(node.contents as Uint8Array, 0, node.usedBytes ?? 0);
		const at = Math.max(0, all.length - tail);
		const rest = all.subarray(at);
		this.#doWhatOthersDid(() => {
			this.#write(node, bytes, at);
			this.#write(node, rest, at + bytes.length);
		});
	}

	/** It is told to nobody, and there was room for it where it was done. */
	#doWhatOthersDid(act: () => void) {
		const { onChange } = this;
		this.onChange = null;
		this.#isOfOthers = true;
		try {
			act();
		} finally {
			this.#isOfOthers = false;
			this.onChange = onChange;
		}
	}

	#apply(change: FileChange) {
		const fs = this.#fs;
		switch (change.kind) {
			case 'make':
				this.#make(change.path, change.mode);
				this.#at(change.path).mtime = change.modifiedMs;
				return;
			case 'link':
				fs.symlink(change.target, change.path);
				return;
			case 'write':
			case 'append': {
				const node = this.#at(change.path);
				this.#write(node, change.bytes, change.kind === 'write' ? change.position : (node.usedBytes ?? 0));
				node.mtime = change.modifiedMs;
				return;
			}
			case 'attributes': {
				const node = this.#at(change.path);
				const { mode, size, modifiedMs } = change;
				node.node_ops.setattr(node, {
					...(mode !== null && { mode }),
					...(size !== null && { size }),
					...(modifiedMs !== null && { mtime: modifiedMs }),
				});
				return;
			}
			case 'rename':
				fs.rename(change.path, change.to);
				return;
			case 'remove':
				if (fs.isDir(this.#at(change.path).mode)) fs.rmdir(change.path);
				else fs.unlink(change.path);
				return;
			default:
				change satisfies never;
		}
	}

	/** Two that make the same file make one. */
	#make(path: string, mode: number) {
		const umask = this.umask;
		this.umask = 0;
		try {
			this.#fs.mknod(path, mode, 0);
		} catch (error) {
			if ((error as { readonly name?: string }).name !== 'ErrnoError') throw error;
		} finally {
			this.umask = umask;
		}
	}

	#at(path: string): Node {
		return this.#fs.lookupPath(path, { follow: false }).node;
	}

	#write(node: Node, bytes: Uint8Array, at: number) {
		node.stream_ops.write({ node, flags: 0 }, bytes, 0, bytes.length, at);
	}

	#changesOf(path: string): FileChange[] {
		const { mode, mtime: modifiedMs, link, contents, usedBytes = 0 } = this.#at(path);
		if (this.#fs.isLink(mode)) return [{ kind: 'link', path, target: link ?? '', modifiedMs }];
		const made = { kind: 'make', path, mode, modifiedMs } as const;
		if (usedBytes === 0) return [made];
		const bytes = copyOf(contents as Uint8Array, 0, usedBytes);
		return [made, { kind: 'write', path, position: 0, bytes, modifiedMs }];
	}

	#isFound(node: Node): boolean {
		const { parent, name } = node;
		return parent !== node && (parent.contents as Record<string, Node> | undefined)?.[name] === node;
	}

	/** Null for what is not, or no more, to be found in the program's part of the file system. */
	#pathOf(node: Node): string | null {
		if (!this.#isFound(node)) return null;
		const path = this.#fs.getPath(node);
		return OTHERS.test(path) ? null : path;
	}

	#tell(node: Node, changeAt: (path: string) => FileChange) {
		const path = this.onChange && this.#pathOf(node);
		if (path) this.onChange?.(changeAt(path));
	}

	/** A file is about to have another size. */
	#resize(node: Node, size: number) {
		const growth = size - (node.usedBytes ?? 0);
		if (growth > 0 && !this.#isOfOthers && this.#bytes + growth > MAX_BYTES) throw new this.#fs.ErrnoError(ENOSPC);
		this.#bytes = Math.max(0, this.#bytes + growth);
	}

	/** A file that cannot be found any more is gone when nobody has it open. */
	#forgetIfGone(node: Node, closing: Stream | null) {
		if (this.#isFound(node)) return;
		const isOpen = this.#fs.streams.some((stream) => stream && stream !== closing && stream.node === node);
		if (!isOpen) this.#bytes = Math.max(0, this.#bytes - (node.usedBytes ?? 0));
	}

	/** The tables are those of all files, and stay watched for all processes. */
	#watch({ dir, file }: OperationsTable) {
		const { mknod, rename, unlink, rmdir, symlink } = dir.node;
		dir.node.mknod = (parent, name, mode, device) => {
			const node = mknod(parent, name, mode & ~this.umask, device);
			this.#halfMade = this.#fs.isFile(mode) && (mode & ALL_MAY_ALL) === ALL_MAY_ALL ? node : null;
			this.#tell(node, (path) => ({ kind: 'make', path, mode: node.mode, modifiedMs: node.mtime }));
			return node;
		};
		dir.node.symlink = (parent, name, target) => {
			const node = symlink(parent, name, target);
			this.#tell(node, (path) => ({ kind: 'link', path, target, modifiedMs: node.mtime }));
			return node;
		};
		dir.node.rename = (node, folder, name) => {
			const from = this.onChange && this.#pathOf(node);
			const replaced = (folder.contents as Record<string, Node>)[name];
			rename(node, folder, name);
			if (replaced && replaced !== node) this.#forgetIfGone(replaced, null);
			if (!from || !this.onChange) return;
			const to = `${this.#fs.getPath(folder).replace(/\/$/, '')}/${name}`;
			this.onChange({ kind: 'rename', path: from, to });
		};
		const watchRemoval = (remove: (parent: Node, name: string) => void) => (parent: Node, name: string) => {
			const node = (parent.contents as Record<string, Node>)[name];
			const path = this.onChange && node && this.#pathOf(node);
			remove(parent, name);
			if (node && this.#fs.isFile(node.mode)) this.#forgetIfGone(node, null);
			if (path) this.onChange?.({ kind: 'remove', path });
		};
		dir.node.unlink = watchRemoval(unlink);
		dir.node.rmdir = watchRemoval(rmdir);
		for (const operations of [dir.node, file.node]) {
			const { setattr } = operations;
			operations.setattr = (node, given) => {
				const attributes = this.#masked(node, given);
				if (attributes.size !== undefined) this.#resize(node, attributes.size);
				setattr(node, attributes);
				const { mode = null, size = null, mtime = null } = attributes;
				if (mode === null && size === null && mtime === null) return;
				this.#tell(node, (path) => ({ kind: 'attributes', path, mode, size, modifiedMs: mtime }));
			};
		}
		const { write } = file.stream;
		file.stream.write = (stream, bytes, offset, length, at, canOwn) => {
			this.#resize(stream.node, Math.max(stream.node.usedBytes ?? 0, at + length));
			const written = write(stream, bytes, offset, length, at, canOwn);
			if (this.onChange && length > 0) this.#tellWritten(stream, copyOf(bytes, offset, length), at);
			return written;
		};
		const { msync } = file.stream;
		file.stream.msync = (stream, bytes, at, length, flags) => {
			const result = msync(stream, bytes, at, length, flags);
			if (this.onChange) this.#tellWritten(stream, copyOf(bytes, 0, length), at);
			return result;
		};
		file.stream.close = (stream) => this.#closed(stream);
	}

	/** What a new file is to have, without what the umask takes from it. */
	#masked(node: Node, attributes: Attributes): Attributes {
		if (node !== this.#halfMade || !attributes.mode) return attributes;
		this.#halfMade = null;
		return { ...attributes, mode: attributes.mode & ~this.umask };
	}

	#tellWritten({ node, flags }: Stream, bytes: Uint8Array, position: number) {
		const modifiedMs = node.mtime;
		this.#tell(node, (path) =>
			flags & O_APPEND
				? { kind: 'append', path, bytes, modifiedMs }
				: { kind: 'write', path, position, bytes, modifiedMs },
		);
	}

	#closed(stream: Stream) {
		this.#forgetIfGone(stream.node, stream);
		const opening = this.#openings.get(stream.shared);
		if (opening === undefined) return;
		const isLast = this.#fs.streams.every((other) => !other || other === stream || other.shared !== stream.shared);
		if (!isLast) return;
		this.#openings.delete(stream.shared);
		const path = this.#pathOf(stream.node);
		if (path) this.onClose(path, opening);
	}
}

/** Emscripten also passes its memory, and keeps copies of it, as signed bytes. */
function copyOf({ buffer, byteOffset }: Uint8Array, offset: number, length: number): Uint8Array {
	return new Uint8Array(buffer, byteOffset + offset, length).slice();
}
