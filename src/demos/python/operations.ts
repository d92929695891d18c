/**
 * What processes ask of the kernel, and tell it: part of `protocol.ts`. Holds no logic and imports nothing.
 *
 * Operations are kept by room. `calls` are answered, at once or when somebody does something; `tells` are not. Each is
 * named by its room and itself, as in `host.call("connection.receive", end)`. A timeout is said as a negative number where it
 * is null here: for as long as it takes.
 *
 * **Things** (ends of connections and pipes, semaphores, memories) have numbers that their makers choose (`green/processes/things.py`),
 * so that making one needs no answer.
 */

/** The rooms of the kernel. */
export interface Operations {
	readonly process: ProcessOperations;
	readonly group: GroupOperations;
	readonly signal: SignalOperations;
	readonly thing: ThingOperations;
	readonly connection: ConnectionOperations;
	readonly pipe: PipeOperations;
	readonly semaphore: SemaphoreOperations;
	readonly memory: MemoryOperations;
	readonly socket: SocketOperations;
	readonly file: FileOperations;
	readonly console: ConsoleOperations;
	readonly interpreter: InterpreterOperations;
	readonly queue: QueueOperations;
	readonly call: CallOperations;
}

/** What can be asked: an operation and what it takes. */
export type Asked = { [Name in keyof Operations]: NamedOf<Name, Operations[Name]['calls']> }[keyof Operations];

/** What can be told. */
export type Told = { [Name in keyof Operations]: NamedOf<Name, Operations[Name]['tells']> }[keyof Operations];

/** The operations of a room by their full names. */
type NamedOf<Name extends string, Of> = {
	[Op in keyof Of & string]: {
		readonly op: `${Name}.${Op}`;
		readonly args: Of[Op] extends (...args: infer Args) => unknown ? Readonly<Args> : never;
	};
}[keyof Of & string];

export interface ProcessOperations {
	readonly calls: {
		/** `things` are what is pickled in the payload. The number of the process. */
		spawn(payload: Uint8Array, name: string, things: readonly number[]): number;
		/**
		 * As `spawn`, for a program: `payload` has its command line and what it is handed down. It begins in that process group:
		 * 0 is one of its own, a negative number that of its parent; or it leads a session of its own.
		 */
		execute(
			payload: Uint8Array,
			name: string,
			things: readonly number[],
			group: number,
			leadsSession: boolean,
		): number | Errno;
		/**
		 * Number, exit code and process group of the child of that number, of any for -1, or of any in the group -`pid`; null
		 * when the time is over. Of each end a process is told once, in this way or by `ended`.
		 */
		wait(
			pid: number,
			timeoutMs: number | null,
		): readonly [pid: number, code: number, group: number] | 'no-child' | null;
		/** Number, exit code and process group of each child that has ended and has not been told of. */
		ended(): readonly number[];
		/**
		 * Whether there is such a process. 0 is for all of the own group, -1 for all other processes, and another negative
		 * number for all of the group -`pid`.
		 */
		kill(pid: number, signal: number): boolean;
	};
	readonly tells: {
		/** It ends at once, with all its threads. */
		die(code: number): void;
	};
}

/** Process groups and sessions. */
export interface GroupOperations {
	readonly calls: {
		/** Those of a process; 0 stands for the one that asks. */
		of(pid: number): readonly [group: number, session: number] | Errno;
		/** As `setpgid`. */
		join(pid: number, group: number): null | Errno;
		/** As `setsid`. */
		lead(): number | Errno;
	};
	readonly tells: Record<never, never>;
}

export interface SignalOperations {
	readonly calls: {
		/** From now on these are kept back, and no others. Answered when those that no longer are have come. */
		mask(signals: readonly number[]): null;
		/** Those that were sent, and are kept back. */
		pending(): readonly number[];
		/** One of these, or null when the time is over. */
		wait(signals: readonly number[], timeoutMs: number | null): number | null;
		/** Answered when a handler is called. */
		pause(): null;
	};
	readonly tells: {
		/** What the process does at the signal: an index into `REACTIONS`. */
		react(signal: number, reaction: number): void;
		/** SIGALRM after a time, then at intervals; null for never. */
		alarm(afterMs: number | null, intervalMs: number | null): void;
	};
}

