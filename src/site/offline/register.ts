import { href } from '../href.ts';

/**
 * Registers the service worker once the page has loaded, so that it never competes with the page itself. Failure is
 * quiet: the site then works as any site does. `data-offline="ready"` on the root tells that this page is served by it.
 */
export async function registerServiceWorker(): Promise<void> {
	if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
	await pageLoaded();
	const { serviceWorker } = navigator;
	const showState = () => {
		if (serviceWorker.controller) document.documentElement.dataset.offline = 'ready';
	};
	serviceWorker.addEventListener('controllerchange', showState);
	showState();
	try {
		const registration = await serviceWorker.register(href('/service-worker.js'), { scope: href('/') });
		watchForUpdates(registration);
	} catch {
		// Private windows and blocked storage refuse it.
	}
}

function pageLoaded(): Promise<void> {
	if (document.readyState === 'complete') return Promise.resolve();
	return new Promise((done) => addEventListener('load', () => done(), { once: true }));
}

/** What tells of a new version loads when there is one. The very first is none: nothing serves the page as yet. */
function watchForUpdates(registration: ServiceWorkerRegistration): void {
	const offer = () => {
		if (!navigator.serviceWorker.controller) return;
		// An offer that does not load is made at the next visit.
		import('./update-notice.ts').then(({ offerUpdate }) => offerUpdate(registration)).catch(console.error);
	};
	if (registration.waiting) offer();
	registration.addEventListener('updatefound', offer);
}
