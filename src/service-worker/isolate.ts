const TRIED = 'isolation tried';
const PATIENCE_MS = 10_000;

/** Whether `isolate()` may still succeed in this tab: shared memory is missing, and nothing has been tried to get it. */
export function canIsolate(): boolean {
	return !crossOriginIsolated && isSecureContext && 'serviceWorker' in navigator && !wasTried();
}

/**
 * Makes the page cross-origin isolated, for a demo that needs shared memory: waits for the service worker and loads the
 * page again through it, at most once a tab, at the element with the id `anchor`. Resolves only where that cannot be
 * done, with false; where it can, the page is gone before the promise settles.
 */
export async function isolate(anchor: string): Promise<false> {
	if (!canIsolate() || !(await isControlled()) || !rememberTrial()) return false;
	// An isolated page belongs to another group of browsing contexts, so the browser forgets where it was scrolled to.
	history.replaceState(null, '', `#${anchor}`);
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

function wasTried(): boolean {
	try {
		return sessionStorage.getItem(TRIED) !== null;
	} catch {
		// Without storage the reload could not be guarded against a loop.
		return true;
	}
}

function rememberTrial(): boolean {
	try {
		sessionStorage.setItem(TRIED, 'yes');
		return true;
	} catch {
		return false;
	}
}
