/**
 * How a page learns that a worker has died: the worker holds a Web Lock for life, and the page asks for the same lock,
 * which comes free only with the worker's end. Where there are no locks (an insecure origin) nobody is told.
 */

/** What a worker says first. */
export const READY = 'ready';

/** In the worker, once its script has run: holds the lifeline that is called as the worker is, and tells the page. */
export async function holdLifeline(): Promise<void> {
	await hold(self.name);
	self.postMessage(READY);
}

/** On the page, after the worker is ready: calls back when the worker has ended, until `signal` is aborted. */
export function watchLifeline(name: string, signal: AbortSignal, onEnd: () => void) {
	// Rejects when it is aborted, and that is all that it can reject for.
	navigator.locks?.request(name, { signal }, onEnd).catch(() => {});
}

/** Resolves when the lock is held, or at once where there are no locks or they are refused. */
function hold(name: string): Promise<void> {
	if (!navigator.locks) return Promise.resolve();
	return new Promise((held) => {
		navigator.locks
			.request(name, () => {
				held();
				return new Promise(() => {});
			})
			.catch(() => held());
	});
}
