import { Kernel } from '../../../src/demos/python/processes/kernel.ts';
import type {
	Asked as AskedOperation,
	FromKernel,
	FromKernelToProcess,
	StuckThread,
	Told,
	WaitsFor,
} from '../../../src/demos/python/protocol.ts';

/** A kernel without workers: what it tells the page is kept, time moves when a test says so, processes are played. */
export class World {
	/** What the page was told. */
	readonly told: FromKernel[] = [];
	readonly kernel: Kernel;
	/** `pid:signal` of what processes were to handle, in order. */
	readonly signals: string[] = [];
	/** What processes were told of files, in order. */
	readonly files: (FromKernelToProcess & { readonly kind: 'files' } & { readonly pid: number })[] = [];
	readonly #answers = new Map<string, Answer>();
	#timers: { readonly atMs: number; readonly fire: () => void }[] = [];
	#nowMs = 0;
	#nextCall = 1;

	constructor({ cpus = 2, maxProcesses = 16 } = {}) {
		this.kernel = new Kernel({
			after: (ms, fire) => {
				const timer = { atMs: this.#nowMs + ms, fire };
				this.#timers.push(timer);
				return () => {
					this.#timers = this.#timers.filter((other) => other !== timer);
				};
			},
			toPage: (message) => this.told.push(message),
			toProcess: (pid, message) => {
				if (message.kind === 'signal') this.signals.push(`${pid}:${message.signal}`);
				else if (message.kind === 'files') this.files.push({ pid, ...message });
				else this.#answers.set(`${pid} ${message.id}`, message);
			},
		});
		this.kernel.take({ kind: 'begin', cpus, maxProcesses });
	}

	/** The main process, which runs. */
	main(): Player {
		return this.start(this.hired()[0] ?? 0);
	}

	/** Lets a process that was hired begin. */
	start(pid: number): Player {
		this.kernel.take({ kind: 'hired', pid, port: new MessageChannel().port1 });
		this.kernel.takeFrom(pid, { kind: 'running', atMs: 0 });
		return new Player(this, pid);
	}

	/** All processes for which an interpreter was wanted, in order. */
	hired(): number[] {
		return this.#all('hire').map(({ pid }) => pid);
	}

	fired(): number[] {
		return this.#all('fire').map(({ pid }) => pid);
	}

	/** `pid:code`, in order. */
	exited(): string[] {
		return this.#all('exited').map(({ pid, code }) => `${pid}:${code}`);
	}

	deadlocks(): (readonly StuckThread[])[] {
		return this.#all('deadlock').map(({ threads }) => threads);
	}

	/** Lets time pass. */
	pass(ms: number) {
		this.#nowMs += ms;
		const due = this.#timers.filter(({ atMs }) => atMs <= this.#nowMs);
		this.#timers = this.#timers.filter(({ atMs }) => atMs > this.#nowMs);
		for (const { fire } of due) fire();
	}

	/** Timers that nobody has called off. */
	get timers(): number {
		return this.#timers.length;
	}

	call(pid: number, op: string, args: readonly unknown[]): Asked {
		const id = this.#nextCall;
		this.#nextCall += 1;
		this.kernel.takeFrom(pid, { kind: 'call', id, op, args });
		const answer = () => this.#answers.get(`${pid} ${id}`);
		return { id, answer };
	}

	#all<Kind extends FromKernel['kind']>(kind: Kind) {
		return this.told.filter((message): message is FromKernel & { kind: Kind } => message.kind === kind);
	}
}

type Answer = Extract<FromKernelToProcess, { readonly id: number }>;

export interface Asked {
	readonly id: number;
	/** Undefined as long as there is none. */
	answer(): Answer | undefined;
}

type ArgumentsOf<Operation extends { readonly op: string; readonly args: readonly unknown[] }, Op> = Extract<
	Operation,
	{ readonly op: Op }
>['args'];

/** Speaks to the kernel as a process does. */
export class Player {
	readonly pid: number;
	readonly #world: World;
	#nextThing = 1;

	constructor(world: World, pid: number) {
		this.#world = world;
		this.pid = pid;
	}

	/** Asks, and returns the value of the answer; undefined as long as there is none. */
	call<Op extends AskedOperation['op']>(op: Op, ...args: ArgumentsOf<AskedOperation, Op>): unknown {
		return answerOf(this.askAnything(op, ...args));
	}

	ask<Op extends AskedOperation['op']>(op: Op, ...args: ArgumentsOf<AskedOperation, Op>): Asked {
		return this.askAnything(op, ...args);
	}

	/** As Python can: what the kernel does not have, and with whatever arguments. */
	askAnything(op: string, ...args: readonly unknown[]): Asked {
		return this.#world.call(this.pid, op, args);
	}

	tell<Op extends Told['op']>(op: Op, ...args: ArgumentsOf<Told, Op>) {
		this.tellAnything(op, ...args);
	}

	tellAnything(op: string, ...args: readonly unknown[]) {
		this.#world.kernel.takeFrom(this.pid, { kind: 'tell', op, args });
	}

	/** A number for a thing. */
	newThing(): number {
		this.#nextThing += 1;
		return this.pid * 2 ** 32 + this.#nextThing;
	}

	/** Both ends of a new connection. */
	connection(): [number, number] {
		const ends: [number, number] = [this.newThing(), this.newThing()];
		this.tell('connection.make', ...ends);
		return ends;
	}

	/** The end that is read and the end that is written of a new pipe. */
	pipe(): [number, number] {
		const ends: [number, number] = [this.newThing(), this.newThing()];
		this.tell('pipe.make', ...ends);
		return ends;
	}

	semaphore(value: number, maximum: number): number {
		const id = this.newThing();
		this.tell('semaphore.make', id, value, maximum);
		return id;
	}

	/** Starts a child that gets these things; it runs if it may. */
	spawn(things: readonly number[] = [], name = 'Process-1'): Player {
		const pid = Number(this.call('process.spawn', new Uint8Array([1]), name, things));
		if (this.#world.hired().includes(pid)) return this.#world.start(pid);
		return new Player(this.#world, pid);
	}

	exit(code = 0) {
		this.#world.kernel.takeFrom(this.pid, { kind: 'exit', code });
	}

	/** No thread can go on by itself; so many of them wait for the kernel. */
	stick(waits: number, waitsFor: WaitsFor = { kind: 'nothing' }) {
		const threads = [{ process: `${this.pid}`, thread: 'MainThread', location: null, waitsFor }];
		this.#world.kernel.takeFrom(this.pid, { kind: 'stuck', threads, waits });
	}

	say(kind: 'idle' | 'busy' | 'unstuck') {
		this.#world.kernel.takeFrom(this.pid, { kind });
	}
}

/** The value of an answer; bytes as the text that they spell. */
export function answerOf({ answer }: Asked): unknown {
	const message = answer();
	if (message === undefined) return undefined;
	if (message.kind === 'error') throw new Error(message.detail);
	return message.value instanceof Uint8Array ? new TextDecoder().decode(message.value) : message.value;
}

export const bytes = (text: string) => new TextEncoder().encode(text);
