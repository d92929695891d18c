/**
 * Calls of processes that are not answered yet. Knows nothing of what they ask for; time is a parameter.
 */
export interface Timers {
	/** Fires once after so many milliseconds, unless what it returns is called before. */
	after(ms: number, fire: () => void): () => void;
}

export type Reply = (pid: number, id: number, value: unknown) => void;

export class Calls {
	readonly #timers: Timers;
	readonly #reply: Reply;
	readonly #waiting = new Map<number, Map<number, Call>>();

	constructor(timers: Timers, reply: Reply) {
		this.#timers = timers;
		this.#reply = reply;
	}

	begin(pid: number, id: number): Call {
		const waiting = this.#waiting.get(pid) ?? new Map<number, Call>();
		this.#waiting.set(pid, waiting);
		return new Call(pid, id, waiting, this.#timers, this.#reply);
	}

	/** The process does not want the answer any more. */
	abandon(pid: number, id: number) {
		this.#waiting.get(pid)?.get(id)?.withdraw();
	}

	/** The process has ended. */
	leave(pid: number) {
		for (const call of [...(this.#waiting.get(pid)?.values() ?? [])]) call.withdraw();
		this.#waiting.delete(pid);
	}

	/** How many calls of a process wait for as long as it takes. */
	endless(pid: number): number {
		return [...(this.#waiting.get(pid)?.values() ?? [])].filter(({ isEndless }) => isEndless).length;
	}
}

/** A call is answered once: at once, or, after `wait`, when what it waits for happens or its time is over. */
export class Call<Answer = unknown> {
	readonly pid: number;
	readonly id: number;
	/** Whether it waits without a timeout. */
	isEndless = false;
	readonly #waiting: Map<number, Call>;
	readonly #timers: Timers;
	readonly #reply: Reply;
	#undo: () => void = () => {};

	constructor(pid: number, id: number, waiting: Map<number, Call>, timers: Timers, reply: Reply) {
		this.pid = pid;
		this.id = id;
		this.#waiting = waiting;
		this.#timers = timers;
		this.#reply = reply;
	}

	answer(value: Answer) {
		this.withdraw();
		this.#reply(this.pid, this.id, value);
	}

	/**
	 * Not answered at once. `otherwise` is the answer when the time is over (null: never); `withdraw` takes the call
	 * back from wherever it waits, and is called once, before any answer.
	 */
	wait(timeoutMs: number | null, otherwise: Answer, withdraw: () => void) {
		this.#waiting.set(this.id, this);
		this.isEndless = timeoutMs === null;
		const stop = timeoutMs === null ? () => {} : this.#timers.after(timeoutMs, () => this.answer(otherwise));
		this.#undo = () => {
			stop();
			withdraw();
		};
	}

	/** It waits no more, and is not answered. */
	withdraw() {
		this.#waiting.delete(this.id);
		const undo = this.#undo;
		this.#undo = () => {};
		undo();
	}
}
