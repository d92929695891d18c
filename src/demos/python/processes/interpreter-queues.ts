import { bytes, integer } from './arguments.ts';
import { Holders } from './holders.ts';
import type { Room } from './room.ts';

/**
 * Queues between the interpreters of one process. An item is the interpreter's that has put it: when that ends, the item
 * goes, or stays as a place without a value. What is in an item they do not know.
 */
export class InterpreterQueues {
	readonly #homes = new Map<number, Home>();

	make(home: number, size: number, unbound: number): number {
		const all = this.#homes.get(home) ?? { next: 1, queues: new Map() };
		this.#homes.set(home, all);
		const id = all.next++;
		all.queues.set(id, { size, unbound, items: [], holders: new Holders() });
		return id;
	}

	/** `by` is the interpreter that puts it. */
	put(home: number, id: number, item: Omit<Item, 'unbound'>, unbound: number): 'put' | 'full' | 'not-found' {
		const queue = this.#find(home, id);
		if (!queue) return 'not-found';
		if (queue.size > 0 && queue.items.length >= queue.size) return 'full';
		queue.items.push({ ...item, unbound: unbound < 0 ? queue.unbound : unbound });
		return 'put';
	}

	get(home: number, id: number): Uint8Array | number | 'empty' | 'not-found' {
		const queue = this.#find(home, id);
		if (!queue) return 'not-found';
		const item = queue.items.shift();
		return item ? (item.bytes ?? item.unbound) : 'empty';
	}

	about(home: number, id: number): readonly [size: number, unbound: number, count: number] | null {
		const queue = this.#find(home, id);
		return queue ? [queue.size, queue.unbound, queue.items.length] : null;
	}

	list(home: number): number[] {
		return [...(this.#homes.get(home)?.queues.keys() ?? [])];
	}

	open(home: number, id: number, holder: number): boolean {
		const queue = this.#find(home, id);
		queue?.holders.add(holder);
		return queue !== undefined;
	}

	release(home: number, id: number, holder: number) {
		const queue = this.#find(home, id);
		queue?.holders.remove(holder);
		if (queue?.holders.haveLeft) this.destroy(home, id);
	}

	destroy(home: number, id: number): boolean {
		return this.#homes.get(home)?.queues.delete(id) ?? false;
	}

	/** An interpreter has ended, which was a process of that number. */
	unbind(home: number, interpreter: number, pid: number) {
		for (const [id, queue] of this.#homes.get(home)?.queues ?? []) {
			queue.holders.leave(pid);
			if (queue.holders.haveLeft) this.destroy(home, id);
			queue.items = queue.items.flatMap((item) => {
				if (item.by !== interpreter || item.bytes === null) return [item];
				return item.unbound === REMOVED ? [] : [{ ...item, bytes: null }];
			});
		}
	}

	/** The process has ended. */
	leave(home: number) {
		this.#homes.delete(home);
	}

	#find(home: number, id: number): Queue | undefined {
		return this.#homes.get(home)?.queues.get(id);
	}
}

/** `UNBOUND_REMOVE` of `concurrent.interpreters`. */
const REMOVED = 1;

/** Who holds what has been sent and has not arrived, in the place of a process. */
const UNDER_WAY = 0;

interface Home {
	next: number;
	readonly queues: Map<number, Queue>;
}

interface Queue {
	readonly size: number;
	readonly unbound: number;
	items: Item[];
	readonly holders: Holders;
}

interface Item {
	/** Null where its interpreter has ended. */
	readonly bytes: Uint8Array | null;
	readonly by: number;
	readonly unbound: number;
}

/** `within`: the process that an interpreter belongs to, and its number there. */
export function roomOfQueues(
	queues: InterpreterQueues,
	within: (pid: number) => { readonly home: number; readonly interpreter: number },
): Room<'queue'> {
	const homeOf = (pid: number) => within(pid).home;
	return {
		calls: {
			make: {
				takes: [integer, integer],
				perform: (call, size, unbound) => call.answer(queues.make(homeOf(call.pid), size, unbound)),
			},
			put: {
				takes: [integer, bytes, integer],
				perform: (call, id, item, unbound) => {
					const { home, interpreter } = within(call.pid);
					call.answer(queues.put(home, id, { bytes: item, by: interpreter }, unbound));
				},
			},
			get: { takes: [integer], perform: (call, id) => call.answer(queues.get(homeOf(call.pid), id)) },
			about: { takes: [integer], perform: (call, id) => call.answer(queues.about(homeOf(call.pid), id)) },
			list: { takes: [], perform: (call) => call.answer(queues.list(homeOf(call.pid))) },
			open: { takes: [integer], perform: (call, id) => call.answer(queues.open(homeOf(call.pid), id, call.pid)) },
			destroy: { takes: [integer], perform: (call, id) => call.answer(queues.destroy(homeOf(call.pid), id)) },
		},
		tells: {
			release: { takes: [integer], perform: (pid, id) => queues.release(homeOf(pid), id, pid) },
			pack: { takes: [integer], perform: (pid, id) => void queues.open(homeOf(pid), id, UNDER_WAY) },
			unpack: { takes: [integer], perform: (pid, id) => queues.release(homeOf(pid), id, UNDER_WAY) },
		},
		leave: (pid) => queues.leave(pid),
	};
}
