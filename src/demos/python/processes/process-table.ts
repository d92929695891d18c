import type { Beginning, StuckThread } from '../protocol.ts';
import { EVENT } from './events.ts';
import type { Pollable } from './poll.ts';
import type { Signals } from './signals.ts';

/**
 * The processes of a program, and which of them may have an interpreter. An interpreter is dear (memory, and a core
 * while it computes), so a process is queued until one of these is true: fewer processes compute than there are cores,
 * or all that live are idle. The main process always has one, and counts for nothing: it mostly waits for the others.
 */
export class ProcessTable {
	/** How many processes may compute at once before others are queued, and how many may live at once at all. */
	readonly #limits: { readonly cpus: number; readonly maxLive: number };
	readonly #signalsOf: (process: Process) => Signals;
	readonly #processes = new Map<number, Process>();
	#nextPid = FIRST_PID;

	constructor(limits: { readonly cpus: number; readonly maxLive: number }, signalsOf: (process: Process) => Signals) {
		this.#limits = limits;
		this.#signalsOf = signalsOf;
	}

	get maxLive(): number {
		return this.#limits.maxLive;
	}

	/** `within` is given for a further interpreter of a process. */
	add(parentPid: number, name: string, begins: Beginning, within?: Process['within']): Process {
		const process = new Process(this.#nextPid, parentPid, name, begins, this.#signalsOf, within);
		const parent = this.#processes.get(parentPid);
		// The main process is as from a shell: it leads a group, in a session of somebody beyond the program.
		process.group = parent?.group ?? process.pid;
		process.session = parent?.session ?? 0;
		this.#processes.set(process.pid, process);
		this.#nextPid += 1;
		return process;
	}

	find(pid: number): Process | undefined {
		return this.#processes.get(pid);
	}

	get main(): Process | undefined {
		return this.#processes.get(FIRST_PID);
	}

	get all(): Process[] {
		return [...this.#processes.values()];
	}

	/** Those that have an interpreter, or have been promised one. */
	get live(): Process[] {
		return [...this.#processes.values()].filter(({ state }) => state === 'starting' || state === 'running');
	}

	get queued(): Process[] {
		return [...this.#processes.values()].filter(({ state }) => state === 'queued');
	}

	/** The first of the queue, if it may start now. */
	startable(): Process | undefined {
		const [first] = this.queued;
		if (!first || first === this.main) return first;
		const live = this.live;
		const computing = live.filter((process) => process !== this.main && !process.isIdle);
		return live.length < this.#limits.maxLive && computing.length < this.#limits.cpus ? first : undefined;
	}

	/** Those that a process has started and has not been told the end of. */
	childrenOf(parentPid: number): Process[] {
		return [...this.#processes.values()].filter(
			({ parentPid: parent, within, isTold }) => parent === parentPid && within.interpreter === 0 && !isTold,
		);
	}
}

/** Of the main process. Not 1, which programs take for the system's. */
const FIRST_PID = 1000;

/** Ready, for those who poll it, when it has ended. */
export class Process implements Pollable {
	readonly pid: number;
	readonly parentPid: number;
	readonly name: string;
	readonly begins: Beginning;
	readonly signals: Signals;
	/** The process that it is an interpreter of, and its number there; of an ordinary process that is itself, and 0. */
	readonly within: { readonly home: number; readonly interpreter: number };
	readonly watchers = new Set<() => void>();
	/** Its process group, and its session: the numbers of their leaders. */
	group = 0;
	session = 0;
	state: 'queued' | 'starting' | 'running' | 'ended' = 'queued';
	/** Negative: the signal that ended it. Null while it lives. */
	code: number | null = null;
	isIdle = false;
	/** What its threads wait for, since none of them can go on by itself; null while any can. */
	stuck: { readonly threads: readonly StuckThread[]; readonly waits: number } | null = null;
	/** To be handled as soon as it runs. */
	readonly early: number[] = [];
	/** Whether its parent knows that it has ended. */
	isTold = false;

	constructor(
		pid: number,
		parentPid: number,
		name: string,
		begins: Beginning,
		signalsOf: (process: Process) => Signals,
		within: Process['within'] = { home: pid, interpreter: 0 },
	) {
		this.pid = pid;
		this.parentPid = parentPid;
		this.name = name;
		this.begins = begins;
		this.within = within;
		this.signals = signalsOf(this);
	}

	get events(): number {
		return this.state === 'ended' ? EVENT.in : 0;
	}
}
