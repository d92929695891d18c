/**
 * An address of its own for each worker. WebKit lets a service worker control only the first of several workers that
 * are made at once from one address, and the others would neither load offline nor be isolated.
 */
export function workerAddress(url: string, number: number): URL {
	const address = new URL(url, location.href);
	address.searchParams.set('worker', String(number));
	return address;
}
