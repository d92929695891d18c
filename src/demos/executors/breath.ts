/** How long a driver goes on between two updates. */
export const UPDATE_INTERVAL_MS = 60;

/** A thread with waits under way must hear of their end: it looks at its events this often. */
const LISTEN_INTERVAL_MS = 5;

/** Without a way to ask for pending input, the page gives way this often, so that Stop is heard within 100 ms. */
const BLIND_INTERVAL_MS = 80;

/** Resolves in a task of its own, after the events that were queued before. */
export function turn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * Breathing in a worker: rarely, unless a wait may have ended meanwhile. Chromium gives a terminated worker two
 * seconds to come to the end of its task before it stops it by force; a turn is such an end, so Stop frees the core.
 */
export function breatheInWorker(now: () => number, waits: () => number, update: () => void) {
	let updatedMs = now();
	let listenedMs = now();
	return (): Promise<void> | undefined => {
		const atMs = now();
		if (atMs - updatedMs >= UPDATE_INTERVAL_MS) {
			updatedMs = atMs;
			update();
		}
		if (atMs - listenedMs < (waits() > 0 ? LISTEN_INTERVAL_MS : UPDATE_INTERVAL_MS)) return undefined;
		listenedMs = atMs;
		return turn();
	};
}

interface InputScheduling {
	readonly isInputPending?: () => boolean;
}

/**
 * Breathing on the page: it freezes, and pauses only where the reader has clicked or pressed a key. Where a browser
 * can't tell (only Chromium has `isInputPending`), it pauses blindly and the freeze is a row of short ones.
 */
export function breatheOnPage(now: () => number, signal: AbortSignal, update: () => void) {
	const scheduling = (navigator as Navigator & { scheduling?: InputScheduling }).scheduling;
	const intervalMs = scheduling?.isInputPending ? LISTEN_INTERVAL_MS : BLIND_INTERVAL_MS;
	let updatedMs = now();
	let listenedMs = now();
	return (): Promise<void> | undefined => {
		const atMs = now();
		if (atMs - updatedMs >= UPDATE_INTERVAL_MS) {
			updatedMs = atMs;
			update();
		}
		if (atMs - listenedMs < intervalMs) return undefined;
		listenedMs = atMs;
		if (scheduling?.isInputPending?.() === false) return undefined;
		return pause();
	};

	async function pause() {
		await turn();
		signal.throwIfAborted();
		listenedMs = now();
	}
}
