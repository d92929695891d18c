/**
 * Takes from an interpreter's worker what reaches other parts of the site, before any program runs: Python can reach
 * JavaScript (`import js`), and a program may have come by a link. No storage of the site, no locks of its pages, no
 * further workers; the ports that the engine has opened are left. That no request leaves the worker is not by this list
 * of names, which may always miss one, but by the policy that binds it (`enclosure.ts`).
 */
const OF_THE_WORKER = [
	'fetch',
	'fetchLater',
	'XMLHttpRequest',
	'WebSocket',
	'WebSocketStream',
	'WebTransport',
	'EventSource',
	'RTCPeerConnection',
	'Worker',
	'SharedWorker',
	'BroadcastChannel',
	'importScripts',
	'caches',
	'CacheStorage',
	'Cache',
	'indexedDB',
	'IDBFactory',
	'cookieStore',
	// What the worker says to the page is the engine's to say (`runtime.worker.ts`).
	'postMessage',
	'Notification',
];
const OF_THE_NAVIGATOR = ['locks', 'storage', 'storageBuckets', 'serviceWorker', 'sendBeacon', 'usb', 'hid', 'serial'];

/**
 * Whatever else a browser has, or will have, that keeps something for the site or speaks to its other pages is named for
 * what it does: `webkitRequestFileSystem`, `StorageBucketManager`.
 */
const BY_THEIR_WORDS =
	/^idb|indexeddb|storage|bucket|cache|cookie|filesystem|broadcast|sharedworker|serviceworker|^locks?$|lockmanager/i;

export function confine(scope: { readonly navigator: object }): void {
	take(scope.navigator, OF_THE_NAVIGATOR);
	take(scope, OF_THE_WORKER);
}

/** From the object itself and from all that it inherits from. */
function take(object: object, names: readonly string[]) {
	for (let owner: object | null = object; owner; owner = Object.getPrototypeOf(owner)) {
		for (const name of Object.getOwnPropertyNames(owner)) {
			if (names.includes(name) || BY_THEIR_WORDS.test(name)) Reflect.deleteProperty(owner, name);
		}
	}
}
