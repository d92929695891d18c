import type { Errno } from '../../operations.ts';

export type { Errno };

export class SocketFailure extends Error {
	override readonly name = 'SocketFailure';
	readonly errno: Errno;

	constructor(errno: Errno) {
		super(errno);
		this.errno = errno;
	}
}

/** It cannot be done now, and may be later. */
export const BLOCKED = Symbol('blocked');
export type Blocked = typeof BLOCKED;
