import type { Arguments } from './arguments.ts';
import type { Call, Calls } from './calls.ts';
import type { Ends } from './ends.ts';
import type { Memories } from './memories.ts';
import { type Pollable, poll } from './poll.ts';
import type { ProcessTable } from './process-table.ts';
import type { References } from './references.ts';
import type { Semaphores } from './semaphores.ts';
import { REACTIONS, type Signals } from './signals.ts';

/** The kernel, as operations know it. */
export interface Services {
	readonly references: References;
	readonly ends: Ends;
	readonly semaphores: Semaphores;
	readonly memories: Memories;
	readonly calls: Calls;
	readonly processes: ProcessTable;
	/** Returns the number of the process; `things` are what is pickled in the payload. */
	spawn(parentPid: number, payload: Uint8Array, name: string, things: readonly number[]): number;
	/** Answers with the exit code of a process, or null when the time is over. */
	waitFor(call: Call, pid: number, timeoutMs: number | null): void;
	/** Sends a signal; false if there is no such process. */
	kill(pid: number, signal: number): boolean;
	/** Of a process that lives. */
	signalsOf(pid: number): Signals;
	/** An end of a pipe, or a process by its sentinel. */
	pollable(id: number): Pollable;
	/** Asks the reader. */
	ask(call: Call, prompt: string): void;
	/** From now on what is printed is kept, that of `input()` included. */
	keepOutput(): void;
	readonly keptOutput: string;
	/** A process is no more. `fired`: its interpreter does not know that yet. */
	end(pid: number, code: number, how: 'gone' | 'fired'): void;
}

/** Who holds what has a name, in the place of a process. */
const NAMES = 0;

/**
 * What a process can ask the kernel for, by name. An operation answers its call, at once or later.
 * Things have numbers that their makers choose (`green/processes/things.py`), so that making one needs no answer.
 */
export const CALLS: Readonly<Record<string, (kernel: Services, call: Call, args: Arguments) => void>> = {
	/** (payload, name, things for the child) → pid */
	spawn: (kernel, call, args) => call.answer(kernel.spawn(call.pid, args.bytes(), args.text(), args.integers())),
	/** (pid, timeout) → exit code, or null when the time is over */
	waitpid: (kernel, call, args) => kernel.waitFor(call, args.integer(), args.timeoutMs()),
	/** () → pid and exit code of each child that has ended since the last time */
	ended: (kernel, call) => call.answer(kernel.processes.tellEnded(call.pid).flatMap(({ pid, code }) => [pid, code])),
	/** (pid, signal) → whether there is such a process */
	kill: (kernel, call, args) => call.answer(kernel.kill(args.integer(), args.integer())),
	/** (things, timeout) → those that are ready */
	poll: (kernel, call, args) => {
		const things = new Map(args.integers().map((id) => [id, kernel.pollable(id)]));
		poll(call, things, args.timeoutMs());
	},
	/** (end, bytes, packed things) → whether anybody can receive it */
	send: (kernel, call, args) => kernel.ends.send(call, args.integer(), args.bytes(), args.integers()),
	/** (end) → bytes, or null at the end */
	receive: (kernel, call, args) => kernel.ends.receive(call, args.integer()),
	/** (id, address) → false if the address is in use */
	listen: (kernel, call, args) => call.answer(kernel.ends.listen(call.pid, args.integer(), args.text())),
	/** (address, own end, the other) → false if nobody listens */
	connect: (kernel, call, args) =>
		call.answer(kernel.ends.connect(call.pid, args.text(), args.integer(), args.integer())),
	/** (semaphore, timeout) → whether it was acquired */
	acquire: (kernel, call, args) => kernel.semaphores.acquire(call, args.integer(), args.timeoutMs()),
	/** (semaphore) → whether its value was below the maximum */
	release: (kernel, call, args) => call.answer(kernel.semaphores.release(args.integer())),
	value: (kernel, call, args) => call.answer(kernel.semaphores.valueOf(args.integer())),
	/** (id, size in bytes) → whether there was room for it */
	memory: (kernel, call, args) => {
		const id = args.integer();
		const isMade = kernel.memories.create(id, args.integer());
		if (isMade) kernel.references.create(call.pid, id);
		call.answer(isMade);
	},
	/** (memory, offset, size) → bytes */
	read: (kernel, call, args) => call.answer(kernel.memories.read(args.integer(), args.integer(), args.integer())),
	/** (memory, name) → false if the name is taken; a memory with a name stays though nobody has it */
	name: (kernel, call, args) => {
		const id = args.integer();
		const isNamed = kernel.memories.name(id, args.text());
		if (isNamed) kernel.references.open(NAMES, id);
		call.answer(isNamed);
	},
	/** (name) → memory, which the process then has once more, and its size; null if there is none of the name */
	find: (kernel, call, args) => {
		const found = kernel.memories.find(args.text());
		if (found) kernel.references.pack(call.pid, found.id);
		call.answer(found && [found.id, found.size]);
	},
	/** (name) → whether there was a memory of the name */
	unname: (kernel, call, args) => {
		const id = kernel.memories.unname(args.text());
		if (id !== null) kernel.references.close(NAMES, id);
		call.answer(id !== null);
	},
	/** (signals) → null, when those that are kept back no more have come */
	mask: (kernel, call, args) => {
		kernel.signalsOf(call.pid).keepBack(args.integers());
		call.answer(null);
	},
	/** () → signals that were sent, and are kept back */
	pending: (kernel, call) => call.answer(kernel.signalsOf(call.pid).pending),
	/** (signals, timeout) → one of them, or null when the time is over */
	sigwait: (kernel, call, args) => kernel.signalsOf(call.pid).waitFor(call, args.integers(), args.timeoutMs()),
	/** () → null, when a handler is called */
	pause: (kernel, call) => kernel.signalsOf(call.pid).pause(call),
	/** (prompt) → what the reader wrote, or null if that has ended */
	input: (kernel, call, args) => kernel.ask(call, args.text()),
	/** () → what was printed since `keep_output` */
	kept_output: (kernel, call) => call.answer(kernel.keptOutput),
};

