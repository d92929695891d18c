/**
 * What JavaScript offers the Python side of a process (`green/host.py`). Imports nothing and holds no logic; what is
 * promised here is kept by the scheduler, the line to the kernel and the network, and put together by the interpreter. The
 * rules of the boundary: no name ends in `_` (Pyodide mangles those), nothing here blocks, and a promise is handed over as
 * a property of an object, since Pyodide wraps a promise that is returned into something dearer.
 */
export interface Host {
	readonly process: HostProcess;
	readonly scheduler: HostScheduler;
	/** Whether there is memory for the stack of one more thread; it is kept for it. */
	reserveStack(): boolean;
	/** Tells CPython where the stack of the thread that has just begun ends. */
	protectStack(): void;
	readonly kernel: HostKernel;
	readonly files: HostFiles;
	write(stream: 'stdout' | 'stderr', text: string): void;
	readonly network: HostNetwork;
	readonly trace: HostTrace;
	readonly outcome: HostOutcome;
	readonly points: HostPoints;
}

export interface HostProcess {
	readonly pid: number;
	readonly parentPid: number;
	/** The number of this interpreter within its process, 0 for the first; and that of the process. */
	readonly interpreter: number;
	readonly home: number;
	/** The kind of what it begins with, as in protocol.ts. */
	readonly begins: 'main' | 'pickled' | 'interpreter' | 'program';
	readonly name: string;
	readonly cpus: number;
	readonly terminal: { readonly columns: number; readonly rows: number };
	readonly switchIntervalSeconds: number;
	/** How large the memory of WebAssembly is now, and may become at the most. */
	readonly memoryBytes: number;
	readonly memoryLimit: number;
	/** JSON of the program's checks, or empty where it has none. */
	readonly checks: string;
}

/** Python calls it through `green/host.py`, always from the thread that runs. */
export interface HostScheduler {
	/**
	 * Fulfilled when the thread that has just called `park` or `yieldNow` may go on, with the number of a signal where
	 * it was interrupted. To be read at once, and once.
	 */
	readonly gate: Promise<number | undefined>;
	/** The id of the thread that is about to be started. */
	newId(): number;
	/** Puts a new thread at the end of the queue; it runs `green.threads.boot(id)`. */
	start(id: number): void;
	/** Lets the GIL go until `unpark`, or for so many milliseconds; -1 is for ever. `wait` is an index into `WAITS`. */
	park(timeoutMs: number, wait: number): void;
	/** Lets the others run first. */
	yieldNow(): void;
	/** Wakes a thread; one that is not parked will not park the next time. */
	unpark(id: number): void;
	/** The thread has nothing more to do; its stack is about to end. */
	leave(): void;
	/** Unparks the thread that runs when the promise is settled. */
	watch(promise: Promise<unknown>): Watched;
	/** Delivers a signal to the main thread, and wakes it. */
	interrupt(signal: number): void;
	setSwitchInterval(seconds: number): void;
	/** Delivers `REMINDER_SIGNAL` of green/signals.py to the thread that computes in so many milliseconds, once. */
	remind(afterMs: number): void;
	/**
	 * Until it waits, or says otherwise, the thread that computes is given no signal, and no other is let run. Returns whether
	 * that was so before.
	 */
	shield(isShielded: boolean): boolean;
	/** How long threads of the process have run, and the one that asks: waiting costs nothing. */
	readonly ranMs: number;
	readonly threadRanMs: number;
}

/** What a promise came to. */
export interface Watched {
	readonly isSettled: boolean;
	/** The value; throws what the promise was rejected with. */
	take(): unknown;
}

/** The kernel of processes, at the other end of this process's port; buffered output goes ahead of everything. */
export interface HostKernel {
	/** Asks; the promise is fulfilled with the answer. `id` is what `tell('call.abandon', [id])` names. */
	call(op: string, args: readonly unknown[]): { readonly id: number; readonly promise: Promise<unknown> };
	tell(op: string, args: readonly unknown[]): void;
}

