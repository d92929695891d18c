import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AssetName, Manifest } from '../../../src/demos/python/assets/manifest.ts';
import { openStore } from '../../../src/demos/python/assets/store.ts';

const ROOT = new URL('https://site.example/handbook/');
const files = new Map<AssetName, Blob>([
	['stdlib.zip', new Blob(['library'])],
	['image.wasm', new Blob(['image'])],
]);

/** The browser's storage, as far as the store uses it. */
class FakeCaches {
	readonly opened = new Map<string, Map<string, Response>>();
	room = Number.POSITIVE_INFINITY;

	async open(name: string) {
		const kept = this.opened.get(name) ?? new Map<string, Response>();
		this.opened.set(name, kept);
		return {
			put: async (url: string, response: Response) => {
				if (this.room-- <= 0) throw new DOMException('No room.', 'QuotaExceededError');
				kept.set(url, response);
			},
			delete: async (url: string) => kept.delete(url),
		};
	}

	async match(url: string, { cacheName }: { cacheName: string }) {
		return this.opened.get(cacheName)?.get(url);
	}

	keys = async () => [...this.opened.keys()];
	delete = async (name: string) => this.opened.delete(name);
}

let caches: FakeCaches;

beforeEach(() => {
	caches = new FakeCaches();
	vi.stubGlobal('caches', caches);
});
afterEach(() => vi.unstubAllGlobals());

function store(version = 'v1', root = ROOT) {
	return openStore({ version, folder: `python/${version}/` } as Manifest, root);
}

test('what is kept is found by the same version only', async () => {
	expect(await store().keep(files)).toBe('kept');
	expect(await (await store().find('stdlib.zip'))?.text()).toBe('library');
	expect(await store('v2').find('stdlib.zip')).toBeUndefined();
});

test('a new version takes the place of the old, and leaves other sites of the origin alone', async () => {
	await store('v1').keep(files);
	await store('v1', new URL('https://site.example/other/')).keep(files);
	await caches.open('site /handbook/ 1');
	await store('v2').keep(files);
	expect(await caches.keys()).toEqual(['python /other/ v1', 'site /handbook/ 1', 'python /handbook/ v2']);
});

test('a full storage is told, and nothing half kept is left in it', async () => {
	caches.room = 1;
	expect(await store().keep(files)).toBe('full');
	expect(await caches.keys()).toEqual([]);
});

test('what turned out to be broken is not found again', async () => {
	await store().keep(files);
	await store().forget('image.wasm');
	expect(await store().find('image.wasm')).toBeUndefined();
	expect(await store().find('stdlib.zip')).toBeDefined();
});

test('where there is no storage, nothing is found and nothing fails', async () => {
	vi.stubGlobal('caches', undefined);
	expect(await store().find('stdlib.zip')).toBeUndefined();
	expect(await store().keep(files)).toBe('unavailable');
	await store().forget('stdlib.zip');
});
