/**
 * Takes from an interpreter's worker what reaches outside of it, before any program runs: Python can reach JavaScript
 * (`import js`), a program may have come by a link, and the policy of a page does not bind its workers. No network, no
 * storage of the site, no further workers; the ports that the engine has opened are left. It is no wall against
 * JavaScript that a program makes itself: `js.eval("import(…)")` still asks for a module at any address.
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
	'Notification',
];
const OF_THE_NAVIGATOR = ['locks', 'storage', 'storageBuckets', 'serviceWorker', 'sendBeacon', 'usb', 'hid', 'serial'];

export function confine(scope: { readonly navigator: object }): void {
	take(scope.navigator, OF_THE_NAVIGATOR);
	take(scope, OF_THE_WORKER);
}

/** From the object itself and from all that it inherits from. */
function take(object: object, names: readonly string[]) {
	for (let owner: object | null = object; owner; owner = Object.getPrototypeOf(owner)) {
		for (const name of names) Reflect.deleteProperty(owner, name);
	}
}
