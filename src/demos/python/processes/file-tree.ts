import type { FileChange } from '../protocol.ts';

/** What is to be found at a path. */
interface Entry {
	/** False where every process begins with it, and only its attributes were changed. */
	readonly isNew: boolean;
	/** As `st_mode`; null is as it was. */
	mode: number | null;
	readonly target: string | null;
	bytes: Uint8Array<ArrayBuffer>;
	size: number;
	modifiedMs: number | null;
}

/**
 * How the files of a program differ from those that every process begins with: who comes later is told that, rather
 * than all that ever happened. Where a change does not fit, as after two that were made at once, nothing is done.
 */
export class FileTree {
	/** By path; what lies in a folder comes after it. */
	readonly #entries = new Map<string, Entry>();
	/** What every process begins with, and is no more. */
	readonly #removed = new Set<string>();

	apply(change: FileChange) {
		switch (change.kind) {
			case 'make':
				this.#entries.set(change.path, newEntry(change.mode, change.modifiedMs));
				return;
			case 'link':
				this.#entries.set(change.path, newEntry(LINK, change.modifiedMs, change.target));
				return;
			case 'write':
				this.#write(change, change.position);
				return;
			case 'append':
				this.#write(change, this.#entries.get(change.path)?.size ?? 0);
				return;
			case 'attributes':
				this.#setAttributes(change);
				return;
			case 'rename':
				this.#rename(change.path, change.to);
				return;
			case 'remove':
				this.#remove(change.path);
				return;
			default:
				change satisfies never;
		}
	}

	/** What makes of a beginner's files the program's. */
	changes(): FileChange[] {
		const removed = [...this.#removed].map((path): FileChange => ({ kind: 'remove', path }));
		return [...removed, ...[...this.#entries].flatMap(([path, entry]) => changesOf(path, entry))];
	}

	#write({ path, bytes, modifiedMs }: Written, position: number) {
		const entry = this.#entries.get(path);
		if (!entry) return;
		const end = position + bytes.length;
		if (end > entry.bytes.length) entry.bytes = resized(entry.bytes, Math.max(end, entry.bytes.length * 2));
		entry.bytes.set(bytes, position);
		entry.size = Math.max(entry.size, end);
		entry.modifiedMs = modifiedMs;
	}

	#setAttributes({ path, mode, size, modifiedMs }: FileChange & { readonly kind: 'attributes' }) {
		const entry = this.#entries.get(path) ?? { ...newEntry(null, null), isNew: false };
		this.#entries.set(path, entry);
		entry.mode = mode ?? entry.mode;
		entry.modifiedMs = modifiedMs ?? entry.modifiedMs;
		if (size === null || size === entry.size) return;
		entry.bytes = resized(entry.bytes.subarray(0, Math.min(size, entry.size)), size);
		entry.size = size;
	}

	#rename(path: string, to: string) {
		if (path === to) return;
		const moved = [...this.#entries].filter(([name]) => name === path || name.startsWith(`${path}/`));
		this.#remove(path);
		this.#entries.delete(to);
		for (const [name, entry] of moved) this.#entries.set(to + name.slice(path.length), entry);
	}

	#remove(path: string) {
		const entry = this.#entries.get(path);
		if (!entry?.isNew) this.#removed.add(path);
		for (const name of [...this.#entries.keys()]) {
			if (name === path || name.startsWith(`${path}/`)) this.#entries.delete(name);
		}
	}
}

type Written = FileChange & { readonly kind: 'write' | 'append' };

const LINK = 0o120777;

function newEntry(mode: number | null, modifiedMs: number | null, target: string | null = null): Entry {
	return { isNew: true, mode, target, bytes: new Uint8Array(0), size: 0, modifiedMs };
}

/** The bytes, as many as fit; zeros after them. */
function resized(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
	const other = new Uint8Array(length);
	other.set(bytes);
	return other;
}

function changesOf(path: string, entry: Entry): FileChange[] {
	const { isNew, mode, target, bytes, size } = entry;
	if (!isNew || mode === null) return [{ kind: 'attributes', path, mode, size: null, modifiedMs: entry.modifiedMs }];
	const modifiedMs = entry.modifiedMs ?? 0;
	if (target !== null) return [{ kind: 'link', path, target, modifiedMs }];
	const made = { kind: 'make', path, mode, modifiedMs } as const;
	return size === 0 ? [made] : [made, { kind: 'write', path, position: 0, bytes: bytes.slice(0, size), modifiedMs }];
}
