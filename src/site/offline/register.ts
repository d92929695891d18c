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

/** Tells the reader of a new version that waits. An open page goes on with the version that it began with. */
function watchForUpdates(registration: ServiceWorkerRegistration): void {
	const { serviceWorker } = navigator;
	const offer = async (waiting: ServiceWorker) => {
		const { showUpdateNotice } = await import('./update-notice.ts');
		await showUpdateNotice(() => {
			// Another tab has taken it meanwhile.
			if (waiting.state !== 'installed') return location.reload();
			serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
			waiting.postMessage('take-over');
		});
	};
	// A notice that does not load is shown at the next visit.
	if (registration.waiting && serviceWorker.controller) offer(registration.waiting).catch(console.error);
	registration.addEventListener('updatefound', () => {
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			if (installing.state === 'installed' && serviceWorker.controller) offer(installing).catch(console.error);
		});
	});
}
