import type {
	Beginning,
	FromKernel,
	FromKernelToProcess,
	Output,
	Question,
	ToKernel,
	ToKernelFromProcess,
} from '../protocol.ts';
import { shortText, withShortTexts } from '../short-texts.ts';
import { integer } from './arguments.ts';
import { Calls, type Timers } from './calls.ts';
import { Children } from './children.ts';
import { ConnectionEnds } from './connection-ends.ts';
import { roomOfConnections } from './connections.ts';
import { Console, roomOfConsole } from './console.ts';
import { findDeadlock } from './deadlock.ts';
import { FileLocks } from './file-locks.ts';
import { Files, roomOfFiles } from './files.ts';
import { isFromProcess } from './from-process.ts';
import { type Placement, ProcessGroups, roomOfGroups } from './groups.ts';
import { InterpreterQueues, roomOfQueues } from './interpreter-queues.ts';
import { type InterpreterKeeper, Interpreters, roomOfInterpreters } from './interpreters.ts';
import { Memories, roomOfMemories } from './memories.ts';
import { roomOfPipes } from './pipes/pipe-room.ts';
import { Pipes } from './pipes/pipes.ts';
import { notify, type Pollable } from './poll.ts';
import { type ProcessKeeper, roomOfProcesses } from './process-operations.ts';
import { type Process, ProcessTable } from './process-table.ts';
import { References } from './references.ts';
import { Rooms } from './rooms.ts';
import { roomOfSemaphores, Semaphores } from './semaphores.ts';
import { type Reacting, roomOfSignals, SIGNAL, Signals } from './signals.ts';
import type { Fetch } from './sockets/http-server.ts';
import { Internet } from './sockets/internet.ts';
import { NameServer } from './sockets/name-server.ts';
import { ReaderClient } from './sockets/reader-client.ts';
import { roomOfSockets } from './sockets/socket-room.ts';
import { Sockets } from './sockets/sockets.ts';
import { roomOfThings } from './things.ts';

/** The world around the kernel. */
export interface Surroundings extends Timers {
	/** Asks the simulated internet, where there is one. */
	readonly fetch?: Fetch;
	toPage(message: FromKernel): void;
	toProcess(pid: number, message: FromKernelToProcess): void;
}

/**
 * What the operating system is to the processes of one program: it gives them numbers, pipes, semaphores, memory and
 * each other's ends, and finds out when none of them can go on. It has no clock, makes no workers (it asks the page for
 * interpreters) and knows nothing of Python.
 */
export class Kernel implements ProcessKeeper, InterpreterKeeper {
	readonly #world: Surroundings;
	readonly #references = new References((thing) => this.#rooms.release(thing));
	readonly #calls: Calls;
	readonly #console: Console;
	readonly #reader: ReaderClient;
	readonly #rooms: Rooms;
	readonly #queues = new InterpreterQueues();
	readonly #children = new Children((pid) => this.#processes.childrenOf(pid));
	readonly #groups = new ProcessGroups(() => this.#processes);
	readonly #interpreters = new Interpreters(this, (...ended) => this.#queues.unbind(...ended));
	readonly #files: Files;
	#processes: ProcessTable;
	#isDeadlockTold = false;

