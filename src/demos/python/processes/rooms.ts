import type { Operations } from '../protocol.ts';
import type { Reader } from './arguments.ts';
import type { Call } from './calls.ts';
import { EVENT } from './events.ts';
import type { Pollable } from './poll.ts';
import type { Room, RoomParts } from './room.ts';

/**
 * All rooms of the kernel: finds the operation that a process names, reads what it takes, once, and has it done. Throws
 * where there is no such operation, where an argument is something else (`TypeError`), and where it cannot be done.
 */
export class Rooms {
	readonly #rooms: readonly RoomParts[];
	readonly #calls = new Map<string, Operation<Call>>();
	readonly #tells = new Map<string, Operation<number>>();

	constructor(rooms: { readonly [Name in keyof Operations]: Room<Name> }) {
		this.#rooms = Object.values(rooms);
		for (const [name, { calls, tells }] of Object.entries<Erased>(rooms)) {
			for (const [op, operation] of Object.entries(calls)) this.#calls.set(`${name}.${op}`, operation);
			for (const [op, operation] of Object.entries(tells)) this.#tells.set(`${name}.${op}`, operation);
		}
	}

	call(call: Call, op: string, args: readonly unknown[]) {
		perform(this.#calls.get(op), call, args);
	}

	tell(pid: number, op: string, args: readonly unknown[]) {
		perform(this.#tells.get(op), pid, args);
	}

	/** Nobody holds the thing any more. */
	release(thing: number) {
		for (const room of this.#rooms) room.release?.(thing);
	}

	/** A process has ended. */
	leave(pid: number) {
		for (const room of this.#rooms) room.leave?.(pid);
	}

	/** What is waited for under that number; what is gone, is not waited for. */
	pollable(thing: number): Pollable {
		for (const room of this.#rooms) {
			const found = room.pollable?.(thing);
			if (found) return found;
		}
		return GONE;
	}
}

const GONE: Pollable = { events: EVENT.in | EVENT.hangUp, watchers: new Set() };

/** A room among others: what its operations take only their readers know. */
interface Erased {
	readonly calls: Readonly<Record<string, Operation<Call>>>;
	readonly tells: Readonly<Record<string, Operation<number>>>;
}

interface Operation<By> {
	readonly takes: readonly Reader<unknown>[];
	perform(by: By, ...args: never[]): void;
}

function perform<By>(operation: Operation<By> | undefined, by: By, args: readonly unknown[]) {
	if (!operation) throw new Error('The kernel has no such operation.');
	const read = operation.takes.map((reader, index) => readAt(reader, args, index));
	operation.perform(by, ...(read as never[]));
}

function readAt(reader: Reader<unknown>, args: readonly unknown[], index: number): unknown {
	try {
		return reader(args[index]);
	} catch (error) {
		throw new TypeError(`Argument ${index + 1} ${(error as Error).message}.`);
	}
}
