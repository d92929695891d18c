import { askForIsolation, asksForIsolation } from './addresses.ts';

const PATIENCE_MS = 10_000;

/** Whether the page stands in another, whose matter it is whether they are isolated. */
export const isFramed = () => parent !== self;

/** Whether `isolate()` may still succeed: shared memory is missing, and was not asked for in vain. */
export function canIsolate(): boolean {
	return !crossOriginIsolated && !isFramed() && isSecureContext && 'serviceWorker' in navigator && !wasAskedFor();
}

/**
 * Makes the page cross-origin isolated, for a demo that needs shared memory: waits for the service worker and loads the
 * page again through it, under the address that asks for it, at the element with the id `anchor`. Resolves only where
 * that cannot be done, with false; where it can, the page is gone before the promise settles.
 */
export async function isolate(anchor: string): Promise<false> {
	if (!canIsolate() || !(await isControlled())) return false;
	const address = askForIsolation(new URL(location.href));
	// An isolated page belongs to another group of browsing contexts, so the browser forgets where it was scrolled to.
	if (anchor) address.hash = anchor;
	history.replaceState(history.state, '', address);
	location.reload();
	return new Promise(() => {});
}

/** Whether the service worker serves this page, after waiting for it as long as a reader would. */
function isControlled(): Promise<boolean> {
	const { serviceWorker } = navigator;
	if (serviceWorker.controller) return Promise.resolve(true);
	return new Promise((settle) => {
		const timer = setTimeout(() => settle(false), PATIENCE_MS);
		serviceWorker.addEventListener(
			'controllerchange',
			() => {
				clearTimeout(timer);
				settle(true);
			},
			{ once: true },
		);
	});
}

/** Whether the service worker has answered with this page when its address asked for isolation. */
function wasAskedFor(): boolean {
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return asksForIsolation(new URL(location.href)) && (navigation?.workerStart ?? 0) > 0;
}
