import type { Call } from './calls.ts';

/** Who holds a lock, or wants one: a process, and its own number for who of it does. */
interface Holder {
	readonly pid: number;
	readonly owner: number;
	isExclusive: boolean;
}

interface Lock {
	holders: Holder[];
	readonly waiting: Map<Call<boolean>, Holder>;
}

/**
 * Locks of files, as `flock` has them: many may share one, or one has it alone. First come, first served. They keep
 * nobody from reading or writing. Knows nothing of files: what is locked has a name.
 */
export class FileLocks {
	readonly #locks = new Map<string, Lock>();

	/** Answers whether it was locked. Who holds it already, exchanges what it holds. */
	acquire(call: Call<boolean>, name: string, owner: number, isExclusive: boolean, timeoutMs: number | null) {
		const lock = this.#locks.get(name) ?? { holders: [], waiting: new Map() };
		this.#locks.set(name, lock);
		const wanted = { pid: call.pid, owner, isExclusive };
		if (isFree(lock, wanted)) {
			hold(lock, wanted);
			call.answer(true);
			this.#serve(name, lock);
			return;
		}
		if (timeoutMs === 0) {
			call.answer(false);
			return;
		}
		// As `flock`, which lets go of what it exchanges while it waits.
		lock.holders = lock.holders.filter((holder) => !isSame(holder, wanted));
		lock.waiting.set(call, wanted);
		call.wait(timeoutMs, false, () => lock.waiting.delete(call));
		this.#serve(name, lock);
	}

	release(pid: number, name: string, owner: number) {
		this.#drop(name, (holder) => isSame(holder, { pid, owner }));
	}

	/** The process has ended. */
	leave(pid: number) {
		for (const name of [...this.#locks.keys()]) this.#drop(name, (holder) => holder.pid === pid);
	}

	#drop(name: string, isDropped: (holder: Holder) => boolean) {
		const lock = this.#locks.get(name);
		if (!lock) return;
		lock.holders = lock.holders.filter((holder) => !isDropped(holder));
		this.#serve(name, lock);
	}

	#serve(name: string, lock: Lock) {
		for (const [call, wanted] of [...lock.waiting]) {
			if (!isFree(lock, wanted)) break;
			hold(lock, wanted);
			call.answer(true);
		}
		if (lock.holders.length === 0 && lock.waiting.size === 0) this.#locks.delete(name);
	}
}

function isSame(one: Pick<Holder, 'pid' | 'owner'>, other: Pick<Holder, 'pid' | 'owner'>): boolean {
	return one.pid === other.pid && one.owner === other.owner;
}

function isFree({ holders }: Lock, wanted: Holder): boolean {
	return holders.every((holder) => isSame(holder, wanted) || !(holder.isExclusive || wanted.isExclusive));
}

function hold(lock: Lock, wanted: Holder) {
	lock.holders = [...lock.holders.filter((holder) => !isSame(holder, wanted)), wanted];
}