export interface ThingOperations {
	readonly calls: {
		/** Those that are ready, as soon as any is; none when the time is over. */
		poll(things: readonly number[], timeoutMs: number | null): readonly number[];
		/**
		 * Number and events of each that is ready, in turn, as soon as any is; none when the time is over. `interests` are the
		 * events of each that are waited for, sums of `EVENT` of `processes/events.ts`.
		 */
		select(things: readonly number[], interests: readonly number[], timeoutMs: number | null): readonly number[];
	};
	readonly tells: {
		/** The process has one more object for it. */
		open(thing: number): void;
		/** One less. */
		close(thing: number): void;
		/** It has pickled it. */
		pack(thing: number): void;
	};
}

/** Connections of `multiprocessing`: they carry whole messages, with the things that are pickled in them. */
export interface ConnectionOperations {
	readonly calls: {
		/** Whether anybody can receive it. */
		send(end: number, bytes: Uint8Array, packed: readonly number[]): boolean;
		/** Null at the end. */
		receive(end: number): Uint8Array | null;
		/** False if the address is in use. */
		listen(end: number, address: string): boolean;
		/** False if nobody listens. */
		connect(address: string, end: number, peer: number): boolean;
	};
	readonly tells: {
		make(end: number, peer: number): void;
		/** By one who could receive it itself; lost if nobody can. */
		send(end: number, bytes: Uint8Array, packed: readonly number[]): void;
	};
}

/**
 * Pipes of POSIX: they carry bytes from an end that is written to an end that is read, and know no messages. What cannot be
 * done is told by the name of an error of `errno`: `EAGAIN` where the time is over.
 */
export interface PipeOperations {
	readonly calls: {
		/** So many bytes at the most; none when nobody can write any more. */
		read(reader: number, bytes: number, timeoutMs: number | null): Uint8Array | Errno;
		/**
		 * How many of the bytes are in the pipe: all of them where there is no timeout. Of `PIPE_BUF` bytes and less, all or
		 * none.
		 */
		write(writer: number, bytes: Uint8Array, timeoutMs: number | null): number | Errno;
		/** How many bytes can be read now. */
		available(reader: number): number | Errno;
	};
	readonly tells: {
		make(reader: number, writer: number): void;
	};
}

export interface SemaphoreOperations {
	readonly calls: {
		/** Whether it was acquired; where `isLent` is, as by `lend`. */
		acquire(semaphore: number, timeoutMs: number | null, isLent: boolean): boolean;
		/** Whether its value was below the maximum. */
		release(semaphore: number): boolean;
		value(semaphore: number): number;
	};
	readonly tells: {
		make(semaphore: number, value: number, maximum: number): void;
		/** By one who holds it. */
		release(semaphore: number): void;
		/** The process may release and acquire what it holds without a word: it is free if the process ends. */
		lend(semaphore: number): void;
		/** Of those that are lent to the process, the ones that it has released and the ones that it holds: none is lent any more. */
		settle(released: readonly number[], held: readonly number[]): void;
	};
}

export interface MemoryOperations {
	readonly calls: {
		/** Whether there was room for it. */
		make(memory: number, bytes: number): boolean;
		read(memory: number, offset: number, bytes: number): Uint8Array;
		/** Pieces of one moment, one after another. */
		read_pieces(memories: readonly number[], offsets: readonly number[], sizes: readonly number[]): Uint8Array;
		/** False if the name is taken; a memory with a name stays though nobody has it. */
		name(memory: number, name: string): boolean;
		/** The memory, which the process then has once more, and its size in bytes; null if there is none of the name. */
		find(name: string): readonly [memory: number, bytes: number] | null;
		/** Whether there was a memory of the name. */
		unname(name: string): boolean;
	};
	readonly tells: {
		write(memory: number, offset: number, bytes: Uint8Array): void;
		/** Pieces that lie one after another in `bytes`, in turn: others see all of them or none. */
		write_pieces(
			memories: readonly number[],
			offsets: readonly number[],
			sizes: readonly number[],
			bytes: Uint8Array,
		): void;
	};
}

