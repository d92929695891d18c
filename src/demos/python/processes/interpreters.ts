import { bytes, integer } from './arguments.ts';
import type { Call } from './calls.ts';
import { Holders } from './holders.ts';
import type { Room } from './room.ts';

/** Who looks after the processes that interpreters are. */
export interface InterpreterKeeper {
	/** Starts the process of one more interpreter of another process; returns its number. */
	spawnWithin(home: number, interpreter: number, payload: Uint8Array): number;
	/** The process that an interpreter belongs to: of a first one itself. */
	homeOf(pid: number): number;
	/** Whether it has not even been given what it would run by. */
	isQueued(pid: number): boolean;
	end(pid: number, code: number, how: 'gone' | 'fired'): void;
}

/**
 * The further interpreters of processes: each does one job at a time, in its main thread, and ends when it is closed or
 * when nobody has an object for it any more. It does not know what a job is.
 */
export class Interpreters {
	readonly #keeper: InterpreterKeeper;
	/** What is to be done when an interpreter of a process has ended. */
	readonly #onEnd: (home: number, interpreter: number, pid: number) => void;
	readonly #homes = new Map<number, Home>();
	readonly #byPid = new Map<number, Member>();

	constructor(keeper: InterpreterKeeper, onEnd: (home: number, interpreter: number, pid: number) => void) {
		this.#keeper = keeper;
		this.#onEnd = onEnd;
	}

	make(pid: number, payload: Uint8Array): number {
		const home = this.#keeper.homeOf(pid);
		const all = this.#homes.get(home) ?? { next: 1, members: new Map() };
		this.#homes.set(home, all);
		const id = all.next++;
		const member: Member = {
			id,
			home,
			pid: this.#keeper.spawnWithin(home, id, payload),
			holders: new Holders(),
			job: null,
			idle: null,
			isClosing: false,
			closers: new Set(),
		};
		all.members.set(id, member);
		this.#byPid.set(member.pid, member);
		return id;
	}

	run(call: Call<Uint8Array | 'not-found' | 'running' | 'gone'>, id: number, bytes: Uint8Array) {
		const member = this.#find(call.pid, id);
		if (!member) return call.answer('not-found');
		if (member.job) return call.answer('running');
		const job: Job = { bytes, asker: call, isBegun: false };
		member.job = job;
		call.wait(null, null as never, () => {
			job.asker = null;
		});
		this.#give(member);
	}

	next(call: Call<Uint8Array | null>) {
		const member = this.#byPid.get(call.pid);
		if (!member || member.isClosing) return call.answer(null);
		member.idle = call;
		call.wait(null, null, () => {
			member.idle = null;
		});
		this.#give(member);
	}

	done(pid: number, outcome: Uint8Array) {
		const member = this.#byPid.get(pid);
		const job = member?.job;
		if (!member || !job?.isBegun) return;
		member.job = null;
		job.asker?.answer(outcome);
		this.#closeIfLeft(member);
	}

	close(call: Call<'closed' | 'not-found' | 'running'>, id: number) {
		const member = this.#find(call.pid, id);
		if (!member) return call.answer('not-found');
		if (member.job) return call.answer('running');
		member.closers.add(call);
		call.wait(null, 'closed', () => member.closers.delete(call));
		this.#close(member);
	}

	list(pid: number): number[] {
		return this.#all(pid)
			.filter(({ isClosing }) => !isClosing)
			.map(({ id }) => id);
	}

	isBusy(pid: number, id: number): boolean | null {
		const member = this.#find(pid, id);
		return member ? member.job !== null : null;
	}

	open(pid: number, id: number): boolean {
		const member = this.#find(pid, id);
		if (!member) return false;
		member.holders.add(pid);
		return true;
	}

	release(pid: number, id: number) {
		const member = this.#find(pid, id);
		if (!member) return;
		member.holders.remove(pid);
		this.#closeIfLeft(member);
	}

	/** A process has ended: an interpreter, or one that may have had some. */
	leave(pid: number) {
		for (const member of this.#homes.get(pid)?.members.values() ?? []) this.#keeper.end(member.pid, 0, 'fired');
		this.#homes.delete(pid);
		const member = this.#byPid.get(pid);
		if (!member) return;
		this.#byPid.delete(pid);
		for (const other of this.#homes.get(member.home)?.members.values() ?? []) {
			other.holders.leave(pid);
			this.#closeIfLeft(other);
		}
		this.#homes.get(member.home)?.members.delete(member.id);
		this.#onEnd(member.home, member.id, pid);
		member.job?.asker?.answer('gone');
		for (const closer of [...member.closers]) closer.answer('closed');
	}

	#give({ idle, job }: Member) {
		if (!idle || !job || job.isBegun) return;
		job.isBegun = true;
		idle.answer(job.bytes);
	}

	#closeIfLeft(member: Member) {
		if (member.holders.haveLeft && !member.job && !member.isClosing) this.#close(member);
	}

	#close(member: Member) {
		member.isClosing = true;
		if (this.#keeper.isQueued(member.pid)) this.#keeper.end(member.pid, 0, 'gone');
		else member.idle?.answer(null);
	}

	#all(pid: number): Member[] {
		return [...(this.#homes.get(this.#keeper.homeOf(pid))?.members.values() ?? [])];
	}

	#find(pid: number, id: number): Member | undefined {
		return this.#all(pid).find((member) => member.id === id && !member.isClosing);
	}
}

interface Home {
	next: number;
	readonly members: Map<number, Member>;
}

interface Member {
	readonly id: number;
	readonly home: number;
	readonly pid: number;
	readonly holders: Holders;
	job: Job | null;
	/** It waits for a job. */
	idle: Call<Uint8Array | null> | null;
	isClosing: boolean;
	readonly closers: Set<Call<'closed' | 'not-found' | 'running'>>;
}

interface Job {
	readonly bytes: Uint8Array;
	/** Null where nobody wants the outcome any more. */
	asker: Call<Uint8Array | 'not-found' | 'running' | 'gone'> | null;
	isBegun: boolean;
}

export function roomOfInterpreters(interpreters: Interpreters): Room<'interpreter'> {
	return {
		calls: {
			make: { takes: [bytes], perform: (call, payload) => call.answer(interpreters.make(call.pid, payload)) },
			run: { takes: [integer, bytes], perform: (call, id, job) => interpreters.run(call, id, job) },
			next: { takes: [], perform: (call) => interpreters.next(call) },
			close: { takes: [integer], perform: (call, id) => interpreters.close(call, id) },
			list: { takes: [], perform: (call) => call.answer(interpreters.list(call.pid)) },
			busy: { takes: [integer], perform: (call, id) => call.answer(interpreters.isBusy(call.pid, id)) },
			open: { takes: [integer], perform: (call, id) => call.answer(interpreters.open(call.pid, id)) },
		},
		tells: {
			done: { takes: [bytes], perform: (pid, outcome) => interpreters.done(pid, outcome) },
			release: { takes: [integer], perform: (pid, id) => interpreters.release(pid, id) },
		},
		leave: (pid) => interpreters.leave(pid),
	};
}
