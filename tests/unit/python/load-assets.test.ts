import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAssets } from '../../../src/demos/python/assets/load-assets.ts';
import { ASSET_NAMES, type AssetName, type Manifest } from '../../../src/demos/python/assets/manifest.ts';
import type { Loading } from '../../../src/demos/python/protocol.ts';

const ROOT = new URL('https://site.example/handbook/');
/** The least that WebAssembly compiles. */
const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const CONTENT: Readonly<Record<AssetName, Uint8Array>> = {
	'interpreter.wasm': MODULE,
	'image.wasm': MODULE,
	'interpreter.mjs': new TextEncoder().encode('export default 1'),
	'stdlib.zip': new TextEncoder().encode('library'),
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
const PACKED = Object.fromEntries(ASSET_NAMES.map((name) => [name, gzipSync(CONTENT[name])])) as Record<
	AssetName,
	Buffer<ArrayBuffer>
>;
const manifest: Manifest = {
	version: 'v1',
	folder: 'python/v1/',
	files: Object.fromEntries(
		ASSET_NAMES.map((name) => [
			name,
			{ bytes: CONTENT[name].length, gzipBytes: PACKED[name].length, sha256: sha256(CONTENT[name]) },
		]),
	) as Manifest['files'],
};
const TOTAL = ASSET_NAMES.reduce((sum, name) => sum + PACKED[name].length, 0);

/** What was asked of the network: the name of a file, with `!` where its own cache was to be passed by. */
let asked: string[];
/** What the network answers, where not the file itself. */
let answers: Partial<Record<AssetName, (() => Response)[]>>;
let kept: Map<string, Uint8Array<ArrayBuffer>>;

const addressOf = (name: AssetName) => `https://site.example/handbook/python/v1/${name}`;

beforeEach(() => {
	asked = [];
	answers = {};
	kept = new Map();
	vi.stubGlobal('fetch', async (url: URL, { cache }: RequestInit) => {
		const [, name] = /^https:\/\/site\.example\/handbook\/python\/v1\/(.+)\.gzip$/.exec(url.href) ?? [];
		asked.push(`${name}${cache === 'reload' ? '!' : ''}`);
		return answers[name as AssetName]?.shift()?.() ?? new Response(inParts(PACKED[name as AssetName]));
	});
	vi.stubGlobal('caches', {
		open: async () => ({
			put: async (url: string, response: Response) => kept.set(url, await response.bytes()),
			delete: async (url: string) => kept.delete(url),
		}),
		match: async (url: string) => {
			const type = url.endsWith('.wasm') ? 'application/wasm' : 'text/plain';
			return kept.has(url) ? new Response(kept.get(url), { headers: { 'Content-Type': type } }) : undefined;
		},
		keys: async () => [],
	});
});
afterEach(() => void vi.unstubAllGlobals());

/** As a network brings it. */
function inParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		start(controller) {
			controller.enqueue(bytes.subarray(0, 10));
			controller.enqueue(bytes.subarray(10));
			controller.close();
		},
	});
}

async function load() {
	const told: Loading[] = [];
	const loaded = await loadAssets(manifest, ROOT, (loading) => told.push(loading));
	return { ...loaded, told };
}

test('each file comes once over the network, and is what the build packed', async () => {
	const { files } = await load();
	expect(asked.sort()).toEqual([...ASSET_NAMES].sort());
	expect(await files.stdlib.text()).toBe('library');
	expect(await files.script.text()).toBe('export default 1');
	expect(files.script.type).toBe('text/javascript');
	expect(files.module).toBeInstanceOf(WebAssembly.Module);
	expect(files.image).toBeInstanceOf(WebAssembly.Module);
});

test('how much has come grows to the whole, in packed bytes, and is told to come from the network', async () => {
	const { told } = await load();
	expect(told.at(-1)).toEqual({ receivedBytes: TOTAL, totalBytes: TOTAL, isFromNetwork: true, isSilent: false });
	const received = told.map(({ receivedBytes }) => receivedBytes);
	expect(received).toEqual([...received].sort((one, other) => one - other));
	expect(told.every(({ totalBytes }) => totalBytes === TOTAL)).toBe(true);
});

describe('what an earlier visit kept', () => {
	test('is kept when that is asked for, not before, and spares the network the next time', async () => {
		const { keep } = await load();
		expect(kept.size).toBe(0);
		expect(await keep()).toBe('kept');
		expect([...kept.keys()].sort()).toEqual(ASSET_NAMES.map(addressOf).sort());
		asked.length = 0;
		const next = await load();
		expect(asked).toEqual([]);
		expect(next.told.at(-1)).toEqual({
			receivedBytes: TOTAL,
			totalBytes: TOTAL,
			isFromNetwork: false,
			isSilent: false,
		});
		expect(await next.files.stdlib.text()).toBe('library');
	});

	test('is not kept again: only what came over the network is', async () => {
		await (await load()).keep();
		kept.delete(addressOf('stdlib.zip'));
		const { keep } = await load();
		kept.clear();
		await keep();
		expect([...kept.keys()]).toEqual([addressOf('stdlib.zip')]);
		expect(asked.filter((name) => name === 'stdlib.zip')).toHaveLength(2);
	});

	test('and is broken by now, is got anew', async () => {
		await (await load()).keep();
		kept.set(addressOf('image.wasm'), Uint8Array.of(1, 2, 3));
		asked.length = 0;
		const { files, keep } = await load();
		expect(asked).toEqual(['image.wasm']);
		expect(files.image).toBeInstanceOf(WebAssembly.Module);
		expect(kept.has(addressOf('image.wasm'))).toBe(false);
		await keep();
		expect(kept.has(addressOf('image.wasm'))).toBe(true);
	});
});

