/**
 * The files of one process, kept like those of the others: what it does to them is told to the kernel, what others did
 * comes from there. Nobody waits for that. The kernel's order is everyone's: messages of processes to each other go the
 * same way, so whoever hears of a change has it. Two that write to the same bytes at once come to the same end, too:
 * what is told of others while own changes are under way lies before those.
 *
 * Knows nothing of how a process keeps files; that is its `Disk`.
 */
import type { FileChange } from '../protocol.ts';

/** What keeps the files of this process. */
export interface Disk {
	/** Where it cannot be done, nothing is done. */
	apply(change: FileChange): void;
	/** Puts bytes before the last `tail` ones of a file. */
	insert(path: string, tail: number, bytes: Uint8Array): void;
}

type Written = FileChange & { readonly kind: 'write' | 'append' };

export class Replica {
	readonly #disk: Disk;
	readonly #send: (changes: readonly FileChange[]) => void;
	/** Changes of this process that are not told yet. */
	#gathered: FileChange[] = [];
	#gatheredBytes = 0;
	/** Told, and gathered: what the kernel has not set in order yet, without the bytes. */
	readonly #underWay: Range[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(disk: Disk, send: (changes: readonly FileChange[]) => void) {
		this.#disk = disk;
		this.#send = send;
	}

	/** This process has done it. */
	record(change: FileChange) {
		this.#gathered.push(change);
		this.#underWay.push(rangeOf(change));
		if (isWritten(change)) this.#gatheredBytes += change.bytes.length;
		if (this.#gatheredBytes >= GATHER_BYTES) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), 0);
	}

	/** Before anything is said that may follow from it. */
	flush() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#gathered.length === 0) return;
		const changes = this.#gathered;
		this.#gathered = [];
		this.#gatheredBytes = 0;
		this.#send(changes);
	}

	/** What others have done, after so many more changes of this process. */
	hear(changes: readonly FileChange[], own: number) {
		this.#underWay.splice(0, own);
		for (const change of changes) this.#take(change);
	}

	#take(change: FileChange) {
		const later = isWritten(change) ? this.#underWay.filter(({ path }) => path === change.path) : [];
		if (change.kind === 'append' && later.length > 0) {
			const tail = later.reduce((sum, range) => sum + (range.isAppended ? range.end - range.start : 0), 0);
			this.#disk.insert(change.path, tail, change.bytes);
		} else if (change.kind === 'write' && later.length > 0) {
			for (const part of partsWithout(change, later)) this.#disk.apply(part);
		} else {
			this.#disk.apply(change);
		}
	}
}

/** More than this is told without waiting for the end of the turn. */
const GATHER_BYTES = 262_144;

/** Where a change wrote; empty where it did not. */
interface Range {
	readonly path: string;
	readonly start: number;
	readonly end: number;
	readonly isAppended: boolean;
}

function rangeOf(change: FileChange): Range {
	const { path } = change;
	if (change.kind === 'write') {
		return { path, start: change.position, end: change.position + change.bytes.length, isAppended: false };
	}
	if (change.kind === 'append') return { path, start: 0, end: change.bytes.length, isAppended: true };
	return { path, start: 0, end: 0, isAppended: false };
}

const isWritten = (change: FileChange): change is Written => change.kind === 'write' || change.kind === 'append';

/** What is left of a write where others have written later. */
function partsWithout(change: FileChange & { readonly kind: 'write' }, later: readonly Range[]) {
	let parts = [{ start: change.position, end: change.position + change.bytes.length }];
	for (const { start, end, isAppended } of later) {
		if (isAppended || start === end) continue;
		parts = parts.flatMap((part) =>
			[
				{ start: part.start, end: Math.min(part.end, start) },
				{ start: Math.max(part.start, end), end: part.end },
			].filter((rest) => rest.start < rest.end),
		);
	}
	return parts.map(({ start, end }) => ({
		...change,
		position: start,
		bytes: change.bytes.subarray(start - change.position, end - change.position),
	}));
}