/** What a process tells the kernel, by name; nothing is answered. */
export const TELLS: Readonly<Record<string, (kernel: Services, pid: number, args: Arguments) => void>> = {
	/** (call): its answer is not wanted any more */
	abandon: (kernel, pid, args) => kernel.calls.abandon(pid, args.integer()),
	/** (code): ends at once, with all its threads */
	die: (kernel, pid, args) => kernel.end(pid, args.integer(), 'fired'),
	/** (signal, index into `REACTIONS`) */
	react: (kernel, pid, args) => {
		const signal = args.integer();
		kernel.signalsOf(pid).reactTo(signal, REACTIONS[args.integer()] ?? 'default');
	},
	/** (time, interval): SIGALRM */
	alarm: (kernel, pid, args) => kernel.signalsOf(pid).setAlarm(args.timeoutMs(), args.timeoutMs()),
	keep_output: (kernel) => kernel.keepOutput(),
	/** (end, its peer) */
	pipe: (kernel, pid, args) => kernel.ends.create(pid, args.integer(), args.integer()),
	/** (end, bytes, packed things), by one who could receive it itself; lost if nobody can */
	send: (kernel, pid, args) => kernel.ends.sendAhead(pid, args.integer(), args.bytes(), args.integers()),
	/** (id, value, maximum) */
	semaphore: (kernel, pid, args) => {
		const id = args.integer();
		kernel.semaphores.create(id, args.integer(), args.integer());
		kernel.references.create(pid, id);
	},
	/** (memory, offset, bytes) */
	write: (kernel, _pid, args) => kernel.memories.write(args.integer(), args.integer(), args.bytes()),
	/** (semaphore), by one who holds it */
	release: (kernel, _pid, args) => void kernel.semaphores.release(args.integer()),
	/** (thing): has one more object for it */
	open: (kernel, pid, args) => kernel.references.open(pid, args.integer()),
	/** (thing): has one object less for it */
	close: (kernel, pid, args) => kernel.references.close(pid, args.integer()),
	/** (thing): has pickled it */
	pack: (kernel, pid, args) => kernel.references.pack(pid, args.integer()),
};
