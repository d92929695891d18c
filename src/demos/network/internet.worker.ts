/**
 * Plays the internet behind MessagePorts: answers every address after a latency. It never makes a real request.
 */
import { expose } from 'comlink';
import type { NetworkBehaviour } from '../contract.ts';
import { holdLifeline } from '../lifeline.ts';
import { type Answer, answerTo } from './answers.ts';
import { bundle } from './bundle.ts';
import type { NetworkAnswer, NetworkRequest, NetworkResponses } from './protocol.ts';
import { Timetable } from './punctual.ts';

const internet = {
	holdLifeline,

	/** Connects a cable. The network at its other end behaves like this. */
	plug(port: MessagePort, behaviour: NetworkBehaviour) {
		const send = bundle<Due>((due) => {
			const responses = packed(due);
			port.postMessage(responses, [responses.bytes.buffer]);
		});
		const timetable = new Timetable(send);
		const take = ({ id, url, askedAtMs }: NetworkRequest) => {
			// All work is done before the wait, so that the answer goes out the moment it is due.
			const answer = answerTo(url, behaviour);
			timetable.add(askedAtMs + answer.delayMs, prepared(id, url, answer));
		};
		port.onmessage = ({ data: requests }: MessageEvent<NetworkRequest[]>) => requests.forEach(take);
	},
};

export type Internet = typeof internet;

expose(internet);

/** An answer that waits to be due, with the bytes of its page; none where there is no page. */
interface Due {
	readonly answer: NetworkAnswer;
	readonly body: Uint8Array;
}

function prepared(id: number, url: string, answer: Answer): Due {
	if (answer.kind !== 'page') return { answer: { id, kind: answer.kind }, body: new Uint8Array() };
	return { answer: { id, kind: 'page', size: answer.bytes }, body: pageOf(url, answer.bytes) };
}

function packed(due: readonly Due[]): NetworkResponses {
	const bytes = new Uint8Array(due.reduce((size, { body }) => size + body.length, 0));
	let end = 0;
	for (const { body } of due) {
		bytes.set(body, end);
		end += body.length;
	}
	return { answers: due.map(({ answer }) => answer), bytes };
}

/** The page at an address: its own name over and over, to the given length. */
function pageOf(url: string, bytes: number): Uint8Array {
	const line = `<p>${url}</p>\n`;
	return new TextEncoder().encode(line.repeat(Math.ceil(bytes / line.length))).slice(0, bytes);
}
