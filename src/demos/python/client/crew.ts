/**
 * The interpreters: starts them, lends them to processes, and keeps some at hand between. Restoring one after a
 * process is its own matter; the crew only waits for its word.
 */
import type { WorkerFailure } from '../../live-worker.ts';
import type { ExploredMessage, RunOrder, RunResult } from '../explorer/contract.ts';
import type { BootAssets, FromInterpreter, ProcessStart, TraceChunk } from '../protocol.ts';
import type { InterpreterWorker } from '../workers.ts';

/** Whoever has hired an interpreter for a process. */
export interface Employer {
	onTrace(chunk: TraceChunk): void;
	/** The process has come to its end and has told all of its trace. */
	onFinished(): void;
	/** The interpreter could not be had, or is gone; at most once, and not after it has finished or was fired. */
	onFailure(failure: WorkerFailure): void;
}

/** Whoever has hired an interpreter for runs under plans. */
export interface RunEmployer extends Pick<Employer, 'onFailure'> {
	/** `isSpent`: another interpreter has to be hired for what comes next. */
	onExplored(result: RunResult, isSpent: boolean): void;
}

type AnyEmployer = Employer | RunEmployer;

/** An interpreter at the disposal of one process. */
export interface Hired {
	/** Whether the interpreter that took it had booted before it was hired; null as long as none has taken it. */
	readonly wasAtHand: boolean | null;
	/** At once, or when it has booted. */
	start(process: ProcessStart): void;
	interrupt(): void;
	/** The process has exited: its interpreter will soon be free, so that nobody need boot another one meanwhile. */
	exit(): void;
	/** The process is no more. What has not begun, never does; what has not exited, goes on no more. */
	fire(): void;
}

/** An interpreter at the disposal of an exploration: for one run after another. */
export interface HiredForRuns {
	/** At once, or when it has booted; not before the run that was ordered last is over. */
	explore(order: RunOrder): void;
	/** A run that is under way is ended with its interpreter. */
	fire(): void;
}

/** An idle crew is reduced to `resting` after so long, since each interpreter takes tens of megabytes. */
const IDLE_MS = 60_000;
const RESTING = 1;

export class Crew {
	readonly #startWorker: () => InterpreterWorker;
	readonly #assets: () => Promise<BootAssets>;
	readonly #members = new Set<Member>();
	/** Hired, and not assigned to a member yet: the first that is idle takes the first of them. */
	readonly #orders: Order[] = [];
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
		const order = this.#order(employer);
		return {
			get wasAtHand() {
				return order.wasAtHand;
			},
			start: (process) => order.give((member) => member.start(process)),
			interrupt: () => order.member?.interrupt(employer),
			exit: () => order.member?.exit(employer),
			fire: () => this.#withdraw(order),
		};
	}

	hireForRuns(employer: RunEmployer): HiredForRuns {
		const order = this.#order(employer);
		return {
			explore: (run) => order.give((member) => member.explore(run)),
			fire: () => this.#withdraw(order),
		};
	}

	#order(employer: AnyEmployer): Order {
		const order = new Order(
			employer,
			[...this.#members].filter(({ hasBooted }) => hasBooted),
		);
		this.#orders.push(order);
		this.#assign();
		// One that ends a process this very moment may well be idle before one that only starts to boot.
		this.prepare(0);
		this.#watchIdleness();
		return order;
	}

	#withdraw(order: Order) {
		const at = this.#orders.indexOf(order);
		if (at >= 0) this.#orders.splice(at, 1);
		order.member?.dismiss(order.employer);
		this.#assign();
	}

	/** Sees to it that so many are free, or will soon be, besides those that are waited for. */
	prepare(count: number) {
		const soonFree = [...this.#members].filter(({ isSoonFree }) => isSoonFree).length;
		for (let missing = this.#orders.length + count - soonFree; missing > 0; missing--) this.#add();
	}

	/** Resolves when so many of those that are free have booted, or are no more. */
	async boot(count: number): Promise<void> {
		this.prepare(count);
		await Promise.all(this.#readiest(count).map((member) => member.whenIdle()));
	}

	/** Has so many of those that are free run by the browser's optimised code; resolves when they do, or are no more. */
	async warmUp(count: number): Promise<void> {
		await Promise.all(this.#readiest(count).map((member) => member.warmUp()));
	}

	#readiest(count: number): Member[] {
		return this.#free().slice(0, count);
	}

	/** Ends those that are free beyond so many. */
	trim(count: number) {
		for (const member of this.#free().slice(count)) member.terminate();
	}

	/** The readiest first: idle, being restored, booting. */
	#free(): Member[] {
		return [...this.#members].filter(({ employer }) => !employer).sort((one, other) => one.delay - other.delay);
	}

	#add() {
		const member: Member = new Member(this.#startWorker(), this.#assets, {
			onIdle: () => this.#assign(),
			onGone: (failure) => this.#lose(member, failure),
		});
		this.#members.add(member);
	}

	#assign() {
		for (const member of this.#free()) {
			if (member.delay > DELAY.idle) return;
			const order = this.#orders.shift();
			if (!order) return;
			member.take(order);
		}
	}

	#lose(member: Member, failure: WorkerFailure | null) {
		this.#members.delete(member);
		if (member.hasBooted) this.prepare(0);
		// Whoever waited for one that cannot boot hears of it: the next would most likely fail too.
		else if (failure && this.#orders.length > this.#free().length) this.#orders.shift()?.employer.onFailure(failure);
	}

	#watchIdleness() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.trim(RESTING), IDLE_MS);
	}
}

