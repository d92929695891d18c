import type { Errno } from '../operations.ts';
import type { Call } from './calls.ts';
import type { Pollable } from './poll.ts';

export type { Errno };

/** Something cannot be done, as a system says it. */
export class Failure extends Error {
	override readonly name = 'Failure';
	readonly errno: Errno;

	constructor(errno: Errno) {
		super(errno);
		this.errno = errno;
	}
}

/** It cannot be done now, and may be later. */
export const BLOCKED = Symbol('blocked');
export type Blocked = typeof BLOCKED;

/** What comes of it, or why it cannot be done. */
export function outcomeOf<Value>(act: () => Value): Value | Errno {
	try {
		return act();
	} catch (error) {
		if (error instanceof Failure) return error.errno;
		throw error;
	}
}

export function fail(errno: Errno): never {
	throw new Failure(errno);
}

/**
 * Does it now, or, where it is blocked, as soon as `thing` lets it be done; the call is answered with what comes of it,
 * and with `late` when the time is over.
 */
export function attempt<Value>(
	call: Call<Value | Errno>,
	thing: Pollable | undefined,
	timeoutMs: number | null,
	act: () => Value | Blocked,
	late: Errno = 'EAGAIN',
) {
	const result = outcomeOf(act);
	if (result !== BLOCKED) return call.answer(result);
	const leave = thing?.want?.(call.pid);
	if (timeoutMs === 0 || !thing) {
		leave?.();
		return call.answer('EAGAIN');
	}
	const { watchers } = thing;
	const again = () => {
		// Whoever was woken before may have taken it, or have ended this call.
		if (!watchers.has(again)) return;
		const next = outcomeOf(act);
		if (next !== BLOCKED) call.answer(next);
	};
	watchers.add(again);
	call.wait(timeoutMs, late, () => {
		leave?.();
		watchers.delete(again);
	});
	if (thing.isOpenToWorld) call.isEndless = false;
}
