/** Time and the event loop as the scheduler wants them, in a worker and in Node. */
import type { SpanState } from '../../trace.ts';

/** How the scheduler reaches the world; tests pass model time. */
export interface Surroundings {
	/** Milliseconds. */
	readonly now: () => number;
	/** Calls back once, after so many milliseconds; what it returns takes that back. */
	readonly setAlarm: (ms: number, ring: () => void) => () => void;
	/** Calls back after timers, messages and requests that are due have been served. */
	readonly afterEvents: (go: () => void) => void;
	/** Calls back soon, without serving them. */
	readonly soon: (go: () => void) => void;
	/** False where code runs that is in no thread and cannot be suspended, though the GIL is held for one. */
	readonly isInThread?: () => boolean;
	/** Begins a thread, which has to `leave` before it ends and then to `release`. */
	readonly begin: (id: number) => void;
	readonly onState?: (id: number, state: SpanState | 'ended', nowMs: number) => void;
	/** From now on a thread may run so many milliseconds while others are ready. */
	readonly onSlice?: (sliceMs: number) => void;
	/** No thread can run now; `onWork` ends that. Asked to be quick: it may happen many thousand times a second. */
	readonly onRest?: () => void;
	readonly onWork?: () => void;
}

type Time = Pick<Surroundings, 'now' | 'setAlarm' | 'afterEvents' | 'soon'>;

/** The time of one process: its scheduler, its network and Python itself go by it. */
export interface ProcessTime extends Time {
	/** Milliseconds since 1970 by a clock on the wall. */
	readonly wallNow: () => number;
	/** What has to be added to `now` to make it comparable with other processes. */
	readonly originMs: number;
	/** No thread can run; until `work`, which says that one can. */
	readonly rest: () => void;
	readonly work: () => void;
	/** Nothing rings or goes on any more, whatever was agreed before. */
	readonly close: () => void;
}

/** By the clock of the machine. */
export function realTime(): ProcessTime {
	let isClosed = false;
	const unlessClosed = (go: () => void) => () => {
		if (!isClosed) go();
	};
	const hop = openHop();
	return {
		now: () => performance.now(),
		wallNow: () => Date.now(),
		originMs: performance.timeOrigin,
		rest: () => {},
		work: () => {},
		setAlarm: (ms, ring) => setPunctualAlarm(ms, unlessClosed(ring), hop.afterEvents),
		afterEvents: (go) => hop.afterEvents(unlessClosed(go)),
		soon: (go) => queueMicrotask(unlessClosed(go)),
		close() {
			isClosed = true;
			hop.close();
		},
	};
}

/** Lets what is on its way come first: timers, messages and requests that are due. */
export interface Hop {
	readonly afterEvents: Time['afterEvents'];
	readonly close: () => void;
}

export function openHop(): Hop {
	return typeof setImmediate === 'function' ? nodeHop() : messageHop();
}

function nodeHop(): Hop {
	return { afterEvents: (go) => void setImmediate(go), close: () => {} };
}

/** Browsers make nested timeouts wait for 4 ms at least; a message waits for nothing but what came before it. */
function messageHop(): Hop {
	const { port1, port2 } = new MessageChannel();
	const waiting: (() => void)[] = [];
	port1.onmessage = () => waiting.shift()?.();
	return {
		afterEvents(go) {
			waiting.push(go);
			port2.postMessage(null);
		},
		close: () => port1.close(),
	};
}

/** A longer one would ring at once. Whoever is woken too early looks at the clock, and sets another. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Set from a message, a timeout does not count as nested, however often timeouts follow each other. */
function setPunctualAlarm(ms: number, ring: () => void, afterEvents: Time['afterEvents']): () => void {
	const dueMs = performance.now() + ms;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isCancelled = false;
	afterEvents(() => {
		if (!isCancelled) timer = setTimeout(ring, Math.min(Math.max(0, dueMs - performance.now()), MAX_TIMEOUT_MS));
	});
	return () => {
		isCancelled = true;
		clearTimeout(timer);
	};
}
