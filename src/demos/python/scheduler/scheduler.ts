/**
 * The GIL of one interpreter: of all threads one runs, the others are ready or wait. Knows nothing of Python, of
 * WebAssembly or of a real clock: whoever uses it suspends a thread by awaiting `gate` right after `park` or `yieldNow`,
 * and asks `mustSwitch` every now and then. Which thread and when is its policy's affair. It does not free a thread's
 * stack, nor does it know what a wait is for.
 */
import type { SpanState } from '../../trace.ts';
import type { HostScheduler, Watched } from '../host.ts';
import { Outcome } from './outcome.ts';
import { ByClock, type Policy } from './policy.ts';
import type { Surroundings } from './surroundings.ts';
import { TimerQueue } from './timer-queue.ts';

/** Who can end a wait: a thread of this process, another process, or something that comes by itself. */
export const WAITS = ['thread', 'process', 'world'] as const;
const FOR_THREAD = 0;

interface Thread {
	readonly id: number;
	state: 'new' | 'running' | 'ready' | 'waiting';
	/** Opens the gate that the thread is suspended at. */
	resume: ((interruption: number | undefined) => void) | null;
	/** It was woken before it parked. */
	hasPermit: boolean;
	wait: number;
	/** How long it has run, but for its present turn. */
	ranMs: number;
}

/** A switch is an occasion to serve the event loop, if that was so long ago. */
const SERVE_ON_SWITCH_MS = 4;

export class Scheduler implements HostScheduler {
	gate: Promise<number | undefined> = Promise.resolve(undefined);
	readonly counts = { switches: 0, preemptions: 0, servings: 0 };

	readonly #surroundings: Surroundings;
	readonly #policy: Policy;
	readonly #threads = new Map<number, Thread>();
	readonly #ready: Thread[] = [];
	readonly #timers: TimerQueue<Thread>;
	/** How many threads wait for whom, as `WAITS`; those with a timeout are not counted. */
	readonly #endlessWaits = [0, 0, 0];
	#current: Thread | null = null;
	/** How long threads have run, but for the present turn, and since when that lasts. */
	#ranMs = 0;
	#turnBeganMs = 0;
	/** The GIL is promised to the first of the ready. */
	#isHandingOver = false;
	#isResting = false;
	/** The running thread has left, but its stack has not ended yet. */
	#isLeaving = false;
	#isStopped = false;
	/** Signals that the main thread has not been given yet, each once. */
	readonly #interruptions = new Set<number>();
	#lastId = 0;
	#mainId: number | null = null;
	#reminderAtMs = Number.POSITIVE_INFINITY;
	#isShielded = false;
	#lastServedMs: number;

	constructor(surroundings: Surroundings, policy: Policy = new ByClock()) {
		this.#surroundings = surroundings;
		this.#policy = policy;
		this.#timers = new TimerQueue(surroundings.now, surroundings.setAlarm, (thread) => this.#wake(thread));
		this.#lastServedMs = surroundings.now();
	}

	get currentId(): number | null {
		return this.#current?.id ?? null;
	}

	setSwitchInterval(seconds: number) {
		const turnMs = this.#policy.setInterval(seconds * 1_000);
		this.#surroundings.onSlice?.(turnMs);
	}

	remind(afterMs: number) {
		this.#reminderAtMs = this.#surroundings.now() + afterMs;
	}

