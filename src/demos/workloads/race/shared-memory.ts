import { countOutcomes, INITIAL, type Operation, operations, type RaceAnswer, type RaceInput } from './workload.ts';

/** Memory of both rivals: `a` for each trial, the trial that each rival has reached, and the lock. */
export interface SharedRace {
	readonly a: Int32Array<SharedArrayBuffer>;
	readonly reached: Int32Array<SharedArrayBuffer>;
	readonly lock: Int32Array<SharedArrayBuffer>;
}

/** Browsers give shared memory to isolated pages only (COOP and COEP). */
export const canShareMemory = () => typeof SharedArrayBuffer === 'function';

export function shareRace({ trials }: RaceInput): SharedRace {
	const share = (length: number) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
	return { a: share(trials).fill(INITIAL), reached: share(2), lock: share(1) };
}

export function outcomeOf({ a }: SharedRace, { trials, lock }: RaceInput): RaceAnswer {
	return { source: 'shared-memory', trials, lock: lock === 1, outcomes: countOutcomes(a), own: null };
}

export interface Rival {
	readonly number: 0 | 1;
	readonly operation: Operation;
}

// #region listing
/** One rival in a worker of its own: both start each trial at once, read the same `a` and write it. */
export function* compete(
	{ a, reached, lock }: SharedRace,
	rival: Rival,
	input: RaceInput,
): Generator<'waiting' | 'computing'> {
	const change = operations[rival.operation];
	for (let trial = 0; trial < input.trials; trial++) {
		meet(reached, rival.number, trial + 1);
		if (input.lock && !tryLock(lock)) {
			yield 'waiting';
			waitForLock(lock);
			yield 'computing';
		}
		const read = a[trial] ?? INITIAL;
		if (input.pause) dawdle();
		a[trial] = change(read);
		if (input.lock) unlock(lock);
		if (trial % 256 === 0) yield 'computing';
	}
}
// #endregion

/** A barrier: returns when both have come. Spins, so that they leave together, and sleeps where the other is late. */
function meet(reached: Int32Array<SharedArrayBuffer>, me: 0 | 1, trial: number) {
	const other = 1 - me;
	Atomics.store(reached, me, trial);
	Atomics.notify(reached, me);
	for (let spins = 0; Atomics.load(reached, other) < trial; spins++) {
		if (spins > 20_000) Atomics.wait(reached, other, trial - 1, 1);
	}
}

const FREE = 0;
const LOCKED = 1;
const CONTENDED = 2;

function tryLock(lock: Int32Array<SharedArrayBuffer>): boolean {
	return Atomics.compareExchange(lock, 0, FREE, LOCKED) === FREE;
}

/** A mutex in one word, after Drepper's "Futexes are tricky": whoever sleeps leaves the word CONTENDED. */
function waitForLock(lock: Int32Array<SharedArrayBuffer>) {
	while (Atomics.exchange(lock, 0, CONTENDED) !== FREE) Atomics.wait(lock, 0, CONTENDED);
}

function unlock(lock: Int32Array<SharedArrayBuffer>) {
	if (Atomics.exchange(lock, 0, FREE) === CONTENDED) Atomics.notify(lock, 0, 1);
}

/** A microsecond or so of nothing, as a call between read and write would take. */
function dawdle() {
	let x = Math.random();
	for (let i = 0; i < 200; i++) x = Math.sqrt(x + i);
	return x;
}
