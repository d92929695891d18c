/**
 * Plays the internet behind MessagePorts: answers every address after a latency. It never makes a real request.
 */
import { expose } from 'comlink';
import type { NetworkBehaviour } from '../contract.ts';
import { holdLifeline } from '../lifeline.ts';
import { answerTo } from './answers.ts';
import type { NetworkRequest, NetworkResponse } from './protocol.ts';

const internet = {
	holdLifeline,

	/** Connects a cable. The network at its other end behaves like this. */
	plug(port: MessagePort, behaviour: NetworkBehaviour) {
		port.onmessage = ({ data: request }: MessageEvent<NetworkRequest>) => {
			const { delayMs } = answerTo(request.url, behaviour);
			const passedMs = performance.timeOrigin + performance.now() - request.askedAtMs;
			setTimeout(() => respond(port, request, behaviour), delayMs - passedMs);
		};
	},
};

export type Internet = typeof internet;

expose(internet);

function respond(port: MessagePort, { id, url }: NetworkRequest, behaviour: NetworkBehaviour) {
	const answer = answerTo(url, behaviour);
	if (answer.kind !== 'page') {
		port.postMessage({ id, kind: answer.kind } satisfies NetworkResponse);
		return;
	}
	const body = pageOf(url, answer.bytes);
	port.postMessage({ id, kind: 'page', body } satisfies NetworkResponse, [body.buffer]);
}

/** The page at an address: its own name over and over, to the given length. */
function pageOf(url: string, bytes: number): Uint8Array<ArrayBuffer> {
	const line = new TextEncoder().encode(`<p>${url}</p>\n`);
	return Uint8Array.from({ length: bytes }, (_, i) => line[i % line.length] ?? 0);
}
