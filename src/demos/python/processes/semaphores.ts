import { integer, milliseconds } from './arguments.ts';
import type { Call } from './calls.ts';
import type { References } from './references.ts';
import type { Room } from './room.ts';

/**
 * Semaphores, first come, first served. As POSIX ones they have no owner: one that was acquired by a process that has
 * ended stays so. Which thread holds a lock, and how often, is known to the process (`green/processes/semlock.py`).
 */
export class Semaphores {
	readonly #semaphores = new Map<number, Semaphore>();

	create(id: number, value: number, maximum: number) {
		this.#semaphores.set(id, { value, maximum, waiting: new Set() });
	}

	/** Nobody can reach it any more. */
	delete(id: number) {
		this.#semaphores.delete(id);
	}

	/** Answers whether it was acquired. */
	acquire(call: Call<boolean>, id: number, timeoutMs: number | null) {
		const semaphore = this.#get(id);
		if (semaphore.value > 0) {
			semaphore.value -= 1;
			call.answer(true);
		} else if (timeoutMs === 0) {
			call.answer(false);
		} else {
			semaphore.waiting.add(call);
			call.wait(timeoutMs, false, () => semaphore.waiting.delete(call));
		}
	}

	/** Whether its value was below the maximum; nothing is done otherwise. */
	release(id: number): boolean {
		const semaphore = this.#get(id);
		const [next] = semaphore.waiting;
		if (next) {
			next.answer(true);
			return true;
		}
		if (semaphore.value >= semaphore.maximum) return false;
		semaphore.value += 1;
		return true;
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
				takes: [integer, milliseconds],
				perform: (call, id, timeoutMs) => semaphores.acquire(call, id, timeoutMs),
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
		},
		release: (thing) => semaphores.delete(thing),
	};
}

interface Semaphore {
	value: number;
	readonly maximum: number;
	readonly waiting: Set<Call<boolean>>;
}
