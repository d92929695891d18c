/** Keeps the engine's files from one visit to the next, unpacked. Does not fetch; losing what is kept is never an error. */
import { ASSET_NAMES, type AssetName, type Manifest } from './manifest.ts';

/** `full`: the browser's storage has no room; `unavailable`: an insecure address, or the reader's settings. */
export type KeepResult = 'kept' | 'full' | 'unavailable';

export interface Store {
	find(name: AssetName): Promise<Response | undefined>;
	/** What was found is broken: it is not found again. */
	forget(name: AssetName): Promise<void>;
	/** Puts the files beside those that are kept, and removes those of other versions. */
	keep(files: ReadonlyMap<AssetName, Blob>): Promise<KeepResult>;
}

/** `root` is the address of the site, since several sites can share an origin and so the list of its caches. */
export function openStore({ version, folder }: Manifest, root: URL): Store {
	const prefix = `python ${root.pathname} `;
	const cacheName = prefix + version;
	const addressOf = (name: AssetName) => new URL(folder + name, root).href;

	return {
		async find(name) {
			try {
				return await caches.match(addressOf(name), { cacheName });
			} catch {
				return undefined;
			}
		},

		async forget(name) {
			try {
				await (await caches.open(cacheName)).delete(addressOf(name));
			} catch {
				// Then there was no store to find it in either.
			}
		},

		async keep(files) {
			try {
				const cache = await caches.open(cacheName);
				await Promise.all([...files].map(([name, blob]) => cache.put(addressOf(name), new Response(blob))));
				const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== cacheName);
				await Promise.all(others.map((other) => caches.delete(other)));
				return 'kept';
			} catch (error) {
				const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
				// A part would only take the room that the rest of the site needs.
				if (isFull) await caches.delete(cacheName).catch(() => false);
				return isFull ? 'full' : 'unavailable';
			}
		},
	};
}

/** The type that a file is kept and used under: WebAssembly compiles while it streams under its own only. */
export function typeOf(name: AssetName): string {
	if (name.endsWith('.wasm')) return 'application/wasm';
	return name.endsWith('.mjs') ? 'text/javascript' : 'application/zip';
}

/** Whether every file is kept, so that no network is needed. */
export async function isComplete(store: Store): Promise<boolean> {
	const found = await Promise.all(ASSET_NAMES.map((name) => store.find(name)));
	return found.every((response) => response !== undefined);
}
