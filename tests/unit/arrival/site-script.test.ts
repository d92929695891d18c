/** The scripts of workers over a network that a test plays, in model time. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const SCRIPT = 'self.onmessage = () => {}';

beforeEach(() => {
	vi.useFakeTimers();
	vi.resetModules();
	vi.stubGlobal('location', { href: 'https://site.example/lab/' });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

type Trial = 'comes' | 'hangs' | 'is not there' | 'breaks off';

/** The script of a site whose network answers so, one trial after another; then it comes. */
async function over(...trials: Trial[]) {
	const caches: RequestCache[] = [];
	vi.stubGlobal('fetch', (_: URL, { cache, signal }: { cache: RequestCache; signal: AbortSignal }) => {
		caches.push(cache);
		const trial = trials.shift() ?? 'comes';
		if (trial === 'breaks off') return Promise.reject(new TypeError('Failed to fetch'));
		if (trial === 'is not there') return Promise.resolve(new Response('', { status: 404 }));
		if (trial === 'comes') return Promise.resolve(new Response(SCRIPT));
		return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
	});
	const { siteScript, scriptSilence } = await import('../../../src/demos/arrival/site-script.ts');
	return { script: siteScript('/worker.js'), scriptSilence, caches };
}

test('a script is fetched once for all workers of a page', async () => {
	const { script, caches } = await over();
	const blobs = await Promise.all([script.bring(), script.bring()]);
	expect(await blobs[0]?.text()).toBe(SCRIPT);
	expect([await script.bring(), blobs[1]]).toEqual([blobs[0], blobs[0]]);
	expect(caches).toEqual(['default']);
});

test('one that breaks off is fetched once more, past the caches', async () => {
	const { script, caches } = await over('breaks off');
	expect((await script.bring()).type).toBe('text/javascript');
	expect(caches).toEqual(['default', 'reload']);
});

test('one that does not come is told for why, and asked for anew by the next', async () => {
	const { script } = await over('is not there', 'is not there', 'breaks off', 'breaks off');
	await expect(script.bring()).rejects.toMatchObject({ problem: 'not-loaded' });
	await expect(script.bring()).rejects.toMatchObject({ problem: 'offline' });
	expect(await script.bring()).toBeInstanceOf(Blob);
});

test('silence is told, then ended by a second trial; after that by a failure', async () => {
	const { script, scriptSilence, caches } = await over('hangs', 'hangs');
	const told = vi.fn();
	scriptSilence.watch(told, new AbortController().signal);
	const failed = expect(script.bring()).rejects.toMatchObject({ problem: 'stalled' });
	await vi.advanceTimersByTimeAsync(5_000);
	expect([told.mock.calls, scriptSilence.isSilent]).toEqual([[[true]], true]);
	await vi.advanceTimersByTimeAsync(15_000);
	expect([caches, scriptSilence.isSilent]).toEqual([['default', 'reload'], false]);
	await vi.advanceTimersByTimeAsync(20_000);
	await failed;
});

test('what else comes over the network is no silence of the scripts', async () => {
	const { script, scriptSilence } = await over('hangs', 'hangs');
	script.bring().catch(() => {});
	for (let second = 0; second < 60; second += 4) {
		await vi.advanceTimersByTimeAsync(4_000);
		scriptSilence.heard();
	}
	expect(scriptSilence.isSilent).toBe(false);
});

test('who asks again after some silence does not wait for the same silence', async () => {
	const { script } = await over('hangs', 'comes');
	script.bring().catch(() => {});
	await vi.advanceTimersByTimeAsync(6_000);
	expect(await (await script.bring()).text()).toBe(SCRIPT);
});

test('one that cannot be run is fetched anew past the caches', async () => {
	const { script, caches } = await over();
	await script.bring();
	script.forget();
	await script.bring();
	expect(caches).toEqual(['default', 'reload']);
});