	constructor(world: Surroundings) {
		this.#world = world;
		this.#calls = new Calls(world, (pid, id, value) => this.#reply(pid, { kind: 'result', id, value }));
		const reader = {
			ask: (id: number, question: Question) => world.toPage({ kind: 'question', id, question }),
			withdraw: (id: number) => world.toPage({ kind: 'withdrawn', id }),
			show: (pid: number, text: string) => world.toPage(sayOf(pid, text, 'stdout')),
		};
		this.#console = new Console(reader, world);
		this.#processes = this.#tableOf(1, 1);
		const names = new NameServer();
		const sockets = new Sockets(world.fetch && new Internet(world.fetch, names));
		this.#reader = new ReaderClient(sockets, world, {
			listening: (listening) => world.toPage({ kind: 'listening', listening }),
			answered: (id, answer) => world.toPage({ kind: 'answered', id, answer }),
		});
		this.#files = new Files((pid, message) => world.toProcess(pid, message));
		this.#rooms = new Rooms({
			process: roomOfProcesses(this, this.#children),
			group: roomOfGroups(this.#groups, (pid) => this.homeOf(pid)),
			signal: roomOfSignals((pid) => this.#get(pid).signals),
			thing: roomOfThings(this.#references, (thing) => this.#rooms.pollable(thing)),
			connection: roomOfConnections(new ConnectionEnds(this.#references)),
			pipe: roomOfPipes(new Pipes(this.#references)),
			semaphore: roomOfSemaphores(new Semaphores(), this.#references),
			socket: roomOfSockets(sockets, names, this.#references),
			memory: roomOfMemories(new Memories(), this.#references),
			file: roomOfFiles(this.#files, new FileLocks()),
			console: roomOfConsole(this.#console),
			interpreter: roomOfInterpreters(this.#interpreters),
			queue: roomOfQueues(this.#queues, (pid) => this.#get(pid).within),
			call: {
				calls: {},
				tells: { abandon: { takes: [integer], perform: (pid, id) => this.#calls.abandon(pid, id) } },
			},
		});
	}

	/** From the page. */
	take(message: ToKernel) {
		switch (message.kind) {
			case 'begin':
				this.#processes = this.#tableOf(message.cpus, message.maxProcesses);
				this.#processes.add(0, 'MainProcess', { kind: 'main' });
				this.#startQueued();
				return;
			case 'hired':
				this.#letBegin(message.pid);
				return;
			case 'died':
				this.#lose(message.pid, message.detail);
				return;
			case 'answer':
				this.#console.answer(message.id, message.text);
				return;
			case 'request':
				this.#reader.send(message.id, message.request);
				return;
			default:
				message satisfies never;
		}
	}

	/** From a process. Those that have ended are not listened to. */
	takeFrom(pid: number, message: unknown) {
		const process = this.#processes.find(pid);
		if (!process || process.state === 'ended') return;
		if (!isFromProcess(message))
			return this.#world.toPage(sayOf(pid, 'The kernel does not understand what it hears.\n'));
		switch (message.kind) {
			case 'running':
				process.state = 'running';
				this.#world.toPage({ kind: 'running', pid, atMs: message.atMs });
				for (const signal of process.early.splice(0)) this.#world.toProcess(pid, { kind: 'signal', signal });
				return;
			case 'output':
				for (const { stream, text } of message.pieces) if (stream === 'stdout') this.#console.printed(text);
				this.#world.toPage({ kind: 'output', pid, pieces: message.pieces });
				return;
			case 'uncaught':
				if (process === this.#processes.main) this.#world.toPage(withShortTexts(message));
				return;
			case 'check':
				if (process === this.#processes.main) this.#world.toPage(message);
				return;
			case 'exit':
				this.end(pid, message.code, 'gone');
				return;
			case 'broken':
				if (process.within.home === this.#processes.main?.pid) this.#world.toPage({ ...message, pid });
				this.#lose(pid, message.detail);
				return;
			case 'idle':
				process.isIdle = true;
				this.#startQueued();
				this.#tellWhetherWaiting();
				return;
			case 'busy':
				process.isIdle = false;
				this.#tellWhetherWaiting();
				return;
			case 'stuck':
				process.stuck = withShortTexts(message);
				process.isIdle = true;
				this.#startQueued();
				this.#lookForDeadlock();
				this.#tellWhetherWaiting();
				return;
			case 'unstuck':
				process.stuck = null;
				process.isIdle = false;
				this.#tellWhetherWaiting();
				return;
			case 'call':
				this.#perform(pid, message);
				return;
			case 'tell':
				this.#take(pid, message);
				return;
			default:
				message satisfies never;
		}
	}

	spawn(
		parentPid: number,
		begins: Beginning,
		name: string,
		things: readonly number[],
		placement: Placement = { group: null, leadsSession: false },
	): number {
		this.#groups.check(parentPid, placement);
		const process = this.#processes.add(parentPid, shortText(name), begins);
		this.#groups.place(process, placement);
		const { pid } = process;
		for (const thing of things) this.#references.pack(pid, thing);
		this.#startQueued();
		return pid;
	}

	spawnWithin(home: number, interpreter: number, payload: Uint8Array): number {
		const { parentPid } = this.#get(home);
		// As `repr` of its object says.
		const { pid } = this.#processes.add(
			parentPid,
			`Interpreter(${interpreter})`,
			{ kind: 'interpreter', payload },
			{ home, interpreter },
		);
		this.#startQueued();
		return pid;
	}

	homeOf(pid: number): number {
		return this.#get(pid).within.home;
	}

	isQueued(pid: number): boolean {
		return this.#get(pid).state === 'queued';
	}

	kill(caller: number, pid: number, signal: number): boolean {
		return pid > 0 ? this.#send(pid, signal) : this.#sendToAll(this.homeOf(caller), pid, signal);
	}

	/** As `kill`, of a `pid` that is not positive. */
	#sendToAll(caller: number, pid: number, signal: number): boolean {
		const group = pid === 0 ? this.#get(caller).group : -pid;
		const all =
			pid === EVERYBODY ? this.#groups.all().filter((other) => other.pid !== caller) : this.#groups.members(group);
		// It may end the one that sends it, with which a program may be over.
		const callerLast = all.toSorted((one, other) => Number(one.pid === caller) - Number(other.pid === caller));
		for (const process of callerLast) process.signals.send(signal);
		return all.length > 0;
	}

	#send(pid: number, signal: number): boolean {
		const process = this.#processes.find(pid);
		// One that has ended is there until its parent has been told of it.
		if (!process || process.isTold) return false;
		if (process.state !== 'ended') process.signals.send(signal);
		return true;
	}

	endOf(sentinel: number): Pollable | undefined {
		return sentinel % SENTINELS === 0 ? this.#get(sentinel / SENTINELS) : undefined;
	}

	end(pid: number, code: number, how: 'gone' | 'fired') {
		const process = this.#processes.find(pid);
		if (!process || process.state === 'ended') return;
		const hadInterpreter = process.state !== 'queued';
		process.state = 'ended';
		process.code = code;
		process.signals.close();
		this.#calls.leave(pid);
		if (hadInterpreter && how === 'fired') this.#world.toPage({ kind: 'fire', pid });
		if (hadInterpreter) this.#world.toPage({ kind: 'exited', pid, code: asShellTells(code) });
		notify(process);
		this.#references.leave(pid);
		this.#rooms.leave(pid);
		// Before its parent hears of the end, so that who waited for it finds what it held free.
		this.#tellParent(process);
		this.#startQueued();
		this.#lookForDeadlock();
		this.#tellWhetherWaiting();
	}

	#tellParent(process: Process) {
		if (process.within.interpreter > 0) return;
		this.#children.hearOfEnd(process);
		const parent = this.#processes.find(process.parentPid);
		if (parent && parent.state !== 'ended') parent.signals.send(SIGNAL.child);
	}

	#tableOf(cpus: number, maxLive: number): ProcessTable {
		return new ProcessTable({ cpus, maxLive }, (process) => new Signals(this.#world, this.#reactingOf(process)));
	}

	#reactingOf(process: Process): Reacting {
		const { pid } = process;
		const end = (signal: number) => this.end(pid, -signal, 'fired');
		const handle = (signal: number) => {
			// Whoever has not begun has no handlers.
			if (process.state === 'queued') end(signal);
			else if (process.state === 'starting') process.early.push(signal);
			else this.#world.toProcess(pid, { kind: 'signal', signal });
		};
		return { handle, end };
	}

	/** Its interpreter is no more. Of the main process the page knows why; of another it hears as a parent's terminal would. */
	#lose(pid: number, detail: string) {
		const process = this.#processes.find(pid);
		if (!process || process.state === 'ended') return;
		if (process !== this.#processes.main)
			this.#world.toPage(sayOf(pid, `The interpreter ended by itself: ${detail}\n`));
		this.end(pid, -SIGNAL.abort, 'gone');
		// A process does not outlive any of its interpreters.
		this.end(process.within.home, -SIGNAL.abort, 'fired');
	}

	/** Nobody waits to hear that it could not be done: who told it, shows it. */
	#take(pid: number, { op, args }: ToKernelFromProcess & { readonly kind: 'tell' }) {
		try {
			this.#rooms.tell(pid, op, args);
		} catch (error) {
			this.#world.toPage(sayOf(pid, `${op}: ${messageOf(error)}\n`));
		}
	}

	#perform(pid: number, { id, op, args }: ToKernelFromProcess & { readonly kind: 'call' }) {
		const call = this.#calls.begin(pid, id);
		try {
			this.#rooms.call(call, op, args);
		} catch (error) {
			call.withdraw();
			const isTypeError = error instanceof TypeError;
			this.#reply(pid, { kind: 'error', id, isTypeError, detail: `${op}: ${messageOf(error)}` });
		}
	}

	#reply(pid: number, message: FromKernelToProcess) {
		const process = this.#processes.find(pid);
		// With an answer it can go on; it tells anew when it is stuck anew.
		if (process) process.stuck = null;
		this.#world.toProcess(pid, message);
	}

	#startQueued() {
		for (let next = this.#processes.startable(); next; next = this.#processes.startable()) {
			const { pid, parentPid, name, begins, within } = next;
			next.state = 'starting';
			this.#world.toPage({ kind: 'hire', pid, parentPid, name, begins, within });
		}
	}

	/** Its interpreter is on the way. It may have been killed meanwhile. */
	#letBegin(pid: number) {
		const process = this.#get(pid);
		if (process.state === 'starting' && process.begins.kind !== 'main') this.#files.join(pid);
	}

	#tellWhetherWaiting() {
		this.#reader.look({ isWaiting: this.#processes.live.every(({ isIdle }) => isIdle) });
	}

	#lookForDeadlock() {
		if (this.#isDeadlockTold || this.#console.isAsking || this.#processes.main?.state === 'ended') return;
		const { live, queued, maxLive } = this.#processes;
		const threads = findDeadlock(live, queued, (pid) => this.#calls.endless(pid), maxLive);
		if (!threads) return;
		this.#isDeadlockTold = true;
		this.#world.toPage({ kind: 'deadlock', threads });
	}

	#get(pid: number): Process {
		const process = this.#processes.find(pid);
		if (!process) throw new Error(`There is no process ${pid}.`);
		return process;
	}
}

/** In the place of a process's number, where a signal is sent. */
const EVERYBODY = -1;

/** A process's number times this stands for its end where things are polled; other things lie between. */
export const SENTINELS = 2 ** 32;

/** The page is told of a signal as a shell tells it; a parent, as Python does, by a negative number. */
const asShellTells = (code: number) => (code < 0 ? 128 - code : code);

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const sayOf = (pid: number, text: string, stream: Output['stream'] = 'stderr'): FromKernel => ({
	kind: 'output',
	pid,
	pieces: [{ stream, text }],
});
