/// <reference lib="webworker" />
/**
 * Keeps the whole site for reading offline, and answers with the headers that make a page cross-origin isolated where
 * its address asks for them, on hosts that cannot set headers. It is no part of any run: demos and their network work
 * without it.
 */
import { asksForIsolation, decodeAddress, fileFor, isPageAddress } from './addresses.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: addresses of the site's files, from its root; a page is its folder. */
declare const SITE_FILES: { readonly required: readonly string[]; readonly optional: readonly string[] };
/** Put in by the build: changes with any of the files. */
declare const SITE_VERSION: string;

const scope = new URL(self.registration.scope);
// Several sites can share an origin, and so the list of its caches.
const CACHE_PREFIX = `site ${scope.pathname} `;
const CACHE = CACHE_PREFIX + SITE_VERSION;
const { required, optional } = SITE_FILES;
/** So many files are asked for at once: the reader's own requests do not wait behind a whole site. */
const AT_ONCE = 8;
/** How long a file may take to begin, and how often it is asked for. */
const PATIENCE_MS = 30_000;
const ATTEMPTS = 3;
const files: ReadonlySet<string> = new Set([...required, ...optional]);

self.addEventListener('install', (event) => event.waitUntil(keepSite()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
	if (data === 'take-over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const isOurs = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
	if (request.method === 'GET' && isOurs) event.respondWith(answer(request, url));
});

/**
 * Puts every file into this version's cache. A file that fails fails the installation: the browser tries again at the
 * next visit, and meanwhile the page goes on as it was. Where the storage is full the worker is installed without a
 * cache: reading offline is lost, isolation is not.
 */
async function keepSite(): Promise<void> {
	try {
		const cache = await caches.open(CACHE);
		await forEach(required, (file) => keep(cache, file));
		await forEach(optional, (file) => keep(cache, file).catch(ignoreUnlessFull));
	} catch (error) {
		await caches.delete(CACHE).catch(() => false);
		if (!isStorageFull(error)) throw error;
	}
}

async function forEach(files: readonly string[], see: (file: string) => Promise<void>): Promise<void> {
	const rest = files.values();
	const seeRest = async () => {
		for (const file of rest) await see(file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, seeRest));
}

async function keep(cache: Cache, file: string): Promise<void> {
	const url = new URL(file, scope).href;
	// A name with a hash means the same file for ever: an earlier version of the site may have it already.
	const isImmutable = file.startsWith('_astro/');
	const known = isImmutable ? await caches.match(url) : undefined;
	const response = known ?? (await ask(url, isImmutable ? 'default' : 'no-cache'));
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	await cache.put(url, response);
}

/**
 * Asks again for what fails or does not begin in time: one request that the network loses would keep the installation
 * waiting for ever, and every later one behind it.
 */
async function ask(url: string, cache: RequestCache): Promise<Response> {
	for (let attempt = 1; ; attempt++) {
		const patience = new AbortController();
		const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
		try {
			return await fetch(url, { cache, signal: patience.signal });
		} catch (error) {
			if (attempt === ATTEMPTS) throw error;
		} finally {
			clearTimeout(timer);
		}
	}
}

function ignoreUnlessFull(error: unknown): void {
	if (isStorageFull(error)) throw error;
}

function isStorageFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Starts to serve this version. The one before is kept: a page of it that is still open may yet load its scripts. */
async function takeOver(): Promise<void> {
	const older = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
	await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
	await self.clients.claim();
}

async function answer(request: Request, url: URL): Promise<Response> {
	const path = decodeAddress(url.pathname.slice(scope.pathname.length));
	const file = fileFor(path, files);
	const isPage = request.mode === 'navigate';
	if (file !== null && file !== path && isPage) {
		return Response.redirect(new URL(file + url.search, scope).href, 302);
	}
	const response = await find(request, file ?? path, isPage);
	return isPage && asksForIsolation(url) ? isolated(response) : response;
}

async function find(request: Request, path: string, isPage: boolean): Promise<Response> {
	const kept = await findKept(path);
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch (error) {
		// Offline, and every page of the site is kept: this one does not exist.
		const missing = isPage && isPageAddress(path) ? await findKept('404.html') : undefined;
		if (missing) return new Response(missing.body, { status: 404, statusText: 'Not Found', headers: missing.headers });
		throw error;
	}
}

/** From this version's cache, or, for what only an older page still asks for, from the one before. */
async function findKept(file: string): Promise<Response | undefined> {
	const url = new URL(encodeURI(file), scope).href;
	const current = await caches.match(url, { cacheName: CACHE });
	if (current || !file.startsWith('_astro/')) return current;
	return caches.match(url);
}

/**
 * Only such a page may share memory. It has its price: going from it to another page or back, a browser forgets where
 * the reader was, since an isolated page belongs to another group of browsing contexts.
 */
function isolated(response: Response): Response {
	// A redirect or an error of the network cannot be rebuilt, and need not be.
	if (response.status === 0) return response;
	const headers = new Headers(response.headers);
	headers.set('Cross-Origin-Opener-Policy', 'same-origin');
	headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
