/**
 * The files that the processes of a program share. Each has all of them, and changes its own; the kernel sets the
 * changes in order, tells everyone else of them, and tells who comes later what they have come to. As what processes say
 * to each other comes the same way, whoever hears of a change through another has it.
 */
import type { FileChange, FromKernelToProcess } from '../protocol.ts';
import { flag, integer, milliseconds, refuse, text } from './arguments.ts';
import type { FileLocks } from './file-locks.ts';
import { FileTree } from './file-tree.ts';
import type { Room } from './room.ts';

export class Files {
	readonly #toProcess: (pid: number, message: FromKernelToProcess) => void;
	readonly #tree = new FileTree();
	readonly #followers = new Set<number>();

	constructor(toProcess: (pid: number, message: FromKernelToProcess) => void) {
		this.#toProcess = toProcess;
	}

	/** A process begins among others: it is told what differs from the files of every interpreter, and all that changes. */
	join(pid: number) {
		this.#followers.add(pid);
		this.#toProcess(pid, { kind: 'files', changes: this.#tree.changes(), own: 0 });
	}

	/** A process is no more alone with its files: this is what it has changed of them until now. */
	share(pid: number, changes: readonly FileChange[]) {
		this.change(pid, changes);
		this.#followers.add(pid);
	}

	/** By a process. */
	change(pid: number, changes: readonly FileChange[]) {
		for (const change of changes) this.#tree.apply(change);
		for (const follower of this.#followers) {
			if (follower === pid) this.#toProcess(follower, { kind: 'files', changes: [], own: changes.length });
			else this.#toProcess(follower, { kind: 'files', changes, own: 0 });
		}
	}

	/** The process has ended. */
	leave(pid: number) {
		this.#followers.delete(pid);
	}
}

export function roomOfFiles(files: Files, locks: FileLocks): Room<'file'> {
	return {
		calls: {
			lock: {
				takes: [text, integer, flag, milliseconds],
				perform: (call, name, owner, isExclusive, timeoutMs) =>
					locks.acquire(call, name, owner, isExclusive, timeoutMs),
			},
		},
		tells: {
			share: { takes: [fileChanges], perform: (pid, changes) => files.share(pid, changes) },
			change: { takes: [fileChanges], perform: (pid, changes) => files.change(pid, changes) },
			unlock: { takes: [text, integer], perform: (pid, name, owner) => locks.release(pid, name, owner) },
		},
		leave: (pid) => {
			files.leave(pid);
			locks.leave(pid);
		},
	};
}

function fileChanges(value: unknown): readonly FileChange[] {
	return Array.isArray(value) && value.every(isFileChange) ? value : refuse('changes of files');
}

function isFileChange(value: unknown): value is FileChange {
	if (typeof value !== 'object' || value === null) return false;
	const { kind, path, ...rest } = value as Record<string, unknown>;
	return typeof path === 'string' && Object.hasOwn(IS, kind as string) && IS[kind as FileChange['kind']](rest);
}

const IS: Readonly<Record<FileChange['kind'], (rest: Record<string, unknown>) => boolean>> = {
	make: ({ mode, modifiedMs }) => isNumber(mode) && isNumber(modifiedMs),
	link: ({ target, modifiedMs }) => typeof target === 'string' && isNumber(modifiedMs),
	write: ({ position, bytes, modifiedMs }) =>
		isNumber(position) && position >= 0 && bytes instanceof Uint8Array && isNumber(modifiedMs),
	append: ({ bytes, modifiedMs }) => bytes instanceof Uint8Array && isNumber(modifiedMs),
	attributes: (rest) => ['mode', 'size', 'modifiedMs'].every((name) => rest[name] === null || isNumber(rest[name])),
	rename: ({ to }) => typeof to === 'string',
	remove: () => true,
};

const isNumber = (value: unknown): value is number => Number.isFinite(value);