/** The files of the process, as far as Python's own functions do not reach. */
export interface HostFiles {
	/** Before the first child begins: from now on all processes of the program have the same files. */
	share(): void;
	readonly isShared: boolean;
	/** Which permissions new files and folders do not get from now on; which they did not until now. */
	setUmask(mask: number): number;
	/**
	 * What a descriptor is open for: its path, and the number of the opening, which duplicates share; null if it is no file of
	 * the program. One that was removed has a path again from now on, by which other processes can open it.
	 */
	opening(descriptor: number): { readonly path: string; readonly opening: number } | null;
	/** No other process is about to open what was removed here. */
	dropRemoved(): void;
}

/**
 * The network as Python reaches it. Knows no HTTP library and no timeouts of a whole session: a request goes out, an
 * outcome comes back. Takes and gives only what crosses into Python cheaply: texts, numbers, bytes.
 */
export interface HostNetwork {
	/**
	 * Sends a request. `headers` is JSON of pairs; `connectMs` and `readMs` are negative where there is no timeout.
	 * The promise never rejects.
	 */
	send(
		method: string,
		url: string,
		headers: string,
		body: Uint8Array,
		connectMs: number,
		readMs: number,
	): { readonly promise: Promise<HostAnswer> };
}

/** What a request came to. */
export interface HostAnswer {
	readonly kind: 'page' | 'failed' | 'refused' | 'connect-timeout' | 'read-timeout';
	/** JSON of `{status, headers}`; empty where no page came. */
	readonly head: string;
	readonly body: Uint8Array;
}

/** Lanes of the timeline, by what only Python knows of them. */
export interface HostTrace {
	/** A thread that is about to be started. */
	addThread(threadId: number, name: string, isHelper: boolean): void;
	/** A task of the event loop in the thread that runs. Returns the number of the lane. */
	addTask(name: string, isHelper: boolean): number;
	/** Triples: time by `perf_counter`, lane, state as in a chunk; and that clock's time now. */
	enterTasks(events: Float64Array, nowSeconds: number): void;
}

/** Where a program that runs under a schedule may be switched (`explorer/`), for `green/points.py`. */
export interface HostPoints {
	/** As `Rule` of the explorer; empty where the program runs by the clock. */
	readonly rule: '' | 'cpython' | 'instruction';
	/** Whether the lines that it runs are to be told. */
	readonly isTraced: boolean;
	/**
	 * The main module is about to run. Addresses of code objects: of what is done to a lock and the like, of that by which
	 * the library starts threads and waits for them, and of that by which its own threads hand over what the program is to
	 * have; and of the one that calls this, as a proof that frames are read right.
	 */
	begin(
		operations: readonly number[],
		starters: readonly number[],
		deliveries: readonly number[],
		caller: number,
	): void;
	/** Addresses of code objects of the program: its main module, or what else it is about to run for the first time. */
	add(codes: readonly number[]): void;
	/** Before an instruction of the program, at so many bytes of a code object of that first line: whether to switch. */
	instruction(firstLine: number, offset: number): boolean;
	/** A thread has ended by an exception that nobody caught. */
	raised(): void;
	/** How many turns have begun. */
	turn(): number;
	/** What was written to stdout so far. */
	printed(): string;
	/** Whether the thread of this number of the explorer, which does not run, had to let another go on. */
	wasPreempted(thread: number): boolean;
}

/** What the program comes to. */
export interface HostOutcome {
	/** Where it is: as `SourceLocation` of protocol.ts, and nowhere without a file. */
	uncaught(
		type: string,
		message: string,
		file: string | undefined,
		line: number | undefined,
		column: number | undefined,
	): void;
	/** How far the check of that number is: `begun`, `passed`, `failed`, and why. */
	check(index: number, step: 'begun' | 'passed' | 'failed', message: string): void;
}
