import { expect, onTestFinished, test } from 'vitest';
import { answerTo, isSilent } from '../../src/demos/network/answers.ts';
import { bundle } from '../../src/demos/network/bundle.ts';
import { connect, NetworkFailure } from '../../src/demos/network/client.ts';
import { answerThrough } from '../../src/demos/network/internet.ts';
import type { NetworkAnswer, NetworkRequest, NetworkResponses } from '../../src/demos/network/protocol.ts';

const head = { status: 200, headers: [['Content-Type', 'text/html']] } as const;
const calm = { latencyMs: 94, jitterMs: 0, failurePercent: 0 };
const urls = Array.from({ length: 1_000 }, (_, i) => `https://jython.example/page/${i}`);

test('an address always brings the same page', () => {
	for (const url of urls) expect(answerTo(url, calm)).toEqual(answerTo(url, calm));
});

test('without jitter every answer takes the latency', () => {
	expect(new Set(urls.map((url) => answerTo(url, calm).delayMs))).toEqual(new Set([94]));
});

test('jitter spreads answers evenly around the latency', () => {
	const delays = urls.map((url) => answerTo(url, { ...calm, jitterMs: 40 }).delayMs);
	expect(Math.min(...delays)).toBeGreaterThanOrEqual(54);
	expect(Math.max(...delays)).toBeLessThanOrEqual(134);
	const meanMs = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
	expect(Math.abs(meanMs - 94)).toBeLessThan(5);
});

test('the share of failures is the one asked for', () => {
	const failures = (failurePercent: number) =>
		urls.filter((url) => answerTo(url, { ...calm, failurePercent }).kind === 'failed').length;
	expect(failures(0)).toBe(0);
	expect(failures(100)).toBe(1_000);
	expect(Math.abs(failures(20) - 200)).toBeLessThan(50);
});

test('hosts under .invalid are refused', () => {
	expect(answerTo('https://nowhere-1.invalid/', calm).kind).toBe('refused');
	expect(answerTo('https://invalid.example/', calm).kind).toBe('page');
});

/** What `new URL` refuses. */
const noAddresses = [
	'http://256.256.256.256/',
	'http://1.2.3.4.5/',
	'http://a b/',
	'http://a%00b/',
	'http://x:99999/',
	'',
];

test('what names no host is refused after the same wait as a host that does not exist', () => {
	for (const url of noAddresses) {
		expect(answerTo(url, calm)).toEqual({ kind: 'refused', delayMs: 94 });
		expect(isSilent(url)).toBe(false);
	}
});

test('the internet answers everything that is asked, however odd, and those who asked with it', async () => {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => port1.close());
	answerThrough(port2, { ...calm, latencyMs: 0 });
	const fetch = connect(port1);
	const broken = { method: 'POST', headers: null as unknown as [], body: new Uint8Array() };
	const asked = [
		...noAddresses.map((url) => fetch(url)),
		fetch('http://site.example/anything', broken),
		fetch(urls[0] ?? ''),
	];
	const answers = await Promise.allSettled(asked);
	const said = answers.map((answer) =>
		answer.status === 'fulfilled' ? 'page' : (answer.reason as NetworkFailure).kind,
	);
	expect(said).toEqual([...noAddresses.map(() => 'refused'), 'failed', 'page']);
});

/** A client, and the other end of its cable. */
function plug() {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => port1.close());
	const requests: NetworkRequest[] = [];
	const asked = (count: number) =>
		new Promise<NetworkRequest[]>((resolve) => {
			port2.onmessage = ({ data }: MessageEvent<NetworkRequest[]>) => {
				requests.push(...data);
				if (requests.length === count) resolve(requests);
			};
		});
	const answer = (...answers: NetworkAnswer[]) => {
		const size = answers.reduce((sum, one) => sum + (one.kind === 'page' ? one.size : 0), 0);
		port2.postMessage({ answers, bytes: Uint8Array.from({ length: size }, (_, i) => i) } satisfies NetworkResponses);
	};
	return { fetch: connect(port1), asked, answer };
}

test('requests may overlap, and each gets its own answer', async () => {
	const { fetch, asked, answer } = plug();
	const first = fetch('https://jython.example/1');
	const second = fetch('https://jython.example/2');
	const [one, two] = await asked(2);
	answer({ id: two?.id ?? -1, kind: 'page', head, size: 2 });
	answer({ id: one?.id ?? -1, kind: 'page', head, size: 1 });
	expect(await second).toMatchObject({ url: 'https://jython.example/2', status: 200 });
	expect((await first).body).toHaveLength(1);
});

test('a request without a page rejects with the reason', async () => {
	const { fetch, asked, answer } = plug();
	const page = fetch('https://nowhere.invalid/');
	const [request] = await asked(1);
	answer({ id: request?.id ?? -1, kind: 'refused' });
	await expect(page).rejects.toThrow(NetworkFailure);
	await expect(page).rejects.toMatchObject({ kind: 'refused' });
});

test('pages that come together are cut apart to the byte', async () => {
	const { fetch, asked, answer } = plug();
	const all = Promise.allSettled(['a', 'b', 'c'].map((page) => fetch(`https://jython.example/${page}`)));
	const [a, b, c] = (await asked(3)).map(({ id }) => id) as [number, number, number];
	answer({ id: a, kind: 'page', head, size: 2 }, { id: b, kind: 'failed' }, { id: c, kind: 'page', head, size: 3 });
	const [first, second, third] = await all;
	expect(first).toMatchObject({ value: { body: Uint8Array.of(0, 1) } });
	expect(second).toMatchObject({ reason: { kind: 'failed' } });
	expect(third).toMatchObject({ value: { body: Uint8Array.of(2, 3, 4) } });
});

test('what is sent at one go travels in one bundle, the rest in the next', async () => {
	const bundles: number[][] = [];
	const send = bundle<number>((items) => bundles.push(items));
	send(1);
	send(2);
	expect(bundles).toEqual([]);
	await null;
	send(3);
	await null;
	expect(bundles).toEqual([[1, 2], [3]]);
});
