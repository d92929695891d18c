import { flag, integer, integers, milliseconds } from './arguments.ts';
import type { Call } from './calls.ts';
import type { References } from './references.ts';
import type { Room } from './room.ts';

/**
 * Semaphores, first come, first served. As POSIX ones they have no owner: one that was acquired by a process that has
 * ended stays so, unless it was lent: a process to which one is lent may have released it without a word
 * (`green/processes/leases.py`). Which thread holds a lock, and how often, is known to the process (`semlock.py` there).
 */
export class Semaphores {
	readonly #semaphores = new Map<number, Semaphore>();

	create(id: number, value: number, maximum: number) {
		this.#semaphores.set(id, { value, maximum, waiting: new Set(), lentTo: new Set() });
	}

	/** Nobody can reach it any more. */
	delete(id: number) {
		this.#semaphores.delete(id);
	}

	/** Answers whether it was acquired. */
	acquire(call: Call<boolean>, id: number, timeoutMs: number | null, isLent: boolean) {
		const semaphore = this.#get(id);
		if (semaphore.value > 0) {
			semaphore.value -= 1;
			grant(semaphore, { call, isLent });
		} else if (timeoutMs === 0) {
			call.answer(false);
		} else {
			const request = { call, isLent };
			semaphore.waiting.add(request);
			call.wait(timeoutMs, false, () => semaphore.waiting.delete(request));
		}
	}

	/** Whether its value was below the maximum; nothing is done otherwise. */
	release(id: number): boolean {
		const semaphore = this.#get(id);
		const [next] = semaphore.waiting;
		if (next) {
			grant(semaphore, next);
			return true;
		}
		if (semaphore.value >= semaphore.maximum) return false;
		semaphore.value += 1;
		return true;
	}

	lend(id: number, pid: number) {
		this.#get(id).lentTo.add(pid);
	}

	/** What was lent to the process is so no more. */
	settle(pid: number, released: readonly number[], held: readonly number[]) {
		for (const id of [...released, ...held]) this.#get(id).lentTo.delete(pid);
		for (const id of released) this.release(id);
	}

	/** A process has ended: what was lent to it is free. */
	leave(pid: number) {
		for (const [id, { lentTo }] of this.#semaphores) if (lentTo.delete(pid)) this.release(id);
	}

	valueOf(id: number): number {
		return this.#get(id).value;
	}

	#get(id: number): Semaphore {
		const semaphore = this.#semaphores.get(id);
		if (!semaphore) throw new Error(`There is no semaphore ${id}.`);
		return semaphore;
	}
}

export function roomOfSemaphores(semaphores: Semaphores, references: References): Room<'semaphore'> {
	return {
		calls: {
			acquire: {
				takes: [integer, milliseconds, flag],
				perform: (call, id, timeoutMs, isLent) => semaphores.acquire(call, id, timeoutMs, isLent),
			},
			release: { takes: [integer], perform: (call, id) => call.answer(semaphores.release(id)) },
			value: { takes: [integer], perform: (call, id) => call.answer(semaphores.valueOf(id)) },
		},
		tells: {
			make: {
				takes: [integer, integer, integer],
				perform: (pid, id, value, maximum) => {
					semaphores.create(id, value, maximum);
					references.create(pid, id);
				},
			},
			release: { takes: [integer], perform: (_pid, id) => void semaphores.release(id) },
			lend: { takes: [integer], perform: (pid, id) => semaphores.lend(id, pid) },
			settle: {
				takes: [integers, integers],
				perform: (pid, released, held) => semaphores.settle(pid, released, held),
			},
		},
		release: (thing) => semaphores.delete(thing),
		leave: (pid) => semaphores.leave(pid),
	};
}

function grant({ lentTo }: Semaphore, { call, isLent }: Request) {
	if (isLent) lentTo.add(call.pid);
	call.answer(true);
}

interface Semaphore {
	value: number;
	readonly maximum: number;
	readonly waiting: Set<Request>;
	/** Processes that may have released it without a word. */
	readonly lentTo: Set<number>;
}

interface Request {
	readonly call: Call<boolean>;
	readonly isLent: boolean;
}
