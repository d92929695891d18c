/**
 * The interpreters: starts them, lends them to processes, and keeps some at hand between. Restoring one after a
 * process is its own matter; the crew only waits for its word.
 */
import type { BootAssets, FromInterpreter, ProcessStart, TraceChunk } from '../protocol.ts';
import type { InterpreterWorker, WorkerFailure } from '../workers.ts';

/** Whoever has hired an interpreter for a process. */
export interface Employer {
	onTrace(chunk: TraceChunk): void;
	/** The process has come to its end and has told all of its trace. */
	onFinished(): void;
	/** The interpreter could not be had, or is gone; at most once, and not after it has finished or was fired. */
	onFailure(failure: WorkerFailure): void;
}

/** An interpreter at the disposal of one process. */
export interface Hired {
	/** Whether it had booted before, for an earlier process or ahead of need. */
	readonly wasAtHand: boolean;
	/** At once, or when it has booted. */
	start(process: ProcessStart): void;
	interrupt(): void;
	/** The process is no more. What has not begun, never does; what has, is ended with its interpreter. */
	fire(): void;
}

/** An idle crew is reduced to `resting` after so long, since each interpreter takes tens of megabytes. */
const IDLE_MS = 60_000;
const RESTING = 1;

export class Crew {
	readonly #startWorker: () => InterpreterWorker;
	readonly #assets: () => Promise<BootAssets>;
	readonly #members = new Set<Member>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(startWorker: () => InterpreterWorker, assets: () => Promise<BootAssets>) {
		this.#startWorker = startWorker;
		this.#assets = assets;
	}

	/** How many are alive, whatever they do. */
	get size(): number {
		return this.#members.size;
	}

	hire(employer: Employer): Hired {
		const [free] = this.#free();
		const member = free ?? this.#add();
		const wasAtHand = member.delay < DELAY.booting;
		member.employer = employer;
		this.#watchIdleness();
		return {
			wasAtHand,
			start: (process) => member.start(process),
			interrupt: () => {
				if (member.employer === employer) member.interrupt();
			},
			fire: () => {
				if (member.employer === employer) member.dismiss();
			},
		};
	}

	/** Sees to it that so many are free, or will soon be. */
	prepare(count: number) {
		for (let missing = count - this.#free().length; missing > 0; missing--) this.#add();
	}

	/** Ends those that are free beyond so many. */
	trim(count: number) {
		for (const member of this.#free().slice(count)) member.terminate();
	}

	/** The readiest first: idle, being restored, booting. */
	#free(): Member[] {
		return [...this.#members].filter(({ employer }) => !employer).sort((one, other) => one.delay - other.delay);
	}

	#add(): Member {
		const member = new Member(this.#startWorker(), this.#assets, (gone) => this.#members.delete(gone));
		this.#members.add(member);
		return member;
	}

	#watchIdleness() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.trim(RESTING), IDLE_MS);
	}
}

/** How soon a member can take a process. */
const DELAY = { idle: 0, restoring: 1, booting: 2 } as const;

class Member {
	employer: Employer | null = null;
	readonly #worker: InterpreterWorker;
	readonly #onGone: (member: Member) => void;
	#state: 'booting' | 'idle' | 'busy' | 'restoring' = 'booting';
	/** To be started as soon as it is idle. */
	#next: ProcessStart | null = null;

	constructor(worker: InterpreterWorker, assets: () => Promise<BootAssets>, onGone: (member: Member) => void) {
		this.#worker = worker;
		this.#onGone = onGone;
		worker.onMessage = (message) => this.#hear(message);
		worker.onFailure = (failure) => this.#fail(failure);
		// Whoever runs a program learns itself of assets that cannot be had.
		assets().then(
			(assets) => worker.post({ kind: 'boot', assets }),
			() => this.terminate(),
		);
	}

	get delay(): number {
		return this.#state === 'busy' ? Number.POSITIVE_INFINITY : DELAY[this.#state];
	}

	start(process: ProcessStart) {
		if (this.#state !== 'idle') {
			this.#next = process;
			return;
		}
		this.#state = 'busy';
		this.#worker.post({ kind: 'start', process }, [process.kernel, process.internet]);
	}

	interrupt() {
		if (this.#state === 'busy') this.#worker.post({ kind: 'interrupt' });
	}

	dismiss() {
		this.employer = null;
		this.#next = null;
		if (this.#state === 'busy') this.terminate();
	}

	terminate() {
		this.#worker.terminate();
		this.#onGone(this);
	}

	#hear(message: FromInterpreter) {
		switch (message.kind) {
			case 'idle':
				this.#state = 'idle';
				if (this.#next) this.start(this.#next);
				this.#next = null;
				return;
			case 'finished': {
				this.#state = 'restoring';
				const { employer } = this;
				this.employer = null;
				employer?.onFinished();
				return;
			}
			case 'trace':
				this.employer?.onTrace(message.chunk);
				return;
			case 'broken':
				this.terminate();
				this.#fail({ kind: 'worker-died', detail: message.detail });
				return;
			default:
				message satisfies never;
		}
	}

	#fail(failure: WorkerFailure) {
		this.#onGone(this);
		this.employer?.onFailure(failure);
		this.employer = null;
	}
}
