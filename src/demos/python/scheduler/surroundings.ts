/** Time and the event loop as the scheduler wants them, in a worker and in Node. */
import type { Surroundings } from './scheduler.ts';

type Time = Pick<Surroundings, 'now' | 'setAlarm' | 'afterEvents' | 'soon'>;

export function realTime(): Time {
	const afterEvents = typeof setImmediate === 'function' ? nodeHop : messageHop();
	return {
		now: () => performance.now(),
		setAlarm: (ms, ring) => setPunctualAlarm(ms, ring, afterEvents),
		afterEvents,
		soon: (go) => queueMicrotask(go),
	};
}

const nodeHop = (go: () => void) => {
	setImmediate(go);
};

/** Browsers make nested timeouts wait for 4 ms at least; a message waits for nothing but what came before it. */
function messageHop(): Time['afterEvents'] {
	const { port1, port2 } = new MessageChannel();
	const waiting: (() => void)[] = [];
	port1.onmessage = () => waiting.shift()?.();
	return (go) => {
		waiting.push(go);
		port2.postMessage(null);
	};
}

/** Set from a message, a timeout does not count as nested, however often timeouts follow each other. */
function setPunctualAlarm(ms: number, ring: () => void, afterEvents: Time['afterEvents']): () => void {
	const dueMs = performance.now() + ms;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isCancelled = false;
	afterEvents(() => {
		if (!isCancelled) timer = setTimeout(ring, Math.max(0, dueMs - performance.now()));
	});
	return () => {
		isCancelled = true;
		clearTimeout(timer);
	};
}
