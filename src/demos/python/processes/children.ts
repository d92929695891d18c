import type { Call } from './calls.ts';
import type { Process } from './process-table.ts';

/** What is answered to who waits for an end; null when the time is over. */
type Told = readonly [pid: number, code: number, group: number] | 'no-child' | null;

interface Waiting {
	readonly call: Call<Told>;
	readonly wanted: number;
}

/** In the place of a child's number: whichever. Other negative numbers are those of process groups. */
const ANY = -1;

const isWanted = ({ pid, group }: Process, wanted: number) => wanted === ANY || wanted === pid || wanted === -group;

/**
 * Who waits for the ends of children. As with any operating system, a process is told of each end once; from then on
 * it has no such child. Sends no signals.
 */
export class Children {
	/** Those that a process has not been told the end of. */
	readonly #childrenOf: (parent: number) => readonly Process[];
	readonly #waiting = new Set<Waiting>();

	constructor(childrenOf: (parent: number) => readonly Process[]) {
		this.#childrenOf = childrenOf;
	}

	waitFor(call: Call<Told>, wanted: number, timeoutMs: number | null) {
		const children = this.#childrenOf(call.pid).filter((child) => isWanted(child, wanted));
		const ended = children.find(({ state }) => state === 'ended');
		if (children.length === 0) return call.answer('no-child');
		if (ended) return call.answer(tell(ended));
		if (timeoutMs === 0) return call.answer(null);
		const waiting = { call, wanted };
		this.#waiting.add(waiting);
		call.wait(timeoutMs, null, () => this.#waiting.delete(waiting));
	}

	/** Number, exit code and group of each that has ended. */
	tellEnded(parent: number): number[] {
		return this.#childrenOf(parent)
			.filter(({ state }) => state === 'ended')
			.flatMap(tell);
	}

	/** The first who waits for this child is told; the others may wait for one that they do not have any more. */
	hearOfEnd(child: Process) {
		const waiting = [...this.#waiting].filter(({ call }) => call.pid === child.parentPid);
		for (const { call, wanted } of waiting) {
			if (!isWanted(child, wanted)) continue;
			if (!child.isTold) call.answer(tell(child));
			else if (!this.#childrenOf(call.pid).some((other) => isWanted(other, wanted))) call.answer('no-child');
		}
	}
}

function tell(child: Process): [pid: number, code: number, group: number] {
	child.isTold = true;
	return [child.pid, child.code ?? 0, child.group];
}