	/** Whether the reminder is due, once. */
	takeReminder(nowMs: number): boolean {
		if (nowMs < this.#reminderAtMs) return false;
		this.#reminderAtMs = Number.POSITIVE_INFINITY;
		return true;
	}

	shield(isShielded: boolean): boolean {
		const before = this.#isShielded;
		this.#isShielded = isShielded;
		return before;
	}

	get isShielded(): boolean {
		return this.#isShielded;
	}

	get ranMs(): number {
		return this.#ranMs + this.#turnMs;
	}

	get threadRanMs(): number {
		return this.#running().ranMs + this.#turnMs;
	}

	newId(): number {
		return ++this.#lastId;
	}

	/** The main thread's id is given from outside; it is the one that signals go to. */
	startMain(id: number) {
		this.#mainId = id;
		this.start(id);
	}

	start(id: number) {
		const thread: Thread = { id, state: 'new', resume: null, hasPermit: false, wait: FOR_THREAD, ranMs: 0 };
		this.#threads.set(id, thread);
		this.#surroundings.onState?.(id, 'ready', this.#surroundings.now());
		this.#enqueue(thread);
	}

	park(timeoutMs: number, wait: number) {
		const thread = this.#running();
		if (thread.hasPermit) {
			thread.hasPermit = false;
			this.yieldNow();
			return;
		}
		thread.state = 'waiting';
		thread.wait = wait;
		this.#tell(thread, 'waiting');
		if (timeoutMs >= 0) this.#timers.add(thread, timeoutMs);
		else this.#countWait(wait, 1);
		this.#suspend(thread);
	}

	yieldNow() {
		const thread = this.#running();
		thread.state = 'ready';
		this.#tell(thread, 'ready');
		this.#ready.push(thread);
		this.#suspend(thread);
	}

	unpark(id: number) {
		const thread = this.#threads.get(id);
		if (!thread) return;
		if (thread.state === 'waiting') this.#wake(thread);
		else thread.hasPermit = true;
	}

	leave() {
		const thread = this.#running();
		this.#isLeaving = true;
		this.#threads.delete(thread.id);
		this.#tell(thread, 'ended');
	}

	/** The stack of the thread that left has ended: the next may run. */
	release() {
		this.#endTurn();
		this.#isLeaving = false;
		this.#handOver();
	}

	watch(promise: Promise<unknown>): Watched {
		const { id } = this.#running();
		const watched = new Outcome();
		const settle = () => this.unpark(id);
		promise
			.then(
				(value) => watched.fulfil(value),
				(reason) => watched.reject(reason),
			)
			.then(settle);
		return watched;
	}

	interrupt(signal: number) {
		this.#interruptions.add(signal);
		const main = this.#threads.get(this.#mainId ?? -1);
		if (main?.state === 'waiting') this.#wake(main);
	}

	/** The signal for the thread that runs, once. */
	takeInterruption(): number | undefined {
		if (this.#current?.id !== this.#mainId) return undefined;
		const [signal] = this.#interruptions;
		if (signal !== undefined) this.#interruptions.delete(signal);
		return signal;
	}

	/**
	 * Whether no thread can go on by itself: how many wait for another process, the rest waiting for each other. Null
	 * where something will come by itself, or a thread runs.
	 */
	get stuckWaits(): number | null {
		const [, forProcess = 0, forWorld = 0] = this.#endlessWaits;
		const canGoOn = !this.#isResting || this.#threads.size === 0 || this.#timers.size > 0 || forWorld > 0;
		return canGoOn ? null : forProcess;
	}

	/** Nothing runs any more. */
	stop() {
		this.#isStopped = true;
	}

	/** Whether the thread that runs has to let the others run, or the event loop be served; asked every now and then. */
	mustSwitch(nowMs: number, isBetweenInstructions = true): boolean {
		if (!this.#current || this.#isLeaving) return false;
		const unservedMs = nowMs - this.#lastServedMs;
		const { id: current } = this.#current;
		const moment = { nowMs, isBetweenInstructions, unservedMs, current, ready: this.#readyNow };
		if (!this.#policy.mustSwitch(moment)) return false;
		this.counts.preemptions++;
		return true;
	}

	readonly #readyNow = (): readonly Thread[] => {
		this.#timers.fireDue();
		return this.#ready;
	};

	#running(): Thread {
		if (!this.#current)
			throw new Error('No thread runs: only the one that holds the GIL may ask the scheduler for this.');
		return this.#current;
	}

	#suspend(thread: Thread) {
		this.gate = new Promise((resolve) => {
			thread.resume = resolve;
		});
		this.#endTurn();
		this.#handOver();
	}

	get #turnMs(): number {
		return this.#current ? this.#surroundings.now() - this.#turnBeganMs : 0;
	}

	#endTurn() {
		const turnMs = this.#turnMs;
		this.#ranMs += turnMs;
		if (this.#current) this.#current.ranMs += turnMs;
		this.#current = null;
		this.#isShielded = false;
	}

	#wake(thread: Thread) {
		if (!this.#timers.remove(thread)) this.#countWait(thread.wait, -1);
		thread.state = 'ready';
		this.#tell(thread, 'ready');
		this.#enqueue(thread);
	}

	#enqueue(thread: Thread) {
		this.#ready.push(thread);
		if (this.#isResting) {
			this.#isResting = false;
			this.#surroundings.onWork?.();
		}
		if (!this.#current) this.#handOver();
	}

	#tell({ id }: Thread, state: SpanState | 'ended') {
		this.#surroundings.onState?.(id, state, this.#surroundings.now());
	}

	#countWait(wait: number, change: number) {
		this.#endlessWaits[wait] = (this.#endlessWaits[wait] ?? 0) + change;
	}

	#handOver() {
		if (this.#isHandingOver) return;
		this.#timers.fireDue();
		// A timer that was due may have handed over by itself.
		if (this.#isHandingOver) return;
		if (this.#ready.length === 0) {
			this.#rest();
			return;
		}
		this.#isHandingOver = true;
		const nowMs = this.#surroundings.now();
		if (nowMs - this.#lastServedMs <= SERVE_ON_SWITCH_MS) {
			this.#surroundings.soon(() => this.#runNext());
			return;
		}
		this.counts.servings++;
		this.#surroundings.afterEvents(() => {
			this.#lastServedMs = this.#surroundings.now();
			this.#runNext();
		});
	}

	#runNext() {
		this.#isHandingOver = false;
		if (this.#isStopped) return;
		const index = this.#ready.length === 0 ? null : this.#policy.choose(this.#ready);
		const [thread] = index === null ? [] : this.#ready.splice(index, 1);
		if (!thread) return;
		const isNew = thread.state === 'new';
		this.#current = thread;
		thread.state = 'running';
		this.#turnBeganMs = this.#surroundings.now();
		this.#policy.onTurn(thread.id, this.#turnBeganMs);
		this.counts.switches++;
		this.#tell(thread, 'computing');
		if (isNew) this.#surroundings.begin(thread.id);
		else thread.resume?.(this.takeInterruption());
	}

	#rest() {
		if (this.#isResting || this.#isStopped) return;
		this.#isResting = true;
		this.#surroundings.onRest?.();
	}
}
