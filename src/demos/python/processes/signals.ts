/**
 * What becomes of the signals that one process is sent: some have a handler, some are ignored, kept back or waited for,
 * as the process has said; what nobody sees to ends it. Calls no handler: that is Python's affair. Time is a parameter.
 */
import { integer, integers, milliseconds } from './arguments.ts';
import type { Call, Timers } from './calls.ts';
import type { Room } from './room.ts';

export const SIGNAL = { interrupt: 2, abort: 6, kill: 9, alarm: 14, child: 17 } as const;

/** What a process does at a signal; an index into this is what it says. */
export const REACTIONS = ['default', 'ignored', 'handled'] as const;
type Reaction = (typeof REACTIONS)[number];

/** What do nothing unless they are handled: SIGCHLD, SIGCONT, SIGURG, SIGWINCH. */
const HARMLESS: readonly number[] = [17, 18, 23, 28];

/** What signals come to. */
export interface Reacting {
	/** The process is to call its handler. */
	handle(signal: number): void;
	end(signal: number): void;
}

/** Answered with a signal, or with none. */
type Waiting = Call<number | null>;

export class Signals {
	readonly #timers: Timers;
	readonly #process: Reacting;
	/** Of a process that has not said otherwise; Ctrl+C raises KeyboardInterrupt in every Python. */
	readonly #reactions = new Map<number, Reaction>([[SIGNAL.interrupt, 'handled']]);
	#keptBack: ReadonlySet<number> = new Set();
	/** Sent, and kept back. */
	readonly #pending = new Set<number>();
	/** Those who wait for one of these signals, or, where there are none, for any handler to be called. */
	readonly #waiting = new Map<Waiting, readonly number[] | null>();
	#stopAlarm: (() => void) | null = null;

	constructor(timers: Timers, process: Reacting) {
		this.#timers = timers;
		this.#process = process;
	}

	/** Whether a signal will come by itself. */
	get hasAlarm(): boolean {
		return this.#stopAlarm !== null;
	}

	/** Ascending. */
	get pending(): number[] {
		return [...this.#pending].sort((one, other) => one - other);
	}

	send(signal: number) {
		// It only asks whether the process is there.
		if (signal === 0) return;
		const [waiting] = [...this.#waiting].find(([, signals]) => signals?.includes(signal)) ?? [];
		if (waiting) waiting.answer(signal);
		else if (this.#keptBack.has(signal) && signal !== SIGNAL.kill) this.#pending.add(signal);
		else this.#react(signal);
	}

	reactTo(signal: number, reaction: Reaction) {
		this.#reactions.set(signal, reaction);
	}

	/** From now on these are kept back; what was, and is no more, comes now. */
	keepBack(signals: readonly number[]) {
		this.#keptBack = new Set(signals);
		for (const signal of this.pending) {
			if (!this.#keptBack.has(signal) && this.#pending.delete(signal)) this.#react(signal);
		}
	}

	/** Answers with one of these signals, instead of what else would become of it, or with null when the time is over. */
	waitFor(call: Waiting, signals: readonly number[], timeoutMs: number | null) {
		const signal = this.pending.find((pending) => signals.includes(pending));
		if (signal !== undefined) {
			this.#pending.delete(signal);
			call.answer(signal);
		} else if (timeoutMs === 0) {
			call.answer(null);
		} else {
			this.#wait(call, signals, timeoutMs);
		}
	}

	/** Answers when a handler is called. */
	pause(call: Call<null>) {
		this.#wait(call, null, null);
	}

	/** SIGALRM after `ms`, then every `intervalMs`; null for never. What was to come before does not. */
	setAlarm(ms: number | null, intervalMs: number | null) {
		this.#stopAlarm?.();
		this.#stopAlarm = null;
		if (ms === null) return;
		this.#stopAlarm = this.#timers.after(ms, () => {
			this.setAlarm(intervalMs, intervalMs);
			this.send(SIGNAL.alarm);
		});
	}

	/** The process has ended. */
	close() {
		this.setAlarm(null, null);
	}

	#wait(call: Waiting, signals: readonly number[] | null, timeoutMs: number | null) {
		this.#waiting.set(call, signals);
		call.wait(timeoutMs, null, () => this.#waiting.delete(call));
	}

	#react(signal: number) {
		const reaction = signal === SIGNAL.kill ? 'default' : (this.#reactions.get(signal) ?? 'default');
		if (reaction === 'ignored') return;
		if (reaction === 'handled') this.#handle(signal);
		else if (!HARMLESS.includes(signal)) this.#process.end(signal);
	}

	#handle(signal: number) {
		this.#process.handle(signal);
		for (const [call, signals] of [...this.#waiting]) if (signals === null) call.answer(null);
	}
}

/** Each process says what is to become of its own signals. */
export function roomOfSignals(signalsOf: (pid: number) => Signals): Room<'signal'> {
	return {
		calls: {
			mask: {
				takes: [integers],
				perform: (call, signals) => {
					signalsOf(call.pid).keepBack(signals);
					call.answer(null);
				},
			},
			pending: { takes: [], perform: (call) => call.answer(signalsOf(call.pid).pending) },
			wait: {
				takes: [integers, milliseconds],
				perform: (call, signals, timeoutMs) => signalsOf(call.pid).waitFor(call, signals, timeoutMs),
			},
			pause: { takes: [], perform: (call) => signalsOf(call.pid).pause(call) },
		},
		tells: {
			react: {
				takes: [integer, integer],
				perform: (pid, signal, reaction) => signalsOf(pid).reactTo(signal, REACTIONS[reaction] ?? 'default'),
			},
			alarm: {
				takes: [milliseconds, milliseconds],
				perform: (pid, afterMs, intervalMs) => signalsOf(pid).setAlarm(afterMs, intervalMs),
			},
		},
	};
}
