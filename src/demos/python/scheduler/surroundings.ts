/** Time and the event loop as the scheduler wants them, in a worker and in Node. */
import type { Surroundings } from './scheduler.ts';

type Time = Pick<Surroundings, 'now' | 'setAlarm' | 'afterEvents' | 'soon'>;

export type RealTime = Time & { readonly close: () => void };

/** The time of one process: after `close` nothing rings or goes on any more, whatever was agreed before. */
export function realTime(): RealTime {
	let isClosed = false;
	const unlessClosed = (go: () => void) => () => {
		if (!isClosed) go();
	};
	const hop = typeof setImmediate === 'function' ? nodeHop() : messageHop();
	return {
		now: () => performance.now(),
		setAlarm: (ms, ring) => setPunctualAlarm(ms, unlessClosed(ring), hop.afterEvents),
		afterEvents: (go) => hop.afterEvents(unlessClosed(go)),
		soon: (go) => queueMicrotask(unlessClosed(go)),
		close() {
			isClosed = true;
			hop.close();
		},
	};
}

interface Hop {
	readonly afterEvents: Time['afterEvents'];
	readonly close: () => void;
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