/**
 * Hosts are numbers already, or paths; a name is a host and a port. What cannot be done is told by the name of an error
 * of `errno`: `EAGAIN` where the time is over.
 */
export interface SocketOperations {
	readonly calls: {
		bind(socket: number, host: string, port: number): null | Errno;
		listen(socket: number, backlog: number): null | Errno;
		/** Makes `accepted`. The name of whoever has connected. */
		accept(socket: number, accepted: number, timeoutMs: number | null): Pair | Errno;
		connect(socket: number, host: string, port: number, timeoutMs: number | null): null | Errno;
		/** So many bytes at the most; none at the end. */
		receive(socket: number, bytes: number, isPeek: boolean, timeoutMs: number | null): Uint8Array | Errno;
		/** And whom it is from. */
		receive_datagram(
			socket: number,
			isPeek: boolean,
			timeoutMs: number | null,
		): readonly [bytes: Uint8Array, host: string, port: number] | Errno;
		/** How many of the bytes are under way. */
		send(socket: number, bytes: Uint8Array, timeoutMs: number | null): number | Errno;
		send_to(socket: number, bytes: Uint8Array, host: string, port: number, timeoutMs: number | null): number | Errno;
		shutdown(socket: number, direction: 'read' | 'write' | 'both'): null | Errno;
		name(socket: number): Pair | Errno;
		peer_name(socket: number): Pair | Errno;
		/** The error that waits to be told; it waits no more. */
		take_error(socket: number): Errno | null;
		is_listening(socket: number): boolean;
		/** The number of a machine of that name, null where there is none. */
		resolve(name: string): string | null;
		/** The name of a machine of that number. */
		name_of(number: string): string | null;
	};
	readonly tells: {
		make(socket: number, family: 'inet' | 'inet6' | 'unix', type: 'stream' | 'datagram'): void;
		/** Connects two with each other. */
		pair(one: number, other: number): void;
		set(socket: number, option: SocketOption, value: number): void;
		/** The file at the path is gone. */
		unlink(path: string): void;
	};
}

export type SocketOption = 'reuse-address' | 'reuse-port' | 'broadcast' | 'v6-only' | 'abort';
type Pair = readonly [host: string, port: number];

/** Why something cannot be done, by the names of `errno`. */
export type Errno =
	| 'EACCES'
	| 'EADDRINUSE'
	| 'EADDRNOTAVAIL'
	| 'EAGAIN'
	| 'EALREADY'
	| 'EBADF'
	| 'ECONNREFUSED'
	| 'ECONNRESET'
	| 'EDESTADDRREQ'
	| 'EINPROGRESS'
	| 'EINVAL'
	| 'EISCONN'
	| 'EMSGSIZE'
	| 'ENETUNREACH'
	| 'ENOENT'
	| 'ENOTCONN'
	| 'EOPNOTSUPP'
	| 'EPERM'
	| 'EPIPE'
	| 'ESRCH'
	| 'ETIMEDOUT';

export interface FileOperations {
	readonly calls: {
		/**
		 * Whether it was locked. `name` says what, and by which kind of lock; `owner` is a number of the process's own for
		 * who of it holds it.
		 */
		lock(name: string, owner: number, isExclusive: boolean, timeoutMs: number | null): boolean;
	};
	readonly tells: {
		/** By the process whose files are those of the program so far: it hears of all changes. */
		share(changes: readonly FileChange[]): void;
		change(changes: readonly FileChange[]): void;
		unlock(name: string, owner: number): void;
	};
}

