import { expect, it, onTestFinished } from 'vitest';
import type { NetworkRequest, NetworkResponses } from '../../../src/demos/network/protocol.ts';
import { createNetwork } from '../../../src/demos/python/network.ts';

const NO_LIMIT = -1;
const nothing = new Uint8Array();

const setAlarm = (ms: number, ring: () => void) => {
	const timer = setTimeout(ring, ms);
	return () => clearTimeout(timer);
};

/** The network of an interpreter, and the internet at the other end of its cable. */
function plug() {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => port1.close());
	const request = new Promise<NetworkRequest>((resolve) => {
		port2.onmessage = ({ data: [first] }: MessageEvent<NetworkRequest[]>) => resolve(first as NetworkRequest);
	});
	return {
		network: createNetwork(port1, () => performance.now(), setAlarm),
		request,
		answer: (responses: NetworkResponses) => port2.postMessage(responses),
	};
}

it('carries a request and its page as they are', async () => {
	const { network, request, answer } = plug();
	const headers = [['X-Mine', '1']];
	const { promise } = network.send('POST', 'https://a.example/', JSON.stringify(headers), Uint8Array.of(1), 50, 5_000);
	const { id, url, message } = await request;
	expect({ url, message }).toEqual({
		url: 'https://a.example/',
		message: { method: 'POST', headers, body: Uint8Array.of(1) },
	});
	const head = { status: 404, headers: [['A', 'b']] as const };
	answer({ answers: [{ id, kind: 'page', size: 2, head }], bytes: Uint8Array.of(7, 8) });
	expect(await promise).toEqual({ kind: 'page', head: JSON.stringify(head), body: Uint8Array.of(7, 8) });
});

it.each(['failed', 'refused'] as const)('tells of a request that %s instead of rejecting', async (kind) => {
	const { network, request, answer } = plug();
	const { promise } = network.send('GET', 'https://a.example/', '[]', nothing, NO_LIMIT, NO_LIMIT);
	answer({ answers: [{ id: (await request).id, kind }], bytes: new Uint8Array() });
	expect(await promise).toEqual({ kind, head: '', body: nothing });
});

it('waits no longer than it may: for an answer, or for a connection where nobody is', async () => {
	const { network } = plug();
	const outcome = (url: string, connectMs: number, readMs: number) =>
		network.send('GET', url, '[]', nothing, connectMs, readMs).promise;
	expect(await outcome('https://a.example/', NO_LIMIT, 1)).toMatchObject({ kind: 'read-timeout' });
	expect(await outcome('http://192.0.2.1/', 1, NO_LIMIT)).toMatchObject({ kind: 'connect-timeout' });
});

it('asks the internet for whatever the program takes for an address', async () => {
	const { network, request, answer } = plug();
	const { promise } = network.send('GET', 'http://256.256.256.256/', '[]', nothing, 5_000, 5_000);
	answer({ answers: [{ id: (await request).id, kind: 'refused' }], bytes: new Uint8Array() });
	expect(await promise).toMatchObject({ kind: 'refused' });
});