describe('a file that does not come', () => {
	const refusal = () => new Response('later', { status: 503 });
	const brokenOff = () => new Response(PACKED['stdlib.zip'].subarray(0, 12));

	test.each([
		['is refused', refusal],
		['is broken off', brokenOff],
	])('since it %s, is asked for once more, past the browser’s own cache', async (_, answer) => {
		answers = { 'stdlib.zip': [answer] };
		const { files, told } = await load();
		expect(asked.filter((name) => name.startsWith('stdlib'))).toEqual(['stdlib.zip', 'stdlib.zip!']);
		expect(await files.stdlib.text()).toBe('library');
		expect(told.at(-1)?.receivedBytes).toBe(TOTAL);
	});

	test('since there is no network, is told so, not in the words of the browser', async () => {
		const offline = (): never => {
			throw new TypeError('Failed to fetch');
		};
		answers = { 'stdlib.zip': [offline, offline] };
		await expect(load()).rejects.toThrow('no answer came over the network');
	});

	const offline = (): never => {
		throw new TypeError('Failed to fetch');
	};
	const cutOff = () =>
		new Response(
			new ReadableStream({
				start(controller) {
					controller.enqueue(PACKED['stdlib.zip'].subarray(0, 12));
					controller.error(new TypeError('network error'));
				},
			}),
		);
	const signInPage = () => new Response('<!doctype html><title>Sign in</title>', { status: 200 });

	test.each([
		['without a network', 'offline', offline],
		['for a connection that breaks off', 'offline', cutOff],
		['since the server refuses it', 'not-loaded', refusal],
		['whole', 'damaged', brokenOff],
		['but something else in its place', 'damaged', signInPage],
	])('%s fails as “%s”', async (_, problem, answer) => {
		answers = { 'stdlib.zip': [answer, answer] };
		await expect(load()).rejects.toMatchObject({ problem });
	});

	test('for silence is given up and asked for once more; silent again, it fails as “stalled”', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			vi.stubGlobal('fetch', (url: URL, { cache, signal }: RequestInit) => {
				const isSilent = url.href.includes('stdlib');
				if (isSilent) asked.push(`stdlib${cache === 'reload' ? '!' : ''}`);
				const name = ASSET_NAMES.find((each) => url.href.includes(each)) as AssetName;
				if (!isSilent) return Promise.resolve(new Response(inParts(PACKED[name])));
				return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
			});
			const told: Loading[] = [];
			let isOver = false;
			const failed = loadAssets(manifest, ROOT, (loading) => told.push(loading))
				.catch((error) => error)
				.finally(() => {
					isOver = true;
				});
			// The other files are unpacked in real time, and as long as they come the network is not silent.
			while (!isOver) {
				await vi.advanceTimersByTimeAsync(1_000);
				await new Promise(setImmediate);
			}
			expect(told.some(({ isSilent }) => isSilent)).toBe(true);
			expect(await failed).toMatchObject({ problem: 'stalled' });
			expect(asked).toEqual(['stdlib', 'stdlib!']);
		} finally {
			vi.useRealTimers();
		}
	});

	test('in two trials fails the loading', async () => {
		answers = { 'stdlib.zip': [refusal, refusal] };
		await expect(load()).rejects.toThrow('503');
	});

	test('with the length that the build wrote down fails it too', async () => {
		const other = () => new Response(gzipSync('another library'));
		answers = { 'stdlib.zip': [other, other] };
		await expect(load()).rejects.toThrow('15 bytes came instead of 7');
	});

	test.each(ASSET_NAMES)(
		'as the build made it, though packed well and as long (%s), is thrown away, and asked for once more',
		async (name) => {
			answers = { [name]: [() => new Response(inParts(gzipSync(flipped(name))))] };
			const { files, keep } = await load();
			expect(asked.filter((other) => other.startsWith(name))).toEqual([name, `${name}!`]);
			expect(await files.stdlib.text()).toBe('library');
			await keep();
			expect(kept.get(addressOf(name))).toEqual(CONTENT[name]);
		},
	);

	test('as the build made it in two trials fails the loading, and nothing of it is kept', async () => {
		const changed = () => new Response(inParts(gzipSync(flipped('interpreter.mjs'))));
		answers = { 'interpreter.mjs': [changed, changed] };
		await expect(load()).rejects.toThrow('not the file that the site was built with');
		expect(kept.size).toBe(0);
	});

	test('cannot be told from another of its length where the browser computes no digest', async () => {
		vi.stubGlobal('crypto', {});
		answers = { 'stdlib.zip': [() => new Response(inParts(gzipSync(flipped('stdlib.zip'))))] };
		await expect(load()).resolves.toBeDefined();
	});
});

/** With its last byte changed: of a module, one that some browser compiles all the same. */
function flipped(name: AssetName): Uint8Array {
	const bytes = CONTENT[name].slice();
	bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
	return bytes;
}
