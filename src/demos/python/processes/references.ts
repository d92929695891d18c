/**
 * Who holds what of the kernel's things (ends of pipes, semaphores, memories), so that each is let go when nobody can
 * reach it any more. Knows nothing of what these things are and sends no messages.
 *
 * A thing is held by processes, each as often as it has an object for it, and by messages under way. A pickled object
 * is no object yet: its reference is **packed**, goes with the message to whoever receives that, stays packed there,
 * and becomes an ordinary one when the receiver unpickles it. So nothing is lost while neither side has an object.
 */
export class References {
	readonly #counts = new Map<number, number>();
	/** By process: how often it holds each thing. */
	readonly #held = new Map<number, Bag>();
	/** By process: references that are pickled, not sent yet or not unpickled yet. */
	readonly #packed = new Map<number, Bag>();
	readonly #release: (thing: number) => void;

	/** `release` is called once for a thing that nobody holds any more. */
	constructor(release: (thing: number) => void) {
		this.#release = release;
	}

	/** A process makes a thing, and holds it once. */
	create(pid: number, thing: number) {
		this.#counts.set(thing, 1);
		bagOf(this.#held, pid).add(thing);
	}

	/** A process has unpickled a thing, or made a second object for it. Nothing if the thing is gone. */
	open(pid: number, thing: number) {
		if (bagOf(this.#packed, pid).remove(thing)) bagOf(this.#held, pid).add(thing);
		else if (this.#increase(thing)) bagOf(this.#held, pid).add(thing);
	}

	close(pid: number, thing: number) {
		if (bagOf(this.#held, pid).remove(thing)) this.#decrease(thing);
	}

	/** A process has pickled a thing. Nothing if the thing is gone. */
	pack(pid: number, thing: number) {
		if (this.#increase(thing)) bagOf(this.#packed, pid).add(thing);
	}

	/** Takes from a process what goes with a message, as far as it had packed it. */
	send(pid: number, things: readonly number[]): number[] {
		return things.filter((thing) => bagOf(this.#packed, pid).remove(thing));
	}

	/** A process has received what went with a message. */
	receive(pid: number, things: readonly number[]) {
		for (const thing of things) bagOf(this.#packed, pid).add(thing);
	}

	/** A message went nowhere. */
	discard(things: readonly number[]) {
		for (const thing of things) this.#decrease(thing);
	}

	/** A process has ended. */
	leave(pid: number) {
		const things = [...bagOf(this.#held, pid).drain(), ...bagOf(this.#packed, pid).drain()];
		this.#held.delete(pid);
		this.#packed.delete(pid);
		this.discard(things);
	}

	#increase(thing: number): boolean {
		const count = this.#counts.get(thing);
		if (count === undefined) return false;
		this.#counts.set(thing, count + 1);
		return true;
	}

	#decrease(thing: number) {
		const count = this.#counts.get(thing) ?? 0;
		if (count > 1) {
			this.#counts.set(thing, count - 1);
		} else if (this.#counts.delete(thing)) {
			this.#release(thing);
		}
	}
}

/** Things, each any number of times. */
class Bag {
	readonly #counts = new Map<number, number>();

	add(thing: number) {
		this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1);
	}

	/** Whether there was one to take out. */
	remove(thing: number): boolean {
		const count = this.#counts.get(thing) ?? 0;
		if (count > 1) this.#counts.set(thing, count - 1);
		else this.#counts.delete(thing);
		return count > 0;
	}

	/** All that is in it; it is empty then. */
	drain(): number[] {
		const things = [...this.#counts].flatMap(([thing, count]) => Array<number>(count).fill(thing));
		this.#counts.clear();
		return things;
	}
}

function bagOf(bags: Map<number, Bag>, pid: number): Bag {
	const bag = bags.get(pid) ?? new Bag();
	bags.set(pid, bag);
	return bag;
}