/** A process that wants an interpreter, until it has one. */
class Order {
	readonly employer: AnyEmployer;
	member: Member | null = null;
	wasAtHand: boolean | null = null;
	readonly #atHand: readonly Member[];
	#work: ((member: Member) => void) | null = null;

	/** `atHand`: those that had booted when it was given. */
	constructor(employer: AnyEmployer, atHand: readonly Member[]) {
		this.employer = employer;
		this.#atHand = atHand;
	}

	/** Work for the member that takes it. */
	give(work: (member: Member) => void) {
		if (this.member) work(this.member);
		else this.#work = work;
	}

	assignTo(member: Member) {
		this.member = member;
		this.wasAtHand = this.#atHand.includes(member);
		this.#work?.(member);
		this.#work = null;
	}
}

/** A program can have left its interpreter too busy to become as good as new; who waits for it gets another then. */
const RESTORE_LIMIT_MS = 10_000;
/** A process that is fired is halted when it next serves its events; one in a long call does not, and would compute on. */
const HALT_LIMIT_MS = 250;

/** How soon a member can take a process. */
const DELAY = { idle: 0, warming: 1, restoring: 1, booting: 2 } as const;

class Member {
	employer: AnyEmployer | null = null;
	readonly #worker: InterpreterWorker;
	readonly #events: MemberEvents;
	#state: 'booting' | 'idle' | 'warming' | 'busy' | 'exiting' | 'restoring' | 'gone' = 'booting';
	#isWarm = false;
	/** Until it has to be as good as new, or halted. */
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Those who wait for it to be idle or gone. */
	#waiting: (() => void)[] = [];

	constructor(worker: InterpreterWorker, assets: () => Promise<BootAssets>, events: MemberEvents) {
		this.#worker = worker;
		this.#events = events;
		worker.onMessage = (message) => this.#hear(message);
		worker.onFailure = (failure) => this.#fail(failure);
		// Whoever runs a program learns itself of assets that cannot be had.
		assets().then(
			(assets) => worker.post({ kind: 'boot', assets }),
			() => this.terminate(),
		);
	}

	get hasBooted(): boolean {
		return this.#state !== 'booting';
	}

	get isSoonFree(): boolean {
		return this.employer === null || this.#state === 'exiting';
	}

	/** Of one that is free. */
	get delay(): number {
		return this.#state in DELAY ? DELAY[this.#state as keyof typeof DELAY] : Number.POSITIVE_INFINITY;
	}

	/** Resolves when it can take a process, or never will. */
	whenIdle(): Promise<void> {
		if (this.#state === 'idle' || this.#state === 'gone') return Promise.resolve();
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	/** Once in its life, where it is idle. */
	warmUp(): Promise<void> {
		if (this.#state === 'idle' && !this.#isWarm) {
			this.#isWarm = true;
			this.#state = 'warming';
			this.#worker.post({ kind: 'warm-up' });
		}
		return this.#state === 'warming' ? this.whenIdle() : Promise.resolve();
	}

	/** An idle one takes an order. */
	take(order: Order) {
		this.employer = order.employer;
		order.assignTo(this);
	}

	start(process: ProcessStart) {
		this.#state = 'busy';
		this.#worker.post({ kind: 'start', process }, [process.kernel, process.internet]);
	}

	explore(order: RunOrder) {
		this.#state = 'busy';
		this.#worker.post({ kind: 'explore', order });
	}

	interrupt(employer: Employer) {
		if (this.employer === employer && this.#state === 'busy') this.#worker.post({ kind: 'interrupt' });
	}

	exit(employer: Employer) {
		if (this.employer !== employer || this.#state !== 'busy') return;
		this.#state = 'exiting';
		this.#limit(RESTORE_LIMIT_MS);
	}

	dismiss(employer: AnyEmployer) {
		if (this.employer !== employer) return;
		this.employer = null;
		if (this.#state !== 'busy') return;
		if ('onExplored' in employer) return this.terminate();
		this.#worker.post({ kind: 'halt' });
		this.#state = 'restoring';
		this.#limit(HALT_LIMIT_MS);
	}

	terminate() {
		this.#worker.terminate();
		this.#events.onGone(null);
		this.#become('gone');
	}

	/** From now on. */
	#limit(limitMs: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.terminate(), limitMs);
	}

	#become(state: 'idle' | 'gone') {
		clearTimeout(this.#timer);
		this.#state = state;
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}

	#hear(message: FromInterpreter | ExploredMessage) {
		switch (message.kind) {
			case 'idle':
				this.#become('idle');
				this.#events.onIdle();
				return;
			case 'finished': {
				this.#state = 'restoring';
				this.#limit(RESTORE_LIMIT_MS);
				const { employer } = this;
				this.employer = null;
				if (employer && 'onFinished' in employer) employer.onFinished();
				return;
			}
			case 'trace':
				if (this.employer && 'onTrace' in this.employer) this.employer.onTrace(message.chunk);
				return;
			case 'explored': {
				const { employer } = this;
				if (message.isSpent) {
					this.employer = null;
					this.terminate();
				} else this.#become('idle');
				if (employer && 'onExplored' in employer) employer.onExplored(message.result, message.isSpent);
				return;
			}
			case 'broken':
				this.#worker.terminate();
				this.#fail({ kind: this.hasBooted ? 'internal' : 'worker-unavailable', detail: message.detail });
				return;
			default:
				message satisfies never;
		}
	}

	#fail(failure: WorkerFailure) {
		const { employer } = this;
		this.employer = null;
		this.#events.onGone(employer ? null : failure);
		this.#become('gone');
		employer?.onFailure(failure);
	}
}

interface MemberEvents {
	onIdle(): void;
	/** With why, where it failed while it was nobody's. */
	onGone(failure: WorkerFailure | null): void;
}