/** What became of one file, folder or link. Paths are absolute, `mode` is as `st_mode`. */
export type FileChange =
	| { readonly kind: 'make'; readonly path: string; readonly mode: number; readonly modifiedMs: number }
	| { readonly kind: 'link'; readonly path: string; readonly target: string; readonly modifiedMs: number }
	| {
			readonly kind: 'write';
			readonly path: string;
			readonly position: number;
			readonly bytes: Uint8Array;
			readonly modifiedMs: number;
	  }
	/** To the end, wherever that is by now. */
	| { readonly kind: 'append'; readonly path: string; readonly bytes: Uint8Array; readonly modifiedMs: number }
	/** Null is as before. */
	| {
			readonly kind: 'attributes';
			readonly path: string;
			readonly mode: number | null;
			readonly size: number | null;
			readonly modifiedMs: number | null;
	  }
	| { readonly kind: 'rename'; readonly path: string; readonly to: string }
	| { readonly kind: 'remove'; readonly path: string };

export interface ConsoleOperations {
	readonly calls: {
		/** A line of what the reader enters, who is shown the prompt; null if that has ended. */
		input(prompt: string): string | null;
		/** As `input`, for what is not to be read by those who look on; `mask` stands for each character of it. */
		secret(prompt: string, mask: string): string | null;
		/** So many bytes of a line that the reader enters at the most; none if that has ended. */
		read(bytes: number, timeoutMs: number | null): Uint8Array | Errno;
		/** How many bytes can be read now. */
		available(): number;
		/** What all processes have printed to stdout since `keep`. */
		kept(): string;
	};
	readonly tells: {
		keep(): void;
	};
}

/**
 * The interpreters of a process, as `_interpreters` has them: its first is the process itself, number 0; each further one
 * is a process of the kernel's that belongs to it. They and their queues are known by numbers within the process.
 */
export interface InterpreterOperations {
	readonly calls: {
		/** Its number. `payload` is what it begins with. */
		make(payload: Uint8Array): number;
		/** Has its main thread do a job. What came of it, or why it was not done: `gone` if it has ended meanwhile. */
		run(interpreter: number, job: Uint8Array): Uint8Array | 'not-found' | 'running' | 'gone';
		/** By an interpreter: its next job; null when it is to end. */
		next(): Uint8Array | null;
		/** Ends it; answered when it has ended. */
		close(interpreter: number): 'closed' | 'not-found' | 'running';
		/** All but the first. */
		list(): readonly number[];
		/** Whether it does a job; null where there is none of the number. */
		busy(interpreter: number): boolean | null;
		/** One more object for it; false where there is none of the number. */
		open(interpreter: number): boolean;
	};
	readonly tells: {
		/** By an interpreter: what came of its job. */
		done(outcome: Uint8Array): void;
		/** One object less for it; with the last it ends. */
		release(interpreter: number): void;
	};
}

/** Queues between the interpreters of a process, as `_interpqueues` has them. Nobody waits at one: the library asks again. */
export interface QueueOperations {
	readonly calls: {
		/** Its number. No size, 0, is without bound. `unbound` is what becomes of an item whose interpreter has ended. */
		make(size: number, unbound: number): number;
		/** A negative `unbound` is the queue's own. */
		put(queue: number, item: Uint8Array, unbound: number): 'put' | 'full' | 'not-found';
		/** The next item; of one whose interpreter has ended, what becomes of it. */
		get(queue: number): Uint8Array | number | 'empty' | 'not-found';
		/** Its size, what becomes of unbound items, how many there are; null where there is none of the number. */
		about(queue: number): readonly [size: number, unbound: number, count: number] | null;
		list(): readonly number[];
		/** One more object for it; false where there is none of the number. */
		open(queue: number): boolean;
		/** Whether there was one of the number. */
		destroy(queue: number): boolean;
	};
	readonly tells: {
		/** One object less for it; with the last it goes. */
		release(queue: number): void;
		/** It is within something that is about to be sent; and that has arrived. */
		pack(queue: number): void;
		unpack(queue: number): void;
	};
}

export interface CallOperations {
	readonly calls: Record<never, never>;
	readonly tells: {
		/** The answer is not wanted any more. */
		abandon(id: number): void;
	};
}
