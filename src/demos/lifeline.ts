/**
 * How a page learns that a worker has died: the worker holds a Web Lock for life, and the page asks for the same lock,
 * which comes free only with the worker's end. Where there are no locks (an insecure origin) nobody is told.
 */

/** In the worker: resolves when the lock is held, or at once where there are no locks or they are refused. */
export function holdLifeline(name: string): Promise<void> {
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

/** On the page, after the worker holds the lock: calls back when the worker has ended, until `signal` is aborted. */
export function watchLifeline(name: string, signal: AbortSignal, onEnd: () => void) {
	// Rejects when it is aborted, and that is all that it can reject for.
	navigator.locks?.request(name, { signal }, onEnd).catch(() => {});
}
