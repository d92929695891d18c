/**
 * Plays the internet behind MessagePorts: answers every address after a latency. It never makes a real request.
 */
import { expose } from 'comlink';
import type { NetworkBehaviour } from '../contract.ts';
import { holdLifeline } from '../lifeline.ts';
import { type Answer, answerTo } from './answers.ts';
import type { NetworkRequest, NetworkResponse } from './protocol.ts';
import { until } from './punctual.ts';

const internet = {
	holdLifeline,

	/** Connects a cable. The network at its other end behaves like this. */
	plug(port: MessagePort, behaviour: NetworkBehaviour) {
		port.onmessage = ({ data: { id, url, askedAtMs } }: MessageEvent<NetworkRequest>) => {
			// All work is done before the wait, so that the answer goes out the moment it is due.
			const answer = answerTo(url, behaviour);
			const response = responseOf(id, url, answer);
			until(askedAtMs + answer.delayMs).then(() => port.postMessage(response, bodyOf(response)));
		};
	},
};

export type Internet = typeof internet;

expose(internet);

function responseOf(id: number, url: string, answer: Answer): NetworkResponse {
	return answer.kind === 'page' ? { id, kind: 'page', body: pageOf(url, answer.bytes) } : { id, kind: answer.kind };
}

/** What a message hands over instead of copying it. */
function bodyOf(response: NetworkResponse): Transferable[] {
	return response.kind === 'page' ? [response.body.buffer] : [];
}

/** The page at an address: its own name over and over, to the given length. */
function pageOf(url: string, bytes: number): Uint8Array<ArrayBuffer> {
	const line = `<p>${url}</p>\n`;
	return new TextEncoder().encode(line.repeat(Math.ceil(bytes / line.length))).slice(0, bytes);
}
